import { useState } from 'react';
import { isMessageKey } from '../../../shared/messages';
import { useWords } from '../../store/dashboard-context';
import { Field } from '../../ui/Field';
import { usePreview } from './use-preview';

/** What the PBX would get for what the person types here, with the settings as they are. Nothing is dialled. */
export function NumberPreview() {
  const { t, country, problem } = useWords();
  const [text, setText] = useState('');
  const preview = usePreview(text);

  return (
    <div className="preview">
      <Field
        label={t('settings.try')}
        hint={t('settings.try.hint')}
        value={text}
        maxLength={256}
        type="tel"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('dialler.placeholder')}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <div className="preview-result" aria-live="polite">
        <p className="preview-title">{t('settings.try.gets')}</p>
        {preview === null && <p className="preview-number">–</p>}
        {preview?.ok === true && (
          <>
            <p className="preview-number">{preview.value.number}</p>
            <p className="preview-facts">{factsOf(preview.value.type, preview.value.country)}</p>
          </>
        )}
        {preview?.ok === false && <p className="preview-refused">{problem(preview.problem)}</p>}
      </div>
    </div>
  );

  function factsOf(type: string, code: string | undefined): string {
    const kind = `ask.type.${type}`;
    return [isMessageKey(kind) ? t(kind) : '', code === undefined ? '' : country(code)].filter(Boolean).join(' · ');
  }
}
