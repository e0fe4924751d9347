/** One way in which a secret can be written down. */
export interface SecretForm {
  /** Name for reports. */
  name: string;
  bytes: Buffer;
  /** Compare without regard to upper and lower case of ASCII letters. */
  ignoreCase: boolean;
}

/**
 * Every form in which a secret is looked for: as it is, in UTF-16, in hexadecimal, escaped as in URLs and in JSON, and in base64
 * at the three places where it can stand in what was encoded (so that `user:password` in an Authorization header is found).
 * Throws for a secret under eight characters: by chance alone it would be found.
 */
export function secretForms(secret: string): SecretForm[] {
  if (secret.length < 8) throw new Error('A secret to search for needs at least eight characters');
  const utf8 = Buffer.from(secret);
  const forms: SecretForm[] = [
    { name: 'plain', bytes: utf8, ignoreCase: false },
    { name: 'UTF-16', bytes: Buffer.from(secret, 'utf16le'), ignoreCase: false },
    { name: 'hexadecimal', bytes: Buffer.from(utf8.toString('hex')), ignoreCase: true },
    { name: 'percent-encoded', bytes: Buffer.from(encodeURIComponent(secret)), ignoreCase: true },
    { name: 'JSON', bytes: Buffer.from(JSON.stringify(secret).slice(1, -1)), ignoreCase: false },
  ];
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    // The characters at both ends also carry bits of the neighbours; only those between them are certain.
    const lastCertain = Math.floor(((before + utf8.length) * 8) / 6);
    const certain = text.slice(Math.ceil((before * 8) / 6), lastCertain);
    forms.push({ name: `base64 at ${before}`, bytes: Buffer.from(certain), ignoreCase: false });
    const urlSafe = certain.replaceAll('+', '-').replaceAll('/', '_');
    if (urlSafe !== certain)
      forms.push({ name: `base64url at ${before}`, bytes: Buffer.from(urlSafe), ignoreCase: false });
  }
  return forms.filter((form, at) => forms.findIndex((other) => other.bytes.equals(form.bytes)) === at);
}

/** Names of the forms that occur in the bytes. */
export function formsIn(forms: SecretForm[], bytes: Buffer): string[] {
  let lower: Buffer | undefined;
  return forms
    .filter((form) => {
      if (!form.ignoreCase) return bytes.includes(form.bytes);
      lower ??= lowerCase(bytes);
      return lower.includes(lowerCase(form.bytes));
    })
    .map((form) => form.name);
}

const lowerCase = (bytes: Buffer): Buffer => Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1');
