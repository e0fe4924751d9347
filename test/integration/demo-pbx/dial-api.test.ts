import { beforeAll, describe, expect, it } from 'vitest';
import type { PbxCall } from '../../../src/main/demo/call-register';
import {
  account,
  basic,
  begin,
  dialQuestion,
  neighbour,
  patience,
  quickPhones,
  readAll,
  readUntil,
  signedIn,
  withPbx,
  type WholeAnswer,
} from './http-client';
import { createFakeClock } from '../../unit/main/demo/fake-clock';
import { createOpenApiCheck, type OpenApiCheck } from './openapi-check';

let api: OpenApiCheck;
beforeAll(async () => {
  api = await createOpenApiCheck();
}, 60_000);

const asCall = (text: string): PbxCall => JSON.parse(text) as PbxCall;
const eventsIn = (text: string): PbxCall[] =>
  [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => asCall(data ?? ''));
const typeOf = (text: string): string =>
  (JSON.parse(text) as { type: string }).type.replace('urn:dialboard:problem:', '');

/** Follows a call to its end, lets things happen once the stream is open, and checks the whole stream. */
async function follow(
  origin: string,
  id: string,
  whenOpen: () => void | Promise<void>,
  more: Record<string, string> = {},
): Promise<string> {
  const question = { path: `/v1/calls/${id}/events`, headers: { ...signedIn, ...more } };
  const response = await begin(origin, question);
  await whenOpen();
  const text = await readAll(response);
  api.check(question, { status: response.statusCode ?? 0, headers: response.headers, text });
  return text;
}

describe('the session', () => {
  it('tells the extension and nothing of a person', async () => {
    await withPbx({}, async (origin) => {
      const { status, text, headers } = await api.ask(origin, { path: '/v1/session', headers: signedIn });
      expect(status).toBe(200);
      expect(JSON.parse(text)).toEqual({ extension: '100', api: '1.0' });
      expect(headers['cache-control']).toBe('no-store');
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    });
  });

  it.each([
    ['no credentials', {}],
    ['a wrong password', { authorization: basic('100', 'wrong') }],
    ['an unknown extension', { authorization: basic('999', account.password) }],
    ['the password of another', { authorization: basic('100', neighbour.password) }],
    ['another scheme', { authorization: 'Bearer abc' }],
  ])('refuses %s, all in the same words', async (_, headers) => {
    await withPbx({}, async (origin) => {
      const answer = await api.ask(origin, { path: '/v1/session', headers });
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Basic realm="Dialboard demo PBX", charset="UTF-8"');
      expect(JSON.parse(answer.text)).toEqual({
        type: 'urn:dialboard:problem:wrong-credentials',
        title: 'Extension or password is wrong',
        status: 401,
      });
    });
  });
});

