import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { startDesktop, type Desktop } from '../../support/desktop';
import { processTree } from '../../support/processes';

const onLinux = process.platform === 'linux';

/** Asks keytar in a process of its own on the desktop, as the app would. */
async function keytar(desktop: Desktop, call: string): Promise<string> {
  const script = `require('keytar').${call}.then((v) => console.log(JSON.stringify(v ?? null)), (e) => console.log(e.message))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env: desktop.env, timeout: 15_000 });
  return stdout.trim();
}

describe.runIf(onLinux)('the desktop of the test bed', () => {
  let desktop: Desktop | undefined;
  afterEach(() => desktop?.stop());

  it('has a keyring that keytar uses, and lists what is really in it', async () => {
    desktop = await startDesktop({ keyring: 'unlocked' });
    expect(await desktop.secrets()).toEqual([]);
    const service = `dialboard: https://"pbx".example/it's é`;
    await keytar(desktop, `setPassword(${JSON.stringify(service)}, '101', 'pass wörd"')`);
    const [item, ...others] = await desktop.secrets();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ attributes: { service, account: '101' }, secret: 'pass wörd"' });
    expect(await desktop.lookup(service, '101')).toBe('pass wörd"');
    expect(await desktop.lookup(service, '102')).toBeNull();
  });

  it('can have a stored secret in a locked keyring, where asking for the password fails at once', async () => {
    desktop = await startDesktop({ keyring: 'locked' });
    await desktop.store('s', 'a', 'stored before');
    expect(await desktop.keyringLocked()).toBe(true);
    expect(await keytar(desktop, `getPassword('s', 'a')`)).toBe('null');
    expect(await keytar(desktop, `setPassword('s', 'b', 'x')`)).toMatch(/locked collection/);
    expect(await desktop.lookup('s', 'a')).toBe('stored before');
    expect(await desktop.keyringLocked()).toBe(true);
    await desktop.unlockKeyring();
    expect(await keytar(desktop, `getPassword('s', 'a')`)).toBe('"stored before"');
  });

  it.each(['silent', 'asking'] as const)('can leave the question for the password open: %s', async (keyring) => {
    desktop = await startDesktop({ keyring });
    // Without an entry that matches nothing has to be unlocked, so nothing is asked.
    await desktop.store('s', 'a', 'stored before');
    const call = keytar(desktop, `getPassword('s', 'a')`).catch(() => 'ended');
    const first = await Promise.race([call, new Promise((resolve) => setTimeout(resolve, 3000, 'open'))]);
    expect(first).toBe('open');
    await desktop.stop();
    expect(await call).toMatch(/ended|null|closed|connection/i);
  });

  it('can have no keychain, and no session bus at all', async () => {
    desktop = await startDesktop({ keyring: 'no-service' });
    expect(await keytar(desktop, `getPassword('s', 'a')`)).toMatch(/not provided by any \.service/);
    await desktop.stop();
    desktop = await startDesktop({ keyring: 'none' });
    expect(await keytar(desktop, `getPassword('s', 'a')`)).toMatch(/Could not connect/);
    await expect(desktop.secrets()).rejects.toThrow('no keyring');
  });

  it('is private, and leaves nothing behind', async () => {
    const before = processTree(process.pid);
    desktop = await startDesktop({ keyring: 'silent', windowManager: true });
    const { home, env } = desktop;
    const runtime = env['XDG_RUNTIME_DIR'] ?? '';
    expect(statSync(runtime).mode & 0o777).toBe(0o700);
    expect(Object.values(env).filter((value) => value === process.env['HOME'])).toEqual([]);
    expect(existsSync(join(home, '.local', 'share', 'keyrings', 'login.keyring'))).toBe(true);
    await desktop.store('s', 'a', 'x');
    // The prompter is started by the bus, not by us: it is what would be left.
    void keytar(desktop, `getPassword('s', 'a')`).catch(() => undefined);
    const started = (): number[] => processTree(process.pid).filter((pid) => !before.includes(pid));
    expect(started().length).toBeGreaterThanOrEqual(4);
    await desktop.stop();
    await expect.poll(() => started().filter((pid) => existsSync(`/proc/${pid}`)), { timeout: 5000 }).toEqual([]);
    expect(existsSync(dirname(home))).toBe(false);
  });

  it('says which package is missing', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      await expect(startDesktop({ keyring: 'none' })).rejects.toThrow(
        'Xvfb is missing: install the Debian package xvfb',
      );
    } finally {
      process.env['PATH'] = path;
    }
  });
});
