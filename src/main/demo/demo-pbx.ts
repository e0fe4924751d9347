import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Behaviour, BehaviourRule } from './behaviours';
import { createCallRegister, type OwnedCall } from './call-register';
import { createTimers, systemClock, type Clock } from './clock';
import { createControlApi } from './control-api';
import { createCredentialsCheck, type Account } from './credentials-check';
import { createDialApi } from './dial-api';
import { createFaults } from './faults';
import { createIdempotencyStore } from './idempotency';
import { createRequestHandler } from './request-handler';
import { createRequestLog, type LogEntry } from './request-log';
import { defaultTiming, type Timing } from './timing';

/** How a demo PBX is made. */
export interface DemoPbxOptions {
  readonly accounts: readonly Account[];
  /** What is to differ from the default timing, in milliseconds. */
  readonly timing?: Partial<Timing>;
  readonly clock?: Clock;
  readonly behaviour?: Behaviour | BehaviourRule;
  /** Makes the ids of calls: 1 to 64 of `A-Z a-z 0-9 _ -`. */
  readonly ids?: () => string;
}

/** A PBX with two simulated phones that speaks the dial API on loopback. */
export interface DemoPbx {
  /**
   * Starts to listen, on any free port when none is given. `origin` is the *Server* to sign in to. Rejects with the
   * error of the operating system, `EADDRINUSE` when the port is taken.
   */
  readonly listen: (at?: { readonly port?: number; readonly host?: '127.0.0.1' }) => Promise<ListeningAt>;
  /** Ends every connection and every timer. Does nothing when it is not listening. */
  readonly close: () => Promise<void>;
  /** The last 1,000 requests, the oldest first, each from the moment it arrives. */
  readonly log: () => readonly LogEntry[];
  /** Calls the listener once for each request, when it is answered or given up. Returns what stops it. */
  readonly onLog: (listener: (entry: LogEntry) => void) => () => void;
  /** The last 1,000 calls of all extensions, the oldest first. */
  readonly calls: () => readonly OwnedCall[];
  readonly behaviour: BehaviourRule;
  /** Counts for the requests that come from now on. */
  readonly setBehaviour: (behaviour: Behaviour | BehaviourRule) => void;
}

/** Where a demo PBX listens. */
export interface ListeningAt {
  readonly origin: string;
  readonly port: number;
}

/** Makes a demo PBX. It does nothing before it listens. */
export function createDemoPbx(options: DemoPbxOptions): DemoPbx {
  const timing = { ...defaultTiming, ...options.timing };
  const timers = createTimers(options.clock ?? systemClock);
  const log = createRequestLog(timers.now);
  const calls = createCallRegister({ clock: timers, timing, ids: options.ids });
  let rule = asRule(options.behaviour ?? 'normal');
  let server: Server | undefined;
  let listeningOn = 0;
  const getRule = (): BehaviourRule => rule;
  const setRule = (behaviour: Behaviour | BehaviourRule): void => {
    rule = asRule(behaviour);
  };
  const port = (): number => listeningOn;
  const answerRequest = createRequestHandler({
    log,
    credentials: createCredentialsCheck(options.accounts),
    dialApi: createDialApi({ calls, keys: createIdempotencyStore(), clock: timers, heartbeat: timing.heartbeat }),
    controlApi: createControlApi({ log, calls, getRule, setRule }),
    faultReply: createFaults({ clock: timers, drip: timing.drip, port }),
    clock: timers,
    getRule,
    slowAnswer: timing.slowAnswer,
    port,
  });

  return {
    listen: ({ port: wanted = 0, host = '127.0.0.1' } = {}) =>
      new Promise((resolve, reject) => {
        if (server !== undefined) throw new Error('The demo PBX is listening already.');
        const starting = createServer({ requestTimeout: 30_000 }, answerRequest);
        server = starting;
        starting.once('error', (error) => {
          server = undefined;
          reject(error);
        });
        starting.listen(wanted, host, () => {
          listeningOn = (starting.address() as AddressInfo).port;
          resolve({ origin: `http://${host}:${String(listeningOn)}`, port: listeningOn });
        });
      }),
    close: () =>
      new Promise((resolve) => {
        timers.cancelAll();
        const stopping = server;
        server = undefined;
        if (stopping === undefined) {
          resolve();
          return;
        }
        stopping.close(() => {
          resolve();
        });
        stopping.closeAllConnections();
      }),
    log: log.entries,
    onLog: log.onSettled,
    calls: calls.all,
    get behaviour() {
      return rule;
    },
    setBehaviour: setRule,
  };
}

function asRule(behaviour: Behaviour | BehaviourRule): BehaviourRule {
  return typeof behaviour === 'string' ? { behaviour } : behaviour;
}
