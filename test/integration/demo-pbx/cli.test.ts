import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, basic, patience, withPbx } from './http-client';

let folder = '';
const running = new Set<ChildProcessWithoutNullStreams>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-pbx-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../../../src/main/demo/cli.ts', import.meta.url)),
      outDir: folder,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'cli.cjs' } },
    },
  });
}, 60_000);

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Cli {
  readonly child: ChildProcessWithoutNullStreams;
  readonly output: () => string;
  /** Resolves with the exit code, or the signal that killed it. */
  readonly ended: Promise<number | string>;
}

function start(args: readonly string[], environment: Record<string, string> = {}): Cli {
  const child = spawn(process.execPath, [join(folder, 'cli.cjs'), ...args], {
    env: { ...process.env, ...environment },
  });
  running.add(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return (code ?? signal) as number | string;
  });
  return { child, output: () => output, ended };
}

describe('npm run demo:pbx', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves until %s', async (signal) => {
    const { child, output, ended } = start(['--port', '0', '--fast', '--behave', 'busy']);
    await expect.poll(output, patience).toContain('Ctrl+C ends it.');
    const read = (label: string): string => new RegExp(`${label} +(\\S+)`).exec(output())?.[1] ?? '';
    expect(read('Extension')).toBe('100');
    expect(read('Password')).toMatch(/^[\w-]{12}$/);
    for (const text of ['It behaves: busy', '  202  is busy', '  211  ']) expect(output()).toContain(text);

    const headers = {
      authorization: basic('100', read('Password')),
      'content-type': 'application/json',
      'idempotency-key': '"k"',
    };
    const body = '{"destination":"+31201234567"}';
    expect((await ask(read('Server'), { method: 'POST', path: '/v1/calls', headers, body })).status).toBe(201);
    await expect.poll(output, patience).toMatch(/^\d\d:\d\d:\d\d\.\d{3} 201 +POST +\/v1\/calls \+31201234567$/m);
    child.kill(signal);
    expect(await ended).toBe(0);
  });

  it('makes up another password each time, and is quiet when told so', async () => {
    const passwords = new Set<string>();
    for (let times = 0; times < 2; times += 1) {
      const { child, output, ended } = start(['--port', '0', '--quiet']);
      await expect.poll(output, patience).toContain('Ctrl+C ends it.');
      const server = /Server +(\S+)/.exec(output())?.[1] ?? '';
      passwords.add(/Password +(\S+)/.exec(output())?.[1] ?? '');
      expect((await ask(server, { path: '/v1/session' })).status).toBe(401);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(output()).not.toContain('/v1/session');
    }
    expect(passwords.size).toBe(2);
  });

  it('takes the password from the environment', async () => {
    const { child, output, ended } = start(['--port=0', '--extension=7'], { DIALBOARD_DEMO_PASSWORD: 'from-there' });
    await expect.poll(output, patience).toContain('Ctrl+C ends it.');
    const server = /Server +(\S+)/.exec(output())?.[1] ?? '';
    const headers = { authorization: basic('7', 'from-there') };
    expect((await ask(server, { path: '/v1/session', headers })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('does not go without a password by accident', async () => {
    const { output, ended } = start(['--port', '0'], { DIALBOARD_DEMO_PASSWORD: '' });
    expect(await ended).toBe(2);
    expect(output()).toContain('must not be empty');
  });

  it('says so when the port is taken', async () => {
    await withPbx({}, async (origin) => {
      const { port } = new URL(origin);
      const { output, ended } = start(['--port', port]);
      expect(await ended).toBe(2);
      expect(output().trim()).toBe(`Port ${port} is taken. Choose another one with --port, or 0 for any free one.`);
    });
  });

  it.each([['--port', 'many'], ['--behave', 'odd'], ['--colour'], ['word']])(
    'finds the mistake in %s %s',
    async (...args) => {
      const { output, ended } = start(args);
      expect(await ended).toBe(2);
      expect(output().trim().split('\n')).toHaveLength(1);
    },
  );

  it('explains itself', async () => {
    const { output, ended } = start(['--help']);
    expect(await ended).toBe(0);
    expect(output()).toContain('--behave');
  });
});
