import type { Refusal } from './target';

/**
 * Decodes percent triplets exactly once, as strict UTF-8 (RFC 3986 section 2.1, RFC 3629): browsers escape spaces and
 * everything beyond ASCII before they hand a link over. A malformed triplet or byte sequence is refused, and so is a
 * triplet that is still there afterwards, because a second decoding elsewhere would make another number of it.
 */
export function decodePercent(text: string): { text: string } | { reason: Refusal } {
  if (!text.includes('%')) return { text };
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    return { reason: 'bad-encoding' };
  }
  return /[%\uff05\ufe6a]/u.test(decoded) ? { reason: 'double-encoded' } : { text: decoded };
}
