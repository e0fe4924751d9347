import { describe, expect, it } from 'vitest';
import type { TextPlace } from '../../../../src/main/hotkey/clipboard-text';
import { createDialClipboard } from '../../../../src/main/hotkey/dial-clipboard';
import { createPressGuard } from '../../../../src/main/intake/press-guard';
import { done, failed, type Outcome } from '../../../../src/shared/outcome';

function setUp(
  outcome: Outcome = done(),
  { signedIn = true, takes = 'clipboard' }: { signedIn?: boolean; takes?: TextPlace } = {},
) {
  let time = 0;
  const happened: string[] = [];
  const dialClipboard = createDialClipboard({
    guard: createPressGuard(() => time),
    isSignedIn: () => signedIn,
    hotkeyTakes: () => takes,
    focusFirst: () => {
      happened.push('focus');
      return Promise.resolve();
    },
    read: (place) => {
      happened.push(`read ${place}`);
      return Promise.resolve('text');
    },
    take: (text, source) => {
      happened.push(`take ${text} from ${source}`);
      return Promise.resolve(outcome);
    },
    attention: () => void happened.push('attention'),
    notCalled: (text) => {
      happened.push(`not called: ${text}`);
      return Promise.resolve();
    },
    nothingFound: (_text, place, _source, reason) => {
      happened.push(`nothing in ${place}: ${reason}`);
      return Promise.resolve();
    },
  });
  return {
    dialClipboard,
    happened,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('dialling the clipboard', () => {
  it('reads it once the window may, and takes the text', async () => {
    const { dialClipboard, happened } = setUp();
    await dialClipboard('hotkey');
    expect(happened).toEqual(['focus', 'read clipboard', 'take text from hotkey']);
  });

  it('takes the selection by the hotkey when so set; a menu and a command take the clipboard', async () => {
    const { dialClipboard, happened, pass } = setUp(done(), { takes: 'selection' });
    await dialClipboard('hotkey');
    for (const source of ['paste', 'command-line'] as const) {
      pass(1000);
      await dialClipboard(source);
    }
    expect(happened.filter((what) => what.startsWith('read'))).toEqual([
      'read selection',
      'read clipboard',
      'read clipboard',
    ]);
  });

  it('tells quietly when there is no number', async () => {
    const { dialClipboard, happened } = setUp(failed({ code: 'not-a-number', reason: 'not-a-phone-number' }));
    await dialClipboard('hotkey');
    expect(happened.slice(2)).toEqual(['take text from hotkey', 'nothing in clipboard: not-a-phone-number']);
  });

  it('shows where to sign in, and says what was not called, while nobody is', async () => {
    const { dialClipboard, happened } = setUp(done(), { signedIn: false });
    await dialClipboard('hotkey');
    expect(happened).toEqual(['attention', 'focus', 'read clipboard', 'not called: text']);
  });

  it('happens once for 200 presses in five seconds, and again a second after the last', async () => {
    const { dialClipboard, happened, pass } = setUp();
    for (let press = 0; press < 200; press += 1) {
      await dialClipboard('hotkey');
      pass(25);
    }
    expect(happened.filter((what) => what.startsWith('read'))).toHaveLength(1);
    pass(974);
    await dialClipboard('hotkey');
    expect(happened.filter((what) => what.startsWith('read'))).toHaveLength(1);
    pass(1000);
    await dialClipboard('hotkey');
    expect(happened.filter((what) => what.startsWith('read'))).toHaveLength(2);
  });
});
