import { describe, expect, it } from 'vitest';
import { createDialPace } from '../../../../src/main/dialling/dial-pace';
import type { DialIntent } from '../../../../src/main/dialling/dial-service';
import { createIntents, type Intents } from '../../../../src/main/dialling/intents';
import { reader } from '../../../../src/main/dialling/reader';
import { createFloodGuard } from '../../../../src/main/intake/flood-guard';
import { createPressGuard } from '../../../../src/main/intake/press-guard';
import { intentSources, type IntentSource } from '../../../../src/shared/call';
import { done } from '../../../../src/shared/outcome';
import { noPolicy } from '../../../../src/shared/policy';
import { defaultSettings } from '../../../../src/shared/settings';
import type { Ask } from '../../../../src/shared/snapshot';

/**
 * Emergency numbers by country, written down from the countries' own publications and from the European Commission's reports on
 * the implementation of 112, and not from the metadata that the program uses. 112 is added to each.
 */
const numbers: Readonly<Record<string, string>> = {
  AT: '122 133 144',
  AU: '000',
  BE: '100 101',
  BG: '',
  BR: '190 192 193',
  CA: '911',
  CH: '117 118 144',
  CY: '199',
  CZ: '150 155 158',
  DE: '110',
  DK: '',
  EE: '',
  ES: '061 062 080 085 088 091 092',
  FI: '',
  FR: '15 17 18 114 115 119 191 196 197',
  GB: '999',
  GR: '100 166 199',
  HR: '192 193 194',
  HU: '104 105 107',
  IE: '999',
  IN: '100 101 102',
  IS: '',
  IT: '113 115 118',
  JP: '110 119',
  LI: '117 118 144',
  LT: '',
  LU: '113',
  LV: '110 113',
  MT: '',
  MX: '911',
  NL: '',
  NO: '110 113',
  NZ: '111',
  PL: '997 998 999',
  PT: '',
  RO: '',
  SE: '',
  SI: '113',
  SK: '150 155 158',
  TR: '',
  UA: '101 102 103',
  US: '911',
  ZA: '10111',
};

const spread = (number: string, between: string): string => number.split('').join(between);
const shifted = (number: string, zero: number): string =>
  number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** How people and programs write a number. */
const writings: Readonly<Record<string, (number: string) => string>> = {
  plain: (number) => number,
  padded: (number) => `\t ${number} `.replace('\t', ''),
  spaced: (number) => spread(number, ' '),
  'no-break spaces': (number) => spread(number, '\u00a0'),
  dashed: (number) => spread(number, '-'),
  dotted: (number) => spread(number, '.'),
  slashed: (number) => `${number}/`,
  bracketed: (number) => `(${number})`,
  quoted: (number) => `"${number}"`,
  exclaimed: (number) => `${number}!`,
  'full-width': (number) => shifted(number, 0xff10),
  'Arabic digits': (number) => shifted(number, 0x0660),
  'Persian digits': (number) => shifted(number, 0x06f0),
  Devanagari: (number) => shifted(number, 0x0966),
  'direction marks': (number) => `\u202a${number}\u202c`,
  'zero-width spaces': (number) => spread(number, '\u200b'),
  'with a plus': (number) => `+${number}`,
  'with pauses behind it': (number) => `${number},,5`,
  'hidden by a code': (number) => `*31#${number}`,
  labelled: (number) => `Tel: ${number}`,
  'in words': (number) => `call ${number} now`,
  'in Dutch': (number) => `bel ${number}`,
  'in Romanian': (number) => `urgențe: ${number}`,
  link: (number) => `tel:${number}`,
  'link in capitals': (number) => `TEL:${number}`,
  'link with slashes': (number) => `tel://${number}`,
  'link with dashes': (number) => `tel:${spread(number, '-')}`,
  'link with an extension': (number) => `tel:${number};ext=5`,
  'link in triplets': (number) => `tel:${number.replace(/\d/g, (digit) => `%3${digit}`)}`,
  'link in another context': (number) => `tel:${number};phone-context=+1`,
  callto: (number) => `callto:${number}?call`,
  dial: (number) => `dial:${number}`,
  sip: (number) => `sip:${number}@pbx.example.com`,
};

