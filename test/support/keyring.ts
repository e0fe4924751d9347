import { connect } from 'node:net';
import { join } from 'node:path';
import { stringsIn } from './gvariant-text';
import { startProgram } from './processes';
import { run, type Ran } from './run-program';
import { waitUntil } from './wait-until';

/** One entry that is really in the keyring. */
export interface KeyringItem {
  label: string;
  attributes: Record<string, string>;
  secret: string;
}

/** A running gnome-keyring with the one collection that is the default, called login. */
export interface Keyring {
  readonly lock: () => Promise<void>;
  readonly unlock: () => Promise<void>;
  readonly locked: () => Promise<boolean>;
  /** Stores as keytar does: with the attributes `service` and `account`. Works on a locked keyring, which stays locked. */
  readonly store: (service: string, account: string, secret: string) => Promise<void>;
  /** Every entry in the keyring, whatever its attributes. Works on a locked keyring, which stays locked. */
  readonly items: () => Promise<KeyringItem[]>;
  readonly end: () => Promise<void>;
}

/** The password that unlocks every keyring of the test bed, for tests that type it into the dialog. */
export const keyringPassword = 'keyring of the test bed';

const root = '/org/freedesktop/secrets';
const collection = `${root}/collection/login`;
const secretInterface = 'org.freedesktop.Secret';

/** Starts an unlocked gnome-keyring on the session bus in `env`, kept in its XDG_DATA_HOME. */
export async function startKeyring(env: Record<string, string>): Promise<Keyring> {
  const daemon = await startProgram('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env,
    debianPackage: 'gnome-keyring',
    input: keyringPassword,
  });

  async function call(path: string, method: string, ...args: string[]): Promise<string> {
    const to = ['--session', '--dest', 'org.freedesktop.secrets', '--object-path', path];
    const answer = await run('gdbus', ['call', ...to, '--method', method, ...args], {
      env,
      debianPackage: 'libglib2.0-bin',
    });
    return answer.stdout;
  }
  const property = (path: string, name: 'Item' | 'Collection', key: string): Promise<string> =>
    call(path, 'org.freedesktop.DBus.Properties.Get', `${secretInterface}.${name}`, key);
  const secretTool = (args: string[], input = ''): Promise<Ran> =>
    run('secret-tool', args, { env, debianPackage: 'libsecret-tools', input });

  await waitUntil('the login keyring', async () => {
    const answer = await call(root, `${secretInterface}.Service.ReadAlias`, 'default').catch(String);
    if (answer.includes('is missing')) throw new Error(answer);
    return answer.includes(collection);
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${daemon.output()}`);
  });

  const locked = async (): Promise<boolean> => (await property(collection, 'Collection', 'Locked')).includes('true');
  async function lock(): Promise<void> {
    await call(root, `${secretInterface}.Service.Lock`, `['${collection}']`);
    if (!(await locked())) throw new Error('The keyring did not lock');
  }
  async function unlock(): Promise<void> {
    await unlockThroughControl(join(env['XDG_RUNTIME_DIR'] ?? '', 'keyring', 'control'));
    if (await locked()) throw new Error('The keyring did not unlock');
  }
  async function whileUnlocked<Value>(work: () => Promise<Value>): Promise<Value> {
    if (!(await locked())) return work();
    await unlock();
    try {
      return await work();
    } finally {
      await lock();
    }
  }
  async function item(path: string): Promise<KeyringItem> {
    const pairs = stringsIn(await property(path, 'Item', 'Attributes'));
    const attributes: Record<string, string> = {};
    for (let at = 0; at < pairs.length; at += 2) attributes[pairs[at] ?? ''] = pairs[at + 1] ?? '';
    const [label = ''] = stringsIn(await property(path, 'Item', 'Label'));
    return { label, attributes, secret: (await secretTool(['lookup', ...pairs])).stdout };
  }

  return {
    lock,
    unlock,
    locked,
    end: daemon.end,
    store: (service, account, secret) =>
      whileUnlocked(async () => {
        // keytar looks for the schema too, and does not find an entry without it while the keyring is locked.
        const attributes = ['xdg:schema', 'org.freedesktop.Secret.Generic', 'service', service, 'account', account];
        await secretTool(['store', `--label=${service}/${account}`, ...attributes], secret);
      }),
    items: () =>
      whileUnlocked(async () => {
        const paths = stringsIn(await call(root, `${secretInterface}.Service.SearchItems`, '{}'));
        const items: KeyringItem[] = [];
        for (const path of paths) items.push(await item(path));
        return items;
      }),
  };
}

/**
 * Unlocks the login keyring through the daemon's control socket, as the log-in of a desktop does: one byte that carries the
 * credentials, then length, operation 1 (unlock) and the password with its length, all 32-bit big-endian; the answer is
 * its length and a result, 0 for success (gnome-keyring, daemon/control/gkd-control-codes.h).
 */
async function unlockThroughControl(path: string): Promise<void> {
  const password = Buffer.from(keyringPassword);
  const request = Buffer.alloc(13);
  request.writeUInt32BE(12 + password.length, 1);
  request.writeUInt32BE(1, 5);
  request.writeUInt32BE(password.length, 9);
  const result = await new Promise<number>((resolve, reject) => {
    const socket = connect(path, () => socket.write(Buffer.concat([request, password])));
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.readUInt32BE(4));
    });
    socket.once('error', reject);
  });
  if (result !== 0) throw new Error(`The keyring refused to unlock (result ${result})`);
}
