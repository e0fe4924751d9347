import { useId } from 'react';
import type { MemberPath } from '../../../../shared/profile/edit-text';
import { SelectField } from '../../../ui/SelectField';
import { useProfileWords } from '../profile-words';
import type { ProfileDocument } from './document';
import { MemberField } from './MemberField';
import { PairsField } from './PairsField';

interface Props {
  readonly document: ProfileDocument;
  readonly path: MemberPath;
  /** Whether a body can be chosen. */
  readonly body?: true;
}

const methods = ['GET', 'POST', 'PUT', 'DELETE'].map((method) => ({ value: method, text: method }));
const bodies = ['none', 'form', 'json', 'xml', 'text'] as const;

/** What each kind of body begins with. */
const begins = {
  form: { number: '{number}' },
  json: { number: '{number}' },
  xml: '<call>{number}</call>',
  text: '{number}',
};

/** One request: method, path, query, headers and body. */
export function RequestFields({ document, path, body }: Props) {
  const say = useProfileWords();
  const kind = bodies.find((one) => document.at([...path, 'body', one]) !== undefined) ?? 'none';
  const some = (pairs: Readonly<Record<string, string>>) => (Object.keys(pairs).length === 0 ? undefined : pairs);
  return (
    <>
      <SelectField
        label={say('method')}
        hint={say('method.hint')}
        value={document.text([...path, 'method'])}
        options={methods}
        onChoose={(method) => document.set([...path, 'method'], method)}
      />
      <MemberField document={document} path={[...path, 'url']} label={say('path')} hint={say('path.hint')} />
      <PairsField
        label={say('query')}
        pairs={document.pairs([...path, 'query'])}
        onChange={(pairs) => document.set([...path, 'query'], some(pairs))}
      />
      <PairsField
        label={say('headers')}
        pairs={document.pairs([...path, 'headers'])}
        onChange={(pairs) => document.set([...path, 'headers'], some(pairs))}
      />
      {body === true && (
        <SelectField
          label={say('body')}
          hint={say('body.hint')}
          value={kind}
          options={bodies.map((one) => ({ value: one, text: say(`body.${one}`) }))}
          onChoose={(next) => document.set([...path, 'body'], next === 'none' ? undefined : { [next]: begins[next] })}
        />
      )}
      {kind === 'form' && (
        <PairsField
          label={say('body.form')}
          pairs={document.pairs([...path, 'body', 'form'])}
          onChange={(pairs) => document.set([...path, 'body', 'form'], pairs)}
        />
      )}
      {(kind === 'xml' || kind === 'text') && <BodyText document={document} path={[...path, 'body', kind]} />}
      {kind === 'json' &&
        (isFlat(document.at([...path, 'body', 'json'])) ? (
          <PairsField
            label={say('body.json')}
            pairs={document.pairs([...path, 'body', 'json'])}
            onChange={(pairs) => document.set([...path, 'body', 'json'], pairs)}
          />
        ) : (
          <p className="field-hint">{say('body.json.hint')}</p>
        ))}
    </>
  );
}

/** Whether a value is an object whose members are all texts, which a list of names and values can show. */
function isFlat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((member) => typeof member === 'string');
}

function BodyText({ document, path }: Omit<Props, 'body'>) {
  const say = useProfileWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say('body.content')}</label>
      <textarea
        id={id}
        className="profile-text"
        rows={5}
        spellCheck={false}
        value={document.text(path)}
        onChange={(event) => document.set(path, event.currentTarget.value)}
      />
    </div>
  );
}
