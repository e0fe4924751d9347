import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf, isBuilt } from '../../../scripts/app/build-output.mjs';
import { authority, hasDisplay } from '../../../scripts/app/display.mjs';
import { withLock } from '../../../scripts/setup/cache.mjs';
import { checkIntegrity, placeInRuntime } from '../../../scripts/setup/fallback-runtime.mjs';
import { isInstalled, matchesHiddenLock, stampFor } from '../../../scripts/setup/node-modules.mjs';
import { checkNodeVersion, isAtLeast } from '../../../scripts/setup/node-version.mjs';
import { stillValid } from '../../../scripts/setup/own-download.mjs';
import { choose, missing, requirements, servicesOf } from '../../../scripts/setup/system-packages.mjs';

let root;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'dialboard-setup-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path, content) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('the Node version', () => {
  it('is compared by number', () => {
    expect(isAtLeast('20.19.0', '20.19.0')).toBe(true);
    expect(isAtLeast('20.9.1', '20.19.0')).toBe(false);
    expect(isAtLeast('22.0.0', '20.19.0')).toBe(true);
    expect(isAtLeast('18.20.8', '20.19.0')).toBe(false);
  });

  it('is refused with a remedy', () => {
    expect(() => checkNodeVersion('18.20.8')).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('newer Node') }),
    );
  });
});

