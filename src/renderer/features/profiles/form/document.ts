import { documentOf, memberAt, withMember, type MemberPath } from '../../../../shared/profile/edit-text';

/** A profile's text as the form changes it: one member at a time, with all the rest left as it was written. */
export interface ProfileDocument {
  readonly at: (path: MemberPath) => unknown;
  /** A text at a path; empty when there is none. */
  readonly text: (path: MemberPath) => string;
  /** The members at a path whose values are texts. */
  readonly pairs: (path: MemberPath) => readonly (readonly [string, string])[];
  readonly list: (path: MemberPath) => readonly unknown[];
  /** Sets a member, or removes it when the value is undefined. */
  readonly set: (path: MemberPath, value: unknown) => void;
}

/** Reads a text; undefined when it is no JSON object, which a form cannot show. */
export function openDocument(text: string, onText: (text: string) => void): ProfileDocument | undefined {
  const document = documentOf(text);
  if (document === undefined) return undefined;
  const at = (path: MemberPath): unknown => memberAt(document, path);
  return {
    at,
    text: (path) => scalar(at(path)),
    pairs: (path) => pairsOf(at(path)),
    list(path) {
      const value = at(path);
      return Array.isArray(value) ? (value as unknown[]) : [];
    },
    set: (path, value) => onText(withMember(text, path, value)),
  };
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function pairsOf(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
}