/** The road of somebody whose number is always to be hidden, with every list and ceiling against the number. */
function road(region: string, outsideLinePrefix = '') {
  const against = [{ prefix: '0' }, { prefix: '1' }, { prefix: '9' }];
  const settings = {
    ...defaultSettings,
    ...{ region, outsideLinePrefix, numberFormat: 'national' as const },
    ...{ ordinaryLinks: 'dial' as const, ordinaryHotkey: 'dial' as const },
    ...{ hideNumber: true, refused: against, trusted: against, callsPerHour: 1 },
  };
  let ask: Ask | null = null;
  let dialled: DialIntent[] = [];
  let time = 0;
  const pace = createDialPace(() => time);
  pace.note();
  const intents = createIntents({
    loadReader: () => Promise.resolve(reader),
    rules: () => settings,
    policy: () => ({ ...noPolicy, refused: against }),
    canHideNumber: () => true,
    prepare: () => Promise.resolve(),
    ruled: () => undefined,
    changeSettings: () => undefined,
    dial: (intent) => {
      dialled.push(intent);
      return done();
    },
    nameOf: () => undefined,
    flood: createFloodGuard(() => time),
    commands: createPressGuard(() => time),
    isCalling: () => false,
    pace,
    now: () => time,
    pause: () => Promise.resolve(),
    newId: () => 'link',
    changed: (question) => {
      ask = question;
    },
    attention: () => undefined,
  });
  return async (text: string, source: IntentSource): Promise<{ ask: Ask | null; dialled: DialIntent[] }> => {
    dialled = [];
    time += 60_000;
    await comeIn(intents, text, source);
    const asked = ask;
    await intents.answer({ id: asked?.id ?? '', answer: 'call', hideNumber: true });
    return { ask: asked, dialled };
  };
}

/** The keypad, recents and favourites give a text in the window; the others each have a door of their own. */
async function comeIn(intents: Intents, text: string, source: IntentSource): Promise<void> {
  if (source === 'link') await intents.takeLink(text);
  else if (source === 'hotkey' || source === 'paste') await intents.takeText(text, source);
  else if (source === 'command-line') await intents.takeCommand(text);
  else await intents.take({ id: 'wish', text, source, hideNumber: true });
}

describe('emergency numbers of 43 countries', () => {
  const countries = Object.entries(numbers);
  const of = (others: string): string[] => ['112', ...others.split(' ').filter((number) => number !== '')];

  it('are as many as this says', () => {
    const count = countries.flatMap(([, others]) => of(others)).length;
    expect({ countries: countries.length, numbers: count, writings: Object.keys(writings).length }).toEqual({
      countries: 43,
      numbers: 118,
      writings: 33,
    });
    expect(count * Object.keys(writings).length * intentSources.length).toBe(27_258);
  });

  it.each(countries)(
    '%s: in every writing, from every way in, asked for and never anonymous',
    async (region, others) => {
      const come = road(region);
      for (const number of of(others)) {
        for (const [name, write] of Object.entries(writings)) {
          for (const source of intentSources) {
            const { ask, dialled } = await come(write(number), source);
            const way = `${region} ${number} ${name} from ${source}`;
            expect(ask, way).toMatchObject({ kind: 'emergency', number, call: true, anonymousIgnored: true });
            expect(dialled, way).toMatchObject([{ number, anonymous: false }]);
          }
        }
      }
    },
  );

  it.each(countries)('%s: behind the outside line, which is left out', async (region, others) => {
    const come = road(region, '8');
    for (const number of of(others)) {
      for (const source of intentSources) {
        const { dialled } = await come(`8${number}`, source);
        expect(dialled, `${region} 8${number} from ${source}`).toMatchObject([{ number, anonymous: false }]);
      }
    }
  });
});

describe('what only looks like an emergency number', () => {
  it.each([
    ['NL', '1123'],
    ['NL', '0112345678'],
    ['NL', '+31201121120'],
    ['NL', 'Room 112'],
    ['NL', 'bel 112 of 113'],
    ['NL', '*21*112#'],
    ['NL', '112-112'],
    ['NL', '€ 112,50'],
    ['NL', '12.112'],
    ['DE', '1101'],
    ['GB', '+44 20 7999 9999'],
    ['US', '+1 911 555 0199'],
  ])('is none: %s %s', async (region, text) => {
    const come = road(region);
    for (const source of intentSources) expect((await come(text, source)).ask?.kind).not.toBe('emergency');
  });
});
