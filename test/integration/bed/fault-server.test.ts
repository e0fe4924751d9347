import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import * as fault from '../../support/fault-server';
import { startTls, type TlsFault } from '../../support/tls-fault';

let running: { close(): Promise<void> } | undefined;
afterEach(() => running?.close());

/** Keeps the server for closing after the test. */
async function start<Server extends { close(): Promise<void> }>(starting: Promise<Server>): Promise<Server> {
  const server = await starting;
  running = server;
  return server;
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

/** One POST without any of a library's own ideas about redirects, retries or parsing. Rejects with the error's code. */
async function post(url: string, options: { ca?: string; limit?: number } = {}): Promise<Answer> {
  const send = url.startsWith('https') ? httpsRequest : httpRequest;
  const outgoing = send(url, { method: 'POST', ca: options.ca, signal: AbortSignal.timeout(options.limit ?? 5000) });
  outgoing.end('the body');
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

describe('the fault servers', () => {
  it('refuse', async () => {
    const server = await start(fault.startRefusing());
    await expect(post(server.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('stall, and remember the request', async () => {
    const server = await start(fault.startStalling());
    await expect(post(`${server.url}/calls`, { limit: 300 })).rejects.toMatchObject({ code: 'ABORT_ERR' });
    expect(server.requests()).toMatchObject([{ method: 'POST', path: '/calls', body: 'the body' }]);
    expect(server.connections()).toBe(1);
  });

  it('drip', async () => {
    const server = await start(fault.startDripping(20));
    const response = await fetch(server.url);
    const reader = response.body?.getReader();
    for (let count = 0; count < 3; count += 1) expect((await reader?.read())?.value).toEqual(Uint8Array.of(32));
    await reader?.cancel();
  });

  it.each(['before-answer', 'in-answer'] as const)('reset the connection %s', async (when) => {
    const server = await start(fault.startResetting(when));
    await expect(post(server.url)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(server.requests()).toHaveLength(1);
  });

  it('answer with a page, with problem details and with an error page', async () => {
    const page = await post((await start(fault.startAnswering())).url);
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('<!doctype html>') as string });
    await running?.close();
    const problem = await post((await start(fault.startFailing(500))).url);
    expect(problem).toMatchObject({ status: 500, headers: { 'content-type': 'application/problem+json' } });
    expect(JSON.parse(problem.body)).toMatchObject({ status: 500, detail: 'The switch is on fire.' });
    await running?.close();
    const bare = await post((await start(fault.startFailing(503, 'page'))).url);
    expect(bare).toMatchObject({ status: 503, headers: { 'content-type': 'text/html' } });
  });

  it.each([302, 307] as const)('redirect with %d, and the trap tells whether it was followed', async (status) => {
    const server = await start(fault.startRedirecting(status));
    await post(`${server.url}/session`);
    expect(server.trap.requests()).toEqual([]);
    await fetch(`${server.url}/session`, { method: 'POST', body: 'the body' });
    const [followed] = server.trap.requests();
    expect(followed).toMatchObject({ path: '/session', body: status === 307 ? 'the body' : '' });
    expect(new URL(server.url).origin).not.toBe(new URL(server.trap.url).origin);
  });

  it('flood', async () => {
    const server = await start(fault.startFlooding(1024 * 1024));
    expect((await post(server.url)).body).toHaveLength(1024 * 1024 + 2);
  });

  it.each<[TlsFault, string]>([
    ['expired', 'CERT_HAS_EXPIRED'],
    ['not-yet-valid', 'CERT_NOT_YET_VALID'],
    ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ])('offer a certificate that is %s', async (kind, code) => {
    const server = await start(startTls(kind));
    await expect(post(server.url, { ca: server.authority })).rejects.toMatchObject({ code });
    expect(server.requests()).toEqual([]);
    expect(server.connections()).toBe(1);
  });

  it('offer a valid certificate, which is refused only without its authority', async () => {
    const server = await start(startTls('valid'));
    expect(await post(server.url, { ca: server.authority })).toMatchObject({ status: 200, body: '{}' });
    await expect(post(server.url)).rejects.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    expect(new X509Certificate(server.authority).ca).toBe(true);
  });
});
