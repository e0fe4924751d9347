import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desktop } from './desktop';
import { run } from './run-program';

/** The person's browser on a test's desktop. */
export interface TestBrowser {
  /** Every address that it was started with, the first first. */
  readonly opened: () => readonly string[];
}

/** Makes a program that writes down what it is to open the desktop's browser, with the system's own tools. */
export async function installBrowser(desktop: Desktop): Promise<TestBrowser> {
  const { env, home } = desktop;
  const applications = join(env['XDG_DATA_HOME'] ?? '', 'applications');
  const program = join(home, 'browser');
  const record = join(home, 'browser-record');
  mkdirSync(applications, { recursive: true });
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$*" >> '${record}'\n`);
  chmodSync(program, 0o755);
  const kinds = ['x-scheme-handler/https', 'x-scheme-handler/http'];
  writeFileSync(
    join(applications, 'test-browser.desktop'),
    `[Desktop Entry]\nType=Application\nName=Test Browser\nExec=${program} %u\nMimeType=${kinds.join(';')};\n`,
  );
  for (const kind of kinds)
    await run('xdg-mime', ['default', 'test-browser.desktop', kind], { env, debianPackage: 'xdg-utils' });
  return { opened: () => (existsSync(record) ? readFileSync(record, 'utf8').trimEnd().split('\n') : []) };
}
