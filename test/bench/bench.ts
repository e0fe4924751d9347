import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { launchApp } from '../support/app';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { startDesktop, type Desktop } from '../support/desktop';
import { numberField, signIn } from '../support/steps';
import { measureContacts, type ContactsResults } from './contacts';
import { now, startMeasured, type MeasuredApp } from './measured-app';
import { proportionalMemory } from './memory';
import { measureSizes, type Sizes } from './sizes';
import { measureRecents, type RecentsResults } from './recents';
import { summarise, type Summary } from './statistics';
import { table } from './table';

/** One app's figures: milliseconds since its start, and MB. */
interface AppResults {
  readonly shown: Summary;
  readonly usable: Summary;
  readonly memory: Summary;
}

/** All figures of a run of the bench. */
export interface Results {
  readonly empty: AppResults;
  readonly dialboard: AppResults;
  /** Milliseconds. */
  readonly enterToRequest: Summary;
  readonly recents: RecentsResults;
  readonly contacts: ContactsResults;
  readonly sizes: Sizes;
}

/** How long an app is left alone before its memory is read (milliseconds). */
const settle = 3000;
const warmUps = 2;
const dials = 20;

const folders = { empty: join(process.cwd(), 'test', 'bench', 'empty-window'), dialboard: process.cwd() };

/** One start: when it was shown and usable, and its memory after it has come to rest. */
async function measureStart(folder: string, desktop: Desktop) {
  const app = startMeasured(folder, desktop.env);
  try {
    const shown = (await app.next('shown')) - app.startedAt;
    const usable = (await app.next('usable')) - app.startedAt;
    await pause(settle);
    return { shown, usable, memory: proportionalMemory(app.pids()) };
  } finally {
    await app.quit();
  }
}

/** The time from pressing Enter until the bytes of the dial request have arrived at the PBX, for each of some dials. */
async function measureDials(desktop: Desktop): Promise<number[]> {
  const arrivals: number[] = [];
  const onRequest = (message: unknown): void => {
    const { request } = message as { request: IncomingMessage };
    if (request.method === 'POST' && request.url === '/v1/calls') arrivals.push(now());
  };
  subscribe('http.server.request.start', onRequest);
  const app = startMeasured(folders.dialboard, desktop.env);
  try {
    await app.next('usable');
    await pause(settle);
    const times: number[] = [];
    for (let at = 0; at < dials; at += 1) times.push(await measureDial(app, `02012345${10 + at}`, arrivals));
    return times;
  } finally {
    unsubscribe('http.server.request.start', onRequest);
    await app.quit();
  }
}

async function measureDial(app: MeasuredApp, number: string, arrivals: number[]): Promise<number> {
  const before = arrivals.length;
  app.dial(number);
  const pressed = await app.next('enter');
  await app.next('dialled');
  await expect.poll(() => arrivals.length).toBe(before + 1);
  return (arrivals[before] ?? NaN) - pressed;
}

/** Signs Dialboard in, so that each measured start finds its account in the keyring as every day. */
async function signInOnce(desktop: Desktop, pbx: TestPbx): Promise<void> {
  const { page, quit } = await launchApp({ desktop });
  await signIn(page, { server: pbx.origin, ...testAccount }, 'enter');
  await expect(numberField(page)).toBeVisible();
  await quit();
}

async function measure(runs: number, say: (line: string) => void): Promise<Results> {
  const desktop = await startDesktop({ keyring: 'unlocked', windowManager: true });
  // Each call is over at once, so that the next can be dialled.
  const pbx = await startDemoPbx({ behaviour: 'own-phone-offline' });
  try {
    await signInOnce(desktop, pbx);
    const measured = { empty: [], dialboard: [] } as Record<
      keyof typeof folders,
      Awaited<ReturnType<typeof measureStart>>[]
    >;
    for (let run = -warmUps; run < runs; run += 1) {
      for (const name of ['empty', 'dialboard'] as const) {
        const result = await measureStart(folders[name], desktop);
        if (run >= 0) measured[name].push(result);
        const figures = `shown ${result.shown.toFixed(0)} ms, usable ${result.usable.toFixed(0)} ms, ${result.memory.toFixed(0)} MB`;
        say(`${run < 0 ? 'warm-up' : `run ${run + 1}`.padEnd(7)}  ${name.padEnd(9)}  ${figures}`);
      }
    }
    const of = (name: keyof typeof folders): AppResults => ({
      shown: summarise(measured[name].map(({ shown }) => shown)),
      usable: summarise(measured[name].map(({ usable }) => usable)),
      memory: summarise(measured[name].map(({ memory }) => memory)),
    });
    const enterToRequest = summarise(await measureDials(desktop));
    const app = await launchApp({ desktop });
    await expect(numberField(app.page)).toBeVisible();
    const recents = await measureRecents(app);
    await app.quit();
    const book = await launchApp({ desktop });
    await expect(numberField(book.page)).toBeVisible();
    const contacts = await measureContacts(book, desktop);
    await book.quit();
    return { empty: of('empty'), dialboard: of('dialboard'), enterToRequest, recents, contacts, sizes: measureSizes() };
  } finally {
    await pbx.close();
    await desktop.stop();
  }
}

async function main(args: readonly string[]): Promise<void> {
  const [runs = '10', json] = ['--runs', '--json'].map((name) => valueOf(name, args));
  if (!/^[1-9]\d{0,2}$/.test(runs)) throw new Error('--runs needs a number from 1 to 999');
  const results = await measure(Number(runs), (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`\nMedian (least–most) of ${runs} starts each, in turn, after ${warmUps} to warm up\n\n`);
  process.stdout.write(`${table(results)}\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
}

function valueOf(name: string, args: readonly string[]): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : (args[at + 1] ?? '');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
});
