import axios from 'axios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DialApi } from '../../../src/main/dialling/dialboard-api';
import { createHttpClient } from '../../../src/main/dialling/http-client';
import { createHttpWay } from '../../../src/main/dialling/http-way';
import { builtInProfiles } from '../../../src/main/dialling/profile/built-in-profiles';
import { profileLimits } from '../../../src/main/dialling/profile/limits';
import { createProfileApi } from '../../../src/main/dialling/profile/profile-api';
import type { Outcome } from '../../../src/shared/outcome';
import type { Problem } from '../../../src/shared/problem';
import { startScripted, type ScriptedServer } from '../../support/scripted-server';
import { deskPhones } from './exchanges/desk-phones';
import { number, uuid, type Recording, type Step } from './exchanges/exchange';
import { generic } from './exchanges/generic';
import { hosted } from './exchanges/hosted';
import { pbxs } from './exchanges/pbxs';

const recordings: readonly Recording[] = [...generic, ...hosted, ...pbxs, ...deskPhones];

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScripted();
});
afterAll(() => server.close());

function apiOf({ profile: id, values }: Recording): DialApi {
  const profile = builtInProfiles.find((one) => one.id === id);
  if (profile === undefined) throw new Error(`There is no profile ${id}`);
  return createProfileApi({
    http: createHttpClient(() => Promise.resolve(axios.create()), profileLimits, createHttpWay({})),
    profile,
    address: server.url,
    values,
    now: () => 1_700_000_000_000,
    newId: () => uuid,
  });
}

/** What a step gives, in a few words: `accepted requested`, `refused wrong-credentials`, `failed:busy`, `done`. */
async function take(step: Step, api: DialApi, call: string): Promise<{ gives: string; call: string }> {
  switch (step.ask) {
    case 'sign-in':
      return { gives: words(await api.checkSession(), () => 'done'), call };
    case 'hang-up':
      return { gives: words(await api.hangUp(call), () => 'done'), call };
    case 'report': {
      const report = await api.report(call, AbortSignal.timeout(10_000));
      const gives = words(report, (value) =>
        typeof value === 'string' ? value : stateWords(value.state, value.reason),
      );
      return { gives, call };
    }
    case 'dial':
    case 'dial-anonymously': {
      const answer = await api.dial(number, uuid, { anonymous: step.ask === 'dial-anonymously' });
      return answer.result === 'accepted'
        ? { gives: `accepted ${stateWords(answer.call.state, answer.call.reason)}`, call: answer.call.id }
        : { gives: `${answer.result} ${problemWords(answer.problem)}`, call };
    }
  }
}

function words<Value>(outcome: Outcome<Value>, say: (value: Value) => string): string {
  return outcome.ok ? say(outcome.value) : problemWords(outcome.problem);
}

const stateWords = (state: string, reason?: string) => (reason === undefined ? state : `${state}:${reason}`);
const problemWords = ({ code, said }: Problem) => (said === undefined ? code : `${code}: ${said}`);

/** The whole request as it must go over the wire, with its headers in the order of the alphabet. */
function whole(sent: string): string {
  const [head = '', body = ''] = sent.split('\n\n');
  const [line = '', ...telling] = head.split('\n');
  const named = new Set(telling.map((header) => header.split(':')[0]));
  const usual = [
    'Accept: */*',
    'Accept-Encoding: identity',
    'User-Agent: Dialboard',
    `Host: ${server.host}`,
    'Connection: close',
  ];
  // A POST says that it has no body (RFC 9110 section 8.6).
  const length = body === '' && !line.startsWith('POST') ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const headers = [...usual.filter((header) => !named.has(header.split(':')[0])), ...telling, ...length].sort();
  return [`${line} HTTP/1.1`, ...headers, '', body].join('\r\n');
}

function sorted(received: string): string {
  const end = received.indexOf('\r\n\r\n');
  const [line = '', ...headers] = received.slice(0, end).split('\r\n');
  // Chosen by the client at random for each answer to a challenge; the test of challenges checks what it does.
  const steady = headers.map((header) => header.replace(/response="[0-9a-f]+"/, 'response="…"'));
  return [line, ...steady.sort(), '', received.slice(end + 4)].join('\r\n');
}

describe.each(recordings)('$profile', (recording) => {
  it.each(Object.entries(recording.scenes))('%s', async (_, steps) => {
    const api = apiOf(recording);
    let call = uuid;
    for (const step of steps) {
      const before = server.received().length;
      server.answerWith(step.exchanges.map(({ answer }) => answer));
      const taken = await take(step, api, call);
      expect(server.received().slice(before).map(sorted)).toEqual(step.exchanges.map(({ sent }) => whole(sent)));
      expect(taken.gives).toBe(step.gives);
      call = taken.call;
    }
  });
});

it('every profile has its recording, with success, refusal, wrong credentials and its own trap', () => {
  expect(recordings.map(({ profile }) => profile).sort()).toEqual(builtInProfiles.map(({ id }) => id).sort());
  for (const { profile, scenes } of recordings) {
    const names = Object.keys(scenes);
    for (const kind of ['success', 'refusal', 'wrong credentials', 'trap']) {
      expect([profile, kind, names.some((name) => name.startsWith(kind))]).toEqual([profile, kind, true]);
    }
  }
});

it('every rule of a dial request is taken in a recording', () => {
  for (const profile of builtInProfiles) {
    const steps = recordings
      .filter((one) => one.profile === profile.id)
      .flatMap(({ scenes }) => Object.values(scenes).flat());
    const given = steps.filter(({ ask }) => ask.startsWith('dial')).map(({ gives }) => gives);
    for (const { result, reason } of profile.dial.outcome ?? []) {
      const wanted = result === 'failed' ? `failed:${reason ?? 'other'}` : result === 'unknown' ? 'unknown' : result;
      expect([profile.id, wanted, given.some((one) => one.includes(wanted))]).toEqual([profile.id, wanted, true]);
    }
  }
});