describe('dialling', () => {
  it('makes a call that rings the own phone', async () => {
    await withPbx({}, async (origin, pbx) => {
      const { status, headers, text } = await api.ask(origin, dialQuestion('+31201234567'));
      expect(status).toBe(201);
      const call = asCall(text);
      expect(call).toMatchObject({ destination: '+31201234567', state: 'ringing-own-phone', version: 1 });
      expect(headers.location).toBe(`/v1/calls/${call.id}`);
      expect(pbx.calls()).toHaveLength(1);
    });
  });

  it('answers a repeated request with the first answer, and makes no second call', async () => {
    await withPbx({ timing: quickPhones }, async (origin, pbx) => {
      const first = await api.ask(origin, dialQuestion('201', 'key-1'));
      await expect.poll(() => pbx.calls()[0]?.call.state, patience).toBe('connected');
      const again = await api.ask(origin, dialQuestion('201', 'key-1', { anonymous: false }));
      const bare = dialQuestion('201');
      const unquoted = await api.ask(origin, { ...bare, headers: { ...bare.headers, 'idempotency-key': 'key-1' } });
      for (const { status, text, headers } of [again, unquoted]) {
        expect({ status, text, location: headers.location }).toEqual({
          status: 201,
          text: first.text,
          location: first.headers.location,
        });
      }
      expect(pbx.calls()).toHaveLength(1);
    });
  });

  it('makes one call of fifty equal requests at the same time', async () => {
    await withPbx({}, async (origin, pbx) => {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => api.ask(origin, dialQuestion('201', 'key-1'))),
      );
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(pbx.calls()).toHaveLength(1);
    });
  });

  it.each([
    ['destination', '202', {}],
    ['anonymity', '201', { anonymous: true }],
  ])('refuses a known key with another %s', async (_, destination, more) => {
    await withPbx({}, async (origin, pbx) => {
      await api.ask(origin, dialQuestion('201', 'key-1'));
      const { status, text } = await api.ask(origin, dialQuestion(destination, 'key-1', more));
      expect([status, typeOf(text)]).toEqual([422, 'idempotency-key-reused']);
      expect(pbx.calls()).toHaveLength(1);
    });
  });

  it('keeps the keys of two extensions apart', async () => {
    await withPbx({}, async (origin, pbx) => {
      const question = dialQuestion('201', 'key-1');
      await api.ask(origin, question);
      const authorization = basic(neighbour.extension, neighbour.password);
      await api.ask(origin, { ...question, headers: { ...question.headers, authorization } });
      expect(pbx.calls().map(({ extension }) => extension)).toEqual(['100', '101']);
    });
  });

  it('leaves a key free after a problem', async () => {
    await withPbx({}, async (origin, pbx) => {
      expect((await api.ask(origin, dialQuestion('no number', 'key-1'))).status).toBe(422);
      expect((await api.ask(origin, dialQuestion('201', 'key-1'))).status).toBe(201);
      expect(pbx.calls()).toHaveLength(1);
    });
  });

  const json = { 'content-type': 'application/json' };
  const key = { 'idempotency-key': '"k"' };
  it.each<[string, Record<string, string | string[]>, string | Buffer, number, string]>([
    ['no key', json, '{"destination":"201"}', 400, 'idempotency-key-missing'],
    ['an empty key', { ...json, 'idempotency-key': '""' }, '{"destination":"201"}', 400, 'idempotency-key-malformed'],
    [
      'two keys',
      { ...json, 'idempotency-key': ['"a"', '"b"'] },
      '{"destination":"201"}',
      400,
      'idempotency-key-malformed',
    ],
    ['no media type', key, '{"destination":"201"}', 415, 'media-type-not-supported'],
    ['a form', { ...key, 'content-type': 'text/plain' }, '{"destination":"201"}', 415, 'media-type-not-supported'],
    [
      'another charset',
      { ...key, 'content-type': 'application/json; charset=latin1' },
      '{}',
      415,
      'media-type-not-supported',
    ],
    ['half JSON', { ...key, ...json }, '{"destination":"201"', 400, 'body-not-json'],
    ['no body', { ...key, ...json }, '', 400, 'body-not-json'],
    [
      'bytes that are no UTF-8',
      { ...key, ...json },
      Buffer.from('{"destination":"\xff"}', 'latin1'),
      400,
      'body-not-json',
    ],
    ['an array', { ...key, ...json }, '[]', 422, 'body-not-valid'],
    ['a number', { ...key, ...json }, '{"destination":31201234567}', 422, 'body-not-valid'],
    ['a misspelt member', { ...key, ...json }, '{"destination":"201","anonymus":true}', 422, 'body-not-valid'],
    ['words', { ...key, ...json }, '{"destination":"call me"}', 422, 'destination-not-dialable'],
    ['a large body', { ...key, ...json }, ' '.repeat(20_000), 413, 'body-too-large'],
    ['a very large body', { ...key, ...json }, ' '.repeat(900_000), 413, 'body-too-large'],
  ])('refuses %s and makes no call', async (_, headers, body, status, type) => {
    await withPbx({}, async (origin, pbx) => {
      const question = { method: 'POST', path: '/v1/calls', headers: { ...signedIn, ...headers }, body };
      const answer = await api.ask(origin, question);
      expect([answer.status, typeOf(answer.text)]).toEqual([status, type]);
      expect(pbx.calls()).toEqual([]);
    });
  });

  it('takes application/json with its charset, and a body of just the size', async () => {
    await withPbx({}, async (origin) => {
      const question = dialQuestion('201');
      const headers = { ...question.headers, 'content-type': 'Application/JSON; charset="UTF-8"' };
      const body = '{"destination":"201"}'.padEnd(16_384);
      expect((await api.ask(origin, { ...question, headers, body })).status).toBe(201);
      const larger = { ...dialQuestion('201'), body: `${body} ` };
      expect((await api.ask(origin, larger)).status).toBe(413);
    });
  });

  it('keeps anonymity with the call', async () => {
    await withPbx({}, async (origin, pbx) => {
      await api.ask(origin, dialQuestion('201', 'key-1', { anonymous: true }));
      expect(pbx.calls()[0]?.anonymous).toBe(true);
    });
  });
});

