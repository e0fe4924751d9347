import type { Call, CallState } from '../../src/shared/call';
import type { Contact } from '../../src/shared/contact';
import type { Recent } from '../../src/shared/recent';
import { noHotkey } from '../../src/shared/hotkey/hotkey-view';
import { noPolicy } from '../../src/shared/policy';
import { defaultSettings } from '../../src/shared/settings';
import type { Snapshot } from '../../src/shared/snapshot';

/** Now, in every picture: a Wednesday afternoon. */
export const now = new Date('2026-11-25T14:32:00+01:00').getTime();

const server = 'https://pbx.example.com';

/** Somebody who is signed in and has not called yet. */
export const idle: Snapshot = {
  version: 1,
  locale: 'en',
  account: { status: 'signed-in', server, extension: '201', demo: false, anonymous: 'supported' },
  ask: null,
  policy: noPolicy,
  settings: { ...defaultSettings, linksOffered: true, firstRun: 'over' },
  boxHotkey: noHotkey,
  hotkey: { ...noHotkey, active: 'Control+Alt+Shift+B', canTakeSelection: true },
  hotkeyTrial: null,
  region: 'NL',
  calls: [],
  favourites: [],
  contacts: { count: 0, change: 0 },
  notKept: {},
  online: true,
  tray: true,
  linkWaits: false,
  connectionTest: null,
  emergencyWaits: null,
};

const order: readonly CallState[] = [
  'requested',
  'ringing-own-phone',
  'own-phone-answered',
  'ringing-destination',
  'connected',
];

/** A call in a state, after all the states that lead there. */
export function callIn(state: CallState, facts: Partial<Call> = {}): Call {
  const steps = order.includes(state) ? order.slice(0, order.indexOf(state) + 1) : [...order.slice(0, 2), state];
  return {
    id: '00000000-0000-4000-8000-000000000001',
    number: '+31201234567',
    shown: '020 123 4567',
    source: 'keypad',
    state,
    timeline: steps.map((step, at) => ({ state: step, at: now - 42_000 + at * 3000 })),
    ...facts,
  };
}

const numbers = ['020 123 4567', '06 12345678', '+32 2 555 12 12', '088 765 4321', '214', '+44 20 7946 0958'];

const people = [
  ['Ana Ionescu', '06 12345678', 'green', '1'],
  ['Front desk', '214', 'blue', '2'],
  ['Jan de Vries', '020 123 4567', 'violet', null],
  ['Support in Brussels', '+32 2 555 12 12', 'orange', null],
] as const;

/** Some people who are called often. */
export const favourites: Snapshot['favourites'] = people.map(([name, shown, colour, key], at) => ({
  id: `00000000-0000-4000-8000-00000000f00${at}`,
  name,
  shown,
  number: shown,
  target: shown.replace(/\s/g, ''),
  colour,
  key,
}));

/** People from a file. */
export const contacts: readonly Contact[] = (
  [
    ['Andrei Popescu', 'Editura Nordului', ['+40 21 310 0000', 'work'], ['+40 721 310 000', 'mobile']],
    ['Anna van der Meer', '', ['06 23456789', 'mobile']],
    ['Annelies Jansen-Vermeulen', 'Drukkerij De Nieuwe Haven Amsterdam B.V.', ['020 765 4321', 'work']],
    ['Bakkerij om de hoek', '', ['030 200 1000', 'other']],
    ['Zoë de Vries', 'Acme', ['020 123 4567', 'home']],
  ] as const
).map(([name, organisation, ...numbers], at) => ({
  id: `00000000-0000-4000-8000-00000000c00${String(at)}`,
  name,
  organisation,
  numbers: numbers.map(([shown, kind]) => {
    const target = shown.startsWith('+') ? shown.replace(/\s/g, '') : `+31${shown.slice(1).replace(/\s/g, '')}`;
    return { number: target, target, shown, kind };
  }),
}));

/** The calls of some days, the newest first. */
export function recentsOf(count: number): readonly Recent[] {
  return Array.from({ length: count }, (_, at): Recent => {
    const shown = numbers[(at * 7) % numbers.length] ?? '';
    const outcome = at % 5 === 2 ? 'not-connected' : at % 11 === 7 ? 'unknown' : 'connected';
    return {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      number: shown.replace(/\s/g, ''),
      shown,
      source: 'keypad',
      at: now - 900_000 - at * 4_100_000,
      outcome,
      ...(outcome === 'connected' ? { talked: 31_000 + at * 17_000 } : {}),
      ...(outcome === 'not-connected' ? { reason: at % 2 === 0 ? ('busy' as const) : ('no-answer' as const) } : {}),
    };
  });
}
