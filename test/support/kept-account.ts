import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Credentials } from '../../src/shared/credentials';
import type { Desktop } from './desktop';
import type { KeyringItem } from './keyring';

/** Dialboard's user-data folder on a desktop, where it was not told another one. */
export const userDataFolder = (desktop: Desktop): string => join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'Dialboard');

/** The note that an account is saved, or null when there is none. */
export function keptNote(desktop: Desktop): { server: string; demo: boolean } | null {
  const file = join(userDataFolder(desktop), 'account.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { server: string; demo: boolean }) : null;
}

/** The credentials that are in the keychain for a server's origin, or null. */
export async function keptCredentials(desktop: Desktop, origin: string): Promise<Credentials | null> {
  const secret = await desktop.lookup(`dialboard:${origin}`, 'account');
  return secret === null ? null : (JSON.parse(secret) as Credentials);
}

/** All that Dialboard keeps of an account: nothing of it may be there after signing out or after a sign-in that failed. */
export async function allKept(desktop: Desktop): Promise<{ note: unknown; secrets: KeyringItem[] }> {
  return { note: keptNote(desktop), secrets: await desktop.secrets() };
}

/** What {@link allKept} finds when nothing is kept. */
export const nothing = { note: null, secrets: [] };
