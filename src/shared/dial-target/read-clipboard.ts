import { chooseFrom, findNumbers } from './find-numbers';
import { readLink } from './read-link';
import { type DialTarget, type ReadContext } from './target';

/**
 * Reads text that was copied or selected in another program: a number alone, a phone link, or words with numbers among
 * them. As strict as with links, so `*` and `#` are refused. A text that is too long for a link, or that begins like one
 * of another kind and has words behind it, is only searched for numbers. Never throws.
 */
export function readClipboard(text: string, context: ReadContext): DialTarget {
  const target = readLink(text, context);
  if (target.kind !== 'not-a-number') return target;
  const words = target.reason === 'too-long' || (target.reason === 'unsupported-scheme' && /\s/.test(text.trim()));
  if (!words) return target;
  const found = findNumbers(text, context);
  return found.length > 0 ? chooseFrom(found) : { kind: 'not-a-number', reason: 'not-a-phone-number' };
}
