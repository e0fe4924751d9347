import { describe, expect, it } from 'vitest';
import { callNews, type Eyes } from '../../../../src/main/notifications/call-news';
import type { Call } from '../../../../src/shared/call';
import { createTranslator } from '../../../../src/shared/messages';
import { call } from '../calls';

const t = createTranslator('en');
const away: Eyes = { visible: false, focused: false, deskPhone: false };
const news = (before: readonly Call[], now: readonly Call[], eyes: Partial<Eyes> = {}) =>
  callNews(before, now, { ...away, ...eyes }, t);

const ringing = {
  do: 'show',
  id: '1',
  notice: {
    title: 'Your phone is ringing',
    body: '020 000 1\nPick up, then the other side is called.',
    hangUp: '1',
  },
};

describe('the notification of a call', () => {
  it('comes when the phone rings, with Hang up', () => {
    expect(news([], [call('1', 'requested')])).toEqual([]);
    expect(news([call('1', 'requested')], [call('1', 'ringing-own-phone')])).toEqual([ringing]);
    expect(news([], [call('1', 'ringing-own-phone')])).toEqual([ringing]);
  });

  it('offers no hanging up where the PBX has no way', () => {
    const [shown] = news([], [call('1', 'ringing-own-phone', { hangsUp: false })]);
    expect(shown).toEqual({ ...ringing, notice: { title: ringing.notice.title, body: ringing.notice.body } });
  });

  it('comes once', () => {
    const states: Call['state'][] = ['ringing-own-phone', 'own-phone-answered', 'ringing-destination', 'connected'];
    for (const [at, state] of states.slice(1).entries())
      expect(news([call('1', states[at] ?? 'requested')], [call('1', state)])).toEqual([]);
    expect(news([call('1', 'connected')], [call('1', 'connected', { silentSince: 5 })])).toEqual([]);
  });

  it('says why a call failed', () => {
    const failed = call('1', 'failed', { reason: 'busy' });
    expect(news([call('1', 'ringing-destination')], [failed])).toEqual([
      { do: 'show', id: '1', notice: { title: 'Failed', body: '020 000 1\nthe line was busy' } },
    ]);
    const refused = call('1', 'failed', { problem: { code: 'connection-refused', host: 'pbx.example.com' } });
    expect(news([call('1', 'requested')], [refused])).toMatchObject([
      { notice: { body: expect.stringMatching(/^020 000 1\nNothing answers at pbx\.example\.com/) as string } },
    ]);
  });

  it('says that an outcome is unknown', () => {
    expect(news([call('1', 'requested')], [call('1', 'unknown-outcome')])).toMatchObject([
      { do: 'show', notice: { title: 'Outcome unknown' } },
    ]);
  });

  it('goes when the call ends, is forgotten, or fails in sight', () => {
    expect(news([call('1', 'connected')], [call('1', 'ended', { reason: 'hung-up' })])).toEqual([
      { do: 'withdraw', id: '1' },
    ]);
    expect(news([call('1', 'connected')], [])).toEqual([{ do: 'withdraw', id: '1' }]);
    expect(news([call('1', 'connected')], [call('1', 'failed')], { visible: true })).toEqual([
      { do: 'withdraw', id: '1' },
    ]);
  });

  it('is not needed for what is seen in the window', () => {
    const change = [[call('1', 'requested')], [call('1', 'ringing-own-phone')]] as const;
    expect(news(...change, { visible: true })).toEqual([]);
    expect(news(...change, { visible: true, deskPhone: true })).toEqual([ringing]);
    expect(news(...change, { visible: true, focused: true, deskPhone: true })).toEqual([]);
  });
});
