import { useRef, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { hostOf } from '../../host-of';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useSignOut } from '../account/use-sign-out';
import { Brand } from './Brand';
import { EmergencyWaits } from './EmergencyWaits';
import { SignInForm } from './SignInForm';
import './sign-in.css';

interface Props {
  readonly server: string;
  readonly problem: Problem;
}

/** An account is saved, but the keychain does not give its password, or its profile has become one that it does not fit. */
export function LockedOut({ server, problem }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const inFlight = useRef(false);
  const [retrying, setRetrying] = useState(false);
  const leaving = useSignOut();

  async function retry() {
    if (inFlight.current) return;
    inFlight.current = true;
    setRetrying(true);
    // What came of it arrives as a snapshot: another screen, or this one with the problem of now.
    await settle(bridge.retryKeychain());
    inFlight.current = false;
    setRetrying(false);
  }

  return (
    <main className="sign-in">
      <EmergencyWaits />
      <Brand />
      <section className="locked-out">
        <h2>{t(byProfile(problem) ? 'locked.profile' : 'locked.title')}</h2>
        <ProblemNotice problem={problem} tone="warning" />
        <p>{t('locked.kept', { server: hostOf(server) })}</p>
        <div className="locked-buttons">
          <Button look="primary" autoFocus busy={retrying} aria-disabled={retrying} onClick={() => void retry()}>
            {t('locked.retry')}
          </Button>
          <Button busy={leaving.busy} aria-disabled={leaving.busy} onClick={() => void leaving.signOut()}>
            {t('account.sign-out')}
          </Button>
        </div>
        <p className="locked-hint">{t('locked.sign-out.hint')}</p>
        {leaving.problem !== null && <ProblemNotice problem={leaving.problem} />}
      </section>
      <section className="this-run">
        <h2>{t('locked.this-run')}</h2>
        <p>{t('locked.this-run.hint')}</p>
        <SignInForm server={server} place="beside-locked" status={retrying ? t('locked.retrying') : ''} />
      </section>
    </main>
  );
}

/** Whether the password is there, and it is the profile that the account cannot be used with. */
function byProfile({ code }: Problem): boolean {
  return code.startsWith('profile-') || code === 'value-missing' || code === 'value-not-usable';
}
