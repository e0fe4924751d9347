import { useId } from 'react';
import { callPageMoments, fillCallPage, longestCallPage } from '../../../shared/call-page';
import { useWords } from '../../store/dashboard-context';
import { Field } from '../../ui/Field';
import { SelectField } from '../../ui/SelectField';
import type { SettingsProps } from '../settings/section';
import { useLock } from '../settings/use-lock';
import './call-page.css';

/** A number as it would come, for the preview. */
const example = { number: '+31201234567', digits: '31201234567' };

/** The person's own page about a call: when it is opened, its address, and what would be opened. */
export function CallPageSettings({ settings, change }: SettingsProps) {
  const { t } = useWords();
  const lock = useLock();
  const resultId = useId();
  const { callPage, callPageMoment } = settings;
  const page = fillCallPage(callPage, { ...example, name: t('call-page.example.name') });
  const wrong = !page.ok && page.problem !== 'empty';

  return (
    <>
      <SelectField
        label={t('call-page.moment')}
        hint={t('call-page.moment.hint')}
        value={callPageMoment}
        options={callPageMoments.map((moment) => ({ value: moment, text: t(`call-page.moment.${moment}`) }))}
        locked={lock('callPageMoment')}
        onChoose={(moment) => change({ callPageMoment: moment })}
      />
      <Field
        label={t('call-page.address')}
        hint={t('call-page.address.hint', { number: '{number}', digits: '{digits}', name: '{name}' })}
        defaultValue={callPage}
        maxLength={longestCallPage}
        type="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://crm.example.com/?tel={number}"
        locked={lock('callPage')}
        problemId={wrong ? resultId : undefined}
        onInput={(event) => change({ callPage: event.currentTarget.value })}
      />
      <div className={wrong ? 'call-page-result call-page-wrong' : 'call-page-result'} id={resultId} aria-live="polite">
        {page.ok ? (
          <>
            <p className="call-page-title">{t('call-page.preview')}</p>
            <p className="call-page-url">{page.url}</p>
          </>
        ) : (
          <p>{t(`call-page.problem.${page.problem}`)}</p>
        )}
      </div>
    </>
  );
}
