import { posix } from 'node:path';
import { execValue } from '../link-handler/desktop-entry';
import { startCommand, xdgFolders, type HandlerFacts } from '../link-handler/facts';
import { hiddenSwitch } from './start-hidden';

/** The files that say what starts with a Linux session (Desktop Application Autostart Specification 0.5). */
export interface LoginEntryFiles {
  /** In the person's own folder; it outweighs those of the system. */
  readonly own: string;
  /** In the folders of the system, where an administrator may have put one. */
  readonly system: readonly string[];
}

/** Where the entries of Dialboard are. */
export function loginEntryFiles({ desktopName, env }: Pick<HandlerFacts, 'desktopName' | 'env'>): LoginEntryFiles {
  const place = (folder: string): string => posix.join(folder, 'autostart', desktopName);
  const dirs = (env['XDG_CONFIG_DIRS'] ?? '').split(':').filter((dir) => dir.startsWith('/'));
  return { own: place(xdgFolders(env).config), system: (dirs.length === 0 ? ['/etc/xdg'] : dirs).map(place) };
}

/** Whether Dialboard starts with the session, by the texts of the entries that are there. */
export function startsAtLogin(own: string | undefined, system: string | undefined): boolean {
  const entry = own ?? system;
  if (entry === undefined) return false;
  const lines = entry.split(/\r?\n/).map((line) => line.replace(/\s*=\s*/, '=').trim());
  // The second is GNOME's own way to say the first.
  return !lines.includes('Hidden=true') && !lines.includes('X-GNOME-Autostart-enabled=false');
}

/** What is to be done with the person's own entry: written, or removed. */
export type LoginEntryChange = { readonly write: string } | 'remove';

/** How starting with the session is switched on or off. An entry of the system can only be hidden by one of the person. */
export function changeLoginEntry(on: boolean, facts: HandlerFacts, system: string | undefined): LoginEntryChange {
  if (on) return { write: entry(facts, ['X-GNOME-Autostart-enabled=true']) };
  return system === undefined ? 'remove' : { write: entry(facts, ['Hidden=true']) };
}

function entry(facts: HandlerFacts, rest: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${facts.appName}`,
    `Exec=${execValue([...startCommand(facts.start), hiddenSwitch], [])}`,
    `Icon=${facts.start.appImage === undefined && !facts.start.isPackaged ? facts.icon : 'org.dialboard.Dialboard'}`,
    'Terminal=false',
    'StartupNotify=false',
    ...rest,
    'X-Dialboard-Written=true',
    '',
  ].join('\n');
}
