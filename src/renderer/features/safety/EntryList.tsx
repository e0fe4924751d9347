import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';

interface Props {
  /** Each once. */
  readonly entries: readonly string[];
  /** Left out when they are only shown. */
  readonly onRemove?: ((index: number) => void) | undefined;
}

/** The entries of a list, each with a button that takes it off. */
export function EntryList({ entries, onRemove }: Props) {
  const { t } = useWords();
  if (entries.length === 0) return null;
  return (
    <ul className="safety-entries">
      {entries.map((entry, index) => (
        <li key={entry}>
          <span>{entry}</span>
          {onRemove !== undefined && (
            <Button look="quiet" aria-label={t('safety.remove', { entry })} onClick={() => onRemove(index)}>
              {t('safety.remove.short')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
