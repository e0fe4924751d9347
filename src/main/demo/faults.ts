import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './behaviours';
import type { Clock } from './clock';
import { problem, unauthorised, type Answer, type Reply, type Stream } from './reply';

const captivePortal =
  '<!doctype html><html lang="en"><head><title>Welcome to our guest network</title></head>' +
  '<body><h1>Welcome</h1><p>Accept the terms of use to go online.</p><form method="post"><button>Accept</button></form></body></html>';

/** Faults that replace the answer. The others let the request be carried out first, see the request handler. */
export type ReplacingFault = Exclude<Fault, 'slow' | 'dropped-connection' | 'events-cut'>;

/** Whether a fault replaces the answer, so that nothing is carried out. */
export function replaces(fault: Fault): fault is ReplacingFault {
  return fault !== 'slow' && fault !== 'dropped-connection' && fault !== 'events-cut';
}

/** What a request is answered with instead of the truth. */
export function createFaults(dependencies: {
  readonly clock: Clock;
  /** Milliseconds between two bytes of `drip`. */
  readonly drip: number;
  readonly port: () => number;
}): (fault: ReplacingFault, request: IncomingMessage) => Reply {
  const { clock, drip, port } = dependencies;
  return (fault, request) => {
    switch (fault) {
      case 'wrong-password':
        return unauthorised();
      case 'server-error':
        return problem('server-error', 'The demo PBX was told to fail.');
      case 'unavailable':
        return problem('unavailable', undefined, { 'retry-after': '30' });
      case 'too-many-requests':
        return problem('too-many-requests', undefined, { 'retry-after': '30' });
      case 'events-lost':
        return problem('not-found');
      case 'garbage':
        return answer(200, { 'content-type': 'text/html; charset=utf-8' }, captivePortal);
      case 'lying':
        return answer(
          200,
          { 'content-type': 'application/json' },
          '{"ok":true,"state":"connected","id":17,"extension":null}',
        );
      case 'redirect': {
        // To another origin that leads back here, so that the log shows who follows.
        const location = `http://localhost:${String(port())}/elsewhere${request.url ?? '/'}`;
        return answer(request.method === 'GET' ? 302 : 307, { location }, '');
      }
      case 'drip':
        return endless((response) => {
          dripInto(response, clock, drip);
        });
      case 'flood':
        return endless(floodInto);
    }
  };
}

function answer(status: number, headers: Record<string, string>, body: string): Answer {
  return { kind: 'answer', status, headers, body };
}

function endless(run: (response: ServerResponse) => void): Stream {
  return { kind: 'stream', status: 200, headers: { 'content-type': 'application/json' }, run };
}

/** A JSON object that never gets further than its first brace. */
function dripInto(response: ServerResponse, clock: Clock, pause: number): void {
  let cancel: () => void;
  const next = (byte: string): void => {
    response.write(byte);
    cancel = clock.after(pause, () => {
      next(' ');
    });
  };
  next('{');
  response.once('close', () => {
    cancel();
  });
}

/** A JSON string without an end, as fast as the client reads. */
function floodInto(response: ServerResponse): void {
  const chunk = Buffer.alloc(65_536, 'a');
  const pour = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', pour);
  response.write('{"extension":"');
  pour();
}
