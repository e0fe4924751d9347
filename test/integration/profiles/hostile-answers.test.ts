import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { RequestListener } from 'node:http';
import axios from 'axios';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createConnector } from '../../../src/main/dialling/connect';
import { createDialboardApi, type CallReport, type DialApi } from '../../../src/main/dialling/dialboard-api';
import { createHttpClient } from '../../../src/main/dialling/http-client';
import { createHttpWay } from '../../../src/main/dialling/http-way';
import { createLiveAdapters } from '../../../src/main/dialling/live/adapters';
import { builtInProfiles } from '../../../src/main/dialling/profile/built-in-profiles';
import { profileLimits } from '../../../src/main/dialling/profile/limits';
import { createProfileApi } from '../../../src/main/dialling/profile/profile-api';
import type { Profile } from '../../../src/shared/profile/profile';
import { parseServerAddress } from '../../../src/shared/server-address';
import { serve, startAnswering, type FaultServer } from '../../support/fault-server';
import { deskPhones } from './exchanges/desk-phones';
import { uuid } from './exchanges/exchange';
import { generic } from './exchanges/generic';
import { hosted } from './exchanges/hosted';
import { pbxs } from './exchanges/pbxs';

/** Another origin on the same host, where nothing may ever arrive. */
let trap: FaultServer;
beforeAll(async () => {
  trap = await startAnswering('{}', 'application/json');
});
afterAll(() => trap.close());

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  expect(trap.connections()).toBe(0);
});

async function hostile(answer: RequestListener): Promise<FaultServer> {
  const server = await serve(answer);
  ends.push(() => server.close());
  return server;
}

const values = new Map([...generic, ...hosted, ...pbxs, ...deskPhones].map((one) => [one.profile, one.values]));
const way = createHttpWay({ connectLimit: 1000 });
const client = (limits = profileLimits) => createHttpClient(() => Promise.resolve(axios.create()), limits, way);

function apiOf(profile: Profile, address: string): DialApi {
  const http = client();
  const adapters = createLiveAdapters({ http, loadWebSocket: () => Promise.resolve(WebSocket), way });
  return createProfileApi({
    http,
    profile,
    address,
    values: values.get(profile.id) ?? {},
    now: Date.now,
    newId: () => uuid,
    liveEvents: profile.events === undefined ? undefined : adapters[profile.events.adapter],
  });
}

const ownAt = (address: string): DialApi =>
  createDialboardApi(client(), address, { extension: '101', password: 'c0rrect h"rse' });

/** Every system that can be signed in to, at an address. */
const systems: readonly (readonly [name: string, at: (address: string) => DialApi])[] = [
  ['Dialboard API', ownAt],
  ...builtInProfiles.map((profile) => [profile.name, (address: string) => apiOf(profile, address)] as const),
];

/** Does all that an account does at its server. */
async function useAll(api: DialApi): Promise<void> {
  await api.checkSession();
  const answer = await api.dial('+31201234567', uuid);
  const id = answer.result === 'accepted' ? answer.call.id : 'one';
  await api.report(id, AbortSignal.timeout(5000));
  await api.watch(id, { opened: () => undefined, report: () => undefined }, AbortSignal.timeout(100));
  await api.hangUp(id);
}

