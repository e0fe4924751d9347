/** What stands for something secret. */
export const hidden = '[hidden]';

// Digits of any script, with whatever people write between those of a number.
const digits = /\p{Nd}(?:[\s\p{Pd}\p{Cf}.:/()[\]+,;_*#]*\p{Nd})+/gu;
const digit = /\p{Nd}/gu;
const named =
  /((?:proxy-)?authorization|cookie|pass(?:word|wd|phrase)?|pwd|secret|token|api[-_ ]?key|session[-_ ]?id)(["']?\s*[:=]\s*)(?:"(?:[^"\\]|\\.)*"|'[^']*'|(?:(?:basic|bearer|digest)\s+)?[^\s,;&"']+)/giu;
const scheme = /\b(basic|bearer|digest)\s+[^\s"']+/giu;
const userInfo = /(\/\/)[^/\s@]+@/gu;

/**
 * A text as it may be written into the log: of a number only its last two digits are left, and secrets are hidden: what stands
 * behind a telling name or in an address before the @, and the given ones in the forms that they travel in.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  let result = text;
  for (const form of secrets.flatMap(formsOf).sort((one, other) => other.length - one.length))
    result = result.replaceAll(form, hidden);
  return result
    .replace(userInfo, `$1${hidden}@`)
    .replace(named, `$1$2${hidden}`)
    .replace(scheme, `$1 ${hidden}`)
    .replace(digits, maskNumber);
}

/** Of a number its last two digits. */
export function maskNumber(number: string): string {
  const found = number.match(digit) ?? [];
  return found.length < 3 ? number : `…${found.slice(-2).join('')}`;
}

/** How a secret travels: as it is, in an address, in JSON, and in base64. A secret of one or two characters is in every text. */
function formsOf(secret: string): string[] {
  if (secret.length < 3) return [];
  return [
    secret,
    encodeURIComponent(Buffer.from(secret, 'utf8').toString('utf8')),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret, 'utf8').toString('base64'),
  ];
}
