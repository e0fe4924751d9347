import type { Refusal } from './target';

/** What the parameters of a link say. */
export interface LinkParameters {
  readonly extension?: string;
  readonly phoneContext?: string;
  readonly postDial?: string;
  /** Parts between semicolons that could be a second number. */
  readonly more: readonly string[];
}

const longestExtension = 15;
const anotherNumber = /^[+(]*(?:\d[-().\s/]*){7,20}$/;
const separators = /[-.() ]/g;
// RFC 3966 section 3: descriptor = domainname / global-number-digits.
const descriptor = /^(?:\+[-.()\d]*\d[-.()]*|[a-z\d](?:[-a-z\d]*[a-z\d])?(?:\.[a-z\d](?:[-a-z\d]*[a-z\d])?)*\.?)$/i;

/**
 * Reads `;name=value;…` (RFC 3966 section 3, names in any case by section 4; `postd` is RFC 2806 section 2.2). ISDN
 * subaddresses and every parameter that we do not know are ignored, but must be well-formed.
 */
export function readParameters(parts: readonly string[]): LinkParameters | { reason: Refusal } {
  const found = new Map<string, string>();
  const more: string[] = [];
  let pauses = '';
  for (const part of parts.map((part) => part.trim()).filter((part) => part !== '')) {
    const [, name = '', value] = /^([^=]*)(?:=(.*))?$/su.exec(part) ?? [];
    // Another number, or what Android writes as `;` for "wait, then send".
    if (value === undefined && anotherNumber.test(name)) more.push(name);
    else if (value === undefined && /^[\d*#,pw]+$/i.test(name) && /\d/.test(name)) pauses += `w${toPauses(name)}`;
    else if (!/^[-a-z\d]+$/i.test(name) || (!isRead(name) && /\s/.test(value ?? '')))
      return { reason: 'illegal-characters' };
    else if (found.has(name.toLowerCase()) && isRead(name)) return { reason: twice(name) };
    else found.set(name.toLowerCase(), value ?? '');
  }
  const extension = found.get('ext')?.replace(separators, '');
  if (extension !== undefined && !new RegExp(`^\\d{1,${longestExtension}}$`).test(extension)) {
    return { reason: /[*#]/.test(extension) ? 'feature-code' : 'invalid-extension' };
  }
  const phoneContext = found.get('phone-context');
  if (phoneContext !== undefined && !descriptor.test(phoneContext)) return { reason: 'illegal-characters' };
  const postd = found.get('postd')?.replace(separators, '');
  if (postd !== undefined && !/^[\d*#a-d,pw]*$/i.test(postd)) return { reason: 'illegal-characters' };
  const postDial = pauses + toPauses(postd ?? '');
  return {
    more,
    ...(extension === undefined ? {} : { extension }),
    ...(phoneContext === undefined ? {} : { phoneContext }),
    ...(/[\d*#A-D]/.test(postDial) ? { postDial } : {}),
  };
}

/** Pauses and waits as a dial string has them: `p` is a comma, `w` stays, letters of DTMF are capitals. */
export function toPauses(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('p', ',')
    .replace(/[a-d]/g, (tone) => tone.toUpperCase());
}

function isRead(name: string): boolean {
  return /^(?:ext|phone-context|postd)$/i.test(name);
}

/** RFC 3966 section 3: a parameter must not appear twice. */
function twice(name: string): Refusal {
  return name.toLowerCase() === 'ext' ? 'invalid-extension' : 'illegal-characters';
}
