import type { Page } from '@playwright/test';
import type { Contact } from '../../src/shared/contact';
import { newTest, withPart } from '../../src/shared/connection-test';
import type { RequestName } from '../../src/shared/contract';
import { done, failed } from '../../src/shared/outcome';
import type { Recent } from '../../src/shared/recent';
import { noPolicy } from '../../src/shared/policy';
import type { Settings } from '../../src/shared/settings';
import type { Snapshot } from '../../src/shared/snapshot';
import { callIn, contacts, favourites, idle, now, recentsOf } from './snapshots';

/** A screen in a state. */
export interface Screen {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly recents?: readonly Recent[];
  /** Those that main finds, whatever is searched for. */
  readonly contacts?: readonly Contact[];
  /** What main answers to other requests. */
  readonly answers?: Partial<Record<RequestName, unknown>>;
  /** What the person does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
  /** Drawn with more contrast and at 200 % too. */
  readonly main?: true;
}

const server = 'https://pbx.example.com';
const field = (page: Page) => page.locator('.dialler [role=combobox]');
const show = (view: number) => async (page: Page) => {
  const tab = page.locator('.view-bar button').nth(view);
  if (await tab.isVisible()) await tab.click();
};
const showContacts = async (page: Page) => {
  const tab = page.locator('.list-switch button').nth(1);
  if (await tab.isVisible()) await tab.click();
  await page.locator('.contact').first().waitFor();
};
const waitForStep = (page: Page) => page.locator('.first-run').waitFor();
const openSettings = async (page: Page) => {
  await page.locator('.account').getByRole('button').first().focus();
  await page.keyboard.press('Control+,');
  await page.locator('dialog.settings').waitFor();
};

/** A question takes no answer at first, and its buttons are pale. */
const readQuestion = (page: Page) => page.locator('.ask:not(.ask-settling)').waitFor();

const trySignIn = async (page: Page) => {
  await page.locator('.sign-in-form button[type=submit]').click();
  await page.locator('.sign-in-form .notice').waitFor();
};

const certificate = {
  subject: 'pbx.example.com, Example Company',
  issuer: 'Example Company Private CA 2',
  names: ['pbx.example.com', '192.168.1.20'],
  validFrom: new Date('2026-03-01').getTime(),
  validTo: new Date('2028-03-01').getTime(),
  fingerprint: Array.from({ length: 32 }, (_, at) =>
    ((at * 37 + 11) % 256).toString(16).padStart(2, '0').toUpperCase(),
  ).join(':'),
};
const renewed = {
  validFrom: new Date('2026-11-20').getTime(),
  fingerprint: certificate.fingerprint.replaceAll('7', 'E'),
};

/** A profile that names a server, as somebody may have sent it. */
const hostedProfile = JSON.stringify({
  format: 1,
  id: 'our-pbx',
  name: 'Our PBX',
  kind: 'hosted',
  sureness: 'documented',
  sources: ['Its manual'],
  server: { address: 'https://pbx.example.com/api', fixed: true },
  parameters: [{ key: 'extension' }, { key: 'password', secret: true }],
  number: { keep: '0123456789' },
  auth: { kind: 'basic', user: '{extension}', password: '{password}' },
  dial: { method: 'POST', url: '/calls', body: { form: { to: '{number}' } } },
});

