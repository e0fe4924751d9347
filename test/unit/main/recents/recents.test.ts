import { describe, expect, it } from 'vitest';
import { createRecents } from '../../../../src/main/recents/recents';
import type { Call, CallState } from '../../../../src/shared/call';
import { recentOf, type RecentsNews } from '../../../../src/shared/recent';

const call = (id: string, state: CallState, timeline: [CallState, number][]): Call => ({
  id,
  number: '+31201234567',
  shown: '020 123 4567',
  source: 'keypad',
  state,
  timeline: timeline.map(([step, at]) => ({ state: step, at })),
});
const ended = (id: string, at = 0) => call(id, 'ended', [['requested', at]]);

describe('recentOf', () => {
  it('is nothing while the call goes on', () => {
    expect(recentOf(call('a', 'connected', [['requested', 1]]))).toBeUndefined();
  });

  it('tells how long the two talked', () => {
    const talk = call('a', 'ended', [
      ['requested', 1000],
      ['connected', 5000],
      ['ended', 65_000],
    ]);
    expect(recentOf({ ...talk, reason: 'hung-up' })).toMatchObject({
      at: 1000,
      outcome: 'connected',
      talked: 60_000,
      reason: 'hung-up',
    });
  });

  it('claims no connection that was not reported', () => {
    expect(recentOf(call('a', 'ended', [['requested', 1]]))).toMatchObject({ outcome: 'not-connected' });
    expect(recentOf(call('a', 'failed', [['requested', 1]]))).toMatchObject({ outcome: 'not-connected' });
    expect(recentOf(call('a', 'unknown-outcome', [['requested', 1]]))).toMatchObject({ outcome: 'unknown' });
  });
});

describe('recents', () => {
  function make() {
    const news: RecentsNews[] = [];
    const recents = createRecents((one) => news.push(one));
    return { recents, news, ids: () => recents.list().recents.map(({ id }) => id) };
  }

  it('notes each call once, when it is over, the newest first', () => {
    const { recents, news, ids } = make();
    recents.note([call('b', 'connected', [['requested', 2]]), ended('a', 1)]);
    recents.note([ended('b', 2), ended('a', 1)]);
    recents.note([ended('b', 2), ended('a', 1)]);
    expect(ids()).toEqual(['b', 'a']);
    expect(news.map(({ version, change }) => [version, change.kind])).toEqual([
      [1, 'added'],
      [2, 'added'],
    ]);
  });

  it('does not bring back what was removed while its call is still shown', () => {
    const { recents, ids } = make();
    recents.note([ended('a')]);
    recents.remove(['a']);
    recents.note([ended('a')]);
    expect(ids()).toEqual([]);
  });

  it('tells what was removed, and nothing when there was nothing', () => {
    const { recents, news, ids } = make();
    recents.note([ended('b', 2), ended('a', 1)]);
    recents.remove(['a', 'never']);
    recents.remove(['a']);
    expect(ids()).toEqual(['b']);
    expect(news.slice(2)).toEqual([{ version: 3, change: { kind: 'removed', ids: ['a', 'never'] } }]);
  });

  it('takes over what was kept, and is emptied', () => {
    const { recents, news, ids } = make();
    const kept = recentOf(ended('k'));
    recents.load(kept === undefined ? [] : [kept]);
    recents.note([ended('k')]);
    expect(ids()).toEqual(['k']);
    recents.clear();
    recents.clear();
    expect(ids()).toEqual([]);
    expect(news.map(({ change }) => change.kind)).toEqual(['replaced', 'replaced']);
    expect(recents.list().version).toBe(2);
  });
});
