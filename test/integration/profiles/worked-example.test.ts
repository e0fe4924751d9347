import { readFile } from 'node:fs/promises';
import axios from 'axios';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHttpClient } from '../../../src/main/dialling/http-client';
import { profileLimits } from '../../../src/main/dialling/profile/limits';
import { createProfileApi } from '../../../src/main/dialling/profile/profile-api';
import { done } from '../../../src/shared/outcome';
import { readProfile } from '../../../src/shared/profile/read-profile';
import { startScripted, type ScriptedServer } from '../../support/scripted-server';

const key = '11111111-2222-4333-8444-555555555555';

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScripted();
});
afterEach(() => server.close());

/** The profile that docs/dial-profiles.md teaches with, at a server that is there. */
async function example() {
  const [, text = ''] = /```json\n([^]*?)```/.exec(await readFile('docs/dial-profiles.md', 'utf8')) ?? [];
  const read = readProfile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return createProfileApi({
    http: createHttpClient(() => Promise.resolve(axios.create()), profileLimits),
    profile: read.profile,
    address: server.url,
    values: { extension: '101', pin: '98 76' },
    now: Date.now,
    newId: () => 'new-id',
  });
}

const plain = (body: string, status = 200) => ({ status, headers: { 'Content-Type': 'text/plain' }, body });

it('the worked example dials, follows and hangs up as its page says', async () => {
  const api = await example();
  server.answerWith([plain('OK 4711'), plain('RINGING'), plain('TALKING'), plain('NONE'), { status: 204 }]);
  expect(await api.dial('+31201234567', key)).toEqual({
    result: 'accepted',
    call: { id: '4711', state: 'requested' },
  });
  const signal = AbortSignal.timeout(10_000);
  for (const state of ['ringing-own-phone', 'connected', 'ended']) {
    expect(await api.report('4711', signal)).toEqual(done({ id: '4711', state }));
  }
  expect(await api.hangUp('4711')).toEqual(done());
  const [dial, ...rest] = server.received();
  expect(dial).toMatch(/^POST \/api\/call HTTP/);
  expect(dial?.split('\r\n\r\n')[1]).toBe('ext=101&pin=98+76&to=0031201234567');
  expect(rest.map((request) => request.split(' HTTP')[0])).toEqual([
    'GET /api/call/4711',
    'GET /api/call/4711',
    'GET /api/call/4711',
    'DELETE /api/call/4711',
  ]);
});

it.each([
  ['ERROR wrong PIN', { result: 'refused', problem: { code: 'wrong-credentials' } }],
  ['ERROR number barred', { result: 'refused', problem: { code: 'number-not-accepted', said: 'number barred' } }],
  ['<h1>Welcome to the hotel</h1>', { result: 'unknown', problem: { code: 'not-a-dial-api' } }],
])('the worked example takes %s for what it is', async (body, expected) => {
  const api = await example();
  server.answerWith([plain(body)]);
  expect(await api.dial('201', key)).toMatchObject(expected);
});

it('the worked example sends no number with a letter in it', async () => {
  const api = await example();
  expect(await api.dial('201x', key)).toMatchObject({ result: 'refused', problem: { code: 'number-not-accepted' } });
  expect(server.received()).toEqual([]);
});
