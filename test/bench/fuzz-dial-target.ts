import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { dialStringAlphabet, toDialString } from '../../src/shared/dial-target/dial-plan';
import { findNumbers } from '../../src/shared/dial-target/find-numbers';
import { readLink } from '../../src/shared/dial-target/read-link';
import { readTyped } from '../../src/shared/dial-target/read-typed';
import type { DialTarget, NumberTarget } from '../../src/shared/dial-target/target';
import { createRandom, type FuzzInput, nextInput } from './fuzz-inputs';

/** No text may take longer than this (milliseconds). */
const limit = 5;
/** What takes longer than this once is measured again. */
const suspicious = 1;
const bucketWidth = 0.01;
const buckets = 1000;

interface Figures {
  inputs: number;
  milliseconds: number;
  kinds: Record<string, number>;
  /** How many took n × bucketWidth milliseconds; the last bucket holds the rest. */
  histogram: number[];
  slowest: { milliseconds: number; length: number; sample: string };
  /** Over the limit once, under it when measured again alone: the garbage collector or the machine. */
  pauses: number;
  faults: string[];
}

const readers: Record<string, (input: FuzzInput) => DialTarget> = {
  link: ({ text, region }) => readLink(text, { region }),
  typed: ({ text, region }) => readTyped(text, { region, outsideLinePrefix: '0' }),
  text: ({ text, region }) => ({ kind: 'several', candidates: findNumbers(text, { region }) }),
};

