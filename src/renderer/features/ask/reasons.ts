import type { MessageKey } from '../../../shared/messages';
import type { Ask } from '../../../shared/snapshot';

/** Reasons that say how the number came in, and nothing about the number itself. */
const wayIn: readonly string[] = ['link', 'clipboard', 'command-line'];

/**
 * The reasons as they are shown: each once, what is about the number before how it came here, and a general
 * one when there is none.
 */
export function inOrder(reasons: readonly string[]): readonly string[] {
  if (reasons.length === 0) return ['other'];
  const unique = [...new Set(reasons)];
  return [...unique.filter((reason) => !wayIn.includes(reason)), ...unique.filter((reason) => wayIn.includes(reason))];
}

/** Whether it asks only because the number came from outside: of the number itself there is nothing to say. */
function isOrdinary(reasons: readonly string[]): boolean {
  return reasons.length > 0 && reasons.every((reason) => wayIn.includes(reason));
}

/**
 * The offer not to ask again for ordinary numbers of this way in. None where it would change nothing: a number with a risk,
 * or an extension in a copied text, which may be anything.
 */
export function offerNotToAsk({
  reasons,
  source,
  type,
}: Pick<Extract<Ask, { kind: 'number' }>, 'reasons' | 'source' | 'type'>): MessageKey | undefined {
  if (!isOrdinary(reasons)) return undefined;
  if (source === 'link') return 'ask.always';
  if (type === 'internal') return undefined;
  return source === 'command-line' ? 'ask.always.command-line' : 'ask.always.hotkey';
}

/** How loudly the reasons are shown. */
export function toneOf(reasons: readonly string[]): 'quiet' | 'warning' | 'danger' {
  if (isOrdinary(reasons)) return 'quiet';
  return reasons.some((reason) => reason.startsWith('emergency')) ? 'danger' : 'warning';
}
