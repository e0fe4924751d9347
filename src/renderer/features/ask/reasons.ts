/**
 * The reasons as they are shown: each once, what is about the number before how it came here (a link), and a general
 * one when there is none.
 */
export function inOrder(reasons: readonly string[]): readonly string[] {
  if (reasons.length === 0) return ['other'];
  const unique = [...new Set(reasons)];
  return [...unique.filter((reason) => reason !== 'link'), ...unique.filter((reason) => reason === 'link')];
}

/** Whether it asks only because a link wanted the call: of the number itself there is nothing to say. */
export function isOrdinaryLink(reasons: readonly string[]): boolean {
  return reasons.length > 0 && reasons.every((reason) => reason === 'link');
}

/** How loudly the reasons are shown. */
export function toneOf(reasons: readonly string[]): 'quiet' | 'warning' | 'danger' {
  if (isOrdinaryLink(reasons)) return 'quiet';
  return reasons.some((reason) => reason.startsWith('emergency')) ? 'danger' : 'warning';
}
