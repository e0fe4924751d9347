import type { AccountView } from '../../../shared/snapshot';
import { useWords } from '../../store/dashboard-context';
import { Notice } from '../../ui/Notice';
import { SelectField } from '../../ui/SelectField';
import type { SettingsProps } from '../settings/section';
import { useLock } from '../settings/use-lock';
import { accountName } from './account-name';

interface Props extends SettingsProps {
  readonly account: Extract<AccountView, { status: 'signed-in' }>;
}

/** Which account dials extensions of the own PBX; there is nothing to choose while there is one account. */
export function InternalRule({ account, settings, change }: Props) {
  const { t } = useWords();
  const lock = useLock();
  const { internalAccount: chosen } = settings;
  const { id, others = [] } = account;
  if (others.length === 0 && chosen === '') return null;
  const accounts = [
    ...(id === undefined ? [] : [{ value: id, text: accountName(account, t) }]),
    ...others.map(({ id: other, server, profile }) => ({
      value: other,
      text: accountName({ server, ...(profile === undefined ? {} : { profile }) }, t),
    })),
  ];
  const gone = chosen !== '' && accounts.every(({ value }) => value !== chosen);
  return (
    <>
      <SelectField
        label={t('rule.internal')}
        hint={t('rule.internal.hint')}
        value={chosen}
        options={[
          { value: '', text: t('rule.internal.active') },
          ...accounts,
          ...(gone ? [{ value: chosen, text: t('rule.internal.gone') }] : []),
        ]}
        locked={lock('internalAccount')}
        onChoose={(internalAccount) => change({ internalAccount })}
      />
      {gone && (
        <Notice tone="warning">
          <p>{t('rule.internal.gone.hint')}</p>
        </Notice>
      )}
    </>
  );
}
