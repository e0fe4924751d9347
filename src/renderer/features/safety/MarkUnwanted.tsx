import { useWords } from '../../store/dashboard-context';
import { IconButton } from '../../ui/IconButton';
import { canBeUnwanted, useUnwanted, type UnwantedPlace } from './unwanted';
import './unwanted.css';

interface Props {
  /** What the number is compared by; there is no button where it cannot be marked. */
  readonly target: string | undefined;
  readonly shown: string;
  readonly place: UnwantedPlace;
}

/** Marks a number as unwanted, so that it is not called by accident; pressed again, no longer. */
export function MarkUnwanted({ target, shown, place }: Props) {
  const { t } = useWords();
  const { isMarked, toggle } = useUnwanted();
  if (!canBeUnwanted(target)) return null;
  return (
    <IconButton
      icon="unwanted"
      className="mark-unwanted"
      label={t('safety.unwanted.mark', { number: shown })}
      aria-pressed={isMarked(target)}
      onClick={({ currentTarget }) => toggle({ number: target, shown, place, from: currentTarget })}
    />
  );
}
