import { describe, expect, it } from 'vitest';
import type { DialApi } from '../../../../src/main/dialling/dialboard-api';
import type { DialIntent } from '../../../../src/main/dialling/dial-service';
import { createDialPace } from '../../../../src/main/dialling/dial-pace';
import { createIntents } from '../../../../src/main/dialling/intents';
import { reader } from '../../../../src/main/dialling/reader';
import { createFloodGuard } from '../../../../src/main/intake/flood-guard';
import { createPressGuard } from '../../../../src/main/intake/press-guard';
import { done, failed } from '../../../../src/shared/outcome';
import { noPolicy, type Policy } from '../../../../src/shared/policy';
import { defaultSettings, type Settings } from '../../../../src/shared/settings';
import type { Ask } from '../../../../src/shared/snapshot';

const deskPhone = { server: 'http://192.168.1.20', profile: 'Snom' };

function setUp(change: Partial<Settings> = {}, policy: Policy = noPolicy) {
  let settings: Settings = { ...defaultSettings, region: 'NL', ...change };
  let ask: Ask | null = null;
  let time = 0;
  let ids = 0;
  let calls = 0;
  const dialled: DialIntent[] = [];
  const trials: (DialApi | undefined)[] = [];
  const calling: string[] = [];
  const prepared: boolean[] = [];
  const rules: boolean[] = [];
  const intents = createIntents({
    loadReader: () => Promise.resolve(reader),
    rules: () => settings,
    policy: () => policy,
    canHideNumber: () => true,
    prepare: (internal) => {
      prepared.push(internal);
      return Promise.resolve();
    },
    ruled: (internal) => (internal ? deskPhone : undefined),
    changeSettings: (news) => {
      settings = { ...settings, ...news } as Settings;
    },
    dial: (intent, { internal, trial }) => {
      dialled.push(intent);
      trials.push(trial);
      rules.push(internal);
      return done();
    },
    nameOf: () => undefined,
    flood: createFloodGuard(() => time),
    pace: createDialPace(() => time),
    commands: createPressGuard(() => time),
    isCalling: (number) => calling.includes(number),
    now: () => time,
    pause: (milliseconds) => {
      time += milliseconds;
      return Promise.resolve();
    },
    newId: () => `link-${String((ids += 1))}`,
    changed: (question) => {
      ask = question;
    },
    attention: () => {
      calls += 1;
    },
  });
  return {
    intents,
    dialled,
    prepared,
    rules,
    trials,
    calling,
    ask: (): Ask | null => ask,
    attention: () => calls,
    settings: () => settings,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const keypad = (text: string) => ({ id: 'a', text, source: 'keypad' as const });

describe('a number from the keypad', () => {
  it('is dialled', async () => {
    const { intents, dialled, ask } = setUp();
    expect(await intents.take(keypad('020 123 4567'))).toEqual(done());
    expect(dialled).toEqual([
      {
        id: 'a',
        number: '+31201234567',
        shown: '020 123 4567',
        target: '+31201234567',
        source: 'keypad',
        anonymous: false,
      },
    ]);
    expect(ask()).toBeNull();
  });

  it('that is no number is refused with the reason', async () => {
    const { intents, dialled } = setUp();
    expect(await intents.take(keypad('hello'))).toEqual(failed({ code: 'not-a-number', reason: 'not-a-phone-number' }));
    expect(dialled).toEqual([]);
  });

  it('that is dear asks; the answer dials it once, with the id of the wish', async () => {
    const { intents, dialled, ask } = setUp();
    await intents.take(keypad('0900 1234'));
    expect(ask()).toMatchObject({ kind: 'number', id: 'a', reasons: ['premium-rate'], number: '+319001234' });
    expect(dialled).toEqual([]);
    await intents.answer({ id: 'a', answer: 'call' });
    await intents.answer({ id: 'a', answer: 'call' });
    expect(dialled.map(({ id }) => id)).toEqual(['a']);
    expect(ask()).toBeNull();
  });
});

describe('a link', () => {
  it('asks and wants attention; cancelling dials nothing', async () => {
    const { intents, dialled, ask, attention } = setUp();
    await intents.takeLink('tel:+31201234567;ext=12');
    expect(ask()).toMatchObject({ kind: 'number', shown: '020 123 4567', extension: '12', reasons: ['link'] });
    expect(attention()).toBe(1);
    await intents.answer({ id: 'link-1', answer: 'cancel' });
    expect(dialled).toEqual([]);
    expect(ask()).toBeNull();
  });

  it('that cannot be called is shown as refused', async () => {
    const { intents, dialled, ask } = setUp();
    await intents.takeLink('tel:*21*0201234567%23');
    expect(ask()).toMatchObject({ kind: 'refused', reason: 'feature-code' });
    await intents.answer({ id: 'link-1', answer: 'call' });
    expect(dialled).toEqual([]);
  });

  it('with several numbers is a choice', async () => {
    const { intents, dialled, ask } = setUp();
    await intents.takeLink('tel:020 123 4567 / 020 765 4321');
    expect(ask()).toMatchObject({ kind: 'choice', candidates: [{ shown: '020 123 4567' }, { shown: '020 765 4321' }] });
    await intents.answer({ id: 'link-1', answer: 'call', choice: 1 });
    expect(dialled.map(({ shown }) => shown)).toEqual(['020 765 4321']);
  });

  it('dials at once when the person said so, an echo of it does not', async () => {
    const { intents, dialled, pass } = setUp({ ordinaryLinks: 'dial' });
    await intents.takeLink('tel:+31201234567');
    pass(100);
    await intents.takeLink('tel:020-1234567');
    expect(dialled).toHaveLength(1);
    pass(2001);
    await intents.takeLink('tel:020-1234567');
    expect(dialled).toHaveLength(2);
  });

  it('asks although it may dial, when another came with it: nobody clicked', async () => {
    const { intents, dialled, ask } = setUp({ ordinaryLinks: 'dial' });
    await Promise.all([intents.takeLink('tel:+31201234567'), intents.takeLink('tel:+31207654321')]);
    expect(dialled).toEqual([]);
    expect(ask()).toMatchObject({ kind: 'number', reasons: ['link'] });
  });

  it('can say that it is the last to ask', async () => {
    const { intents, settings } = setUp();
    await intents.takeLink('tel:+31201234567');
    await intents.answer({ id: 'link-1', answer: 'call', dialOrdinary: true });
    expect(settings().ordinaryLinks).toBe('dial');
  });

  it('replaces the question before it, whose answer then counts no more', async () => {
    const { intents, dialled, ask } = setUp();
    await intents.takeLink('tel:+31201234567');
    await intents.takeLink('tel:+31207654321');
    await intents.answer({ id: 'link-1', answer: 'call' });
    expect(dialled).toEqual([]);
    expect(ask()).toMatchObject({ id: 'link-2' });
  });
});

describe('an emergency number', () => {
  it('typed by hand is asked for, and dialled with the number shown although it was to be hidden', async () => {
    const { intents, dialled, ask } = setUp({ hideNumber: true });
    await intents.take({ ...keypad('1 1 2'), hideNumber: true });
    expect(ask()).toMatchObject({ kind: 'emergency', shown: '112', call: true, anonymousIgnored: true });
    await intents.answer({ id: 'a', answer: 'call', hideNumber: true });
    expect(dialled).toMatchObject([{ number: '112', anonymous: false }]);
  });

  it('is dialled at once by hand where the policy says so, and asks from a link', async () => {
    const { intents, dialled, ask } = setUp({ ordinaryLinks: 'dial' }, { ...noPolicy, emergency: 'dial' });
    await intents.takeLink('tel:112');
    expect(ask()).toMatchObject({ kind: 'emergency', call: true });
    expect(dialled).toEqual([]);
    await intents.take(keypad('112'));
    expect(dialled).toMatchObject([{ number: '112', anonymous: false }]);
  });

  it('that is only to be shown is not dialled by an answer either', async () => {
    const { intents, dialled, ask } = setUp({}, { ...noPolicy, emergency: 'show-only' });
    await intents.take(keypad('112'));
    expect(ask()).toMatchObject({ kind: 'emergency', shown: '112', call: false });
    await intents.answer({ id: 'a', answer: 'call' });
    expect(dialled).toEqual([]);
  });

  it('is on no list, and the ceiling does not hold it', async () => {
    const { intents, dialled } = setUp({
      callsPerHour: 1,
      refused: [{ prefix: '112' }, { prefix: '1' }],
      unwanted: ['112'],
    });
    await intents.take(keypad('020 123 4567'));
    for (const id of ['b', 'c', 'd']) {
      await intents.take({ ...keypad('112'), id });
      await intents.answer({ id, answer: 'call' });
    }
    expect(dialled.map(({ number }) => number)).toEqual(['+31201234567', '112', '112', '112']);
  });

  it('does not use up the calls of the hour', async () => {
    const { intents, dialled } = setUp({ callsPerHour: 1 });
    await intents.take(keypad('112'));
    await intents.answer({ id: 'a', answer: 'call' });
    await intents.take({ ...keypad('020 123 4567'), id: 'b' });
    expect(dialled).toHaveLength(2);
  });

  it('in a flood of links keeps its question, and nothing is dialled', async () => {
    const { intents, dialled, ask, attention, pass } = setUp({ ordinaryLinks: 'dial' });
    for (let link = 0; link < 200; link += 1) {
      pass(2);
      await intents.takeLink(link % 2 === 0 ? 'tel:112' : 'tel:+31201234567');
    }
    const shown = ask();
    expect(shown).toMatchObject({ kind: 'emergency', shown: '112' });
    expect(dialled).toEqual([]);
    expect(attention()).toBeLessThan(10);
    pass(2);
    await intents.takeLink('tel:112');
    expect(ask()?.id).toBe(shown?.id);
  });

  it.each([
    ['e164', false, '112'],
    ['international', false, '112'],
    ['national', false, '112'],
    ['e164', true, '0112'],
    ['national', true, '0112'],
  ] as const)(
    'reaches the PBX right: format %s, outside line before it %s',
    async (numberFormat, prefixEmergency, number) => {
      const { intents, dialled } = setUp({ numberFormat, outsideLinePrefix: '0', prefixEmergency });
      for (const [id, text] of Object.entries({ a: '112', b: '0112', c: 'tel:112' })) {
        await intents.take({ id, text, source: 'keypad' });
        await intents.answer({ id, answer: 'call' });
      }
      expect(dialled.map((intent) => intent.number)).toEqual([number, number, number]);
    },
  );
});

describe('one of several numbers', () => {
  it('is decided on once it is chosen: a costly one asks, a refused one is not dialled', async () => {
    const { intents, dialled, ask } = setUp({ refused: [{ country: 'BE' }] });
    await intents.takeLink('tel:0900 1234 / 020 765 4321 / +32 2 555 12 12');
    expect(ask()).toMatchObject({ kind: 'choice' });
    const id = ask()?.id ?? '';
    await intents.answer({ id, answer: 'call', choice: 0 });
    expect(ask()).toMatchObject({ kind: 'number', reasons: ['premium-rate'] });
    expect(dialled).toEqual([]);
    await intents.takeLink('tel:020 765 4321 / +32 2 555 12 12');
    const answer = await intents.answer({ id: ask()?.id ?? '', answer: 'call', choice: 1 });
    expect(answer).toEqual(failed({ code: 'refused-by-you' }));
    expect(dialled).toEqual([]);
  });
});

describe('the ceiling of an hour', () => {
  it('stops what runs away by itself; a person calls on by an answer, and after the hour it is over', async () => {
    const { intents, dialled, ask, pass } = setUp({ callsPerHour: 3 });
    for (let call = 0; call < 100; call += 1) {
      pass(10);
      await intents.take({ ...keypad('020 123 4567'), id: String(call) });
    }
    expect(dialled).toHaveLength(3);
    expect(ask()).toMatchObject({ reasons: ['hourly-ceiling'] });
    await intents.answer({ id: '99', answer: 'call' });
    expect(dialled).toHaveLength(4);
    pass(3_600_000);
    await intents.take({ ...keypad('020 123 4567'), id: 'later' });
    expect(dialled).toHaveLength(5);
  });
});

describe('an anonymous call', () => {
  it('is so by the setting, by the wish, or by the answer', async () => {
    const { intents, dialled } = setUp({ hideNumber: true });
    await intents.take(keypad('020 123 4567'));
    await intents.take({ ...keypad('020 123 4567'), id: 'b', hideNumber: false });
    await intents.take({ ...keypad('0900 1234'), id: 'c' });
    await intents.answer({ id: 'c', answer: 'call', hideNumber: false });
    await intents.takeLink('tel:020 123 4567');
    await intents.answer({ id: 'link-1', answer: 'call' });
    expect(dialled.map(({ anonymous }) => anonymous)).toEqual([true, false, false, true]);
  });
});

describe('a flood of links', () => {
  it('is one question that says how many came, and dials nothing, whatever is set', async () => {
    const { intents, dialled, ask, attention, pass } = setUp({ ordinaryLinks: 'dial' });
    for (let link = 0; link < 5; link += 1) {
      pass(2001);
      await intents.takeLink('tel:+31201234567');
    }
    dialled.length = 0;
    const before = attention();
    for (let link = 0; link < 1000; link += 1) {
      pass(2);
      await intents.takeLink(`tel:+3120${String(1_000_000 + link)}`);
    }
    expect(ask()).toMatchObject({ kind: 'flood', count: 1005 });
    expect(dialled).toEqual([]);
    expect(attention() - before).toBe(1);
  });
});

describe('a text that the person pointed at', () => {
  const text = 'Bel Anna op 020 123 4567 tot 17:00';

  it('asks and wants attention; the answer dials it once', async () => {
    const { intents, dialled, ask, attention } = setUp();
    expect(await intents.takeText(text, 'hotkey')).toEqual(done());
    expect(ask()).toMatchObject({ kind: 'number', source: 'hotkey', shown: '020 123 4567', reasons: ['clipboard'] });
    expect(attention()).toBe(1);
    await intents.answer({ id: 'link-1', answer: 'call' });
    expect(dialled.map(({ number, source }) => [number, source])).toEqual([['+31201234567', 'hotkey']]);
  });

  it('is asked about once while the question is open, also when it is one of several numbers', async () => {
    const { intents, ask, attention } = setUp();
    await intents.takeText(text, 'hotkey');
    await intents.takeText(text, 'hotkey');
    expect(ask()).toMatchObject({ id: 'link-1' });
    expect(attention()).toBe(2);
    await intents.takeText('020 123 4567 or 020 765 4321', 'hotkey');
    expect(ask()).toMatchObject({ kind: 'choice', id: 'link-2' });
    await intents.takeText('020 123 4567 or 020 765 4321', 'hotkey');
    expect(ask()).toMatchObject({ id: 'link-2' });
    await intents.takeText('020 765 4321', 'hotkey');
    expect(ask()).toMatchObject({ kind: 'number', id: 'link-3' });
  });

  it('dials at once when the person said so; a dear number, one abroad and an extension ask all the same', async () => {
    const { intents, dialled, ask } = setUp({ ordinaryHotkey: 'dial' });
    await intents.takeText(text, 'hotkey');
    expect(dialled.map(({ number }) => number)).toEqual(['+31201234567']);
    for (const [other, shown] of [
      ['0900 1234', '0900 1234'],
      ['+49 30 901820', '+49 30 901820'],
      ['201', '201'],
    ] as const) {
      await intents.takeText(other, 'hotkey');
      expect(ask()).toMatchObject({ kind: 'number', shown });
    }
    expect(dialled).toHaveLength(1);
    await intents.takeText('112', 'hotkey');
    expect(ask()).toMatchObject({ kind: 'emergency', source: 'hotkey', shown: '112' });
    const { id } = ask() ?? {};
    await intents.takeText('112', 'hotkey');
    expect(ask()).toMatchObject({ kind: 'emergency', id });
  });

  it('that is on a list of refused destinations is shown as refused, since the person meant it', async () => {
    const { intents, dialled, ask } = setUp({ ordinaryHotkey: 'dial', refused: [{ prefix: '+3120' }] });
    expect(await intents.takeText(text, 'hotkey')).toEqual(done());
    expect(ask()).toMatchObject({ kind: 'refused', source: 'hotkey', reason: 'refused-by-you' });
    expect(dialled).toEqual([]);
  });

  it('asks before it makes a second call to a number that is being called', async () => {
    const { intents, dialled, calling, ask } = setUp({ ordinaryHotkey: 'dial' });
    calling.push('+31201234567');
    await intents.takeText(text, 'hotkey');
    expect(dialled).toEqual([]);
    expect(ask()).toMatchObject({ reasons: ['call-going-on'] });
  });

  it('without a number is a reason and no question; so is a code', async () => {
    const { intents, ask, attention } = setUp();
    expect(await intents.takeText('IBAN NL91 ABNA 0417 1643 00', 'hotkey')).toMatchObject({ ok: false });
    expect(await intents.takeText('*21*0201234567#', 'hotkey')).toEqual(
      failed({ code: 'not-a-number', reason: 'feature-code' }),
    );
    expect(ask()).toBeNull();
    expect(attention()).toBe(0);
  });

  it('can say that it is the last to ask, which says nothing about links', async () => {
    const { intents, settings } = setUp();
    await intents.takeText(text, 'hotkey');
    await intents.answer({ id: 'link-1', answer: 'call', dialOrdinary: true });
    expect(settings()).toMatchObject({ ordinaryHotkey: 'dial', ordinaryLinks: 'ask' });
  });
});

describe('a number in a command', () => {
  it('asks, or dials at once when the person said so', async () => {
    const { intents, dialled, ask, pass } = setUp();
    await intents.takeCommand('020 123 4567');
    expect(ask()).toMatchObject({ kind: 'number', source: 'command-line', reasons: ['command-line'] });
    expect(dialled).toEqual([]);
    pass(2001);
    const other = setUp({ ordinaryHotkey: 'dial' });
    await other.intents.takeCommand('020 123 4567');
    expect(other.dialled.map(({ source }) => source)).toEqual(['command-line']);
  });

  it('asks in any case when command follows command: no person types so fast', async () => {
    const { intents, dialled, ask, pass } = setUp({ ordinaryHotkey: 'dial' });
    for (let command = 0; command < 100; command += 1) {
      await intents.takeCommand(`020 123 4${String(command + 100)}`);
      pass(500);
    }
    expect(dialled).toHaveLength(1);
    expect(ask()).toMatchObject({ kind: 'number', reasons: ['command-line'] });
  });

  it('that is none is shown as refused, a code too', async () => {
    const { intents, ask, pass } = setUp();
    await intents.takeCommand('hello');
    expect(ask()).toMatchObject({ kind: 'refused', source: 'command-line', reason: 'not-a-phone-number' });
    pass(2001);
    await intents.takeCommand('*21#');
    expect(ask()).toMatchObject({ kind: 'refused', source: 'command-line', reason: 'feature-code' });
  });
});

describe('the account that dials', () => {
  it('is got ready before anything is decided, and is that of the rule for extensions only', async () => {
    const { intents, dialled, prepared, rules } = setUp();
    for (const [id, text] of [
      ['a', '201'],
      ['b', '020 123 4567'],
    ] as const)
      await intents.take({ id, text, source: 'keypad' });
    expect(prepared).toEqual([true, false]);
    expect(dialled.map(({ number }) => number)).toEqual(['201', '+31201234567']);
    expect(rules).toEqual([true, false]);
  });

  it('is named in a question, and got ready once more before the answer counts', async () => {
    const { intents, ask, prepared, rules } = setUp();
    await intents.takeText('201', 'hotkey');
    expect(ask()).toMatchObject({ kind: 'number', number: '201', via: deskPhone });
    await intents.answer({ id: ask()?.id ?? '', answer: 'call' });
    expect(prepared).toEqual([true, true]);
    expect(rules).toEqual([true]);
    await intents.takeText('020 123 4567', 'hotkey');
    expect(ask()).not.toHaveProperty('via');
  });

  it('of an emergency number is the one in use, short as it is', async () => {
    const { intents, ask, prepared, rules } = setUp();
    await intents.take({ id: 'a', text: '112', source: 'keypad' });
    await intents.answer({ id: ask()?.id ?? '', answer: 'call' });
    expect(prepared).toEqual([false, false]);
    expect(rules).toEqual([false]);
  });
});

describe('a call that tries a profile', () => {
  const never = (): never => {
    throw new Error('Only the dial service asks a dial API');
  };
  const api: DialApi = {
    anonymous: 'supported',
    checkSession: never,
    dial: never,
    report: never,
    watch: never,
    hangUp: never,
  };

  it('goes to an extension, over the dial API of the trial, and is counted like any other', async () => {
    const { intents, dialled, trials } = setUp();
    expect(await intents.takeTrial({ id: 'a', text: '101' }, api)).toEqual(done());
    expect(dialled).toMatchObject([{ id: 'a', number: '101', source: 'keypad', anonymous: false }]);
    expect(trials).toEqual([api]);
  });

  it.each(['0900 1234', '112', '+44 20 7946 0958', '*21*0612345678#', 'hello', '101 or 102'])(
    'does not go to %s: what would ask, or be refused, is no own extension',
    async (text) => {
      const { intents, dialled, ask } = setUp({}, { ...noPolicy, emergency: 'dial' });
      expect(await intents.takeTrial({ id: 'a', text }, api)).toEqual(failed({ code: 'not-a-trial-number' }));
      expect(dialled).toEqual([]);
      expect(ask()).toBeNull();
    },
  );
});

describe('a preview', () => {
  it('tells what the PBX would get, and dials nothing', async () => {
    const { intents, dialled, ask } = setUp();
    expect(await intents.preview('020-1234567')).toMatchObject({ ok: true, value: { number: '+31201234567' } });
    expect(await intents.preview('tel:x')).toMatchObject({ ok: false, problem: { code: 'not-a-number' } });
    expect(ask()).toBeNull();
    expect(dialled).toEqual([]);
  });
});
