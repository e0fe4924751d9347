import { toPlainCharacters, trimOuter } from './characters';
import { classifyInContext } from './classify';
import { chooseFrom, findNumbers, splitNumbers } from './find-numbers';
import { readParameters } from './link-parameters';
import { decodePercent } from './percent-decoding';
import { type Origin, readSubscriber, withExtension, withPostDial } from './read-subscriber';
import { otherSchemes } from './text-masks';
import { type DialTarget, type ReadContext, refuse, sortRisks } from './target';

/** The longest link that is read. Chromium on Windows hands over 2048 characters at most, and no number needs 512. */
const longestLink = 512;
const scheme = /^([a-z][a-z\d+.-]*):/i;
const spoken = new Set(['tel', 'callto', 'dial']);
const sip = new Set(['sip', 'sips']);
/** Labels of e-mail signatures that look like a scheme: "T: +31 …". */
const label =
  /^(?:t|m|p|d|o|ph|phone|tel|telefoon|telephone|telefon|telefoonnummer|tél|téléphone|teléfono|telefono|mob|mobile|mobiel|mobil|cell|gsm|direct|office|work|home|kantoor|werk)(?:\b\s*(?:[.:]\s*){1,2}(?![/&])|(?=\+))/i;
// Never in a phone link, wherever it stands: quotes, angle and curly brackets, back slash, pipe and the like.
const illegal = /[^\p{L}\p{M}\d\s+\-.,;:()/[\]#*@=?&'!_~$]/u;

/**
 * Reads what came from outside: a link of a browser or another program, or the clipboard. Strict: it looks at the raw
 * text, decodes percent triplets once, and knows no scheme but `tel`, `callto`, `dial`, `sip` and `sips` (RFC 3966,
 * RFC 3261 section 19.1). The result never asks for a service code. Never throws; time is linear in the text.
 */
export function readLink(text: string, context: ReadContext): DialTarget {
  const raw = text.length > 8 * longestLink ? text : trimOuter(text);
  if (raw.length > longestLink) return refuse('too-long');
  const name = scheme.exec(raw)?.[1]?.toLowerCase();
  if (name !== undefined && (spoken.has(name) || sip.has(name)))
    return readBody(name, raw.slice(name.length + 1), context);
  const plain = toPlainCharacters(raw, true);
  if ('reason' in plain) return refuse(plain.reason);
  const unlabelled = plain.text.replace(label, '');
  // "Office: 020 123 4567" is no link: nothing but a label has a space behind its colon.
  const link = scheme.test(plain.text) && (!/^[^:]*:\s/.test(plain.text) || otherSchemes.test(plain.text));
  if (unlabelled === plain.text && link) return refuse('unsupported-scheme');
  return readPlain(unlabelled, context);
}

/** A text without a scheme: a number, or words with a number among them. */
function readPlain(text: string, context: ReadContext): DialTarget {
  if (text.startsWith('-') && /\p{L}/u.test(text)) return refuse('not-a-phone-number');
  if (/[\t\n\r]/.test(text)) return readWords(text, context);
  // Outside a link nobody writes parameters, and whatever cannot be part of a number is a word among words.
  const [subscriber = '', ...parts] = text.split(';');
  if (parts.length > 0 && !illegal.test(text)) return readNumber(subscriber, parts, context, 'text');
  if (illegal.test(text) || /[@=?&!_~$]/.test(text)) return readWords(text, context);
  const target = readSubscriber(text, context, 'text');
  return target.kind === 'not-a-number' && target.reason === 'illegal-characters' ? readWords(text, context) : target;
}

function readWords(text: string, context: ReadContext): DialTarget {
  if (/(?:^|\s)--\p{L}/u.test(text)) return refuse('illegal-characters');
  const found = findNumbers(text, context);
  if (found.length > 0) return chooseFrom(found);
  return refuse(/[*#]\d+[*#]/.test(text) ? 'feature-code' : 'not-a-phone-number');
}

function readBody(name: string, raw: string, context: ReadContext): DialTarget {
  // Refused before decoding, so that an encoded control character cannot pass for a raw one, and after it.
  const asHandedOver = toPlainCharacters(raw);
  if ('reason' in asHandedOver) return refuse(asHandedOver.reason);
  const decoded = decodePercent(raw);
  if ('reason' in decoded) return refuse(decoded.reason);
  const plain = toPlainCharacters(decoded.text);
  if ('reason' in plain) return refuse(plain.reason);
  // Templates double the scheme ("tel:tel:"); any other scheme inside is refused.
  const body = withoutSlashes(withoutSlashes(plain.text).replace(new RegExp(`^${name}:`, 'i'), ''));
  if (scheme.test(body)) return refuse('unsupported-scheme');
  if (illegal.test(body)) return refuse('illegal-characters');
  if (sip.has(name)) return readSip(name, body, context);
  if (body.includes('@')) return refuse('not-a-phone-number');
  const [subscriber = '', ...parts] = withoutQuery(body).split(';');
  return readNumber(subscriber, parts, context, 'link');
}

/** `tel:` has no slashes, but many write it like `https:` (and browsers then add one at the end). */
function withoutSlashes(text: string): string {
  return text.trim().replace(/^\/+/, '').replace(/\/+$/, '');
}

/** Old Skype links say what to do after a question mark: `callto:+31…?call`. A tel link has no query at all. */
function withoutQuery(text: string): string {
  return text.replace(/\/?\?[\p{L}\d=&._~+-]*$/u, '');
}

function readNumber(subscriber: string, parts: readonly string[], context: ReadContext, origin: Origin): DialTarget {
  const parameters = readParameters(parts);
  const target = readSubscriber(subscriber, context, origin);
  if ('reason' in parameters) {
    // A code stays a code whatever stands behind it.
    const code = target.kind === 'not-a-number' && target.reason === 'feature-code';
    return code ? target : refuse(parameters.reason);
  }
  if (parameters.more.length > 0) return readMore(target, [subscriber, ...parameters.more], context);
  const { phoneContext } = parameters;
  const local = phoneContext !== undefined && /^[-\d().[\]/ ]*\d[-\d().[\]/ ]*$/.test(subscriber);
  const inContext = local ? classifyInContext(subscriber, phoneContext, context) : target;
  return withPostDial(withExtension(inContext, parameters.extension), parameters.postDial);
}

/** Several numbers between semicolons; or one, and digits to send after it. */
function readMore(first: DialTarget, all: readonly string[], context: ReadContext): DialTarget {
  const numbers = all.flatMap((text) => splitNumbers(text, context));
  if (numbers.length > 1) return chooseFrom(numbers);
  const digits = all
    .slice(1)
    .join(';w')
    .replace(/[-().\s/]/g, '');
  return /^[\d;w]+$/.test(digits) ? withPostDial(first, `w${digits.replaceAll(';', '')}`) : refuse('invalid-number');
}

/** `sip:user@host`: a number in the user part (RFC 3261 section 19.1.6), or a name. */
function readSip(name: string, body: string, context: ReadContext): DialTarget {
  const at = body.lastIndexOf('@');
  const user = at < 0 ? withoutQuery(body) : body.slice(0, at);
  const host = at < 0 ? '' : body.slice(at + 1).replace(/[;?].*$/s, '');
  if (at >= 0 && !/^(?:\[[\da-f:.]+\]|[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?)(?::\d{1,5})?$/u.test(host)) {
    return refuse('not-a-phone-number');
  }
  if (body.trim() === '') return refuse('empty');
  if (user.includes('@')) return refuse('not-a-phone-number');
  // Digits with what stands between them, no words: a name with digits in it is a name.
  const [subscriber = '', ...parts] = user.split(';');
  if (/^[-+\d().*#\s]*\d[-+\d().*#\s,pw]*$/i.test(subscriber)) return readSipNumber(subscriber, parts, host, context);
  if (/\d/.test(user) && at < 0) return refuse('not-a-phone-number');
  const named = at >= 0 && /^[\p{L}\d._!~'$&=+-]+$/u.test(user) && !/\.invalid(?::\d+)?$/i.test(host);
  return named ? { kind: 'sip-address', address: `${name}:${user}@${host}` } : refuse('not-a-phone-number');
}

function readSipNumber(user: string, parts: readonly string[], host: string, context: ReadContext): DialTarget {
  const target = readNumber(user, parts, context, 'link');
  // An extension at another host is an extension of another PBX.
  if (target.kind !== 'number' || target.type !== 'internal' || host === '') return target;
  return { ...target, type: 'unknown', risks: sortRisks([...target.risks, 'private-context']) };
}
