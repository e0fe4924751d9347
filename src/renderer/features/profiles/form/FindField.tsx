import { memberAt, type MemberPath } from '../../../../shared/profile/edit-text';
import { Field } from '../../../ui/Field';
import { useProfileWords } from '../profile-words';
import type { ProfileDocument } from './document';

interface Props {
  readonly document: ProfileDocument;
  /** Of a list of places. */
  readonly path: MemberPath;
  readonly label: string;
  readonly hint: string;
}

/**
 * Where a value is found in an answer, when that is one place: what begins with a slash is a pointer into JSON, all else a
 * pattern in the text. Several places are for the text.
 */
export function FindField({ document, path, label, hint }: Props) {
  const say = useProfileWords();
  const places = document.list(path);
  const [only] = places;
  const members = typeof only === 'object' && only !== null ? Object.keys(only) : [];
  const simple =
    places.length === 0 || (places.length === 1 && members.every((name) => ['json', 'text'].includes(name)));
  if (!simple) return <p className="field-hint">{say('find.more', { label })}</p>;
  const value = memberAt(only, ['json']) ?? memberAt(only, ['text']);
  return (
    <Field
      label={label}
      hint={hint}
      value={typeof value === 'string' ? value : ''}
      autoComplete="off"
      spellCheck={false}
      placeholder="/call/id"
      onChange={(event) => {
        const text = event.currentTarget.value;
        document.set(path, text === '' ? undefined : [text.startsWith('/') ? { json: text } : { text }]);
      }}
    />
  );
}
