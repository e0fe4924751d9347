import type { NumberTarget, ServiceCodeTarget } from './target';

/**
 * A text for a target that reads as the same target again, typed in any region: for numbers that are kept. What has no
 * country (extensions, short numbers, codes) stays what it is at the place where it is read.
 */
export function lastingText(target: NumberTarget | ServiceCodeTarget): string {
  if (target.kind === 'service-code') return target.code;
  const { number, extension, postDial } = target;
  if (extension === undefined && postDial === undefined) return number;
  // RFC 3966 for the extension, RFC 2806 section 2.2 for what is sent after the answer
  return `tel:${number}${extension === undefined ? '' : `;ext=${extension}`}${postDial === undefined ? '' : `;postd=${postDial}`}`;
}
