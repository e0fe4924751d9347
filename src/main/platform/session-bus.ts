import type { EventEmitter } from 'node:events';
import type { MessageBus } from '@jellybrick/dbus-next';

/** An interface of an object that a program offers on the bus. */
export interface BusObject {
  /** The well-known name of the program. */
  readonly name: string;
  readonly path: string;
  readonly interface: string;
}

/** The D-Bus session bus of a Linux desktop. */
export interface SessionBus {
  /**
   * Calls a method and gives what it returns. Rejects when nobody has the name or the method fails.
   * @param signature types of the arguments (D-Bus Specification, "Type System")
   */
  call(to: BusObject, method: string, signature?: string, args?: readonly unknown[]): Promise<readonly unknown[]>;
  /** Calls the listener with the arguments of every such signal from now on. */
  listen(to: BusObject, signal: string, listener: (args: readonly unknown[]) => void): Promise<void>;
  /** A value with its type, where a method takes any. */
  variant(signature: string, value: unknown): unknown;
}

/** The bus itself, which has a name and an object like any program. */
export const theBus: BusObject = {
  name: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** How long a program on the bus has for an answer, in milliseconds. */
const patience = 5000;

/**
 * Connects to the session bus; undefined where there is none or it does not answer. The only file that uses the D-Bus
 * library. A connection that breaks later leaves every call unanswered, which is an error like any other: the session is over.
 * @param address the bus address, as in `$DBUS_SESSION_BUS_ADDRESS`. Without one there is no bus: none is started.
 */
export async function connectSessionBus(address: string | undefined): Promise<SessionBus | undefined> {
  if (address === undefined || address === '') return undefined;
  const { sessionBus, Message, MessageType, Variant } = await import('@jellybrick/dbus-next');
  const bus = await connected(() => sessionBus({ busAddress: address }));
  if (bus === undefined) return undefined;

  async function call(
    { name, path, interface: owner }: BusObject,
    method: string,
    signature = '',
    args: readonly unknown[] = [],
  ): Promise<readonly unknown[]> {
    const message = new Message({
      destination: name,
      path,
      interface: owner,
      member: method,
      signature,
      body: [...args],
    });
    const answer = await inTime(bus?.call(message));
    return answer?.body ?? [];
  }

  return {
    call,
    async listen({ name, path, interface: owner }, signal, listener) {
      bus.on('message', (message) => {
        if (message.type !== MessageType.SIGNAL || message.member !== signal) return;
        if (message.path === path && message.interface === owner) listener(message.body);
      });
      const rule = `type='signal',sender='${name}',path='${path}',interface='${owner}',member='${signal}'`;
      await call(theBus, 'AddMatch', 's', [rule]);
    },
    variant: (signature, value) => new Variant(signature, value),
  };
}

function connected(connect: () => MessageBus): Promise<MessageBus | undefined> {
  return new Promise((resolve) => {
    try {
      const bus = connect();
      bus.once('connect', () => resolve(bus));
      // Kept for good: an error event that nobody listens to would end the program.
      (bus as EventEmitter).on('error', () => resolve(undefined));
      setTimeout(() => resolve(undefined), patience).unref();
    } catch {
      resolve(undefined);
    }
  });
}

async function inTime<Value>(answer: Promise<Value> | undefined): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No answer on the session bus')), patience);
    timer.unref();
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
