import { randomBytes } from 'node:crypto';
import type { Credentials } from '../../shared/credentials';
import { parseServerAddress, type ServerAddress } from '../../shared/server-address';
import type { DemoPbx, DemoPbxOptions } from './demo-pbx';

/** The demo PBX inside the app: started by *Try the demo*, and again at the next start of a demo account. */
export interface DemoHost {
  /**
   * Starts the demo PBX for one account and tells where it is. With an origin it takes that port and no other, since saved
   * credentials belong to their origin; rejects when the port is taken. One that runs there for these credentials goes on.
   */
  start(credentials: Credentials, origin?: string): Promise<ServerAddress>;
  stop(): Promise<void>;
  /** An extension with a password that nobody else has. */
  invent(): Credentials;
}

/** The port of a first demo, so that a saved demo account finds it free again; any other one when it is taken. */
const usualPort = 47_110;

type CreateDemoPbx = (options: DemoPbxOptions) => DemoPbx;

/** Makes the host. The demo PBX itself is loaded with the first start: most people never need it. */
export function createDemoHost(load: () => Promise<{ createDemoPbx: CreateDemoPbx }>): DemoHost {
  let running: { readonly pbx: DemoPbx; readonly server: ServerAddress; readonly password: string } | undefined;

  async function listen(credentials: Credentials, create: CreateDemoPbx, port: number): Promise<ServerAddress> {
    const pbx = create({ accounts: [credentials] });
    const { origin } = await pbx.listen({ port, host: '127.0.0.1' });
    const server = parseServerAddress(origin);
    if ('code' in server) throw new Error(`The demo PBX gave an address that is none: ${origin}`);
    running = { pbx, server, password: credentials.password };
    return server;
  }

  async function stop(): Promise<void> {
    const stopping = running;
    running = undefined;
    await stopping?.pbx.close();
  }

  return {
    stop,
    async start(credentials, origin) {
      if (running?.server.origin === origin && running?.password === credentials.password) return running.server;
      await stop();
      const { createDemoPbx } = await load();
      if (origin !== undefined) return listen(credentials, createDemoPbx, Number(new URL(origin).port));
      return listen(credentials, createDemoPbx, usualPort).catch(() => listen(credentials, createDemoPbx, 0));
    },
    invent: () => ({ extension: '100', password: randomBytes(18).toString('base64url') }),
  };
}
