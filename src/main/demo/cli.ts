import { randomBytes } from 'node:crypto';
import { parseCli, type CliOptions } from './cli-options';
import { createDemoPbx } from './demo-pbx';
import { demoNumbers } from './demo-numbers';
import type { LogEntry } from './request-log';
import { defaultTiming, scalePhones } from './timing';

/** One request on one line. */
function logLine({ time, method, path, destination, status }: LogEntry): string {
  return [time.slice(11, 23), String(status).padEnd(7), method.padEnd(6), path, destination].join(' ').trimEnd();
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string, exitCode: number): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = exitCode;
}

async function run(options: CliOptions): Promise<void> {
  const { port, extension, rule, fast, quiet } = options;
  const password = options.password ?? randomBytes(9).toString('base64url');
  const timing = fast ? scalePhones(defaultTiming, 0.1) : defaultTiming;
  const pbx = createDemoPbx({ accounts: [{ extension, password }], timing, behaviour: rule });
  if (!quiet)
    pbx.onLog((entry) => {
      print(logLine(entry));
    });

  const { origin } = await pbx.listen({ port });
  print('Demo PBX, sign in with');
  print(`  Server     ${origin}`);
  print(`  Extension  ${extension}`);
  print(`  Password   ${password}`);
  if (rule.behaviour !== 'normal')
    print(`It behaves: ${rule.behaviour}${rule.on === undefined ? '' : ` (${rule.on})`}`);
  print('Every number answers but these:');
  for (const { number, about } of demoNumbers) print(`  ${number}  ${about}`);
  print('Ctrl+C ends it.');

  const stop = (): void => {
    void pbx.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const parsed = parseCli(process.argv.slice(2), process.env);
if ('help' in parsed) {
  process.stdout.write(parsed.help);
} else if ('mistake' in parsed) {
  fail(parsed.mistake, 2);
} else {
  run(parsed.run).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const port = String(parsed.run.port);
    if (taken) fail(`Port ${port} is taken. Choose another one with --port, or 0 for any free one.`, 2);
    else fail(`The demo PBX could not start: ${error instanceof Error ? error.message : String(error)}`, 1);
  });
}
