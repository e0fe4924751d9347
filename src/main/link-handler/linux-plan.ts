import { posix } from 'node:path';
import { linkSchemes, type LinkScheme, type SchemeHandler } from '../../shared/link-handler';
import { desktopEntry, execValue, isOurEntry, isPlainCommand, launcherScript } from './desktop-entry';
import { startCommand, xdgFolders, type HandlerFacts } from './facts';
import { choicesFor } from './mime-apps';
import type { Step } from './step';

/** What is on the disk before a plan is made. */
export interface FoundOnLinux {
  /** A package brought our desktop entry: it is in one of the system's folders. */
  readonly installed: boolean;
  /** Our desktop entry in the person's own folder, whoever wrote it. */
  readonly ownEntry: string | undefined;
  /** The person's mimeapps.list. */
  readonly mimeApps: string | undefined;
}

/** The MIME type that stands for the links of a scheme. */
export const mimeTypeOf = (scheme: LinkScheme): string => `x-scheme-handler/${scheme}`;

const mimeTypes = linkSchemes.map(mimeTypeOf);

/** The files that the plans are about. */
export function linuxFiles({ desktopName, env }: HandlerFacts): {
  entry: string;
  entryFolder: string;
  launcher: string;
  icon: string;
  mimeApps: string;
  systemEntries: string[];
} {
  const { data, config, dataDirs } = xdgFolders(env);
  const entryFolder = posix.join(data, 'applications');
  return {
    entryFolder,
    entry: posix.join(entryFolder, desktopName),
    launcher: posix.join(data, 'dialboard', 'open-link'),
    icon: posix.join(data, 'dialboard', 'icon.png'),
    mimeApps: posix.join(config, 'mimeapps.list'),
    systemEntries: dataDirs.map((dir) => posix.join(dir, 'applications', desktopName)),
  };
}

/** Steps that make this Dialboard the app for links. The app that was chosen before stays as the next choice. */
export function registerOnLinux(facts: HandlerFacts, found: FoundOnLinux): Step[] {
  const { mimeApps } = linuxFiles(facts);
  const others: Record<string, string[]> = {};
  for (const type of mimeTypes) {
    const before = choicesFor(found.mimeApps ?? '', type).filter((name) => name !== facts.desktopName);
    if (before.length > 0) others[type] = before;
  }
  return [
    ...entrySteps(facts, found),
    { do: 'run', program: 'xdg-mime', args: ['default', facts.desktopName, ...mimeTypes], expects: 'success' },
    ...(Object.keys(others).length === 0
      ? []
      : [
          {
            do: 'edit-mime-apps' as const,
            path: mimeApps,
            edit: { kind: 'keep-after' as const, ours: facts.desktopName, others },
          },
        ]),
  ];
}

/** Steps that undo {@link registerOnLinux}. What a package or a person put there stays. */
export function unregisterOnLinux(facts: HandlerFacts, found: FoundOnLinux): Step[] {
  const steps: Step[] = [];
  if (found.mimeApps !== undefined) {
    const edit = { kind: 'take-out', ours: facts.desktopName, types: mimeTypes } as const;
    steps.push({ do: 'edit-mime-apps', path: linuxFiles(facts).mimeApps, edit });
  }
  if (found.ownEntry !== undefined && isOurEntry(found.ownEntry)) steps.push(...removalSteps(facts));
  return steps;
}

function entrySteps(facts: HandlerFacts, { installed, ownEntry }: FoundOnLinux): Step[] {
  const { start } = facts;
  if (start.isPackaged && start.appImage === undefined && installed) {
    // An entry that an AppImage left here would hide the package's own.
    return ownEntry !== undefined && isOurEntry(ownEntry) ? removalSteps(facts) : [];
  }
  if (ownEntry !== undefined && !isOurEntry(ownEntry)) return [];
  const { entry, launcher, icon } = linuxFiles(facts);
  const script = linuxLauncher(facts);
  return [
    ...(script === undefined ? [] : [{ do: 'write' as const, path: launcher, content: script, mode: 0o644 }]),
    ...(start.appImage === undefined ? [] : [{ do: 'copy-icon' as const, from: facts.icon, to: icon }]),
    { do: 'write', path: entry, content: linuxEntry(facts), mode: 0o644 },
    updateDatabase(facts),
  ];
}

/** The script that starts the running Dialboard, where its command is one that Exec cannot hold everywhere. */
export function linuxLauncher({ start }: HandlerFacts): string | undefined {
  const command = startCommand(start);
  return isPlainCommand(command) ? undefined : launcherScript(command);
}

/** The desktop entry that leads to the running Dialboard. */
export function linuxEntry(facts: HandlerFacts): string {
  const { launcher, icon } = linuxFiles(facts);
  const command = startCommand(facts.start);
  // sh reads the script, so that it works from a home that is mounted noexec; everything behind it is data to sh.
  const words = isPlainCommand(command) ? [...command, '--'] : ['sh', launcher];
  return desktopEntry({
    name: facts.appName,
    exec: execValue(words, ['%u']),
    // An AppImage's own icon is on its mount, which is gone when it ends.
    icon: facts.start.appImage === undefined ? facts.icon : icon,
    windowClass: facts.windowClass,
    mimeTypes,
    hidden: !facts.start.isPackaged,
  });
}

function removalSteps(facts: HandlerFacts): Step[] {
  const { entry, launcher, icon } = linuxFiles(facts);
  return [
    { do: 'remove', path: entry },
    { do: 'remove', path: launcher },
    { do: 'remove', path: icon },
    updateDatabase(facts),
  ];
}

// Not every system has it (package desktop-file-utils); mimeapps.list alone is enough for the choice.
const updateDatabase = (facts: HandlerFacts): Step => ({
  do: 'run',
  program: 'update-desktop-database',
  args: [linuxFiles(facts).entryFolder],
  expects: 'anything',
});

/** Asks which desktop entry opens the links of a scheme. */
export const ownerQuery = (scheme: LinkScheme): { program: string; args: string[] } => ({
  program: 'xdg-mime',
  args: ['query', 'default', mimeTypeOf(scheme)],
});

/** The name of the desktop entry in the answer of xdg-mime, which is empty when there is none. */
export function entryInAnswer(stdout: string): string | undefined {
  const name = stdout.split('\n', 1)[0]?.trim() ?? '';
  return name.endsWith('.desktop') ? name : undefined;
}

/**
 * Where the entry of that name may be: the person's folder first, and with each dash read as a folder too, as the
 * specification has it ("Desktop file ID").
 */
export function entryPlaces(name: string, env: HandlerFacts['env']): string[] {
  const { data, dataDirs } = xdgFolders(env);
  // A name out of a file is no path: it must not lead out of the folder.
  if (name.includes('/')) return [];
  const forms = name.includes('-') ? [name, name.replace('-', '/')] : [name];
  return [data, ...dataDirs].flatMap((dir) => forms.map((form) => posix.join(dir, 'applications', form)));
}

/** Who opens the links, from the entry's name and the name that it gives to people. */
export function handlerOnLinux(entry: string | undefined, shownName: string | undefined, ours: string): SchemeHandler {
  if (entry === undefined) return { by: 'nobody' };
  if (entry === ours) return { by: 'dialboard' };
  return { by: 'other', owner: shownName ?? entry.slice(0, -'.desktop'.length) };
}
