import { results } from '../../../../shared/profile/results';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { useProfileWords } from '../profile-words';
import type { ProfileDocument } from './document';
import { FindField } from './FindField';
import { FormPart } from './FormPart';

interface Props {
  readonly document: ProfileDocument;
}

const rules = ['dial', 'outcome'] as const;

/** What the answers to the dial request mean: the first line that fits counts. */
export function AnswersPart({ document }: Props) {
  const say = useProfileWords();
  const list = document.list(rules);
  return (
    <FormPart title={say('answers')} hint={say('answers.hint')}>
      {list.map((rule, index) => {
        const path = [...rules, index];
        const status = document.list([...path, 'when', 'status']).join(' ');
        const move = (to: number) => document.set(rules, list.with(index, list[to]).with(to, rule));
        return (
          <div className="profile-rule" key={index} role="group" aria-label={say('rule', { count: index + 1 })}>
            <label>
              {say('rule.status')}
              <input
                key={status}
                defaultValue={status}
                placeholder="2xx"
                autoComplete="off"
                onBlur={(event) => {
                  const next = statusOf(event.currentTarget.value);
                  if (next.join(' ') !== status)
                    document.set([...path, 'when', 'status'], next.length === 0 ? undefined : next);
                }}
              />
            </label>
            <label>
              {say('rule.text')}
              <input
                value={document.text([...path, 'when', 'text'])}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) =>
                  document.set(
                    [...path, 'when', 'text'],
                    event.currentTarget.value === '' ? undefined : event.currentTarget.value,
                  )
                }
              />
            </label>
            <label>
              {say('rule.result')}
              <select
                value={document.text([...path, 'result'])}
                onChange={(event) => document.set([...path, 'result'], event.currentTarget.value)}
              >
                {results.map((result) => (
                  <option key={result} value={result}>
                    {say(`result.${result}`)}
                  </option>
                ))}
              </select>
            </label>
            <span className="profile-rule-tools">
              <Button look="quiet" aria-disabled={index === 0} onClick={() => index > 0 && move(index - 1)}>
                {say('rule.up')}
              </Button>
              <IconButton
                icon="remove"
                label={say('rule.remove', { count: index + 1 })}
                onClick={() => document.set(path, undefined)}
              />
            </span>
            {(document.at([...path, 'when', 'json']) !== undefined ||
              document.at([...path, 'when', 'header']) !== undefined) && (
              <p className="field-hint">{say('rule.more')}</p>
            )}
          </div>
        );
      })}
      <Button
        look="quiet"
        onClick={() => document.set([...rules, list.length], { when: { status: ['2xx'] }, result: 'accepted' })}
      >
        {say('rule.add')}
      </Button>
      <FindField
        document={document}
        path={['dial', 'capture', 'callId']}
        label={say('call-id')}
        hint={say('call-id.hint')}
      />
    </FormPart>
  );
}

/** Status codes and classes as they are typed: `200, 4xx`. What is none is kept, so that its error can be shown. */
function statusOf(text: string): readonly (number | string)[] {
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((word) => (/^\d{3}$/.test(word) ? Number(word) : word.toLowerCase()));
}
