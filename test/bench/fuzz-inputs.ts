import vectors from '../unit/shared/dial-target/tel-vectors.json';

/** Random numbers that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const regions = [
  'NL',
  'RO',
  'DE',
  'GB',
  'US',
  'BE',
  'FR',
  'AT',
  'CH',
  'IT',
  'ES',
  'AU',
  'RU',
  'HU',
  'NO',
  'BR',
] as const;
const phone = '0123456789012345678901234567890123456789+-./() ,;*#pwx';
const pieces = [
  ...[
    'tel:',
    'TEL://',
    'callto:',
    'sip:',
    'sips:',
    'dial:',
    'javascript:',
    'https://',
    'T: ',
    'Fax: ',
    '+31',
    '+39 (0)',
    '0031',
  ],
  ...[
    '(0)',
    ';ext=',
    ';phone-context=',
    ';postd=',
    ';isub=',
    '%2B',
    '%20',
    '%C2%A0',
    '%',
    '%%',
    '%0A',
    '%E2%80%8E',
    '112',
    '911',
  ],
  ...[
    '0900',
    '1-800-FLOWERS',
    ' or ',
    ' / ',
    ', ',
    'ext. 12',
    '@example.com',
    '--switch',
    '"',
    '<',
    '\u202e',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '\u00a0',
    '\u2011',
    '１',
    '٣',
    '߀',
    '𝟙',
    '²',
    '\ud800',
    '\0',
    '\n',
    '\t',
    '📞',
    'NL91ABNA0417164300',
    '23-11-2026',
    '17:00',
  ],
];

/** A text and the region it is read in. */
export interface FuzzInput {
  readonly text: string;
  readonly region: (typeof regions)[number];
}

/** One input: random, put together of likely pieces, mutated from the vectors, or long. */
export function nextInput(random: () => number): FuzzInput {
  const region = choose(regions, random);
  const kind = random();
  if (kind < 0.15) return { text: from(phone, length(random, 40), random), region };
  if (kind < 0.25) return { text: anything(length(random, 60), random), region };
  if (kind < 0.45) return { text: repeat(1 + length(random, 9), () => part(random)), region };
  if (kind < 0.998) return { text: mutate(choose(vectors, random).input, random), region };
  return { text: long(random), region };
}

function choose<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

function length(random: () => number, most: number): number {
  return Math.floor(random() * most);
}

function repeat(count: number, make: () => string): string {
  let text = '';
  for (let index = 0; index < count; index += 1) text += make();
  return text;
}

function from(alphabet: string, count: number, random: () => number): string {
  return repeat(count, () => alphabet.charAt(Math.floor(random() * alphabet.length)));
}

function anything(count: number, random: () => number): string {
  const limits = [0x80, 0x800, 0x10000, 0x110000];
  return repeat(count, () => String.fromCodePoint(Math.floor(random() * choose(limits, random))));
}

function part(random: () => number): string {
  return random() < 0.5 ? choose(pieces, random) : from(phone, 1 + length(random, 12), random);
}

function mutate(text: string, random: () => number): string {
  let result = text;
  const changes = 1 + length(random, 5);
  for (let change = 0; change < changes; change += 1) {
    const at = length(random, result.length + 1);
    const [before, after] = [result.slice(0, at), result.slice(at)];
    const how = random();
    if (how < 0.3) result = before + part(random) + after;
    else if (how < 0.5) result = before + after.slice(1 + length(random, 4));
    else if (how < 0.7) result = before + from(phone, 1, random) + after.slice(1);
    else if (how < 0.8) result = before + encodeURIComponent(after.toWellFormed()).replace(/\d/g, (d) => `%3${d}`);
    else if (how < 0.9) result = before + choose(vectors, random).input + after;
    else result = random() < 0.5 ? result.toUpperCase() : before + before + after;
  }
  return result.slice(0, 2000);
}

/** Ten thousand characters that make careless expressions slow: much of the same, and words full of numbers. */
function long(random: () => number): string {
  const unit = repeat(1 + length(random, 4), () => part(random));
  const head = random() < 0.5 ? '' : part(random);
  return (head + unit.repeat(1 + Math.ceil(10_000 / (unit.length + 1)))).slice(0, 10_000);
}
