import { noPolicy } from '../../../src/shared/policy';
import { noHotkey } from '../../../src/shared/hotkey/hotkey-view';
import { defaultSettings } from '../../../src/shared/settings';
import type { Ask, Snapshot } from '../../../src/shared/snapshot';

/** What main would say of somebody who is signed in and has not called yet. */
export const idle: Snapshot = {
  version: 1,
  locale: 'en',
  account: {
    status: 'signed-in',
    server: 'https://pbx.example.com',
    extension: '201',
    demo: false,
    anonymous: 'supported',
  },
  ask: null,
  settings: defaultSettings,
  policy: noPolicy,
  boxHotkey: noHotkey,
  hotkey: noHotkey,
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

/** One question of each kind. */
export const questions = {
  number: {
    kind: 'number',
    id: 'a',
    number: '+32900',
    shown: '+32 900',
    source: 'link',
    type: 'new',
    country: 'BE',
    extension: '12',
    postDial: ',,3',
    reasons: ['new', 'premium-rate'],
    anonymous: false,
  },
  emergency: {
    kind: 'emergency',
    id: 'e',
    number: '112',
    shown: '112',
    source: 'keypad',
    type: 'emergency',
    call: true,
    anonymousIgnored: false,
  },
  choice: {
    kind: 'choice',
    id: 'b',
    source: 'keypad',
    candidates: [
      { number: '+31201234567', shown: '020 123 4567', type: 'fixed', country: 'NL' },
      { number: '+31612345678', shown: '06 12345678', type: 'mobile', country: 'NL' },
    ],
  },
  refused: { kind: 'refused', id: 'c', source: 'link', reason: 'feature-code' },
  flood: { kind: 'flood', id: 'd', source: 'link', count: 12 },
} satisfies Record<string, Ask>;
