import { masksByKind } from './text-masks';

/** What a text without a phone number is, as far as it can be told at a glance. */
export type TextKind = 'empty' | 'iban' | 'card' | 'e-mail' | 'web-address' | 'date' | 'digits' | 'words';

/** Looked at beyond this many characters nothing new would be learned about what kind of text it is. */
const longestGlance = 1000;

/** Names what a person most likely copied, to tell why there was nothing to call. It never holds a piece of the text. */
export function kindOfText(text: string): TextKind {
  const glance = text.slice(0, longestGlance).trim();
  if (glance === '') return 'empty';
  for (const [kind, pattern] of masksByKind) if (new RegExp(pattern.source, pattern.flags).test(glance)) return kind;
  if (/\S@\S+\.\S/.test(glance)) return 'e-mail';
  if (/:\/\/|\bwww\./i.test(glance)) return 'web-address';
  return /\d/.test(glance) ? 'digits' : 'words';
}
