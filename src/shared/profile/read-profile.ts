import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { checkProfile } from './check-profile';
import { profileSchema, type Profile } from './profile';
import type { PlacedError, ProfileError } from './profile-error';
import { errorOfIssue } from './schema-issue';

/** A profile, or what is wrong with its text. */
export type ReadProfile =
  { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly errors: readonly PlacedError[] };

/** Limits of sanity: characters of a text, and how deep it may be nested. */
const longest = 200_000;
const deepest = 64;

/** Reads a profile from its text. Every error names its line, and its words the remedy. */
export function readProfile(text: string): ReadProfile {
  if (text.length > longest || depthOf(text) > deepest) {
    return { ok: false, errors: [{ code: 'too-large', at: '', line: 1, column: 1 }] };
  }
  const syntax: ParseError[] = [];
  const tree = parseTree(text, syntax, { disallowComments: true });
  const [first] = syntax;
  if (first !== undefined || tree === undefined) {
    const offset = first?.offset ?? 0;
    const found = first === undefined ? '' : printParseErrorCode(first.error);
    return { ok: false, errors: [{ code: 'syntax', at: '', found, ...placeOf(text, offset) }] };
  }
  const twice = duplicates(tree, '');
  if (twice.length > 0) return { ok: false, errors: twice.map((error) => placed(error, text, tree)) };
  const checked = checkProfileValue(JSON.parse(text) as unknown);
  return checked.ok ? checked : { ok: false, errors: checked.errors.map((error) => placed(error, text, tree)) };
}

/** Checks a profile that is a value already. */
export function checkProfileValue(
  value: unknown,
): { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly errors: readonly ProfileError[] } {
  const parsed = v.safeParse(profileSchema, value);
  if (!parsed.success) return { ok: false, errors: parsed.issues.map(errorOfIssue) };
  const errors = checkProfile(parsed.output);
  return errors.length === 0 ? { ok: true, profile: parsed.output } : { ok: false, errors };
}

/** Says where in a text an error is that was found by other means. The text must be JSON. */
export function placeError(error: ProfileError, text: string): PlacedError {
  const tree = parseTree(text);
  return tree === undefined ? { ...error, line: 1, column: 1 } : placed(error, text, tree);
}

/** Members that are there twice, of which a reader would silently drop one; and the name that is no member's. */
function duplicates(node: Node, at: string): ProfileError[] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, index) => duplicates(child, `${at}/${index}`));
  const seen = new Set<unknown>(['__proto__']);
  return children.flatMap(({ children: [key, value] = [] }): ProfileError[] => {
    const name = String(key?.value);
    if (seen.has(name)) return [{ code: 'duplicate', at: `${at}/${name}`, found: name }];
    seen.add(name);
    return value === undefined ? [] : duplicates(value, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  });
}

/** Adds where an error is: at its member or, where that is missing, at what should hold it. */
function placed(error: ProfileError, text: string, tree: Node): PlacedError {
  const path = error.at.split('/').slice(1).map(toSegment);
  let node: Node | undefined;
  while (node === undefined) {
    node = findNodeAtLocation(tree, path);
    if (path.pop() === undefined) node ??= tree;
  }
  // A member is found by its value; its name is where the eye looks.
  const { offset } = node.parent?.type === 'property' ? node.parent : node;
  return { ...error, ...placeOf(text, offset) };
}

function toSegment(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** How deep the brackets of a JSON text are nested, strings left out. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (bracket === '[' || bracket === '{') most = Math.max(most, ++depth);
    else if (bracket === ']' || bracket === '}') depth -= 1;
  }
  return most;
}
