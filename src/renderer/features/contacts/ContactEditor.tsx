import { useId, useRef, useState, type SubmitEvent } from 'react';
import {
  longestContactName,
  mostContactNumbers,
  numberKinds,
  type Contact,
  type NumberKind,
} from '../../../shared/contact';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { ProblemNotice } from '../../ui/ProblemNotice';
import './contact-editor.css';

interface Props {
  /** The contact to correct; null for a new one. */
  readonly contact: Contact | null;
  readonly onClose: () => void;
}

/** A line of the form. */
interface Line {
  /** Its own while the form is open. */
  readonly id: number;
  readonly text: string;
  readonly kind: NumberKind;
}

/** Name, company and numbers of a contact, with what each number is for. Nothing changes before *Save*. */
export function ContactEditor({ contact, onClose }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const form = useRef<HTMLFormElement>(null);
  const noticeId = useId();
  const numbersId = useId();
  const [lines, setLines] = useState<readonly Line[]>(() =>
    (contact?.numbers ?? [{ shown: '', kind: 'other' as const }]).map(({ shown, kind }, id) => ({
      id,
      text: shown,
      kind,
    })),
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const change = (id: number, part: Partial<Line>) => {
    setProblem(null);
    setLines((before) => before.map((line) => (line.id === id ? { ...line, ...part } : line)));
  };

  const numberFields = () => [...(form.current?.querySelectorAll<HTMLElement>('.contact-number input') ?? [])];

  function add() {
    setLines((before) => [...before, { id: Math.max(-1, ...before.map(({ id }) => id)) + 1, text: '', kind: 'other' }]);
    // Whoever adds a number is about to write it.
    requestAnimationFrame(() => numberFields().at(-1)?.focus());
  }

  function remove(id: number) {
    setProblem(null);
    setLines((before) => before.filter((line) => line.id !== id));
    form.current?.querySelector<HTMLElement>('.contact-number-add')?.focus();
  }

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget);
    const draft = {
      name: textOf(typed.get('name')),
      organisation: textOf(typed.get('organisation')),
      numbers: lines.map(({ text, kind }) => ({ text: text.trim(), kind })),
    };
    setBusy(true);
    const outcome = await settle(
      contact === null ? bridge.addContact(draft) : bridge.changeContact({ id: contact.id, draft }),
    );
    setBusy(false);
    if (outcome.ok) {
      onClose();
      return;
    }
    setProblem(outcome.problem);
    const wrong = placeOf(outcome.problem);
    if (wrong !== undefined) numberFields()[wrong]?.focus();
    else if (outcome.problem.code === 'contact-without-name')
      form.current?.querySelector<HTMLInputElement>('[name=name]')?.focus();
  }

  const wrong = problem === null ? undefined : placeOf(problem);
  return (
    <Dialog
      title={t(contact === null ? 'contacts.add' : 'contacts.edit.title')}
      className="contact-editor"
      onClose={onClose}
    >
      <form ref={form} onSubmit={(event) => void save(event)} noValidate>
        <Field
          label={t('contacts.name')}
          name="name"
          defaultValue={contact?.name}
          maxLength={longestContactName}
          autoComplete="off"
          autoFocus
          problemId={problem?.code === 'contact-without-name' ? noticeId : undefined}
          onInput={() => setProblem(null)}
        />
        <Field
          label={t('contacts.organisation')}
          name="organisation"
          defaultValue={contact?.organisation}
          maxLength={longestContactName}
          autoComplete="off"
        />
        <div className="contact-numbers-edited" role="group" aria-labelledby={numbersId}>
          <p id={numbersId}>{t('contacts.numbers')}</p>
          {lines.map(({ id, text, kind }, at) => (
            <div className="contact-number" key={id}>
              <input
                type="tel"
                aria-label={t('contacts.number.of', { place: at + 1 })}
                aria-invalid={wrong === at ? true : undefined}
                aria-describedby={wrong === at ? noticeId : undefined}
                value={text}
                maxLength={256}
                autoComplete="off"
                spellCheck={false}
                onChange={({ currentTarget }) => change(id, { text: currentTarget.value })}
              />
              <select
                aria-label={t('contacts.kind.of', { place: at + 1 })}
                value={kind}
                onChange={({ currentTarget }) =>
                  change(id, { kind: numberKinds.find((one) => one === currentTarget.value) ?? 'other' })
                }
              >
                {numberKinds.map((one) => (
                  <option key={one} value={one}>
                    {t(`contacts.kind.${one}`)}
                  </option>
                ))}
              </select>
              <IconButton
                icon="remove"
                label={t('contacts.number.remove', { place: at + 1 })}
                onClick={() => remove(id)}
              />
            </div>
          ))}
          {/* Not taken away when there is no more room: it has the focus. */}
          <Button
            look="quiet"
            className="contact-number-add"
            aria-disabled={lines.length >= mostContactNumbers}
            onClick={() => {
              if (lines.length < mostContactNumbers) add();
            }}
          >
            <Icon name="add" />
            {t('contacts.number.add')}
          </Button>
        </div>
        {problem !== null && <ProblemNotice problem={problem} id={noticeId} />}
        <div className="dialog-buttons">
          <Button onClick={onClose}>{t('ask.cancel')}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('favourites.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Which line a problem is about, counted from 0. */
function placeOf({ code, items }: Problem): number | undefined {
  const about = code === 'not-a-number' || code === 'contact-without-number';
  return about && items?.[0] !== undefined ? Number(items[0]) : undefined;
}
