import type { ComponentProps, KeyboardEvent } from 'react';
import type { Favourite } from '../../../shared/favourite';
import { useWords } from '../../store/dashboard-context';
import { Icon } from '../../ui/Icon';
import { titleOf } from './favourite-editing';
import { initials } from './initials';
import { ariaKey, keyName } from './key-name';

interface Props extends Pick<
  ComponentProps<'li'>,
  'draggable' | 'onDragStart' | 'onDragOver' | 'onDrop' | 'onDragEnd'
> {
  readonly favourite: Favourite;
  readonly look: 'still' | 'dragged' | 'over';
  /** The text that says how it is moved by keys. */
  readonly hintId: string;
  readonly disabled: boolean;
  readonly onCall: () => void;
  readonly onMenu: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One favourite: press it to call; the pencil is for everything else. */
export function FavouriteTile({ favourite, look, hintId, disabled, onCall, onMenu, onKeyDown, ...drag }: Props) {
  const { t } = useWords();
  const { name, shown, colour, key } = favourite;
  const title = titleOf(favourite);
  const letters = initials(name);
  return (
    <li className={`favourite favourite-${colour} favourite-${look}`} {...drag}>
      <button
        type="button"
        className="favourite-call"
        aria-disabled={disabled || undefined}
        aria-describedby={hintId}
        aria-keyshortcuts={key === null ? undefined : ariaKey(key)}
        title={shown}
        onClick={onCall}
        onKeyDown={onKeyDown}
      >
        <span className="favourite-mark" aria-hidden="true">
          {letters === '' ? <Icon name="phone" /> : letters}
        </span>
        <span className="unseen">{t('dialler.call')} </span>
        <span className="favourite-text">
          <span className="favourite-name">{title}</span>{' '}
          {(name !== '' || key !== null) && (
            <span className="favourite-second">
              {name !== '' && <span className="favourite-number">{shown}</span>}
              {key !== null && (
                <kbd className="favourite-key" aria-hidden="true">
                  {keyName(key)}
                </kbd>
              )}
            </span>
          )}
        </span>
      </button>
      <button
        type="button"
        className="favourite-edit"
        aria-label={t('favourites.edit', { name: title })}
        title={t('favourites.edit.title')}
        onClick={onMenu}
      >
        <Icon name="edit" />
      </button>
    </li>
  );
}
