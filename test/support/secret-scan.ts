import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formsIn, secretForms } from './secret-forms';

/** Where to search. Every place that is named must have something in it: a search that cannot find is a defect. */
export interface Places {
  /** Folders, with all files below them, whose names are searched as well as their contents. */
  folders?: string[];
  /** Processes: their arguments and, where they can be read, their environments. */
  pids?: number[];
  /** Texts, by a name for the report: what a program printed, strings of a heap, recorded messages. */
  texts?: Record<string, string | string[]>;
}

/** One place where the secret was found. */
export interface Finding {
  where: string;
  form: string;
}

/**
 * Searches for a secret in all its {@link secretForms}. Returns every finding; none is what a test hopes for. Throws when a place
 * has nothing in it to search or cannot be read. Compressed files are searched as they are.
 */
export function findSecret(secret: string, places: Places): Finding[] {
  const forms = secretForms(secret);
  const findings: Finding[] = [];
  const search = (where: string, bytes: Buffer): void => {
    for (const form of formsIn(forms, bytes)) findings.push({ where, form });
  };
  for (const folder of places.folders ?? []) {
    const files = filesBelow(folder);
    if (files.length === 0) throw new Error(`There are no files to search in ${folder}`);
    for (const file of files) {
      search(`name of ${file}`, Buffer.from(file));
      search(file, readFileSync(file));
    }
  }
  for (const pid of places.pids ?? []) {
    const args = argumentsOf(pid);
    // A helper may end between being listed and being read, and has no arguments then; main, the first, may not.
    if (args.length === 0 && pid !== places.pids?.[0]) continue;
    if (args.length === 0) throw new Error(`Process ${pid} has no arguments to search: it is gone`);
    search(`arguments of process ${pid}`, args);
    const environment = environmentOf(pid);
    if (environment) search(`environment of process ${pid}`, environment);
  }
  for (const [name, text] of Object.entries(places.texts ?? {})) {
    if (text.length === 0) throw new Error(`There is nothing to search in ${name}`);
    search(name, Buffer.from(typeof text === 'string' ? text : text.join('\n')));
  }
  return findings;
}

/** The arguments of a process; empty when it ended, whether its parent has taken note of it or not. */
function argumentsOf(pid: number): Buffer {
  try {
    return readFileSync(`/proc/${pid}/cmdline`);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Ordinary files below a folder. Files that vanish meanwhile are left out; sockets and links hold no content of their own. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/**
 * The environment that a process was started with, or undefined when it cannot be read: sandboxed renderers shut themselves off,
 * and Chromium's processes write their titles over it. For the app's main process, search `DrivenApp.environment()` as a text.
 */
function environmentOf(pid: number): Buffer | undefined {
  try {
    const environment = readFileSync(`/proc/${pid}/environ`);
    return environment.includes('PATH=') ? environment : undefined;
  } catch (error) {
    // Another user's, or ended just now.
    if (['EACCES', 'ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
