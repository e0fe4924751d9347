import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { DrivenApp } from './app';
import { request } from './bridge';
import type { Desktop } from './desktop';

/** Someone to bring along: a name and a number. */
export type Person = readonly [name: string, number: string];

/** Brings people along from a file, by the way that the window goes; only the system's file dialog is answered for it. */
export async function importPeople(
  { app, page }: Pick<DrivenApp, 'app' | 'page'>,
  desktop: Desktop,
  people: readonly Person[],
): Promise<void> {
  const file = join(desktop.env['TMPDIR'] ?? '', 'people.csv');
  writeFileSync(file, ['Name,Phone', ...people.map(([name, number]) => `${name},${number}`)].join('\n'));
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  const preview = await request(page, 'chooseContactsFile');
  if (!preview.ok || preview.value === null) throw new Error(`Nothing was read: ${JSON.stringify(preview)}`);
  expect(preview.value.added).toBe(people.length);
  expect(await request(page, 'importContacts', { id: preview.value.id })).toMatchObject({ ok: true });
}
