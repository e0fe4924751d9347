import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Facts } from '../../ui/Facts';
import { TrustSettings } from '../trust/TrustSettings';
import { ConnectionTestButton } from '../connection-test/ConnectionTestButton';
import type { SettingsProps } from '../settings/section';
import { AddAccount } from './AddAccount';
import { InternalRule } from './InternalRule';

/** Who is signed in, where, and what is kept of it. */
export function AccountSettings(props: SettingsProps) {
  const { t } = useWords();
  const account = useDashboardState((state) => state.snapshot?.account);
  if (account?.status !== 'signed-in') return null;
  const kept = account.demo ? 'demo' : account.notRemembered === undefined ? 'keychain' : 'run';
  return (
    <>
      <Facts
        facts={[
          [t(account.profile === undefined ? 'settings.account.extension' : 'settings.account.as'), account.extension],
          [t('settings.account.server'), account.demo ? t('settings.account.demo') : account.server],
          ...(account.profile === undefined ? [] : [[t('settings.account.system'), account.profile] as const]),
          [t('settings.account.kept'), t(`settings.account.kept.${kept}`)],
        ]}
      />
      {account.server.startsWith('https:') && <TrustSettings trust={account.trust} />}
      <div className="account-buttons">
        <ConnectionTestButton />
        <AddAccount />
      </div>
      <InternalRule account={account} {...props} />
    </>
  );
}
