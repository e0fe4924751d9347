import { useDashboardState } from '../../store/dashboard-context';

/** Whether the PBX of the person who is signed in can hide the number. */
export function useCanHideNumber(): boolean {
  return useDashboardState(
    ({ snapshot }) => snapshot?.account.status === 'signed-in' && snapshot.account.anonymous === 'supported',
  );
}
