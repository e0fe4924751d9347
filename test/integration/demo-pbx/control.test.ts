import { describe, expect, it } from 'vitest';
import { systemClock, type Clock } from '../../../src/main/demo/clock';
import { createDemoPbx } from '../../../src/main/demo/demo-pbx';
import type { LogEntry } from '../../../src/main/demo/request-log';
import { account, ask, basic, begin, dialQuestion, neighbour, readUntil, signedIn, withPbx } from './http-client';

const putBehaviour = (body: string): Parameters<typeof ask>[1] => ({
  method: 'PUT',
  path: '/demo/behaviour',
  headers: { ...signedIn, 'content-type': 'application/json' },
  body,
});

describe('the control addresses', () => {
  it.each(['/demo/log', '/demo/calls', '/demo/behaviour'])('%s asks for credentials', async (path) => {
    await withPbx({}, async (origin) => {
      expect((await ask(origin, { path })).status).toBe(401);
      const headers = { authorization: basic(neighbour.extension, neighbour.password) };
      expect((await ask(origin, { path, headers })).status).toBe(200);
    });
  });

  it('change the behaviour, and are never affected by it', async () => {
    await withPbx({}, async (origin, pbx) => {
      const answer = await ask(origin, putBehaviour('{"behaviour":"server-error","on":"session"}'));
      expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { behaviour: 'server-error', on: 'session' }]);
      expect(pbx.behaviour).toEqual({ behaviour: 'server-error', on: 'session' });
      expect((await ask(origin, { path: '/v1/session', headers: signedIn })).status).toBe(500);
      expect((await ask(origin, { path: '/demo/behaviour', headers: signedIn })).status).toBe(200);
      await ask(origin, putBehaviour('{"behaviour":"normal"}'));
      expect((await ask(origin, { path: '/v1/session', headers: signedIn })).status).toBe(200);
    });
  });

  it.each([
    ['{"behaviour":"odd"}', 422],
    ['{"behaviour"', 400],
    ['', 400],
  ])('refuse %s as a behaviour', async (body, status) => {
    await withPbx({}, async (origin, pbx) => {
      expect((await ask(origin, putBehaviour(body))).status).toBe(status);
      expect(pbx.behaviour).toEqual({ behaviour: 'normal' });
    });
  });

  it('show the calls and the log', async () => {
    await withPbx({}, async (origin) => {
      await ask(origin, dialQuestion('202', 'key-1', { anonymous: true }));
      const calls = JSON.parse((await ask(origin, { path: '/demo/calls', headers: signedIn })).text) as unknown;
      expect(calls).toMatchObject([
        { extension: '100', anonymous: true, destination: '202', state: 'ringing-own-phone' },
      ]);
      const log = JSON.parse((await ask(origin, { path: '/demo/log', headers: signedIn })).text) as unknown;
      expect(log).toMatchObject([
        { operation: 'dial', extension: '100', destination: '202', idempotencyKey: 'key-1', status: 201 },
        { operation: 'control', path: '/demo/calls', status: 200 },
        { operation: 'control', path: '/demo/log', status: 'pending' },
      ]);
    });
  });
});

describe('the log', () => {
  it('tells each request once, and never a password', async () => {
    await withPbx({}, async (origin, pbx) => {
      const told: LogEntry[] = [];
      pbx.onLog((entry) => told.push(entry));
      const { password } = account;
      const code = Buffer.from(`100:${password}`).toString('base64');
      await ask(origin, { path: `/v1/session?password=${encodeURIComponent(password)}`, headers: signedIn });
      await ask(origin, { path: '/v1/session', headers: { authorization: basic(password, '100') } });
      await ask(origin, { ...dialQuestion('201'), body: JSON.stringify({ destination: password }) });
      await ask(origin, dialQuestion('201'));
      expect(told.map(({ operation, status }) => [operation, status])).toEqual([
        ['session', 200],
        ['session', 401],
        ['dial', 422],
        ['dial', 201],
      ]);
      const shown =
        JSON.stringify([told, pbx.log()]) + (await ask(origin, { path: '/demo/log', headers: signedIn })).text;
      for (const secret of [password, encodeURIComponent(password), code]) expect(shown).not.toContain(secret);
    });
  });
});

describe('listening', () => {
  it('ends every stream, timer and connection when closed, and can listen again', async () => {
    const pbx = createDemoPbx({ accounts: [account] });
    const { origin, port } = await pbx.listen({ host: '127.0.0.1' });
    expect(origin).toBe(`http://127.0.0.1:${String(port)}`);
    const { text } = await ask(origin, dialQuestion('201'));
    const path = `/v1/calls/${(JSON.parse(text) as { id: string }).id}/events`;
    const stream = await begin(origin, { path, headers: signedIn });
    const reading = readUntil(stream, 'never');
    const broken = expect(reading).rejects.toThrow();
    await pbx.close();
    await broken;
    await expect(ask(origin, { path: '/v1/session', headers: signedIn })).rejects.toThrow(/ECONNREFUSED/);
    await pbx.close();
    const again = await pbx.listen({ port });
    expect((await ask(again.origin, { path: '/v1/session', headers: signedIn })).status).toBe(200);
    await expect(pbx.listen()).rejects.toThrow(/listening already/);
    await pbx.close();
  });

  it('leaves no timer behind', async () => {
    const waiting = new Set<object>();
    const clock: Clock = {
      now: systemClock.now,
      after: (milliseconds, task) => {
        const entry = {};
        waiting.add(entry);
        const cancel = systemClock.after(milliseconds, () => {
          waiting.delete(entry);
          task();
        });
        return () => {
          waiting.delete(entry);
          cancel();
        };
      },
    };
    const pbx = createDemoPbx({ accounts: [account], clock });
    const { origin } = await pbx.listen();
    await ask(origin, dialQuestion('201'));
    await ask(origin, dialQuestion('203'));
    expect(waiting.size).toBe(2);
    await pbx.close();
    expect(waiting.size).toBe(0);
  });

  it('tells when the port is taken', async () => {
    await withPbx({}, async (origin) => {
      const second = createDemoPbx({ accounts: [account] });
      await expect(second.listen({ port: Number(new URL(origin).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
      const { port } = await second.listen();
      expect(port).toBeGreaterThan(0);
      await second.close();
    });
  });
});
