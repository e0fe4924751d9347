import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run-program';
import { startProgram } from './processes';
import { waitUntil } from './wait-until';

/**
 * What happens when the keyring wants to ask the person for its password:
 * - `fails`: nothing can ask, so the request fails at once;
 * - `silent`: what should ask starts and does nothing (gnome-keyring gives up after 25 s);
 * - `asking`: the real dialog is on the display and stays there until somebody answers it.
 */
export type Prompter = 'fails' | 'silent' | 'asking';

/** A private D-Bus session bus. */
export interface SessionBus {
  readonly address: string;
  /** Sets what asks the person for passwords. */
  readonly setPrompter: (prompter: Prompter) => Promise<void>;
  readonly end: () => Promise<void>;
}

const prompterName = 'org.gnome.keyring.SystemPrompter';
const systemServices = '/usr/share/dbus-1/services';

/**
 * Starts a session bus of our own in `folder`, with no services but ours. Not dbus-run-session: that one cannot be ended by
 * its process id without leaving the bus behind.
 */
export async function startSessionBus(folder: string, env: Record<string, string>): Promise<SessionBus> {
  const services = join(folder, 'services');
  const socket = join(folder, 'bus');
  const config = join(folder, 'bus.conf');
  mkdirSync(services, { recursive: true });
  // The limit on starting a service would otherwise end the silence of a silent prompter.
  writeFileSync(
    config,
    `<busconfig><type>session</type><keep_umask/><listen>unix:path=${socket}</listen><servicedir>${services}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
<limit name="service_start_timeout">3600000</limit></busconfig>`,
  );
  const daemon = await startProgram('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address'], {
    env,
    debianPackage: 'dbus',
  });
  const address = await waitUntil('the session bus', () => /^unix:\S+/m.exec(daemon.output())?.[0]).catch(
    (error: unknown) => {
      throw new Error(`${String(error)}: ${daemon.output()}`);
    },
  );
  return {
    address,
    end: daemon.end,
    async setPrompter(prompter) {
      const file = join(services, `${prompterName}.service`);
      rmSync(file, { force: true });
      if (prompter === 'silent') writeFileSync(file, `[D-BUS Service]\nName=${prompterName}\nExec=/bin/sleep 3600\n`);
      if (prompter === 'asking') {
        const real = join(systemServices, `${prompterName}.service`);
        if (!existsSync(real)) throw new Error(`${real} is missing: install the Debian package gcr`);
        copyFileSync(real, file);
      }
      const bus = ['--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus'];
      const reload = ['call', ...bus, '--method', 'org.freedesktop.DBus.ReloadConfig'];
      await run('gdbus', reload, {
        env: { ...env, DBUS_SESSION_BUS_ADDRESS: address },
        debianPackage: 'libglib2.0-bin',
      });
    },
  };
}
