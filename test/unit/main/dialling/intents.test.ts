import { describe, expect, it } from 'vitest';
import type { DialIntent } from '../../../../src/main/dialling/dial-service';
import { createIntents } from '../../../../src/main/dialling/intents';
import { reader } from '../../../../src/main/dialling/reader';
import { createFloodGuard } from '../../../../src/main/intake/flood-guard';
import { done, failed } from '../../../../src/shared/outcome';
import { defaultSettings, type Settings } from '../../../../src/shared/settings';
import type { Ask } from '../../../../src/shared/snapshot';

function setUp(change: Partial<Settings> = {}) {
  let settings: Settings = { ...defaultSettings, region: 'NL', ...change };
  let ask: Ask | null = null;
  let time = 0;
  let ids = 0;
  let calls = 0;
  const dialled: DialIntent[] = [];
  const intents = createIntents({
    loadReader: () => Promise.resolve(reader),
    rules: () => settings,
    changeSettings: (news) => {
      settings = { ...settings, ...news } as Settings;
    },
    dial: (intent) => {
      dialled.push(intent);
      return done();
    },
    flood: createFloodGuard(() => time),
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
    expect(dialled).toEqual([{ id: 'a', number: '+31201234567', shown: '020 123 4567', source: 'keypad' }]);
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
    intents.answer({ id: 'a', answer: 'call' });
    intents.answer({ id: 'a', answer: 'call' });
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
    intents.answer({ id: 'link-1', answer: 'cancel' });
    expect(dialled).toEqual([]);
    expect(ask()).toBeNull();
  });

  it('that cannot be called is shown as refused', async () => {
    const { intents, dialled, ask } = setUp();
    await intents.takeLink('tel:*21*0201234567%23');
    expect(ask()).toMatchObject({ kind: 'refused', reason: 'feature-code' });
    intents.answer({ id: 'link-1', answer: 'call' });
    expect(dialled).toEqual([]);
  });

  it('with several numbers is a choice', async () => {
    const { intents, dialled, ask } = setUp();
    await intents.takeLink('tel:020 123 4567 / 020 765 4321');
    expect(ask()).toMatchObject({ kind: 'choice', candidates: [{ shown: '020 123 4567' }, { shown: '020 765 4321' }] });
    intents.answer({ id: 'link-1', answer: 'call', choice: 1 });
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
    intents.answer({ id: 'link-1', answer: 'call', dialOrdinaryLinks: true });
    expect(settings().ordinaryLinks).toBe('dial');
  });

  it('replaces the question before it, whose answer then counts no more', async () => {
    const { intents, dialled, ask } = setUp();
    await intents.takeLink('tel:+31201234567');
    await intents.takeLink('tel:+31207654321');
    intents.answer({ id: 'link-1', answer: 'call' });
    expect(dialled).toEqual([]);
    expect(ask()).toMatchObject({ id: 'link-2' });
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

describe('a preview', () => {
  it('tells what the PBX would get, and dials nothing', async () => {
    const { intents, dialled, ask } = setUp();
    expect(await intents.preview('020-1234567')).toMatchObject({ ok: true, value: { number: '+31201234567' } });
    expect(await intents.preview('tel:x')).toMatchObject({ ok: false, problem: { code: 'not-a-number' } });
    expect(ask()).toBeNull();
    expect(dialled).toEqual([]);
  });
});
