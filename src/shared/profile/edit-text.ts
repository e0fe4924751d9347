import { applyEdits, modify } from 'jsonc-parser';

/** Where a member is in a document: names, and places in lists counted from 0. */
export type MemberPath = readonly (string | number)[];

/** The member at a path, or undefined when there is none. Only members of the document itself are seen. */
export function memberAt(document: unknown, path: MemberPath): unknown {
  let value = document;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string | number, unknown>)[segment];
  }
  return value;
}

/**
 * The text with one member set, or removed when the value is undefined; all the rest stays as it was written. The text must
 * be JSON.
 */
export function withMember(text: string, path: MemberPath, value: unknown): string {
  if (value === undefined && memberAt(JSON.parse(text) as unknown, path) === undefined) return text;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }));
}

/** The document that a text holds, or undefined when it is no JSON or no object. */
export function documentOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