/** Every screen in every state that it can be in. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', snapshot: { ...idle, account: { status: 'signed-out', server: '' } }, main: true },
  {
    name: 'emergency-signed-out',
    snapshot: { ...idle, account: { status: 'signed-out', server: '' }, emergencyWaits: '112' },
  },
  {
    name: 'keychain-locked',
    snapshot: { ...idle, account: { status: 'locked-out', server, problem: { code: 'keychain-locked' } } },
  },
  {
    name: 'certificate-untrusted',
    snapshot: { ...idle, account: { status: 'signed-out', server } },
    answers: { signIn: failed({ code: 'certificate-untrusted', host: 'pbx.example.com' }) },
    act: trySignIn,
  },
  {
    name: 'certificate-shown',
    snapshot: { ...idle, account: { status: 'signed-out', server } },
    answers: {
      signIn: failed({ code: 'certificate-untrusted', host: 'pbx.example.com' }),
      lookAtCertificate: done({ id: '0', kind: 'certificate', certificates: [certificate] }),
    },
    async act(page) {
      await trySignIn(page);
      // Behind the connection test.
      await page.locator('.sign-in-form .notice ~ .button').nth(1).click();
      await page.locator('.trust-dialog .facts').waitFor();
    },
    main: true,
  },
  {
    name: 'certificate-changed',
    snapshot: { ...idle, account: { ...signedIn(), trust: { kind: 'certificate', certificates: [certificate] } } },
    answers: {
      lookAtCertificate: done({ id: '0', kind: 'certificate', certificates: [{ ...certificate, ...renewed }] }),
    },
    async act(page) {
      await openSettings(page);
      await page.locator('.trust-buttons button').first().click();
      await page.locator('.trust-dialog .facts').first().waitFor();
    },
  },
  {
    name: 'certificate-trusted',
    snapshot: { ...idle, account: { ...signedIn(), trust: { kind: 'authority', certificates: [certificate] } } },
    act: openSettings,
  },
  { name: 'idle', snapshot: idle },
  {
    name: 'dashboard',
    snapshot: { ...idle, favourites, calls: [callIn('connected')] },
    recents: recentsOf(60),
    main: true,
  },
  { name: 'demo', snapshot: { ...idle, account: { ...signedIn(), demo: true } }, recents: recentsOf(12) },
  {
    name: 'not-remembered',
    snapshot: { ...idle, account: { ...signedIn(), notRemembered: { code: 'keychain-absent' } } },
  },
  {
    name: 'first-run-sign-in',
    snapshot: { ...firstRun('unseen'), account: { status: 'signed-out', server: '' } },
  },
  {
    name: 'first-run-links',
    snapshot: firstRun('begun'),
    answers: {
      linkHandlerStatus: done({
        schemes: { tel: { by: 'nobody' }, callto: { by: 'nobody' } },
        canRegister: true,
        elsewhere: false,
        chosenIn: 'none',
      }),
    },
    act: waitForStep,
  },
  { name: 'first-run-hotkey', snapshot: firstRun('begun', { linksOffered: true }), act: waitForStep },
  {
    name: 'first-run-received',
    snapshot: {
      ...firstRun('begun', { linksOffered: true }),
      hotkeyTrial: { is: 'received', found: 'number', shown: '+44 20 7946 0958' },
    },
    act: waitForStep,
  },
  { name: 'link-offer', snapshot: { ...idle, settings: { ...idle.settings, linksOffered: false } } },
  {
    name: 'typing',
    snapshot: idle,
    recents: recentsOf(60),
    async act(page) {
      await field(page).focus();
      await page.keyboard.type('020123');
      await page.locator('.suggestions').waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'typing-name',
    snapshot: { ...idle, favourites, contacts: { count: contacts.length, change: 1 } },
    recents: recentsOf(12),
    contacts: contacts.slice(1, 3),
    async act(page) {
      await field(page).focus();
      await page.keyboard.type('an');
      await page.locator('.suggestions li').nth(2).waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'live-lost',
    snapshot: { ...idle, calls: [callIn('connected', { liveLost: true })] },
    recents: recentsOf(12),
  },
  { name: 'ringing', snapshot: { ...idle, calls: [callIn('ringing-own-phone')] }, recents: recentsOf(12) },
  {
    name: 'several-calls',
    snapshot: {
      ...idle,
      calls: [
        callIn('ringing-destination'),
        callIn('connected', { id: '00000000-0000-4000-8000-000000000002', shown: '06 12345678' }),
        callIn('ringing-own-phone', { id: '00000000-0000-4000-8000-000000000003', shown: '+44 20 7946 0958' }),
      ],
    },
    recents: recentsOf(12),
  },
  {
    name: 'failed',
    snapshot: {
      ...idle,
      calls: [
        callIn('failed', {
          problem: { code: 'server-error', host: 'pbx.example.com', status: 503, said: 'No channel is free' },
          timeline: [
            { state: 'requested', at: now - 4000 },
            { state: 'failed', at: now - 3000 },
          ],
        }),
      ],
    },
  },
  { name: 'busy', snapshot: { ...idle, calls: [callIn('failed', { reason: 'busy' })] }, recents: recentsOf(3) },
  {
    name: 'unwanted',
    snapshot: { ...idle, calls: [callIn('ended', { target: '+31201234567' })] },
    recents: recentsOf(12),
    async act(page) {
      await page.locator('.call-card .mark-unwanted').click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'unknown-outcome',
    snapshot: { ...idle, calls: [callIn('unknown-outcome', { problem: { code: 'timed-out' } })] },
  },
  {
    name: 'ask',
    snapshot: {
      ...idle,
      ask: {
        kind: 'number',
        id: '00000000-0000-4000-8000-00000000000a',
        number: '+31900123456',
        shown: '0900 1234 56',
        source: 'link',
        type: 'premium-rate',
        country: 'NL',
        reasons: ['premium-rate', 'link'],
        anonymous: false,
      },
    },
    act: readQuestion,
    main: true,
  },
  {
    name: 'refused',
    snapshot: {
      ...idle,
      account: { ...signedIn(), refused: { problem: { code: 'wrong-credentials' }, fields: [{ key: 'password' }] } },
      calls: [callIn('connected', { silentSince: now - 20_000 })],
    },
    recents: recentsOf(12),
  },
  {
    name: 'refused-renew',
    snapshot: {
      ...idle,
      account: { ...signedIn(), refused: { problem: { code: 'wrong-credentials' }, fields: [{ key: 'password' }] } },
    },
    answers: { renewSecrets: failed({ code: 'wrong-credentials' }) },
    async act(page) {
      await page.locator('.refused button').click();
      await page.locator('.renew input').press('Enter');
      await page.locator('.renew .notice').waitFor();
    },
  },
  {
    name: 'pbx-unreachable',
    snapshot: {
      ...idle,
      calls: [
        callIn('failed', {
          problem: { code: 'connection-refused', host: 'pbx.example.com' },
          timeline: [
            { state: 'requested', at: now - 4000 },
            { state: 'failed', at: now - 3000 },
          ],
        }),
      ],
    },
  },
  {
    name: 'connection-test',
    snapshot: idle,
    answers: {
      testConnection: done(
        withPart(
          withPart(withPart(newTest('pbx.example.com'), 'name', { is: 'good' }), 'connection', { is: 'good' }),
          'tls',
          { is: 'failed', problem: { code: 'certificate-expired', host: 'pbx.example.com' } },
        ),
      ),
    },
    async act(page) {
      await openSettings(page);
      await page.locator('dialog.settings .account-buttons button').first().click();
      await page.locator('.part-failed').waitFor();
    },
  },
  {
    name: 'accounts-calls',
    snapshot: {
      ...idle,
      account: twoAccounts(),
      calls: [
        callIn('ringing-own-phone', {
          number: '214',
          shown: '214',
          via: { server: 'http://192.168.1.20', extension: 'admin', profile: 'Snom' },
        }),
        callIn('connected', { id: '00000000-0000-4000-8000-000000000002', via: { server, extension: '201' } }),
      ],
    },
  },
  {
    name: 'accounts-ask',
    snapshot: {
      ...idle,
      account: twoAccounts(),
      ask: {
        kind: 'number',
        id: '00000000-0000-4000-8000-00000000000b',
        number: '214',
        shown: '214',
        source: 'link',
        type: 'internal',
        reasons: ['link'],
        anonymous: false,
        via: { server: 'http://192.168.1.20', extension: 'admin', profile: 'Snom' },
      },
    },
    act: readQuestion,
  },
  {
    name: 'accounts-rule',
    snapshot: {
      ...idle,
      account: twoAccounts(),
      settings: { ...idle.settings, linksOffered: true, internalAccount: 'https://gone.example#' },
    },
    async act(page) {
      await openSettings(page);
      await page.locator('.account-buttons').scrollIntoViewIfNeeded();
    },
  },
  { name: 'recents', snapshot: idle, recents: recentsOf(60), act: show(1), main: true },
  { name: 'recents-empty', snapshot: idle, act: show(1) },
  { name: 'favourites', snapshot: { ...idle, favourites }, act: show(2) },
  { name: 'favourites-empty', snapshot: idle, act: show(2) },
  { name: 'contacts-empty', snapshot: idle, act: show(3) },
  {
    name: 'contacts',
    snapshot: { ...idle, contacts: { count: contacts.length, change: 1 } },
    contacts,
    async act(page) {
      await show(3)(page);
      await showContacts(page);
    },
    main: true,
  },
  {
    name: 'contact-editor',
    snapshot: { ...idle, contacts: { count: contacts.length, change: 1 } },
    contacts,
    async act(page) {
      await show(3)(page);
      await showContacts(page);
      await page.locator('.contact').first().hover();
      await page.locator('.contact-tools .icon-button').nth(1).click();
      await page.locator('dialog.contact-editor').waitFor();
    },
  },
  {
    name: 'command-box',
    snapshot: { ...idle, favourites },
    recents: recentsOf(12),
    async act(page) {
      await page.keyboard.press('Control+k');
      await page.locator('dialog.command-box').waitFor();
      await page.keyboard.type('020');
    },
    main: true,
  },
  { name: 'settings', snapshot: idle, act: openSettings, main: true },
  {
    name: 'settings-index',
    snapshot: idle,
    async act(page) {
      await openSettings(page);
      const opener = page.locator('.settings-index');
      if (await opener.isVisible()) await opener.click();
    },
  },
  {
    name: 'settings-hotkey',
    snapshot: { ...idle, settings: { ...idle.settings, hotkey: 'Control+Alt+Shift+B' } },
    async act(page) {
      await openSettings(page);
      await page.locator('#settings-hotkey').scrollIntoViewIfNeeded();
      await page.locator('#settings-hotkey').evaluate((section) => section.scrollIntoView());
    },
  },
  {
    name: 'settings-managed',
    snapshot: {
      ...idle,
      policy: { ...noPolicy, contact: 'the service desk', settings: { region: 'NL', outsideLinePrefix: '9' } },
      settings: { ...idle.settings, region: 'NL', outsideLinePrefix: '9' },
    },
    async act(page) {
      await openSettings(page);
      await page.locator('#settings-numbers').evaluate((section) => section.scrollIntoView());
    },
  },
  {
    name: 'settings-hotkeys',
    snapshot: {
      ...idle,
      boxHotkey: {
        ...idle.boxHotkey,
        taken: { wanted: 'Control+Shift+F8', suggestion: 'Control+Alt+Shift+F' },
      },
    },
    async act(page) {
      await openSettings(page);
      await page.locator('dialog.settings .hotkey').last().scrollIntoViewIfNeeded();
      await page.locator('dialog.settings .hotkey-buttons').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'settings-search',
    snapshot: idle,
    async act(page) {
      await openSettings(page);
      await page.locator('dialog.settings input[type=search]').fill(await themeWord(page));
    },
  },
  {
    name: 'systems',
    snapshot: { ...idle, account: { status: 'signed-out', server: '' } },
    async act(page) {
      await page.locator('.system-choice button').click();
      await page.locator('dialog.systems .system').first().waitFor();
    },
  },
  { name: 'profile-begin', snapshot: idle, act: beginProfile },
  { name: 'profile-editor', snapshot: idle, act: editProfile, main: true },
  {
    name: 'profile-form-whole',
    snapshot: idle,
    async act(page) {
      await editProfile(page);
      const switches = page.locator('dialog.profile-editor [role=switch]');
      for (const at of [0, 1]) await switches.nth(at).click();
      await switches.first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'profile-trial',
    snapshot: idle,
    async act(page) {
      await editProfile(page);
      await page.locator('dialog.profile-editor pre').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'profile-errors',
    snapshot: idle,
    async act(page) {
      await editProfile(page);
      await page.locator('dialog.profile-editor input[type=radio]').nth(1).check({ force: true });
      const text = page.locator('dialog.profile-editor textarea');
      await text.fill(
        (await text.inputValue()).replace('"form"', '"from"').replace('"kind": "generic"', '"kind": "x"'),
      );
      await page.locator('.profile-errors li').first().waitFor();
    },
  },
  {
    name: 'profile-import',
    snapshot: idle,
    answers: { chooseProfileFile: { ok: true, value: { file: 'our-pbx.json', text: hostedProfile } } },
    async act(page) {
      await openProfiles(page);
      await page.locator('#settings-profiles .profile-buttons button').last().click();
      await page.locator('.profile-question').waitFor();
    },
  },
  {
    name: 'own-profiles',
    snapshot: idle,
    answers: {
      listOwnProfiles: {
        ok: true,
        value: {
          profiles: [
            { id: 'our-pbx', name: 'Our PBX', usedAt: ['pbx.example.com'] },
            { id: 'door', name: 'The door of the warehouse', usedAt: [] },
          ],
          broken: [
            {
              file: 'lab.json.1764086400000.unreadable',
              errors: [{ code: 'bad-pattern', at: '/dial/outcome/0/when/text', found: '(?=OK)', line: 31, column: 9 }],
            },
          ],
        },
      },
    },
    act: openProfiles,
  },
];

async function openProfiles(page: Page): Promise<void> {
  await openSettings(page);
  await page.locator('#settings-profiles').scrollIntoViewIfNeeded();
  await page.locator('#settings-profiles h3').evaluate((heading) => {
    heading.parentElement?.scrollIntoView({ block: 'start' });
  });
}

async function beginProfile(page: Page): Promise<void> {
  await openProfiles(page);
  await page.locator('#settings-profiles .profile-buttons button').first().click();
  await page.locator('dialog.dialog select option').nth(3).waitFor({ state: 'attached' });
}

async function editProfile(page: Page): Promise<void> {
  await beginProfile(page);
  await page.locator('dialog.dialog .button-primary').click();
  await page.locator('dialog.profile-editor pre').first().waitFor();
}

/** Somebody new, so far with the first steps. */
function firstRun(stage: Settings['firstRun'], settings: Partial<Settings> = {}): Snapshot {
  return { ...idle, settings: { ...idle.settings, linksOffered: false, firstRun: stage, ...settings } };
}

function signedIn() {
  return { status: 'signed-in', server, extension: '201', demo: false, anonymous: 'supported' } as const;
}

function twoAccounts() {
  const other = { id: 'http://192.168.1.20#', server: 'http://192.168.1.20', profile: 'Snom' };
  return { ...signedIn(), id: `${server}#`, others: [other] };
}

/** What the theme is called in the language of the page. */
const themeWord = (page: Page) => page.locator('dialog.settings legend').first().innerText();
