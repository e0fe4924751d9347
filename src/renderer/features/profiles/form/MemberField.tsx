import type { MemberPath } from '../../../../shared/profile/edit-text';
import { Field } from '../../../ui/Field';
import type { ProfileDocument } from './document';

interface Props {
  readonly document: ProfileDocument;
  readonly path: MemberPath;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Whether the member goes when the field is empty. */
  readonly optional?: true;
  readonly number?: true;
}

/** A field for one text, or number, of the profile. */
export function MemberField({ document, path, optional, number, ...field }: Props) {
  const write = (text: string): unknown => {
    if (text === '' && optional === true) return undefined;
    return number === true && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  };
  return (
    <Field
      {...field}
      value={document.text(path)}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      onChange={(event) => document.set(path, write(event.currentTarget.value))}
    />
  );
}
