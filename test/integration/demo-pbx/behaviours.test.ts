import { describe, expect, it } from 'vitest';
import type { PbxCall } from '../../../src/main/demo/call-register';
import { outcomes } from '../../../src/main/demo/phone-simulation';
import { ask, begin, dialQuestion, patience, quickPhones, readUntil, signedIn, withPbx } from './http-client';

const session = { path: '/v1/session', headers: signedIn };

describe('a call that is told how to go', () => {
  it.each(outcomes)('%s', async (behaviour) => {
    await withPbx({ behaviour, timing: quickPhones }, async (origin, pbx) => {
      await ask(origin, dialQuestion('+31201234567'));
      await ask(origin, dialQuestion('205'));
      const goesOn = behaviour === 'connects' || behaviour === 'asks-for-a-key';
      const expected = goesOn ? 'connected' : behaviour === 'destination-hangs-up' ? 'ended' : 'failed';
      await expect.poll(() => pbx.calls().map(({ call }) => call.state), patience).toEqual([expected, expected]);
      if (expected === 'failed') expect(pbx.calls()[0]?.call.reason).toBe(behaviour);
    });
  });
});

describe('a server that misbehaves', () => {
  it('wrong-password: refuses every credential', async () => {
    await withPbx({ behaviour: 'wrong-password' }, async (origin) => {
      expect((await ask(origin, session)).status).toBe(401);
    });
  });

  it.each([
    ['server-error', 500, undefined],
    ['unavailable', 503, '30'],
    ['too-many-requests', 429, '30'],
  ] as const)('%s: makes no call', async (behaviour, status, retryAfter) => {
    await withPbx({ behaviour }, async (origin, pbx) => {
      const answer = await ask(origin, dialQuestion('201'));
      expect([answer.status, answer.headers['retry-after']]).toEqual([status, retryAfter]);
      expect(pbx.calls()).toEqual([]);
    });
  });

  it('slow: makes the call at once and answers later', async () => {
    await withPbx({ behaviour: { behaviour: 'slow', delay: 150 } }, async (origin, pbx) => {
      const started = performance.now();
      const answer = ask(origin, dialQuestion('201'));
      await expect.poll(() => pbx.calls().length, patience).toBe(1);
      expect(pbx.log()[0]).toMatchObject({ operation: 'dial', destination: '201', status: 'pending' });
      expect((await answer).status).toBe(201);
      expect(performance.now() - started).toBeGreaterThanOrEqual(145);
      expect(pbx.log()[0]?.status).toBe(201);
    });
  });

  it('slow: notices a client that does not wait', async () => {
    await withPbx({ behaviour: 'slow' }, async (origin, pbx) => {
      const leaving = new AbortController();
      const answer = begin(origin, dialQuestion('201'), leaving.signal);
      await expect.poll(() => pbx.calls().length, patience).toBe(1);
      leaving.abort();
      await expect(answer).rejects.toThrow();
      await expect.poll(() => pbx.log()[0]?.status, patience).toBe('left');
    });
  });

  it('dropped-connection: makes the call, answers nothing', async () => {
    await withPbx({ behaviour: 'dropped-connection' }, async (origin, pbx) => {
      await expect(ask(origin, dialQuestion('201', 'key-1'))).rejects.toThrow(/socket hang up|ECONNRESET/);
      expect(pbx.calls()).toHaveLength(1);
      expect(pbx.log()[0]).toMatchObject({ operation: 'dial', idempotencyKey: 'key-1', status: 'dropped' });
      pbx.setBehaviour('normal');
      const { text } = await ask(origin, dialQuestion('201', 'key-1'));
      expect((JSON.parse(text) as PbxCall).id).toBe(pbx.calls()[0]?.call.id);
      expect(pbx.calls()).toHaveLength(1);
    });
  });

  it('dropped-connection: hangs up, answers nothing', async () => {
    await withPbx({}, async (origin, pbx) => {
      await ask(origin, dialQuestion('201'));
      pbx.setBehaviour({ behaviour: 'dropped-connection', on: 'hang-up' });
      const path = `/v1/calls/${pbx.calls()[0]?.call.id ?? ''}`;
      await expect(ask(origin, { method: 'DELETE', path, headers: signedIn })).rejects.toThrow();
      expect(pbx.calls()[0]?.call.state).toBe('ended');
      expect((await ask(origin, { path, headers: signedIn })).status).toBe(200);
    });
  });

  it('garbage: answers with a web page', async () => {
    await withPbx({ behaviour: 'garbage' }, async (origin, pbx) => {
      const { status, headers, text } = await ask(origin, dialQuestion('201'));
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toMatch(/^<!doctype html>/);
      expect(pbx.calls()).toEqual([]);
    });
  });

  it('lying: answers with JSON of another shape', async () => {
    await withPbx({ behaviour: 'lying' }, async (origin, pbx) => {
      const { status, text } = await ask(origin, dialQuestion('201'));
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({ ok: true, state: 'connected' });
      expect(pbx.calls()).toEqual([]);
    });
  });

  it('redirect: sends elsewhere, and the log shows who follows', async () => {
    await withPbx({ behaviour: 'redirect' }, async (origin, pbx) => {
      const get = await ask(origin, session);
      const post = await ask(origin, dialQuestion('201'));
      expect([get.status, post.status]).toEqual([302, 307]);
      const elsewhere = new URL(get.headers.location ?? '');
      expect(elsewhere.origin).toBe(origin.replace('127.0.0.1', 'localhost'));
      await ask(origin, { path: elsewhere.pathname, headers: { host: elsewhere.host } });
      expect(pbx.log().at(-1)).toMatchObject({ path: '/elsewhere/v1/session', operation: 'unknown', status: 404 });
      expect(pbx.calls()).toEqual([]);
    });
  });

  it('drip: comes to no end', async () => {
    await withPbx({ behaviour: 'drip', timing: { drip: 5 } }, async (origin) => {
      const response = await begin(origin, session);
      expect(await readUntil(response, '{     ')).toMatch(/^\{ +$/);
    });
  });

  it('flood: sends more than anybody wants, and stops when the client goes', async () => {
    await withPbx({ behaviour: 'flood' }, async (origin) => {
      const response = await begin(origin, session);
      let size = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > 10_000_000) break;
      }
      expect(size).toBeGreaterThan(10_000_000);
    });
  });

  it('events-lost: has no event streams, but answers everything else', async () => {
    await withPbx({ behaviour: 'events-lost' }, async (origin) => {
      const { text } = await ask(origin, dialQuestion('201'));
      const path = `/v1/calls/${(JSON.parse(text) as PbxCall).id}`;
      expect((await ask(origin, { path: `${path}/events`, headers: signedIn })).status).toBe(404);
      expect((await ask(origin, { path, headers: signedIn })).status).toBe(200);
    });
  });

  it('events-cut: breaks a stream after its first event', async () => {
    await withPbx({ behaviour: 'events-cut', timing: { noAnswer: 60_000 } }, async (origin) => {
      const { text } = await ask(origin, dialQuestion('210'));
      const path = `/v1/calls/${(JSON.parse(text) as PbxCall).id}/events`;
      const response = await begin(origin, { path, headers: signedIn });
      let read = '';
      const reading = (async () => {
        for await (const chunk of response as AsyncIterable<Buffer>) read += chunk.toString();
      })();
      await expect(reading).rejects.toThrow(/aborted|ECONNRESET/);
      expect(read.match(/^event: call$/gm)).toHaveLength(1);
    });
  });

  it('can be limited to one operation', async () => {
    await withPbx({ behaviour: { behaviour: 'server-error', on: 'state' } }, async (origin) => {
      expect((await ask(origin, session)).status).toBe(200);
      const { status, text } = await ask(origin, dialQuestion('201'));
      expect(status).toBe(201);
      const path = `/v1/calls/${(JSON.parse(text) as PbxCall).id}`;
      expect((await ask(origin, { path, headers: signedIn })).status).toBe(500);
      expect((await ask(origin, { path, method: 'DELETE', headers: signedIn })).status).toBe(204);
    });
  });
});
