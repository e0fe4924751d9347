import { createContext, use } from 'react';
import type { DialWish } from '../../../shared/contract';

/** What any list of numbers can do with one of them. */
export interface NumberActions {
  /** Puts it in the number field. Nothing is dialled. */
  readonly fill: (text: string) => void;
  /** Asks for a call to it. */
  readonly call: (text: string, source: NonNullable<DialWish['source']>) => void;
}

/** Carries the actions to the lists. */
export const NumberActionsContext = createContext<NumberActions | null>(null);

/** What can be done with a number. */
export function useNumberActions(): NumberActions {
  const actions = use(NumberActionsContext);
  if (actions === null) throw new Error('Used outside the dashboard');
  return actions;
}
