import type * as v from 'valibot';
import type { ProfileError, ProfileErrorCode } from './profile-error';

/** Turns what valibot says into an error that people can act on. */
export function errorOfIssue(issue: v.BaseIssue<unknown>): ProfileError {
  const at = (issue.path ?? [])
    .map(({ key }) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
  const code = codeOf(issue);
  if (code === 'missing') return { code, at };
  const expected = issue.expected === null || code === 'unknown-member' ? {} : { expected: issue.expected };
  return { code, at, found: shorten(issue.received), ...expected };
}

function codeOf({ type, received, expected, path }: v.BaseIssue<unknown>): ProfileErrorCode {
  switch (type) {
    case 'strict_object':
      if (expected === 'never') return 'unknown-member';
      // valibot says so of a member that is not there.
      return received === 'undefined' && path !== undefined ? 'missing' : 'wrong-type';
    case 'picklist':
    case 'literal':
    case 'variant':
      return received === 'undefined' ? 'missing' : 'not-one-of';
    case 'regex':
      return 'not-in-form';
    case 'max_length':
      return 'too-long';
    case 'min_length':
    case 'min_value':
    case 'max_value':
    case 'integer':
      return 'out-of-range';
    default:
      return received === 'undefined' ? 'missing' : 'wrong-type';
  }
}

/** Values come from somebody else's file: cut to what fits a line. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
