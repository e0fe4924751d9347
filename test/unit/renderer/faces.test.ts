import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { App } from '../../../src/renderer/App';
import { createDashboardStore } from '../../../src/renderer/store/dashboard-store';
import { DashboardProvider } from '../../../src/renderer/store/DashboardProvider';
import { callReasons, callStates, type Call } from '../../../src/shared/call';
import type { Bridge } from '../../../src/shared/contract';
import { locales } from '../../../src/shared/locale';
import { done } from '../../../src/shared/outcome';
import { noPolicy } from '../../../src/shared/policy';
import { problemCodes } from '../../../src/shared/problem';
import type { Ask, Snapshot } from '../../../src/shared/snapshot';
import { idle as empty, questions } from './snapshots';

const taken = () => Promise.resolve(done());
const never = () => new Promise<never>(() => undefined);
const server = 'https://pbx.example.com';
const signedIn = { status: 'signed-in', server, extension: '201', demo: false, anonymous: 'supported' } as const;
const bridge: Bridge = {
  getSnapshot: () => Promise.resolve(empty),
  signIn: taken,
  testConnection: never,
  listProfiles: never,
  listOwnProfiles: never,
  profileText: never,
  checkProfile: never,
  saveProfile: never,
  removeProfile: never,
  chooseProfileFile: never,
  exportProfile: never,
  tryProfile: never,
  switchAccount: taken,
  lookAtCertificate: never,
  chooseAuthority: never,
  changeTrust: taken,
  tryDemo: taken,
  signOut: taken,
  renewSecrets: taken,
  retryKeychain: taken,
  dial: taken,
  answerAsk: taken,
  hangUp: taken,
  dialFavourite: taken,
  addFavourite: never,
  changeFavourite: never,
  removeFavourite: taken,
  undoRemoveFavourite: taken,
  moveFavourite: taken,
  chooseContactsFile: never,
  importContacts: taken,
  findContacts: never,
  addContact: never,
  changeContact: never,
  removeContact: taken,
  removeAllContacts: taken,
  showMyData: never,
  exportMyData: never,
  deleteEverything: taken,
  retryKeeping: taken,
  changeSettings: taken,
  previewNumber: never,
  getRecents: never,
  removeRecents: taken,
  clearRecents: taken,
  copyText: taken,
  diagnosticReport: never,
  copyDiagnosticReport: taken,
  linkHandlerStatus: never,
  setLinkHandler: never,
  openLinkSettings: taken,
  startAtLoginStatus: never,
  setStartAtLogin: never,
  showWaitingLink: taken,
  networkChanged: taken,
  pauseHotkey: taken,
  tryHotkey: taken,
  copyHotkeyCommand: taken,
  onSnapshot: () => () => undefined,
  onGoTo: () => () => undefined,
  onRecents: () => () => undefined,
};

function draw(snapshot: Snapshot | null): string {
  const store = createDashboardStore(snapshot);
  return renderToStaticMarkup(
    createElement(DashboardProvider, { bridge, store, languages: [], children: createElement(App) }),
  );
}

const call = (facts: Partial<Call>): Call => ({
  id: 'c',
  number: '0201234567',
  shown: '020 123 4567',
  source: 'keypad',
  state: 'requested',
  timeline: [{ state: 'requested', at: 0 }],
  ...facts,
});

const faces: Record<string, Snapshot | null> = {
  'before the first snapshot': null,
  restoring: { ...empty, account: { status: 'restoring', server } },
  'signed out': { ...empty, account: { status: 'signed-out', server: '' } },
  'locked out': { ...empty, account: { status: 'locked-out', server, problem: { code: 'keychain-locked' } } },
  idle: empty,
  demo: { ...empty, account: { ...signedIn, demo: true } },
  'not remembered': { ...empty, account: { ...signedIn, notRemembered: { code: 'keychain-absent' } } },
  'refused by the server': {
    ...empty,
    account: { ...signedIn, refused: { problem: { code: 'wrong-credentials' }, fields: [{ key: 'password' }] } },
  },
  asking: { ...empty, ask: questions.number },
  'asking of an emergency': { ...empty, ask: questions.emergency },
  'showing an emergency number': { ...empty, ask: { ...questions.emergency, call: false } },
  'asking which': { ...empty, ask: questions.choice },
  refusing: { ...empty, ask: questions.refused },
  flooded: { ...empty, ask: questions.flood },
};

describe('every face', () => {
  it.each(Object.entries(faces))('has exactly one status: %s', (_name, snapshot) => {
    expect(draw(snapshot).match(/role="status"/g)).toHaveLength(1);
  });

  it.each(locales)('can be drawn in %s in every state, for every reason and problem', (locale) => {
    const draws = [
      ...callStates.map((state) => draw({ ...empty, locale, calls: [call({ state, silentSince: 0 })] })),
      ...callReasons.map((reason) => draw({ ...empty, locale, calls: [call({ state: 'failed', reason })] })),
      ...problemCodes.map((code) => draw({ ...empty, locale, calls: [call({ state: 'failed', problem: { code } })] })),
      ...Object.values(faces).map((face) => draw(face === null ? null : { ...face, locale })),
    ];
    for (const html of draws) expect(html.match(/role="status"/g)).toHaveLength(1);
  });

  it('styles nothing inside the markup, which the content security policy would refuse', () => {
    for (const snapshot of Object.values(faces)) expect(draw(snapshot)).not.toMatch(/ style=|<style/);
  });
});