/** What is wrong with a target, or nothing. */
function faultOf(name: string, input: FuzzInput, target: DialTarget): string | undefined {
  if (target.kind === 'not-a-number' || target.kind === 'sip-address') return undefined;
  if (target.kind === 'service-code') return name === 'typed' && /^[\d*#+]+$/.test(target.code) ? undefined : 'a code';
  const numbers: readonly NumberTarget[] = target.kind === 'number' ? [target] : target.candidates;
  for (const number of numbers) {
    if (!/^\+?\d{1,20}$/.test(number.number)) return `the number ${number.number}`;
    for (const format of ['e164', 'international', 'national'] as const) {
      const sent = toDialString(number, { region: input.region, format, outsideLinePrefix: '0', sendPostDial: true });
      if (sent === '' || !dialStringAlphabet.test(sent)) return `the dial string ${sent}`;
    }
    if (!number.number.startsWith('+')) continue;
    const again = (name === 'typed' ? readTyped : readLink)(number.number, { region: input.region });
    if (again.kind !== 'number' || again.number !== number.number) return `reading ${number.number} again`;
  }
  return undefined;
}

function timed(read: (input: FuzzInput) => DialTarget, input: FuzzInput): { target: DialTarget; milliseconds: number } {
  const start = performance.now();
  const target = read(input);
  return { target, milliseconds: performance.now() - start };
}

function work(count: number, seed: number): Figures {
  const random = createRandom(seed);
  const figures: Figures = {
    inputs: 0,
    milliseconds: 0,
    kinds: {},
    histogram: Array.from({ length: buckets }, () => 0),
    slowest: { milliseconds: 0, length: 0, sample: '' },
    pauses: 0,
    faults: [],
  };
  const names = Object.keys(readers);
  // The first calls are slow because nothing is compiled yet; they are made, but not counted.
  for (let index = -3000; index < count; index += 1) {
    const input = nextInput(random);
    const name = names[Math.abs(index) % names.length] ?? 'link';
    const read = readers[name];
    if (read === undefined) continue;
    try {
      const { target, milliseconds } = timed(read, input);
      const fault = faultOf(name, input, target);
      if (fault !== undefined) figures.faults.push(`${name} ${JSON.stringify(input)}: ${fault}`);
      if (index >= 0) note(figures, input, target, settle(read, input, milliseconds, figures));
    } catch (error) {
      figures.faults.push(`${name} ${JSON.stringify(input)}: ${String(error)}`);
    }
  }
  return figures;
}

/** The time that counts: an outlier is measured again, alone, and its best of seven is what the text costs. */
function settle(read: (input: FuzzInput) => DialTarget, input: FuzzInput, first: number, figures: Figures): number {
  if (first <= suspicious) return first;
  const best = Math.min(...Array.from({ length: 7 }, () => timed(read, input).milliseconds));
  if (best > limit) figures.faults.push(`${best.toFixed(1)} ms for ${JSON.stringify(input).slice(0, 300)}`);
  else if (first > limit) figures.pauses += 1;
  return best;
}

function note(figures: Figures, { text }: FuzzInput, target: DialTarget, milliseconds: number): void {
  figures.inputs += 1;
  figures.milliseconds += milliseconds;
  figures.kinds[target.kind] = (figures.kinds[target.kind] ?? 0) + 1;
  const bucket = Math.min(buckets - 1, Math.floor(milliseconds / bucketWidth));
  figures.histogram[bucket] = (figures.histogram[bucket] ?? 0) + 1;
  if (milliseconds > figures.slowest.milliseconds) {
    figures.slowest = { milliseconds, length: text.length, sample: text.slice(0, 60) };
  }
}

function percentile(histogram: readonly number[], share: number): string {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  const bucket = histogram.findIndex((count) => (seen += count) >= total * share);
  return `${((bucket + 1) * bucketWidth).toFixed(2)} ms`;
}

function merge(all: readonly Figures[]): Figures {
  return all.reduce((sum, next) => ({
    inputs: sum.inputs + next.inputs,
    milliseconds: sum.milliseconds + next.milliseconds,
    kinds: Object.fromEntries(
      [...new Set([...Object.keys(sum.kinds), ...Object.keys(next.kinds)])].map((kind) => [
        kind,
        (sum.kinds[kind] ?? 0) + (next.kinds[kind] ?? 0),
      ]),
    ),
    histogram: sum.histogram.map((count, index) => count + (next.histogram[index] ?? 0)),
    slowest: sum.slowest.milliseconds > next.slowest.milliseconds ? sum.slowest : next.slowest,
    pauses: sum.pauses + next.pauses,
    faults: [...sum.faults, ...next.faults],
  }));
}

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} wants a whole number.`);
  return value;
}

async function main(): Promise<void> {
  const count = option('count', 10_000_000);
  const seed = option('seed', Date.now() % 2 ** 31);
  const jobs = Math.max(1, option('jobs', Math.min(4, availableParallelism())));
  console.log(`${count} inputs in ${jobs} threads, --seed ${seed}`);
  const start = performance.now();
  const all = await Promise.all(
    Array.from({ length: jobs }, (_, job) => runWorker({ count: Math.ceil(count / jobs), seed: seed + job })),
  );
  const { inputs, milliseconds, kinds, histogram, slowest, pauses, faults } = merge(all);
  console.log(`inputs            ${inputs} in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  console.log(
    `what they are     ${Object.entries(kinds)
      .map(([kind, many]) => `${kind} ${many}`)
      .join(', ')}`,
  );
  console.log(`mean              ${((milliseconds / inputs) * 1000).toFixed(1)} µs`);
  console.log(`99 %, 99.99 %     ${percentile(histogram, 0.99)}, ${percentile(histogram, 0.9999)}`);
  console.log(
    `slowest           ${slowest.milliseconds.toFixed(2)} ms, ${slowest.length} characters: ${JSON.stringify(slowest.sample)}`,
  );
  console.log(`pauses            ${pauses} took over ${limit} ms once and less when measured again, alone`);
  console.log(`faults            ${faults.length}`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault.slice(0, 400)}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function runWorker(data: { count: number; seed: number }): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: data });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (isMainThread) {
  await main();
} else {
  const { count, seed } = workerData as { count: number; seed: number };
  parentPort?.postMessage(work(count, seed));
}
