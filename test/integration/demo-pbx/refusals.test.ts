import { beforeAll, describe, expect, it } from 'vitest';
import type { PbxCall } from '../../../src/main/demo/call-register';
import { ask, basic, dialQuestion, neighbour, signedIn, withPbx } from './http-client';
import { createOpenApiCheck, type OpenApiCheck } from './openapi-check';

let api: OpenApiCheck;
beforeAll(async () => {
  api = await createOpenApiCheck();
}, 60_000);

const asCall = (text: string): PbxCall => JSON.parse(text) as PbxCall;
const typeOf = (text: string): string =>
  (JSON.parse(text) as { type: string }).type.replace('urn:dialboard:problem:', '');

describe('what is not there', () => {
  it.each(['GET', 'DELETE'])('%s: a call of another extension is no call', async (method) => {
    await withPbx({}, async (origin, pbx) => {
      const { id } = asCall((await api.ask(origin, dialQuestion('201'))).text);
      const headers = { authorization: basic(neighbour.extension, neighbour.password) };
      const other = await api.ask(origin, { method, path: `/v1/calls/${id}`, headers });
      const never = await api.ask(origin, { method, path: '/v1/calls/never', headers });
      expect([other.status, other.text]).toEqual([404, never.text]);
      expect((await api.ask(origin, { path: `/v1/calls/${id}/events`, headers })).status).toBe(404);
      expect(pbx.calls()[0]?.call.state).not.toBe('ended');
    });
  });

  it.each([
    '/',
    '/v1',
    '/v1/session/',
    '/V1/session',
    '/v1//session',
    '/v1/calls/a/b',
    '/v1/calls/a%2Fb',
    '/v1/../v1/x',
    '/demo',
  ])('%s', async (path) => {
    await withPbx({}, async (origin) => {
      const { status, text } = await api.ask(origin, { path, headers: signedIn });
      expect([status, typeOf(text)]).toEqual([404, 'not-found']);
    });
  });

  it.each([
    ['POST', '/v1/session', 'GET'],
    ['GET', '/v1/calls', 'POST'],
    ['PUT', '/v1/calls/a', 'GET, DELETE'],
    ['OPTIONS', '/v1/calls', 'POST'],
  ])('%s %s', async (method, path, allow) => {
    await withPbx({}, async (origin) => {
      const { status, headers } = await api.ask(origin, { method, path, headers: signedIn });
      expect([status, headers.allow]).toEqual([405, allow]);
    });
  });
});

describe('web pages', () => {
  it.each(['https://evil.example', 'null', 'http://127.0.0.1:8080'])('are refused: Origin %s', async (page) => {
    await withPbx({}, async (origin, pbx) => {
      const question = dialQuestion('201');
      const answer = await api.ask(origin, { ...question, headers: { ...question.headers, origin: page } });
      expect([answer.status, typeOf(answer.text)]).toEqual([403, 'browser-not-allowed']);
      expect((await ask(origin, { path: '/demo/log', headers: { ...signedIn, origin: page } })).status).toBe(403);
      expect(pbx.calls()).toEqual([]);
    });
  });

  it.each(['evil.example', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example:PORT'])(
    'cannot come by a name of their own: Host %s',
    async (host) => {
      await withPbx({}, async (origin) => {
        const headers = { ...signedIn, host: host.replace('PORT', new URL(origin).port) };
        const answer = await api.ask(origin, { path: '/v1/session', headers });
        expect([answer.status, typeOf(answer.text)]).toEqual([421, 'wrong-host']);
        expect((await ask(origin, { path: '/demo/log', headers })).status).toBe(421);
      });
    },
  );

  it('do not keep people from the name localhost', async () => {
    await withPbx({}, async (origin) => {
      const headers = { ...signedIn, host: `localhost:${new URL(origin).port}` };
      expect((await api.ask(origin, { path: '/v1/session', headers })).status).toBe(200);
    });
  });
});
