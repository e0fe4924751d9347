import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { favouriteColours, favouriteKeys, longestFavouriteName, type FavouriteDraft } from '../../../shared/favourite';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SelectField } from '../../ui/SelectField';
import { ColourChoice } from './ColourChoice';
import { titleOf, useFavouriteEditing, type FavouriteToEdit } from './favourite-editing';
import { keyName } from './key-name';
import { MoveButtons } from './MoveButtons';
import './favourites.css';

interface Props {
  readonly favourite: FavouriteToEdit;
  readonly onClose: () => void;
}

/** Name, number, colour and key of a favourite. Nothing changes before *Save*. */
export function FavouriteEditor({ favourite, onClose }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const favourites = useDashboardState((state) => state.snapshot?.favourites) ?? [];
  const existing = favourites.find((one) => one.id === favourite.id);
  const { remove } = useFavouriteEditing();
  const dialog = useRef<HTMLDialogElement>(null);
  const noticeId = useId();
  const titleId = useId();
  const [colour, setColour] = useState(favourite.colour ?? freshColour(favourites.length));
  const [key, setKey] = useState<string>(favourite.key ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget);
    const draft: FavouriteDraft = {
      name: textOf(typed.get('name')),
      number: textOf(typed.get('number')),
      colour,
      key: favouriteKeys.find((digit) => digit === key) ?? null,
    };
    setBusy(true);
    const { id } = favourite;
    const outcome = await settle(id === undefined ? bridge.addFavourite(draft) : bridge.changeFavourite({ id, draft }));
    setBusy(false);
    if (outcome.ok) onClose();
    else setProblem(outcome.problem);
  }

  return (
    <dialog
      ref={dialog}
      className="favourite-editor"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form onSubmit={(event) => void save(event)} noValidate>
        <h2 id={titleId}>{t(favourite.id === undefined ? 'favourites.add.title' : 'favourites.edit.title')}</h2>
        <Field
          label={t('favourites.name')}
          name="name"
          // A contact may have a longer one.
          defaultValue={favourite.name?.slice(0, longestFavouriteName)}
          maxLength={longestFavouriteName}
          autoComplete="off"
        />
        <Field
          label={t('dialler.number')}
          name="number"
          type="tel"
          defaultValue={existing?.shown ?? favourite.number ?? ''}
          maxLength={256}
          autoComplete="off"
          spellCheck={false}
          problemId={problem?.code === 'not-a-number' ? noticeId : undefined}
          onInput={() => setProblem(null)}
        />
        {problem !== null && <ProblemNotice problem={problem} id={noticeId} />}
        <ColourChoice chosen={colour} colours={favouriteColours} onChoose={setColour} />
        <SelectField
          label={t('favourites.key')}
          hint={hintOf(key)}
          value={key}
          options={[
            { value: '', text: t('favourites.key.none') },
            ...favouriteKeys.map((digit) => ({ value: digit, text: keyName(digit) })),
          ]}
          onChoose={setKey}
        />
        {existing !== undefined && (
          <div className="favourite-editor-more">
            <MoveButtons favourite={existing} favourites={favourites} />
            <Button
              look="quiet"
              className="favourite-editor-remove"
              onClick={() => {
                remove(existing);
                onClose();
              }}
            >
              <Icon name="remove" />
              {t('favourites.remove')}
            </Button>
          </div>
        )}
        <div className="favourite-editor-foot">
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('favourites.save')}
          </Button>
        </div>
      </form>
    </dialog>
  );

  /** Says whose key it is, before it is taken. */
  function hintOf(digit: string): string {
    const owner = favourites.find((one) => one.key === digit && one.id !== favourite.id);
    return owner === undefined ? t('favourites.key.hint') : t('favourites.key.taken', { name: titleOf(owner) });
  }
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Another colour for each, so that they are told apart from the start. */
function freshColour(count: number) {
  return favouriteColours[count % favouriteColours.length] ?? 'green';
}
