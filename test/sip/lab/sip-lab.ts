import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKamailio, type Kamailio, type LabAccount } from './kamailio';
import { labNetwork } from './network';
import { startPhone, type Phone } from './phone';

/** A real PBX with two real phones, in a network of their own. */
export interface SipLab {
  readonly pbx: Kamailio;
  /** Who dials. */
  readonly account: LabAccount;
  readonly ownPhone: Phone;
  readonly destination: Phone;
  /** Ends everything and removes what was written. */
  readonly stop: () => Promise<void>;
}

interface LabOptions {
  /** How long a phone rings before it counts as not picked up, in milliseconds. */
  readonly rings?: number;
}

/** Of the phones only one can be the person's own: the other has no password. */
const account: LabAccount = { extension: '1001', password: 'c0rrect h"rse: b@ttery' };

/** Starts the lab and waits until both phones are registered. */
export async function startSipLab({ rings = 20_000 }: LabOptions = {}): Promise<SipLab> {
  const network = labNetwork();
  const folder = mkdtempSync(join(tmpdir(), 'dialboard-sip-'));
  const env = { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`, HOME: folder, LANG: 'C.UTF-8', TZ: 'UTC' };
  const ends: (() => Promise<void>)[] = [];
  async function stop(): Promise<void> {
    for (const end of ends.splice(0).reverse()) await end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  try {
    const pbx = await startKamailio({ network, accounts: [account], rings, folder: join(folder, 'pbx'), env });
    ends.push(pbx.end);
    const phone = async (extension: string, port: number, tone: number): Promise<Phone> => {
      const started = await startPhone({
        ...{ network, extension, port, tone, env },
        sip: pbx.sip,
        folder: join(folder, extension),
      });
      ends.push(started.end);
      return started;
    };
    const ownPhone = await phone(account.extension, 5090, 440);
    const destination = await phone('1002', 5100, 880);
    return { pbx, account, ownPhone, destination, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
