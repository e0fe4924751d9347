import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { afterEach, expect, it } from 'vitest';
import { createDialboardApi } from '../../../src/main/dialling/dialboard-api';
import { createDialService } from '../../../src/main/dialling/dial-service';
import { createHttpClient } from '../../../src/main/dialling/http-client';
import type { Call } from '../../../src/shared/call';
import { serve, type FaultServer } from '../../support/fault-server';
import { waitUntil } from '../../support/wait-until';

let server: FaultServer | undefined;
afterEach(() => server?.close());

const json = { 'content-type': 'application/json' };
/** A date as HTTP writes it, at least so many seconds from now. */
const dateIn = (seconds: number): string => new Date(Date.now() + (seconds + 1) * 1000).toUTCString();

it.each([
  ['too many requests, in seconds', 429, 'seconds'],
  ['too many requests, by a date', 429, 'date'],
  ['out of service for a while', 503, 'seconds'],
] as const)(
  'a PBX that is asked how a call stands and says %s is left alone for as long',
  async (_what, status, form) => {
    const asked: number[] = [];
    server = await serve(({ method, url = '' }, response) => {
      if (method === 'POST') {
        response.writeHead(201, json).end('{"id":"one","state":"ringing-own-phone"}');
      } else if (url.endsWith('/events')) {
        response.writeHead(404, json).end('{}');
      } else {
        asked.push(performance.now());
        if (asked.length === 1)
          response.writeHead(status, { ...json, 'retry-after': form === 'date' ? dateIn(1) : '1' }).end('{}');
        else response.writeHead(200, json).end('{"id":"one","state":"ended"}');
      }
    });
    const http = createHttpClient(() => Promise.resolve(axios.create()));
    const api = createDialboardApi(http, server.url, { extension: '101', password: 'secret' });
    let calls: readonly Call[] = [];
    // Without being told to wait it would ask again after 20 milliseconds.
    const pace = { usual: 20, longest: 20 };
    const service = createDialService({ now: Date.now, changed: (news) => (calls = news), pace });
    service.dial({ id: randomUUID(), number: '201', shown: '201', source: 'keypad', anonymous: false }, api);
    await waitUntil('the call to end', () => calls[0]?.state === 'ended');
    expect(asked).toHaveLength(2);
    // Timers may be a millisecond early.
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(990);
  },
);
