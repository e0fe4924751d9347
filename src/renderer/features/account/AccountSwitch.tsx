import { useRef, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import type { AccountView } from '../../../shared/snapshot';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { accountName } from './account-name';

interface Props {
  readonly account: Extract<AccountView, { status: 'signed-in' }>;
  /** What came of it: null when the other account is in use. */
  readonly onAnswer: (problem: Problem | null) => void;
}

/** The accounts that are saved, with the system's own list; choosing one goes over to it. */
export function AccountSwitch({ account, onAnswer }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const inFlight = useRef(false);
  const [busy, setBusy] = useState(false);

  async function switchTo(id: string) {
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(true);
    const outcome = await settle(bridge.switchAccount({ id }));
    inFlight.current = false;
    setBusy(false);
    onAnswer(outcome.ok ? null : outcome.problem);
  }

  return (
    <select
      className="account-switch"
      aria-label={t('account.switch')}
      aria-busy={busy}
      value=""
      onChange={(event) => void switchTo(event.currentTarget.value)}
    >
      <option value="">{accountName(account, t)}</option>
      {account.others?.map(({ id, server, profile }) => (
        <option key={id} value={id}>
          {accountName({ server, ...(profile === undefined ? {} : { profile }) }, t)}
        </option>
      ))}
    </select>
  );
}