describe('the call', () => {
  const draw1 = (facts: Partial<Call>) => draw({ ...empty, calls: [call(facts)] });

  it('can be hung up until it is over', () => {
    expect(draw1({ state: 'connected' })).toContain('Hang up');
    for (const state of ['ended', 'failed', 'unknown-outcome'] as const)
      expect(draw1({ state })).not.toContain('Hang up');
  });

  it('says why it failed, in the status', () => {
    expect(draw1({ state: 'failed', reason: 'busy' })).toMatch(/role="status"><p[^>]*>Failed: the line was busy</);
  });

  it('says quietly that it is asked for while live news is lost, until there is no news at all or it is over', () => {
    const words = 'Live news stopped; Dialboard asks the PBX instead.';
    expect(draw1({ state: 'connected', liveLost: true })).toContain(words);
    expect(draw1({ state: 'connected' })).not.toContain(words);
    expect(draw1({ state: 'ended', liveLost: true })).not.toContain(words);
    const silent = draw1({ state: 'connected', liveLost: true, silentSince: 0 });
    expect(silent).not.toContain(words);
    expect(silent).toContain('No news from the PBX since');
  });

  it('does not tell to try again when it may have been placed', () => {
    const html = draw1({ state: 'unknown-outcome', problem: { code: 'timed-out', host: 'pbx.example.com' } });
    expect(html).toContain('Look at your phone before you call again.');
    expect(html).not.toContain('Try again');
  });

  it('quotes the server as text', () => {
    const html = draw1({ state: 'failed', problem: { code: 'server-error', said: '<b>no & channel</b>' } });
    expect(html).toContain('<q>&lt;b&gt;no &amp; channel&lt;/b&gt;</q>');
  });
});

describe('a question', () => {
  const ask = (question: Ask) => draw({ ...empty, ask: question });
  const ordinary: Ask = { ...questions.number, reasons: ['link'] };

  it('shows the number with all that would be dialled, and says it in digits', () => {
    const html = ask(questions.number);
    for (const fact of ['+32 900', 'plus 32, 9 0 0', '<dd>12</dd>', '<dd>,,3</dd>', 'Belgium'])
      expect(html).toContain(fact);
  });

  it('offers not to ask again for an ordinary number from a link, and for no other', () => {
    const offer = 'Do not ask again for ordinary numbers from links';
    expect(ask(ordinary)).toContain(offer);
    expect(ask({ ...ordinary, reasons: ['premium-rate', 'link'] })).not.toContain(offer);
    expect(ask({ ...ordinary, reasons: ['international'] })).not.toContain(offer);
  });

  it('warns of the location before an emergency call, and offers it with one action', () => {
    const html = ask(questions.emergency);
    expect(html).toContain('may not carry your location');
    expect(html).toContain('Call 112 now');
    expect(html).not.toContain('never anonymous');
  });

  it('says that the number is shown to an emergency service, where it was to be hidden', () => {
    expect(ask({ ...questions.emergency, anonymousIgnored: true })).toContain('never anonymous');
  });

  it('only shows an emergency number where the organisation wants it so, and whom to ask', () => {
    const html = draw({
      ...empty,
      policy: { ...noPolicy, contact: 'desk 12' },
      ask: { ...questions.emergency, call: false },
    });
    expect(html).toContain('Call 112 on your own phone.');
    expect(html).toContain('Ask: desk 12');
    expect(html).not.toContain('Call 112 now');
  });

  it('says in the demo that nobody is called', () => {
    expect(draw({ ...empty, account: { ...signedIn, demo: true }, ask: questions.emergency })).toContain(
      'no real call is made',
    );
  });

  it('offers to hide the number where the PBX can, and not where it cannot', () => {
    expect(ask(questions.number)).toContain('Hide my number');
    const cannot = { ...signedIn, anonymous: { unsupported: 'no-way' } } as const;
    expect(draw({ ...empty, account: cannot, ask: questions.number })).not.toContain('Hide my number');
  });

  it('lets choose among several numbers by a group of radio buttons, the first of them chosen', () => {
    const inputs = ask(questions.choice).match(/<input type="radio"[^>]*>/g) ?? [];
    expect(inputs.map((input) => input.includes('checked'))).toEqual([true, false]);
    expect(new Set(inputs.map((input) => /name="[^"]+"/.exec(input)?.[0])).size).toBe(1);
  });

  it('has no way to call what cannot be called', () => {
    for (const question of [questions.refused, questions.flood]) {
      const dialog = /<dialog.*<\/dialog>/s.exec(ask(question))?.[0] ?? '';
      expect(dialog.match(/<button/g)).toHaveLength(1);
      expect(dialog).toContain('Close');
    }
    expect(ask(questions.flood)).toContain('12 links came within a few seconds. None of them was dialled.');
  });
});

describe('the dashboard', () => {
  it('has exactly one control of each name', () => {
    const html = draw({ ...empty, calls: [call({ state: 'connected' })] });
    for (const name of ['Call', 'Hang up', 'Sign out']) expect(html.split(`${name}</button>`)).toHaveLength(2);
    for (const label of ['Number', 'Settings'])
      expect(html.match(new RegExp(`>${label}</label>|aria-label="${label}"`, 'g'))).toHaveLength(1);
  });
});
