import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram, type Running } from '../../support/processes';
import { waitUntil } from '../../support/wait-until';
import type { LabNetwork } from './network';

/** Somebody who may dial: the extension is also the name of the phone. */
export interface LabAccount {
  readonly extension: string;
  readonly password: string;
}

/** A running Kamailio with the script of kamailio.cfg. */
export interface Kamailio extends Running {
  /** The *Server* to sign in to. */
  readonly origin: string;
  /** Where phones register: `host:port`. */
  readonly sip: string;
}

interface KamailioOptions {
  readonly network: LabNetwork;
  readonly accounts: readonly LabAccount[];
  /** How long a phone rings, in milliseconds. */
  readonly rings: number;
  /** A folder of its own. */
  readonly folder: string;
  readonly env: Record<string, string>;
}

const sipPort = 5080;
const httpPort = 8080;

/** Starts Kamailio and waits until it answers. */
export async function startKamailio({ network, accounts, rings, folder, env }: KamailioOptions): Promise<Kamailio> {
  const runtime = join(folder, 'run');
  mkdirSync(runtime, { recursive: true });
  const config = join(folder, 'kamailio.cfg');
  writeFileSync(
    config,
    fillIn(readFileSync(new URL('kamailio.cfg', import.meta.url), 'utf8'), network, accounts, rings),
  );
  // One process group without a console: -DD and -E keep it with us and its words on standard error.
  const memory = ['-m', '32', '-M', '4'];
  const program = await startProgram('kamailio', ['-f', config, '-DD', '-E', ...memory, '-Y', runtime], {
    env,
    debianPackage: 'kamailio',
  });
  const origin = `http://127.0.0.1:${httpPort}`;
  try {
    await waitUntil('Kamailio to answer', () => {
      if (program.child.exitCode !== null) throw new Error('Kamailio ended');
      return fetch(`${origin}/v1/session`).then(
        ({ status }) => status === 401,
        () => false,
      );
    });
  } catch (error) {
    await program.end();
    throw new Error(`${String(error)}:\n${program.output()}`, { cause: error });
  }
  return { ...program, origin, sip: `${network.address}:${sipPort}` };
}

function fillIn(script: string, network: LabNetwork, accounts: readonly LabAccount[], rings: number): string {
  const users = accounts.map(({ extension, password }) => `\t$sht(users=>${extension}) = ${quoted(password)};`);
  const values: Record<string, string> = {
    ADDRESS: network.address,
    SIP_PORT: String(sipPort),
    HTTP_PORT: String(httpPort),
    RINGS: String(rings),
    USERS: users.join('\n'),
  };
  return script.replaceAll(/^(?!#)(.*)$/gm, (line) =>
    line.replaceAll(/@([A-Z_]+)@/g, (whole, name: string) => values[name] ?? whole),
  );
}

/** A string of Kamailio's script. Between single quotes nothing has a meaning, so it can hold all but one. */
function quoted(text: string): string {
  if (text.includes("'")) throw new Error('A password of the lab has no single quote');
  return `'${text}'`;
}
