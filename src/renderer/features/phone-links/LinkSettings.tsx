import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SelectField } from '../../ui/SelectField';
import type { SettingsProps } from '../settings/section';
import { useLock } from '../settings/use-lock';
import { isOurs, isPartlyOurs } from './handler-facts';
import { LinkOwners } from './LinkOwners';
import { useLinkHandler } from './use-link-handler';
import './phone-links.css';

/** Who opens phone links, and what happens with the numbers in them. */
export function LinkSettings({ settings, change }: SettingsProps) {
  const { t, problem: problemText } = useWords();
  const lock = useLock();
  const { status, problem, busy, make, stop, openSystemSettings } = useLinkHandler();
  const inSystem = status?.chosenIn === 'page';

  return (
    <>
      <div className="link-handler">
        {status === null ? problem === null && <p>{t('links.checking')}</p> : <LinkOwners status={status} />}
        {status !== null && !status.canRegister && <p>{problemText({ code: 'handler-needs-installing' })}</p>}
        {problem !== null && <ProblemNotice problem={problem} />}
        {status !== null && (
          <div className="link-buttons">
            {status.canRegister && !isOurs(status) && (
              <Button busy={busy} aria-disabled={busy} title={t('links.make.hint')} onClick={() => void make()}>
                {t('links.make')}
              </Button>
            )}
            {isPartlyOurs(status) && (
              <Button busy={busy && isOurs(status)} aria-disabled={busy} onClick={() => void stop()}>
                {t('links.stop')}
              </Button>
            )}
            {inSystem && <Button onClick={() => void openSystemSettings()}>{t('links.system')}</Button>}
          </div>
        )}
      </div>
      <SelectField
        label={t('settings.ordinary')}
        hint={t('settings.ordinary.hint')}
        value={settings.ordinaryLinks}
        options={(['ask', 'dial'] as const).map((value) => ({ value, text: t(`settings.ordinary.${value}`) }))}
        locked={lock('ordinaryLinks')}
        onChoose={(ordinaryLinks) => change({ ordinaryLinks })}
      />
    </>
  );
}
