import { describe, expect, it } from 'vitest';
import { createCredentialGuard } from '../../../../src/main/account/credential-guard';
import type { CallReport, DialAnswer, DialApi } from '../../../../src/main/dialling/dialboard-api';
import { done, failed, type Outcome } from '../../../../src/shared/outcome';
import type { Problem } from '../../../../src/shared/problem';

const wrong: Problem = { code: 'wrong-credentials', host: 'pbx.example.com', status: 401 };
const forbidden: Problem = { code: 'not-allowed', host: 'pbx.example.com', status: 403 };
const connected: CallReport = { id: '7', state: 'connected' };
const never = new AbortController().signal;
const listener = { opened: () => undefined, report: () => undefined };

/** A dial API that answers as it is told, and says what it was asked. */
function fakeApi() {
  const asked: string[] = [];
  const answers = {
    session: done() as Outcome,
    dial: { result: 'accepted', call: connected } as DialAnswer,
    report: done(connected) as Outcome<CallReport | 'gone' | 'untold'>,
    hangUp: done() as Outcome,
  };
  const say = <Answer>(what: string, answer: () => Answer): Promise<Answer> => {
    asked.push(what);
    return Promise.resolve(answer());
  };
  const api: DialApi = {
    anonymous: 'supported',
    checkSession: () => say('session', () => answers.session),
    dial: () => say('dial', () => answers.dial),
    report: () => say('report', () => answers.report),
    watch: () => say('watch', () => 'none'),
    hangUp: () => say('hangUp', () => answers.hangUp),
  };
  return { api, answers, asked };
}

/** A guard of it, with what it told. */
function setUp(facts: Partial<DialApi> = {}) {
  const pbx = fakeApi();
  const told: (Problem | null)[] = [];
  let time = 0;
  const guard = createCredentialGuard(
    { ...pbx.api, ...facts },
    (problem) => told.push(problem),
    () => time,
  );
  return { ...pbx, guard, told, pass: (milliseconds: number) => (time += milliseconds) };
}

/** Lets all that was begun come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a password that is no longer taken', () => {
  it.each(['dial', 'report', 'hangUp'] as const)('is seen by a %s that is refused, after one check', async (what) => {
    const { guard, answers, asked, told } = setUp();
    answers.session = failed(wrong);
    answers.dial = { result: 'refused', problem: forbidden };
    answers.report = failed(wrong);
    answers.hangUp = failed(wrong);
    if (what === 'dial') await guard.api.dial('201', 'key');
    else if (what === 'report') await guard.api.report('7', never);
    else await guard.api.hangUp('7');
    await settled();
    expect(asked).toEqual([what, 'session']);
    expect(told).toEqual([wrong]);
    expect(guard.refused()).toEqual(wrong);
  });

  it('is not seen where the check says that it is taken: one number may be refused, and the check is believed a while', async () => {
    const { guard, answers, asked, told, pass } = setUp();
    answers.dial = { result: 'refused', problem: forbidden };
    await guard.api.dial('900', 'one');
    await settled();
    await guard.api.dial('900', 'two');
    await settled();
    expect(asked).toEqual(['dial', 'session', 'dial']);
    pass(60_000);
    await guard.api.dial('900', 'three');
    await settled();
    expect(asked.slice(3)).toEqual(['dial', 'session']);
    expect(told).toEqual([]);
  });

  it.each([
    ['timed-out', 'server-error'],
    ['not-found', 'number-not-accepted'],
  ] as const)('is not suspected for %s or %s', async (...codes) => {
    const { guard, answers, asked } = setUp();
    for (const code of codes) {
      answers.report = failed({ code });
      await guard.api.report('7', never);
    }
    await settled();
    expect(asked).toEqual(['report', 'report']);
  });

  it('is believed at once where the password cannot be checked, but 403 says nothing there', async () => {
    const { guard, answers, asked, told } = setUp({ checksSession: false });
    answers.report = failed(forbidden);
    await guard.api.report('7', never);
    expect(told).toEqual([]);
    answers.report = failed(wrong);
    await guard.api.report('7', never);
    expect(told).toEqual([wrong]);
    expect(asked).toEqual(['report', 'report']);
  });

  it('is not tried again by asking after calls; what the person does still goes out, and clears it', async () => {
    const { guard, answers, asked, told } = setUp();
    answers.session = failed(wrong);
    answers.report = failed(wrong);
    await guard.api.report('7', never);
    await settled();
    asked.length = 0;
    expect(await guard.api.report('7', never)).toEqual(failed(wrong));
    const stop = new AbortController();
    const watching = guard.api.watch('7', listener, stop.signal);
    expect(asked).toEqual([]);
    await guard.api.dial('201', 'key');
    expect(await watching).toBe('lost');
    expect(asked).toEqual(['dial']);
    expect(told).toEqual([wrong, null]);
  });

  it('stops waiting for a stream with the signal', async () => {
    const { guard, answers } = setUp();
    answers.session = failed(wrong);
    await guard.api.checkSession();
    expect(guard.refused()).toEqual(wrong);
    const stop = new AbortController();
    const watching = guard.api.watch('7', listener, stop.signal);
    stop.abort();
    expect(await watching).toBe('lost');
  });
});

describe('a new password', () => {
  it('takes the place of the old one for everything, calls in progress too', async () => {
    const { guard, answers, asked, told } = setUp();
    answers.session = failed(wrong);
    await guard.api.checkSession();
    asked.length = 0;
    const next = fakeApi();
    guard.renew(next.api);
    expect(told).toEqual([wrong, null]);
    expect(await guard.api.report('7', never)).toEqual(done(connected));
    await guard.api.hangUp('7');
    expect([asked, next.asked]).toEqual([[], ['report', 'hangUp']]);
  });

  it('leaves a call of before as it was where nothing more can be told of it, and no other', async () => {
    const { guard } = setUp();
    const next = fakeApi();
    guard.renew(next.api);
    next.answers.report = done('untold');
    expect(await guard.api.report('7', never)).toEqual(failed({ code: 'call-not-told' }));
    next.answers.dial = { result: 'accepted', call: { id: '8', state: 'requested' } };
    await guard.api.dial('201', 'key');
    expect(await guard.api.report('8', never)).toEqual(done('untold'));
    next.answers.report = done('gone');
    expect(await guard.api.report('7', never)).toEqual(done('gone'));
  });

  it('does not care what the old one is still told', async () => {
    const { guard, answers, told } = setUp();
    answers.report = failed(wrong);
    answers.session = failed(wrong);
    const late = guard.api.report('7', never);
    guard.renew(fakeApi().api);
    await late;
    await settled();
    expect(told).toEqual([]);
    expect(guard.refused()).toBeUndefined();
  });
});
