import { createContext, use } from 'react';
import { unwantedNumber } from '../../../shared/unwanted';
import type { Problem } from '../../../shared/problem';

/** Where on the dashboard a number is marked; what came of it is told there. */
export type UnwantedPlace = 'call' | 'recents';

/** What the person did last. */
export interface UnwantedNews {
  readonly number: string;
  readonly shown: string;
  readonly place: UnwantedPlace;
  /** Whether the number is marked now; null when nothing could be changed. */
  readonly marked: boolean | null;
  /** Why nothing was changed. */
  readonly problem?: Problem;
  /** Why nothing can be changed: the organisation decides. */
  readonly locked?: string;
  /** What was pressed, which gets the focus back. */
  readonly from: HTMLElement;
}

/** Marking numbers as unwanted, from anywhere on the dashboard. */
export interface Unwanted {
  readonly isMarked: (number: string | undefined) => boolean;
  /** Marks a number, or marks it no longer. */
  readonly toggle: (what: Pick<UnwantedNews, 'number' | 'shown' | 'place' | 'from'>) => void;
  readonly news: UnwantedNews | null;
  readonly undo: () => void;
  readonly close: () => void;
}

/** Carries it down the tree. */
export const UnwantedContext = createContext<Unwanted | null>(null);

/** Marking numbers as unwanted. */
export function useUnwanted(): Unwanted {
  const unwanted = use(UnwantedContext);
  if (unwanted === null) throw new Error('Used outside UnwantedProvider');
  return unwanted;
}

/** Whether a number can be marked: emergency numbers, which have no number to compare by, and codes cannot. */
export function canBeUnwanted(target: string | undefined): target is string {
  return target !== undefined && unwantedNumber.test(target);
}
