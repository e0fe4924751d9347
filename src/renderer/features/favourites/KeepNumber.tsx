import type { ShownNumber } from '../../../shared/snapshot';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { IconButton } from '../../ui/IconButton';
import { numberKey } from '../dialler/suggestion';
import { titleOf, useFavouriteEditing } from './favourite-editing';

interface Props {
  /** The number as it was typed. */
  readonly text: string;
  /** What it was read as. */
  readonly shown: ShownNumber;
}

/** Adds a number that is being typed to the favourites, or opens the favourite that has it. */
export function KeepNumber({ text, shown }: Props) {
  const { t } = useWords();
  const { edit } = useFavouriteEditing();
  const favourites = useDashboardState((state) => state.snapshot?.favourites);
  const { extension } = shown;
  const key = numberKey(extension === undefined ? shown.shown : `${shown.shown} x${extension}`, shown.target);
  const known = favourites?.find((one) => numberKey(one.shown, one.target) === key);
  return (
    <IconButton
      icon="star"
      label={
        known === undefined
          ? t('recents.favourite', { number: shown.shown })
          : t('favourites.edit', { name: titleOf(known) })
      }
      onClick={() => edit(known ?? { name: shown.name ?? '', number: text })}
    />
  );
}