/** What a server can say to lead somewhere else. */
const tricks: readonly (readonly [what: string, answer: (elsewhere: string) => RequestListener])[] = [
  ...[300, 301, 302, 303, 305, 307, 308].map(
    (status) =>
      [
        `a redirect (${String(status)})`,
        (elsewhere: string): RequestListener =>
          (_request, response) =>
            response.writeHead(status, { location: `${elsewhere}/v1/session` }).end(),
      ] as const,
  ),
  [
    'headers and bodies full of addresses',
    (elsewhere) => (_request, response) => {
      response.writeHead(201, {
        'content-type': 'application/json',
        location: `${elsewhere}/v1/calls/1`,
        'content-location': `${elsewhere}/`,
        refresh: `0; url=${elsewhere}/`,
        link: `<${elsewhere}/>; rel=preload`,
        'alt-svc': `h2="${new URL(elsewhere).host}"; ma=60`,
        'set-cookie': ['sid=1; Path=/; Domain=127.0.0.1', '__Host-a=b; Secure; Path=/', 'c=d\t; Path=/'],
      });
      const id = `${elsewhere}/v1/calls/1`;
      response.end(JSON.stringify({ id, state: 'connected', events: id, href: id, url: id, token: 'x', sid: 'x' }));
    },
  ],
  [
    'a page that goes elsewhere by itself',
    (elsewhere) => (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<meta http-equiv="refresh" content="0;url=${elsewhere}/"><script src="${elsewhere}/x"></script>`);
    },
  ],
  [
    'XML with an entity from elsewhere',
    (elsewhere) => (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/xml' });
      response.end(
        `<?xml version="1.0"?><!DOCTYPE a SYSTEM "${elsewhere}/a.dtd" [<!ENTITY x SYSTEM "${elsewhere}/x">]><a>&x;</a>`,
      );
    },
  ],
  [
    'a challenge for elsewhere',
    (elsewhere) => (_request, response) => {
      const digest = `Digest realm="r", nonce="n", qop="auth", algorithm=MD5, domain="${elsewhere}/", uri="${elsewhere}/"`;
      response.writeHead(401, { 'www-authenticate': digest }).end();
    },
  ],
  [
    'a challenge of a proxy that is none',
    () => (_request, response) => {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="proxy"' }).end();
    },
  ],
];

describe.each(tricks)('%s', (_what, answer) => {
  it('leads no system elsewhere, and gets no cookie and no proxy password back', async () => {
    for (const [name, at] of systems) {
      const server = await hostile(answer(trap.url));
      await useAll(at(server.url));
      expect([name, trap.connections()]).toEqual([name, 0]);
      for (const { headers } of server.requests()) {
        expect([name, headers['proxy-authorization']]).toEqual([name, undefined]);
        expect([name, JSON.stringify(headers)]).not.toEqual([name, expect.stringContaining('__Host-a')]);
      }
    }
  }, 60_000);
});

it('a cookie of one server reaches no other one on the same host', async () => {
  const setting: RequestListener = (_request, response) => {
    response.writeHead(200, { 'set-cookie': 'sid=1; Path=/; Domain=127.0.0.1' }).end('{}');
  };
  const [first, second] = [await hostile(setting), await hostile(setting)];
  for (const server of [first, second, first]) await useAll(ownAt(server.url));
  for (const { headers } of [...first.requests(), ...second.requests()]) expect(headers).not.toHaveProperty('cookie');
});

describe('an answer of a gigabyte', () => {
  /** A server that sends as fast as it is read, and counts. It sends a length that it keeps, or none. */
  async function pouring(head: string) {
    let poured = 0;
    const block = Buffer.alloc(64 * 1024, 'x');
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      const pour = (): void => {
        while (poured < 1e9 && !socket.destroyed) {
          poured += block.length;
          if (!socket.write(block)) return;
        }
      };
      socket.once('data', () => {
        socket.write(head);
        socket.on('drain', pour);
        pour();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ends.push(async () => {
      const closed = once(server, 'close');
      server.close();
      await closed;
    });
    return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, poured: () => poured };
  }
  /** What is let in at most, with what stands in the buffers of both sides, in bytes. */
  const most = 16 * 1024 * 1024;

  it.each([
    ['without a length', 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n'],
    ['with its length', 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n'],
    ['that is all headers', 'HTTP/1.1 200 OK\r\nX: '],
  ])('%s is left at the limit, by each kind of system', async (_what, head) => {
    const [profile] = builtInProfiles;
    if (profile === undefined) throw new Error('There are no profiles');
    for (const at of [ownAt, (address: string) => apiOf(profile, address)]) {
      const server = await pouring(head);
      expect(await at(server.url).dial('201', uuid)).toMatchObject({ result: 'unknown' });
      expect(server.poured()).toBeLessThan(most);
    }
  });

  it('of live events without an end of one is left too', async () => {
    const server = await pouring('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: ');
    const listener = { opened: () => undefined, report: () => undefined };
    expect(await ownAt(server.url).watch('one', listener, new AbortController().signal)).toBe('lost');
    expect(server.poured()).toBeLessThan(most);
  });
});

describe('JSON that is as deep as it is long', () => {
  const deep = (length: number) => `${'['.repeat(length)}${']'.repeat(length)}`;

  it('is no call of any system, and ends nothing', async () => {
    for (const [name, at] of systems) {
      const server = await hostile((_request, response) => {
        response.writeHead(201, { 'content-type': 'application/json' }).end(deep(100_000));
      });
      await useAll(at(server.url));
      expect([name, server.requests().length > 0]).toEqual([name, true]);
    }
  }, 60_000);

  it('among live events is passed over', async () => {
    const server = await hostile((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`event: call\ndata: ${deep(20_000)}\n\n`);
      response.end(`event: call\ndata: {"id":"one","state":"connected"}\n\n`);
    });
    const heard: CallReport[] = [];
    const listener = { opened: () => undefined, report: (report: CallReport) => heard.push(report) };
    await ownAt(server.url).watch('one', listener, AbortSignal.timeout(5000));
    expect(heard.map(({ state }) => state)).toEqual(['connected']);
  });
});

describe('a line break where none belongs', () => {
  const breaks = ['\r\nX-Evil: 1', '\nX-Evil: 1', '\r\n\r\nGET /evil HTTP/1.1\r\n\r\n', '\u0000', '\u2028X-Evil: 1'];

  it('in a number splits no request of any system', async () => {
    for (const [name, at] of systems) {
      const server = await hostile((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"token":"t"}');
      });
      for (const part of breaks) await at(server.url).dial(`101${part}`, uuid);
      for (const { headers, path } of server.requests()) {
        expect([name, headers['x-evil']]).toEqual([name, undefined]);
        expect(path).not.toBe('/evil');
      }
    }
  }, 60_000);

  it('in a parameter is refused before anything is sent', async () => {
    const connector = createConnector({
      loadAxios: () => Promise.reject(new Error('Nothing may be sent')),
      proxiesFor: () => Promise.resolve('DIRECT'),
      findProfile: (id) => Promise.resolve(builtInProfiles.find((profile) => profile.id === id)),
      loadEngine: () => import('../../../src/main/dialling/profile/engine'),
      loadWebSocket: () => Promise.reject(new Error('Nothing may be opened')),
    });
    for (const { id, parameters, server: { address, fixed } = {} } of builtInProfiles) {
      const server = parseServerAddress(fixed === true && address !== undefined ? address : trap.url);
      if ('code' in server) throw new Error(server.code);
      for (const { key } of parameters) {
        const typed = { ...values.get(id), [key]: 'a\r\nX-Evil: 1' };
        const outcome = await connector.connect({ server, profile: id }, typed);
        expect([id, key, outcome]).toMatchObject([id, key, { ok: false }]);
      }
    }
  });
});
