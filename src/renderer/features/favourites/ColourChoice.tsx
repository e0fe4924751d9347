import { useId } from 'react';
import type { FavouriteColour } from '../../../shared/favourite';
import { useWords } from '../../store/dashboard-context';

interface Props {
  readonly chosen: FavouriteColour;
  readonly colours: readonly FavouriteColour[];
  readonly onChoose: (colour: FavouriteColour) => void;
}

/** One of some colours: radio buttons, so that arrows and screen readers work as they do everywhere. */
export function ColourChoice({ chosen, colours, onChoose }: Props) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="colour-choice">
      <legend>{t('favourites.colour')}</legend>
      <div className="colour-choice-row">
        {colours.map((colour) => (
          <label
            key={colour}
            className={`colour-choice-one favourite-${colour}`}
            title={t(`favourites.colour.${colour}`)}
          >
            <input
              type="radio"
              name={name}
              value={colour}
              checked={colour === chosen}
              aria-label={t(`favourites.colour.${colour}`)}
              onChange={() => onChoose(colour)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