describe('following a call', () => {
  it('by asking', async () => {
    await withPbx({ timing: quickPhones }, async (origin) => {
      const { id } = asCall((await api.ask(origin, dialQuestion('202'))).text);
      const state = async (): Promise<PbxCall> =>
        asCall((await api.ask(origin, { path: `/v1/calls/${id}`, headers: signedIn })).text);
      await expect.poll(async () => (await state()).state, patience).toBe('failed');
      expect(await state()).toMatchObject({ destination: '202', reason: 'busy', version: 3 });
    });
  });

  const untilConnected = ['ringing-own-phone', 'own-phone-answered', 'ringing-destination', 'connected'];
  it.each([
    ['202', ['ringing-own-phone', 'own-phone-answered', 'failed busy']],
    ['203', ['ringing-own-phone', 'own-phone-answered', 'ringing-destination', 'failed no-answer']],
    ['204', ['ringing-own-phone', 'own-phone-answered', 'ringing-destination', 'failed rejected']],
    ['205', ['ringing-own-phone', 'own-phone-answered', 'failed number-unknown']],
    ['206', ['ringing-own-phone', 'failed not-allowed']],
    ['207', ['ringing-own-phone', 'own-phone-answered', 'failed network']],
    ['209', [...untilConnected, 'ended hung-up-by-destination']],
    ['210', ['ringing-own-phone', 'failed own-phone-no-answer']],
    ['211', ['failed own-phone-offline']],
  ])('%s by events, to the end', async (destination, expected) => {
    const clock = createFakeClock();
    await withPbx({ clock }, async (origin) => {
      const { id } = asCall((await api.ask(origin, dialQuestion(destination))).text);
      const events = eventsIn(
        await follow(origin, id, () => {
          clock.pass(60_000);
        }),
      );
      expect(events.map(({ state, reason }) => [state, reason].filter(Boolean).join(' '))).toEqual(expected);
      expect(events.map(({ version }) => version)).toEqual(expected.map((_, index) => index + 1));
    });
  });

  it.each([
    ['201', ['ringing-own-phone', 'own-phone-answered', 'ringing-destination', 'connected', 'ended']],
    ['208', ['ringing-own-phone', 'confirming', 'own-phone-answered', 'ringing-destination', 'connected', 'ended']],
  ])('%s by events, until it is hung up', async (destination, expected) => {
    const clock = createFakeClock();
    await withPbx({ clock }, async (origin) => {
      const { id } = asCall((await api.ask(origin, dialQuestion(destination))).text);
      const text = await follow(origin, id, async () => {
        clock.pass(60_000);
        await api.ask(origin, { method: 'DELETE', path: `/v1/calls/${id}`, headers: signedIn });
      });
      expect(eventsIn(text).map(({ state }) => state)).toEqual(expected);
    });
  });

  it('goes on after the version that the client has seen', async () => {
    const clock = createFakeClock();
    await withPbx({ clock }, async (origin) => {
      const { id } = asCall((await api.ask(origin, dialQuestion('202'))).text);
      const seen = (version: string): Record<string, string> => ({ 'last-event-id': version });
      const rest = await follow(
        origin,
        id,
        () => {
          clock.pass(60_000);
        },
        seen('1'),
      );
      expect(eventsIn(rest).map(({ version }) => version)).toEqual([2, 3]);
      const over = async (version: string): Promise<WholeAnswer> =>
        api.ask(origin, { path: `/v1/calls/${id}/events`, headers: { ...signedIn, ...seen(version) } });
      expect(eventsIn((await over('1')).text).map(({ version }) => version)).toEqual([3]);
      expect(eventsIn((await over('nonsense')).text).map(({ version }) => version)).toEqual([3]);
      expect(await over('3')).toMatchObject({ status: 204, text: '' });
    });
  });

  it('sends comments on a quiet stream', async () => {
    await withPbx({ timing: { noAnswer: 60_000, heartbeat: 20 } }, async (origin) => {
      const { id } = asCall((await api.ask(origin, dialQuestion('210'))).text);
      const stream = await begin(origin, { path: `/v1/calls/${id}/events`, headers: signedIn });
      const text = await readUntil(stream, ':\n\n:\n\n');
      expect(eventsIn(text)).toHaveLength(1);
    });
  });
});

describe('hanging up', () => {
  it('ends a call in any state, and again does no harm', async () => {
    await withPbx({}, async (origin) => {
      for (const destination of ['201', '202', '211']) {
        const { id } = asCall((await api.ask(origin, dialQuestion(destination))).text);
        const path = `/v1/calls/${id}`;
        for (let times = 0; times < 2; times += 1) {
          const { status, text } = await api.ask(origin, { method: 'DELETE', path, headers: signedIn });
          expect([status, text]).toEqual([204, '']);
        }
        const expected =
          destination === '211' ? { state: 'failed' } : { state: 'ended', reason: 'hung-up', version: 2 };
        expect(asCall((await api.ask(origin, { path, headers: signedIn })).text)).toMatchObject(expected);
      }
    });
  });
});
