import { Icon } from './Icon';
import './search-field.css';

interface Props {
  /** Names it for the ear, and says in the empty field what is searched. */
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly autoFocus?: boolean;
}

/** A field to search in what is below it. */
export function SearchField({ label, text, onText, autoFocus = false }: Props) {
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}
