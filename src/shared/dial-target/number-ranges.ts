import { classify } from './classify';
import type { CountryCode, NumberTarget, ReadContext } from './target';

/** Austrians write the extension (Klappe, Durchwahl) behind a slash, and it is dialled as a part of the number. */
const slashIsExtension = new Set<CountryCode>(['AT']);
/** A number with its separators and an ending is no longer. */
const longestText = 40;
const longestEnding = 7;
/** Without spaces around the slash, more digits than this may as well be a part of the number. */
const longestTightEnding = 3;

/**
 * "020-1234567/68" and "030 12345 / 67890" are two numbers that differ in their last digits. Where plans have no fixed
 * length (Germany) the digits glued together would be a valid third one. Empty when the text is not written like this.
 */
export function readRange(text: string, context: ReadContext): NumberTarget[] {
  const slash = text.lastIndexOf('/');
  if (slash <= 0 || text.length > longestText || slashIsExtension.has(context.region)) return [];
  const [before, after] = [text.slice(0, slash), text.slice(slash + 1)];
  const ending = after.trim();
  const spaced = before.endsWith(' ') && after.startsWith(' ');
  if (!/^\d+$/.test(ending) || ending.length > (spaced ? longestEnding : longestTightEnding)) return [];
  const digits = before.replace(/\D/g, '');
  if (digits.length <= ending.length + 2) return [];
  const first = classify(before.trim(), context);
  if (first.kind !== 'number' || !first.number.startsWith('+')) return [];
  const second = classify(first.number.slice(0, -ending.length) + ending, context);
  return second.kind === 'number' ? [first, second] : [];
}
