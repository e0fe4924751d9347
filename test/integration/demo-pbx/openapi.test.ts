import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../../../src/main/demo/behaviours';
import type { PbxCall } from '../../../src/main/demo/call-register';
import { dialQuestion, signedIn, withPbx, type Question } from './http-client';
import { createOpenApiCheck, openApiSource, type OpenApiCheck } from './openapi-check';

let api: OpenApiCheck;
beforeAll(async () => {
  api = await createOpenApiCheck();
}, 60_000);

describe('docs/openapi.yaml', () => {
  it('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(openApiSource));
    expect(errors ?? []).toEqual([]);
    expect([valid, validator.version]).toEqual([true, '3.1']);
  });

  it('would not pass with a mistake in it', async () => {
    const { valid } = await new Validator().validate({ ...openApiSource, paths: { 'v1/session': { get: 'it' } } });
    expect(valid).toBe(false);
  });

  it('is what the demo PBX answers, each described status of each operation', async () => {
    const following = async (origin: string, questions: (id: string) => Question[]): Promise<void> => {
      const { text } = await api.ask(origin, dialQuestion('211'));
      for (const question of questions((JSON.parse(text) as PbxCall).id)) await api.ask(origin, question);
    };
    const operations = (id: string, headers: Record<string, string> = signedIn): Question[] => [
      { path: '/v1/session', headers },
      { path: `/v1/calls/${id}`, headers },
      { path: `/v1/calls/${id}/events`, headers },
      { path: `/v1/calls/${id}`, method: 'DELETE', headers },
    ];
    const everyOperation = (id: string, headers: Record<string, string> = {}): Question[] => {
      const dial = dialQuestion('201');
      const base = 'authorization' in headers ? {} : signedIn;
      return [...operations(id, { ...base, ...headers }), { ...dial, headers: { ...dial.headers, ...headers } }];
    };

    await withPbx({}, async (origin, pbx) => {
      await following(origin, operations);
      await following(origin, (id) => [
        { path: `/v1/calls/${id}/events`, headers: { ...signedIn, 'last-event-id': '1' } },
        ...everyOperation(id, { authorization: 'none' }),
        ...everyOperation(id, { origin: 'https://page.example' }),
        ...everyOperation(id, { host: 'page.example' }),
        ...operations('no-such-call'),
      ]);
      for (const behaviour of ['server-error', 'unavailable', 'too-many-requests', 'wrong-password'] as const) {
        pbx.setBehaviour(behaviour);
        for (const question of everyOperation('any')) await api.ask(origin, question);
      }
      pbx.setBehaviour('normal');
      const dial = dialQuestion('201', 'once');
      await api.ask(origin, dial);
      await api.ask(origin, dialQuestion('202', 'once'));
      await api.ask(origin, { ...dial, headers: signedIn });
      await api.ask(origin, { ...dial, headers: { ...dial.headers, 'content-type': 'text/html' } });
      await api.ask(origin, { ...dial, body: ' '.repeat(20_000) });
    });

    // The demo PBX carries a dial out in one go, so no request ever finds its key in use.
    const expected = [...api.described].filter((one) => one !== 'POST /v1/calls 409');
    expect([...api.seen].sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(35);
  });
});

describe('the check itself', () => {
  const question: Question = { path: '/v1/session' };
  const headers = { 'cache-control': 'no-store', 'content-type': 'application/json' };
  const right = { status: 200, headers, text: '{"extension":"100","api":"1.0"}' };
  const call = {
    id: 'a',
    destination: '201',
    state: 'connected',
    version: 4,
    createdAt: '2026-05-04T09:12:31Z',
    updatedAt: '2026-05-04T09:12:31Z',
  };
  const callAnswer = (more: object): typeof right => ({ ...right, text: JSON.stringify({ ...call, ...more }) });

  it('lets a right answer pass', () => {
    api.check(question, right);
    api.check({ path: '/v1/calls/a' }, callAnswer({}));
  });

  it.each([
    ['another status', { ...right, status: 202 }],
    ['a member too many', { ...right, text: '{"extension":"100","api":"1.0","name":"N."}' }],
    ['a member too few', { ...right, text: '{"extension":"100"}' }],
    ['a wrong type', { ...right, text: '{"extension":100,"api":"1.0"}' }],
    ['another media type', { ...right, headers: { ...headers, 'content-type': 'text/html' } }],
    ['a missing header', { ...right, headers: { 'content-type': 'application/json' } }],
    ['a wrong header', { ...right, headers: { ...headers, 'cache-control': 'public' } }],
    ['no JSON', { ...right, text: '' }],
  ])('finds %s', (_, answer) => {
    expect(() => {
      api.check(question, answer);
    }).toThrow();
  });

  it.each([
    { state: 'dialling' },
    { state: 'failed' },
    { state: 'failed', reason: 'hung-up' },
    { state: 'ended', reason: 'busy' },
    { reason: 'busy' },
    { createdAt: '2026-05-04T09:12:31+02:00' },
    { updatedAt: 'today' },
    { version: 0 },
    { id: '../a' },
    { destination: '020 12' },
  ])('finds a call with %j', (more) => {
    expect(() => {
      api.check({ path: '/v1/calls/a' }, callAnswer(more));
    }).toThrow(/not as described/);
  });

  it.each([
    ['another name', `event: other\nid: 4\ndata: ${JSON.stringify(call)}\n\n`],
    ['another id', `event: call\nid: 5\ndata: ${JSON.stringify(call)}\n\n`],
    ['another call', `event: call\nid: 4\ndata: {"version":4}\n\n`],
  ])('finds an event with %s', (_, text) => {
    expect(() => {
      api.check(
        { path: '/v1/calls/a/events' },
        { ...right, headers: { ...headers, 'content-type': 'text/event-stream' }, text },
      );
    }).toThrow();
  });

  it.each(faults.filter((fault) => ['garbage', 'lying', 'redirect'].includes(fault)))(
    'finds the demo PBX out when it is %s',
    async (behaviour) => {
      await withPbx({ behaviour }, async (origin) => {
        await expect(api.ask(origin, { ...question, headers: signedIn })).rejects.toThrow(/may not|not as described/);
      });
    },
  );
});
