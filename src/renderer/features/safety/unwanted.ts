import { createContext, use } from 'react';
import { unwantedNumber } from '../../../shared/unwanted';

/** A number that is marked: what it is compared by, and how people write it. */
export interface MarkedNumber {
  readonly number: string;
  readonly shown: string;
}

/** Marking numbers as unwanted, from anywhere on the dashboard. */
export interface Unwanted {
  readonly isMarked: (number: string | undefined) => boolean;
  /** Marks a number and tells what that means; of one that is marked already, takes the mark away. */
  readonly toggle: (what: MarkedNumber) => void;
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
