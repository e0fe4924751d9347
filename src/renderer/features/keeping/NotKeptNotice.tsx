import type { KeptName } from '../../../shared/keeping';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

interface Props {
  readonly name: KeptName;
}

/** Says why something is not kept at the moment, what that means, and lets it be tried again. */
export function NotKeptNotice({ name }: Props) {
  const { bridge, words } = useDashboard();
  const problem = useDashboardState((state) => state.snapshot?.notKept[name]);
  if (problem === undefined) return null;
  const gone = problem.code === 'data-damaged' || problem.code === 'data-key-lost';
  return (
    <Notice tone="warning" urgent>
      <p>{words.problem(problem)}</p>
      {!gone && <p>{words.t('keeping.this-run')}</p>}
      {!gone && (
        <Button look="plain" onClick={() => void settle(bridge.retryKeeping({ name }))}>
          {words.t('keeping.retry')}
        </Button>
      )}
    </Notice>
  );
}
