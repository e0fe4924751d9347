import { useWords } from '../../store/dashboard-context';
import { Icon } from '../../ui/Icon';
import { SpokenNumber } from '../../ui/SpokenNumber';
import type { Suggestion } from './suggestion';

interface Props {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** The one that is chosen. */
  readonly chosen: Suggestion | undefined;
  readonly onPick: (suggestion: Suggestion) => void;
}

/** The id of one option, which the field points to. */
export const optionId = (listId: string, at: number) => `${listId}-${String(at)}`;

/** What fits the text in the field, over what is below it, so that nothing moves. */
export function Suggestions({ id, suggestions, chosen, onPick }: Props) {
  const { t } = useWords();
  return (
    <ul className="suggestions" id={id} role="listbox" aria-label={t('dialler.matches')}>
      {suggestions.map((suggestion, at) => (
        <li
          key={suggestion.key}
          id={optionId(id, at)}
          role="option"
          aria-selected={suggestion === chosen}
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => onPick(suggestion)}
        >
          <Icon name={suggestion.icon} />
          <span className="suggestion-who">
            {suggestion.name !== undefined && <span className="suggestion-name">{suggestion.name}</span>}
            <span className="suggestion-number">
              <SpokenNumber shown={suggestion.shown} />
            </span>
          </span>
          <span className="suggestion-detail">{suggestion.detail}</span>
        </li>
      ))}
    </ul>
  );
}
