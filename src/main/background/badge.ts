import { isOver, type Call } from '../../shared/call';

/** How many calls are in progress, for the badge in the dock or the taskbar. */
export function callsInProgress(calls: readonly Call[]): number {
  return calls.filter((call) => !isOver(call.state)).length;
}
