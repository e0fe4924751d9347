import { toPlainCharacters, trimOuter } from './characters';
import { asWritten, classify } from './classify';
import { chooseFrom, findNumbers } from './find-numbers';
import { toPauses } from './link-parameters';
import { readLink } from './read-link';
import { withPostDial } from './read-subscriber';
import { emergencyMatch } from './short-number-rules';
import { defaultInternalMaxLength, type DialTarget, type ReadContext, refuse, type Risk, sortRisks } from './target';

/** A longer text was pasted, and is searched for numbers. */
const longestTyped = 512;
/** A PBX code with a number in it is shorter than this. */
const longestCode = 40;
/** A country code and a short number: the least that a plus makes sense with. */
const fewestAbroad = 6;
const separators = /[-.()/[\] ]/g;
const code = /^\+?[\d*#]+$/;
const pauses = /^([-+\d().[\]/ ]*\d[-\d().[\]/ ]*)([,pw][,pw\d*# -]*)$/i;

/**
 * Reads what a person typed or pasted into the number field. Tolerant where a link is not: `*` and `#` make a service
 * code, and a number that no plan knows is dialled as it stands, with the risk `unrecognised`, because plans change and a
 * PBX may know more. Links and words with a number among them are read as from outside. Never throws.
 */
export function readTyped(text: string, context: ReadContext): DialTarget {
  if (text.length > longestTyped) {
    const found = findNumbers(text, context);
    return found.length > 0 ? chooseFrom(found) : refuse('too-long');
  }
  const plain = toPlainCharacters(trimOuter(text));
  if ('reason' in plain) return refuse(plain.reason);
  const typed = plain.text.trim();
  const dense = typed.replace(separators, '');
  if (/[*#]/.test(dense) && code.test(dense)) return readCode(dense, context);
  const parts = pauses.exec(typed);
  const [head, tail] = [parts?.[1] ?? typed, parts?.[2] ?? ''];
  const digitsOnly = /^\+?\d+$/.test(head.replace(separators, ''));
  if (!digitsOnly) return readLink(text, context);
  const target = parts === null ? readLink(typed, context) : classify(head, context);
  const known = target.kind === 'not-a-number' ? takeAsTyped(head, target, context) : calm(target);
  return /[\d*#]/.test(tail) ? withPostDial(known, toPauses(tail.replace(/[ -]/g, ''))) : known;
}

function readCode(dense: string, context: ReadContext): DialTarget {
  if (dense.length > longestCode) return refuse('too-long');
  const found: Risk[] = ['service-code'];
  // "*112" and "*31#112" reach the emergency services on some networks.
  const inside = dense.split(/[*#]+/).some((digits) => emergencyMatch(digits, context.region) === 'whole');
  if (inside) found.push('emergency');
  return { kind: 'service-code', code: dense, risks: sortRisks(found) };
}

/** A colleague whose extension begins like an emergency number is meant when the extension is typed by hand. */
function calm(target: DialTarget): DialTarget {
  if (target.kind !== 'number' || target.type !== 'internal') return target;
  return { ...target, risks: target.risks.filter((risk) => risk !== 'emergency-prefix') };
}

function takeAsTyped(head: string, refused: DialTarget, context: ReadContext): DialTarget {
  const digits = head.replace(/\D/g, '');
  const plus = head.trim().startsWith('+') || head.trim().startsWith('(+');
  const signs = head.match(/\+/g)?.length ?? 0;
  if (digits.length < (plus ? fewestAbroad : 1) || digits.length > (plus ? 15 : 18) || signs > (plus ? 1 : 0))
    return refused;
  // Stray separators hide nothing: "15/" is the number 15, and an emergency where 15 is one.
  const bare = readLink(plus ? `+${digits}` : digits, context);
  if (bare.kind === 'number') return bare;
  // A single digit is an operator, and what is as short as an extension is one.
  const internal = !plus && digits.length <= Math.max(1, context.internalMaxLength ?? defaultInternalMaxLength);
  return internal
    ? asWritten(digits, 'internal', [])
    : asWritten(plus ? `+${digits}` : digits, 'unknown', ['unrecognised']);
}
