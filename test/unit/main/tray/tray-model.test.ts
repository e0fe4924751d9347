import { describe, expect, it } from 'vitest';
import { trayModel, trayState, type TrayLine } from '../../../../src/main/tray/tray-model';
import { locales } from '../../../../src/shared/locale';
import { createTranslator } from '../../../../src/shared/messages';
import { defaultSettings } from '../../../../src/shared/settings';
import type { Snapshot } from '../../../../src/shared/snapshot';
import { idle } from '../../renderer/snapshots';
import { call } from '../calls';

const t = createTranslator('en');
const recent = (id: string) => ({ number: `+3120000000${id}`, shown: `020 000 ${id}` });
/** What the tray shows after call 1, unless told otherwise. */
const model = (change: Partial<Snapshot> = {}, canDialClipboard = false, recents = [recent('1')]) =>
  trayModel({ snapshot: { ...idle, ...change }, recents, t, canDialClipboard });
const label = (line: TrayLine) => (line.kind === 'line' ? '–' : line.label);
const find = (wanted: string, change: Partial<Snapshot>, canDialClipboard = false) => {
  const line = model(change, canDialClipboard).menu.find((one) => label(one) === wanted);
  return line?.kind === 'item' ? line : undefined;
};
const signedOut = { status: 'signed-out', server: '' } as const;

describe('the state of the icon', () => {
  it.each<[what: string, change: Partial<Snapshot>, state: string]>([
    ['signed out', { account: signedOut }, 'signed-out'],
    ['the keychain is asked', { account: { status: 'restoring', server: '' } }, 'signed-out'],
    ['signed in', {}, 'ready'],
    ['a call goes on', { calls: [call('1', 'connected')] }, 'in-call'],
    ['a call is over', { calls: [call('1', 'failed')] }, 'ready'],
    ['no network', { online: false }, 'offline'],
    ['no network and signed out', { online: false, account: signedOut }, 'signed-out'],
    ['the network goes during a call', { online: false, calls: [call('1', 'connected')] }, 'in-call'],
    [
      'no network, and none needed for a server on this computer',
      { online: false, account: { ...idle.account, server: 'http://127.0.0.1:5000' } },
      'ready',
    ],
  ])('%s', (_what, change, state) => {
    expect(trayState({ ...idle, ...change })).toBe(state);
  });
});

describe('the menu', () => {
  it('has everything in its order', () => {
    const calls = [call('2', 'connected'), call('1', 'ended')];
    expect(model({ calls, linkWaits: true }, true, [recent('1'), recent('0')]).menu.map(label)).toEqual([
      'Connected: 020 000 2',
      '–',
      'Open Dialboard',
      'Look at the link that waits',
      'Dial the clipboard',
      'Hang up',
      '–',
      'Recents',
      '020 000 1',
      '020 000 0',
      '–',
      'Do not disturb for links',
      'Settings',
      '–',
      'Quit Dialboard',
    ]);
  });

  it('dials only where a call can be made', () => {
    expect(find('020 000 1', {})).toMatchObject({
      enabled: true,
      action: { do: 'dial', text: '020 000 1' },
    });
    expect(find('020 000 1', { online: false })?.enabled).toBe(false);
    expect(find('020 000 1', { calls: [call('2', 'requested')] })?.enabled).toBe(false);
    expect(find('Dial the clipboard', { account: signedOut }, true)?.enabled).toBe(false);
    expect(find('Dial the clipboard', {})).toBeUndefined();
  });

  it('offers no hanging up of a call whose PBX has no way', () => {
    expect(find('Hang up', { calls: [call('1', 'connected', { hangsUp: false })] })).toBeUndefined();
  });

  it('hangs up the call that goes on', () => {
    const calls = [call('2', 'ringing-own-phone'), call('1', 'ended')];
    expect(find('Hang up', { calls })?.action).toEqual({ do: 'hang-up', id: '2' });
    expect(find('Hang up', { calls: [call('1', 'ended')] })).toBeUndefined();
    const two = [call('3', 'ringing-own-phone'), call('2', 'connected')];
    expect(find('Hang up: 020 000 2', { calls: two })?.action).toEqual({ do: 'hang-up', id: '2' });
    expect(find('Hang up: 020 000 3', { calls: two })?.action).toEqual({ do: 'hang-up', id: '3' });
  });

  it('has the last five numbers, each once', () => {
    const ids = ['7', '1', '2', '1', '3', '4', '5', '6'];
    const dials = model({}, false, ids.map(recent)).menu.flatMap((line) =>
      line.kind === 'item' && line.action.do === 'dial' ? [line.label] : [],
    );
    expect(dials).toEqual(['7', '1', '2', '3', '4'].map((id) => `020 000 ${id}`));
    expect(model({}, false, []).menu.map(label)).not.toContain('Recents');
  });

  it('switches do-not-disturb the other way', () => {
    const settings = { ...defaultSettings, linksWait: true };
    expect(find('Do not disturb for links', { settings })).toMatchObject({
      checked: true,
      action: { do: 'links-wait', on: false },
    });
    expect(find('Do not disturb for links', {})).toMatchObject({ checked: false, action: { on: true } });
  });

  it('has no settings to open before somebody signed in', () => {
    expect(find('Settings', { account: signedOut })?.enabled).toBe(false);
  });

  it('keeps a long number from making it wide', () => {
    const shown = '1'.repeat(200);
    const lines = model({ calls: [call('1', 'connected', { shown })] }).menu;
    for (const line of lines) expect(label(line).length).toBeLessThanOrEqual(60);
  });

  it.each(locales)('is complete in %s', (locale) => {
    const words = createTranslator(locale);
    const states: Partial<Snapshot>[] = [
      {},
      { account: signedOut },
      { online: false },
      { calls: [call('1', 'connected')] },
    ];
    for (const state of states) {
      const { tooltip, menu } = trayModel({
        snapshot: { ...idle, ...state },
        recents: [recent('1')],
        t: words,
        canDialClipboard: true,
      });
      expect(tooltip).toMatch(/^Dialboard – ./);
      for (const line of menu) expect(label(line)).not.toBe('');
    }
  });
});

it('the tooltip says that a link waits', () => {
  expect(model({ linkWaits: true }).tooltip).toBe('Dialboard – Extension 201 · Ready · a link waits');
});