describe('node modules', () => {
  const lock = {
    packages: {
      '': { name: 'x' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
    },
  };
  const a = lock.packages['node_modules/a'];

  it('count as installed while the stamp is that of the lock file', () => {
    write('package-lock.json', lock);
    expect(isInstalled(root)).toBe(false);
    write('node_modules/.dialboard-stamp', stampFor(root));
    expect(isInstalled(root)).toBe(true);
    write('package-lock.json', { packages: {} });
    expect(isInstalled(root)).toBe(false);
  });

  it("are recognised by npm's own record, without what is optional", () => {
    write('package-lock.json', lock);
    expect(matchesHiddenLock(root)).toBe(false);
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': a } });
    expect(matchesHiddenLock(root)).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['another content', { 'node_modules/a': { ...a, integrity: 'sha512-other' } }],
    ['something missing', {}],
    ['something more', { 'node_modules/a': a, 'node_modules/z': { version: '1.0.0' } }],
  ])('are not taken for installed with %s', (_what, packages) => {
    write('package-lock.json', lock);
    write('node_modules/.package-lock.json', { packages });
    expect(matchesHiddenLock(root)).toBe(false);
  });
});

describe('system packages', () => {
  const wanted = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3']];

  it('are missing when no alternative is installed', () => {
    expect(missing(wanted, new Set(['libgtk-3-0t64']))).toEqual([['libnss3']]);
    expect(missing(wanted, new Set(['libgtk-3-0', 'libnss3']))).toEqual([]);
  });

  it('are called as this system calls them', () => {
    expect(choose(wanted, new Set(['libgtk-3-0t64', 'libnss3']))).toEqual(['libgtk-3-0t64', 'libnss3']);
    expect(choose(wanted, new Set())).toEqual(['libgtk-3-0', 'libnss3']);
  });

  it('include a virtual display and test tools only when needed', () => {
    const names = (needs) => requirements(needs).flat();
    expect(names({ display: false, tests: false })).toContain('libsecret-1-0');
    expect(names({ display: false, tests: false })).not.toContain('xvfb');
    expect(names({ display: true, tests: false })).toContain('xvfb');
    expect(names({ display: true, tests: true })).toContain('gnome-keyring');
    expect(names({ display: true, tests: true })).not.toContain('kamailio');
    expect(names({ display: true, tests: true, sip: true })).toContain('kamailio');
  });

  it('bring no service that would run on its own', () => {
    expect(servicesOf(['kamailio', 'xvfb', 'baresip-core'])).toEqual(['kamailio.service']);
  });

  it('include what brings each program that the tests start', () => {
    const folder = 'test';
    const files = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.ts'));
    const text = files.map((name) => readFileSync(join(folder, String(name)), 'utf8')).join('\n');
    // A program that is named by a variable says so in words that are no package name.
    const named = [...text.matchAll(/debianPackage: '([a-z\d.+-]+)'/g)].map(([, name]) => name);
    expect(named).toContain('xdotool');
    expect(requirements({ display: true, tests: true, sip: true }).flat()).toEqual(expect.arrayContaining(named));
  });
});

describe('the Electron that is downloaded or made', () => {
  const hour = 60 * 60 * 1000;
  const note = { version: '45.4.1', at: 1_000 * hour, cause: 'fetch failed' };

  it('is not tried again for a day after a failure, unless its version changed', () => {
    expect(stillValid(note, '45.4.1', 1_023 * hour)).toBe('fetch failed');
    expect(stillValid(note, '45.4.1', 1_025 * hour)).toBeUndefined();
    expect(stillValid(note, '45.4.2', 1_001 * hour)).toBeUndefined();
    expect(stillValid(note, '45.4.1', 999 * hour)).toBeUndefined();
    expect(stillValid(undefined, '45.4.1', 1_001 * hour)).toBeUndefined();
  });

  it('is made from the runtime in the package and none of its app', () => {
    expect(placeInRuntime('Cypress/Cypress')).toBe('electron');
    expect(placeInRuntime('Cypress/locales/nl.pak')).toBe('locales/nl.pak');
    expect(placeInRuntime('Cypress/resources/')).toBe('resources/');
    for (const left of ['resources/app/', 'resources/app/index.js', 'resources/app-update.yml']) {
      expect(placeInRuntime(`Cypress/${left}`)).toBeUndefined();
    }
    expect(placeInRuntime('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
    expect(placeInRuntime('Cypress/v8_context_snapshot.bin')).toBe('v8_context_snapshot.bin');
  });

  it('is refused when its package is not the one that was checked', async () => {
    const file = write('package.tgz', 'abc');
    const sha512 = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';
    await expect(checkIntegrity(file, sha512)).resolves.toBeUndefined();
    await expect(checkIntegrity(file)).rejects.toThrow('its hash differs');
  });
});

describe('the lock', () => {
  it('lets one in at a time', async () => {
    const file = join(root, 'lock');
    const seen = [];
    const work = (name) => () =>
      new Promise((resolve) => {
        seen.push(`${name} in`);
        setImmediate(() => {
          seen.push(`${name} out`);
          resolve(name);
        });
      });
    expect(await Promise.all([withLock(file, work('a')), withLock(file, work('b'))])).toEqual(['a', 'b']);
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out']);
  });

  it('is free again after a failure, and taken over when its holder is gone', async () => {
    const file = join(root, 'lock');
    await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    writeFileSync(file, '');
    utimesSync(file, new Date(), new Date(Date.now() - 60_000));
    expect(await withLock(file, () => Promise.resolve('in'))).toBe('in');
  });
});

describe('the build', () => {
  it('is stale when a source changed, not when it was touched', () => {
    const source = write('src/main/main.ts', 'a');
    write('out/.built-from', fingerprintOf(root));
    expect(isBuilt(root)).toBe(true);
    utimesSync(source, new Date(0), new Date(0));
    expect(isBuilt(root)).toBe(true);
    writeFileSync(source, 'b');
    expect(isBuilt(root)).toBe(false);
    writeFileSync(source, 'a');
    write('assets/icon.svg', '<svg/>');
    expect(isBuilt(root)).toBe(false);
  });
});

describe('a display', () => {
  it('is guarded by a cookie for any address and any number', () => {
    const name = Buffer.from('MIT-MAGIC-COOKIE-1');
    const expected = [Buffer.from([255, 255, 0, 0, 0, 0, 0, 18]), name, Buffer.from([0, 2, 7, 9])];
    expect(authority(Buffer.from([7, 9]))).toEqual(Buffer.concat(expected));
  });

  it('is there on a desktop, and always where X is not used', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':1' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });
});
