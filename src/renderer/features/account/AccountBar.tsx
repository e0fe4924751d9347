import { useState } from 'react';
import type { Problem } from '../../../shared/problem';
import type { AccountView } from '../../../shared/snapshot';
import { hostOf } from '../../host-of';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Mark } from '../../ui/Mark';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { AccountSwitch } from './AccountSwitch';
import { RefusedNotice } from '../refused/RefusedNotice';
import { whoIs } from './who-is';
import { useSignOut } from './use-sign-out';
import './account.css';

interface Props {
  readonly account: Extract<AccountView, { status: 'signed-in' }>;
  readonly onFind: () => void;
  readonly onSettings: () => void;
  /** After a new password took the place of one that the server refused. */
  readonly onRenewed: () => void;
}

/** Who is signed in and where, the settings, and the way out. */
export function AccountBar({ account, onFind, onSettings, onRenewed }: Props) {
  const words = useWords();
  const { t } = words;
  const { busy, problem, signOut } = useSignOut();
  const [switchProblem, setSwitchProblem] = useState<Problem | null>(null);
  return (
    <header className="account">
      <div className="account-bar">
        <Mark />
        <div className="account-who">
          <h1>Dialboard</h1>
          {account.others === undefined ? (
            <p className="account-line" title={account.server}>
              {whoIs(account, t)}
              {account.profile !== undefined && <span className="account-host">{account.profile}</span>}
              {!account.demo && <span className="account-host">{hostOf(account.server)}</span>}
            </p>
          ) : (
            <AccountSwitch account={account} onAnswer={setSwitchProblem} />
          )}
        </div>
        <IconButton icon="search" label={t('commands.open')} onClick={onFind} />
        <IconButton icon="settings" label={t('settings.title')} onClick={onSettings} />
        <Button
          look="quiet"
          title={t('account.sign-out.hint')}
          busy={busy}
          aria-disabled={busy}
          onClick={() => void signOut()}
        >
          {t('account.sign-out')}
        </Button>
      </div>
      {account.demo && (
        <p className="account-demo">
          <strong>{t('account.demo')}</strong> · {t('account.demo.hint')}
        </p>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
      {switchProblem !== null && <ProblemNotice problem={switchProblem} />}
      <RefusedNotice account={account} onRenewed={onRenewed} />
      {account.notRemembered !== undefined && (
        <Notice tone="warning">
          <p>
            <strong>{t('account.not-remembered')}</strong> {words.problem(account.notRemembered)}
          </p>
        </Notice>
      )}
    </header>
  );
}
