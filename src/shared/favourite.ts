import * as v from 'valibot';

/** The colours that a favourite may have; how each looks is up to the theme. */
export const favouriteColours = ['green', 'blue', 'violet', 'pink', 'red', 'orange', 'yellow', 'grey'] as const;

/** One colour. */
export type FavouriteColour = (typeof favouriteColours)[number];

/** The digits that call a favourite together with Ctrl, or Command on a Mac. */
export const favouriteKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** As many fit on a board that is still looked over at a glance; who has more is searched for. */
export const mostFavourites = 60;

/** The longest name, in UTF-16 units. */
export const longestFavouriteName = 80;

const id = v.pipe(v.string(), v.uuid());

/** What the person says of a favourite. */
export const favouriteDraftSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.maxLength(longestFavouriteName)),
  /** As typed; main reads it. */
  number: v.pipe(v.string(), v.trim(), v.maxLength(256)),
  colour: v.picklist(favouriteColours),
  /** A digit of its own, or null. A digit that another favourite had is taken from it. */
  key: v.nullable(v.picklist(favouriteKeys)),
});

/** What the person says of a favourite. */
export type FavouriteDraft = v.InferOutput<typeof favouriteDraftSchema>;

/** A change of a favourite that is there. */
export const favouriteChangeSchema = v.strictObject({ id, draft: favouriteDraftSchema });

/** Where a favourite is to stand, counted from 0. */
export const favouriteMoveSchema = v.strictObject({
  id,
  to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostFavourites)),
});

/** A favourite as it is kept. */
export const favouriteSchema = v.object({
  id,
  name: v.string(),
  /** What is dialled: a text that reads the same in every region. */
  number: v.string(),
  /** The number as it is compared with calls: E.164, or the digits of a smaller plan. */
  target: v.string(),
  /** The number as people write it. */
  shown: v.string(),
  colour: v.fallback(v.picklist(favouriteColours), 'grey'),
  key: v.fallback(v.nullable(v.picklist(favouriteKeys)), null),
});

/** A number that the person calls often. */
export type Favourite = Readonly<v.InferOutput<typeof favouriteSchema>>;
