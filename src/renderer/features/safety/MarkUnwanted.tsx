import { useWords } from '../../store/dashboard-context';
import { IconButton } from '../../ui/IconButton';
import { canBeUnwanted, useUnwanted } from './unwanted';
import './unwanted.css';

interface Props {
  /** What the number is compared by; there is no button where it cannot be marked. */
  readonly target: string | undefined;
  readonly shown: string;
}

/** Marks a number as unwanted, so that it is not called by accident; pressed again, no longer. */
export function MarkUnwanted({ target, shown }: Props) {
  const { t } = useWords();
  const { isMarked, toggle } = useUnwanted();
  if (!canBeUnwanted(target)) return null;
  return (
    <IconButton
      icon="unwanted"
      className="mark-unwanted"
      label={t('safety.unwanted.mark', { number: shown })}
      aria-pressed={isMarked(target)}
      onClick={() => toggle({ number: target, shown })}
    />
  );
}
