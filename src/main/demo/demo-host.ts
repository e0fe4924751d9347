import { randomBytes } from 'node:crypto';
import type { Credentials } from '../../shared/credentials';
import { parseServerAddress, type ServerAddress } from '../../shared/server-address';
import type { DemoPbx, DemoPbxOptions } from './demo-pbx';

/** The demo PBX inside the app: started by *Try the demo*, and again at the next start of a demo account. */
export interface DemoHost {
  /**
   * Starts the demo PBX for one account and tells where it is. With an origin it takes that port and no other, since saved
   * credentials belong to their origin; rejects when the port is taken.
   */
  start(credentials: Credentials, origin?: string): Promise<ServerAddress>;
  stop(): Promise<void>;
  /** An extension with a password that nobody else has. */
  invent(): Credentials;
}

/** The port of a first demo, so that a saved demo account finds it free again; any other one when it is taken. */
const usualPort = 47_110;

/** Makes the host. The demo PBX itself is loaded with the first start: most people never need it. */
export function createDemoHost(load: () => Promise<{ createDemoPbx: (options: DemoPbxOptions) => DemoPbx }>): DemoHost {
  let running: DemoPbx | undefined;

  async function listen(pbx: DemoPbx, port: number): Promise<ServerAddress> {
    const { origin } = await pbx.listen({ port, host: '127.0.0.1' });
    const server = parseServerAddress(origin);
    if ('code' in server) throw new Error(`The demo PBX gave an address that is none: ${origin}`);
    running = pbx;
    return server;
  }

  async function stop(): Promise<void> {
    const pbx = running;
    running = undefined;
    await pbx?.close();
  }

  return {
    stop,
    async start(credentials, origin) {
      await stop();
      const { createDemoPbx } = await load();
      const make = (): DemoPbx => createDemoPbx({ accounts: [credentials] });
      if (origin !== undefined) return listen(make(), Number(new URL(origin).port));
      return listen(make(), usualPort).catch(() => listen(make(), 0));
    },
    invent: () => ({ extension: '100', password: randomBytes(18).toString('base64url') }),
  };
}
