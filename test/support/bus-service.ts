import { Message, sessionBus, type MessageBus } from '@jellybrick/dbus-next';

/** A program of the test on the session bus of a desktop. */
export interface BusService {
  /** Calls a method and gives what it returns. Rejects with the error that came back. */
  readonly call: (to: BusPlace, member: string, signature?: string, body?: unknown[]) => Promise<unknown[]>;
  /** Answers calls of a method, with the signature of the answer. The last one for a method counts. */
  readonly answer: (at: Omit<BusPlace, 'name'>, member: string, signature: string, answer: Answer) => void;
  readonly send: (from: Omit<BusPlace, 'name'>, signal: string, signature: string, body: unknown[]) => void;
  readonly onSignal: (
    from: Omit<BusPlace, 'name'>,
    signal: string,
    listener: (body: unknown[]) => void,
  ) => Promise<void>;
  /** Takes a well-known name, for others to find it by. */
  readonly take: (name: string) => Promise<void>;
  readonly release: (name: string) => Promise<void>;
  readonly end: () => void;
}

/** Gives the arguments of the answer, from those of the call and the unique name of who calls. */
export type Answer = (body: unknown[], sender: string) => unknown[];

/** An interface of an object of a program. */
export interface BusPlace {
  readonly name: string;
  readonly path: string;
  readonly interface: string;
}

/** Connects a program of the test to the session bus in `env`. */
export async function joinBus(env: Record<string, string>): Promise<BusService> {
  const bus = sessionBus({ busAddress: env['DBUS_SESSION_BUS_ADDRESS'] ?? '' });
  await connected(bus);
  const answers = new Map<string, { signature: string; answer: Answer }>();
  const key = (path: string, owner: string, member: string): string => `${path} ${owner}.${member}`;

  async function call(to: BusPlace, member: string, signature = '', body: unknown[] = []): Promise<unknown[]> {
    const { name: destination, path, interface: owner } = to;
    const answer = await bus.call(new Message({ destination, path, interface: owner, member, signature, body }));
    return answer?.body ?? [];
  }

  bus.addMethodHandler((message) => {
    const found = answers.get(key(message.path, message.interface, message.member));
    if (found === undefined) return false;
    bus.send(Message.newMethodReturn(message, found.signature, found.answer(message.body, message.sender)));
    return true;
  });

  return {
    call,
    answer(at, member, signature, answer) {
      answers.set(key(at.path, at.interface, member), { signature, answer });
    },
    send(from, signal, signature, body) {
      bus.send(Message.newSignal(from.path, from.interface, signal, signature, body));
    },
    async onSignal(from, signal, listener) {
      bus.on('message', (message) => {
        if (message.member === signal && message.path === from.path && message.interface === from.interface)
          listener(message.body);
      });
      const theBus = { name: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };
      const rule = `type='signal',path='${from.path}',interface='${from.interface}',member='${signal}'`;
      await call(theBus, 'AddMatch', 's', [rule]);
    },
    async take(name) {
      await bus.requestName(name, 0);
    },
    async release(name) {
      await bus.releaseName(name);
    },
    end: () => bus.disconnect(),
  };
}

function connected(bus: MessageBus): Promise<void> {
  return new Promise((resolve, reject) => {
    bus.once('connect', () => resolve());
    // An error event that nobody listens to would end the test runner.
    (bus as NodeJS.EventEmitter).on('error', reject);
  });
}
