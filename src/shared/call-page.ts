/** When the person's own page is opened. */
export const callPageMoments = ['never', 'dial', 'connect', 'end'] as const;

/** One moment. */
export type CallPageMoment = (typeof callPageMoments)[number];

/** What stands in braces in an address and is filled in. */
export const callPagePlaces = ['number', 'digits', 'name'] as const;

/** One place. */
export type CallPagePlace = (typeof callPagePlaces)[number];

/** What is filled in. */
export type CallPageFacts = Readonly<Record<CallPagePlace, string>>;

/** The longest address, in UTF-16 units. */
export const longestCallPage = 1000;

/** Why an address cannot be used. */
export type CallPageProblem =
  | 'empty'
  | 'not-an-address'
  | 'needs-https'
  | 'has-credentials'
  /** A brace too many, or a word in braces that is none of the places. */
  | 'unknown-place'
  /** A place in the host, where a number could choose who is asked. */
  | 'place-in-host';

/** An address that can be opened, or why it cannot. */
export type CallPage =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: CallPageProblem };

const place = /\{([^{}]*)\}/g;

/**
 * Fills in the person's address: `{number}` (+31201234567), `{digits}` (31201234567) and `{name}`, each percent-encoded so
 * that it stays in its place whatever it holds (the simple expansion of RFC 6570, section 3.2.2). The result has https and
 * the host that the person wrote. Pure, so the window shows exactly what main opens.
 */
export function fillCallPage(template: string, facts: CallPageFacts): CallPage {
  const text = template.trim();
  if (text === '') return { ok: false, problem: 'empty' };
  if (text.length > longestCallPage || /[\p{Cc}\s]/u.test(text)) return { ok: false, problem: 'not-an-address' };
  if (!/^https:\/\//i.test(text)) {
    return { ok: false, problem: /^http:\/\//i.test(text) ? 'needs-https' : 'not-an-address' };
  }
  const host = /^https:\/\/([^/?#\\]*)/i.exec(text)?.[1] ?? '';
  if (host.includes('@')) return { ok: false, problem: 'has-credentials' };
  if (/[{}]/.test(host)) return { ok: false, problem: 'place-in-host' };
  if (host === '' || text[8 + host.length] === '\\') return { ok: false, problem: 'not-an-address' };
  const known = (word: string): word is CallPagePlace => callPagePlaces.some((one) => one === word);
  if ([...text.matchAll(place)].some(([, word = '']) => !known(word)) || /[{}]/.test(text.replace(place, ''))) {
    return { ok: false, problem: 'unknown-place' };
  }
  const url = text.replace(place, (_whole, word: string) => (known(word) ? encodeAll(facts[word]) : ''));
  try {
    return { ok: true, url: new URL(url).href };
  } catch {
    return { ok: false, problem: 'not-an-address' };
  }
}

/** Everything but letters, digits and `-._~` (RFC 3986 section 2.3, the unreserved characters). */
function encodeAll(text: string): string {
  // Half a character cannot be encoded.
  const whole = text.replace(/\p{Cs}/gu, '\uFFFD');
  return encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
