import { useId, useRef, useState } from 'react';
import { isMessageKey } from '../../../shared/messages';
import type { Ask, ShownNumber } from '../../../shared/snapshot';
import type { Words } from '../../i18n';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { AskFacts } from './AskFacts';
import { AskShell } from './AskShell';
import type { AskProps } from './AskSheet';
import { choiceOfKey } from './choice-of-key';
import { SpokenNumber } from '../../ui/SpokenNumber';
import { useAsk } from './use-ask';

/** Which of several numbers shall be called? A group of radio buttons, so the arrow keys do what they do everywhere. */
export function AskChoice({
  ask,
  onCalled,
  onCancelled,
  onEdit: _,
  ...events
}: AskProps<Extract<Ask, { kind: 'choice' }>>) {
  const words = useWords();
  const { t } = words;
  const first = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  const sheet = useAsk(ask.id, first, events);
  const [choice, setChoice] = useState(0);
  const group = useId();

  function onKey(key: string) {
    const wanted = choiceOfKey(key, ask.candidates.length);
    if (wanted === undefined) return;
    setChoice(wanted);
    list.current?.querySelectorAll('input')[wanted]?.focus();
  }
  async function call() {
    if (await sheet.answer({ answer: 'call', choice })) onCalled();
  }
  async function cancel() {
    if (await sheet.answer({ answer: 'cancel' })) onCancelled(ask);
  }

  return (
    <AskShell
      sheet={sheet}
      title={t('ask.choice.title')}
      onEnter={() => void call()}
      onEscape={() => void cancel()}
      onKey={onKey}
      foot={
        <div className="ask-buttons">
          <Button onClick={() => void cancel()}>{t('ask.cancel')}</Button>
          <Button look="primary" onClick={() => void call()}>
            <Icon name="phone" />
            {t('ask.call')}
          </Button>
        </div>
      }
    >
      <fieldset className="choice" ref={list}>
        <legend className="unseen">{t('ask.choice.title')}</legend>
        {ask.candidates.map((candidate, index) => (
          <label key={candidate.number} className="choice-row">
            <input
              ref={index === 0 ? first : undefined}
              type="radio"
              name={group}
              checked={choice === index}
              onChange={() => {
                setChoice(index);
              }}
            />
            <span className="choice-text">
              <span className="choice-number">
                <SpokenNumber shown={candidate.shown} />
              </span>{' '}
              <span className={`choice-kind choice-${candidate.type}`}>{describe(candidate, words)}</span>
            </span>
            {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
          </label>
        ))}
      </fieldset>
      <AskFacts source={ask.source} />
    </AskShell>
  );
}

function describe({ type, country, extension }: ShownNumber, { t, country: nameOf }: Words): string {
  const kind = `ask.type.${type}`;
  return [
    extension === undefined ? undefined : `${t('ask.extension')} ${extension}`,
    isMessageKey(kind) ? t(kind) : undefined,
    country === undefined ? undefined : nameOf(country),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
