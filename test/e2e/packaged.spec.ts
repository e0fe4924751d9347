import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { LinuxPackager, Packager } from 'app-builder-lib';
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper';
import { parse } from 'yaml';
import { electronPath } from '../support/app';
import { startDemoPbx, testAccount } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { launchPackaged } from '../support/packaged-app';
import { run } from '../support/run-program';
import { dial, hangUpButton, numberField, signIn, status } from '../support/steps';

// Made by the step `package` of npm test.
const folder = join(process.cwd(), 'dist', 'linux-unpacked');
const executable = join(folder, 'dialboard');
const archive = join(folder, 'resources', 'app.asar');

test('the packaged app signs in, dials once, and is still signed in at its next start', async ({ desktop }) => {
  const pbx = await startDemoPbx();
  try {
    const first = await launchPackaged({ executable, desktop });
    await signIn(first.page, { server: pbx.origin, ...testAccount });
    await expect(numberField(first.page)).toBeVisible();
    const kept = await desktop.lookup(`dialboard:${pbx.origin}`, 'account');
    expect(JSON.parse(kept ?? 'null')).toEqual(testAccount);
    await dial(first.page, '020 123 4567');
    await expect(status(first.page)).toContainText('Connected');
    await hangUpButton(first.page).click();
    await expect(status(first.page)).toContainText('Ended');
    expect(pbx.log().filter(({ operation }) => operation === 'dial')).toMatchObject([{ status: 201 }]);
    await first.quit();

    const second = await launchPackaged({ executable, desktop });
    await expect(numberField(second.page)).toBeVisible();
    await second.quit();
  } finally {
    await pbx.close();
  }
});

test('each fuse of the binary is as electron-builder.yml says', async () => {
  const { electronFuses } = parse(readFileSync('electron-builder.yml', 'utf8')) as {
    electronFuses: Record<string, boolean>;
  };
  const { resetAdHocDarwinSignature: _notAFuse, ...written } = electronFuses;
  const wire = (await getCurrentFuseWire(executable)) as unknown as Record<string, number>;
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  const read = names.map((name) => {
    const state = wire[FuseV1Options[name as keyof typeof FuseV1Options]];
    // The binary holds the digits 0 and 1 as characters.
    return [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, state === '1'.charCodeAt(0)];
  });
  expect(Object.fromEntries(read)).toEqual(written);
});

test('the archive holds what is used and nothing else', () => {
  const built = ['main', 'preload', 'renderer'].flatMap((part) => filesBelow(join('out', part)));
  const keytar = ['package.json', 'LICENSE.md', 'lib/keytar.js', `prebuilds/linux-${process.arch}/keytar.node`];
  const trayPictures = filesBelow(join('assets', 'tray')).filter((path) => path.endsWith('.png'));
  const expected = [
    'package.json',
    'assets/icons/icon.png',
    ...trayPictures,
    ...built,
    ...keytar.map((file) => `node_modules/keytar/${file}`),
  ];
  const listed = listPackage(archive, { isPack: false }).map((path) => path.replace(/^[\\/]/, ''));
  const files = listed.filter((path) => !listed.some((other) => other.startsWith(`${path}/`)));
  expect(files.sort()).toEqual(expected.sort());
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as Record<string, unknown>;
  expect(manifest).toMatchObject({ name: 'dialboard', main: 'out/main/main.js' });
  expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['scripts', 'devDependencies']));
});

test('the native library of keytar stands beside the archive, where it can be loaded', () => {
  const prebuilds = join(`${archive}.unpacked`, 'node_modules', 'keytar', 'prebuilds');
  expect(filesBelow(prebuilds)).toEqual([join(prebuilds, `linux-${process.arch}`, 'keytar.node')]);
});

test('no switch and no variable turns the packaged app into a Node or opens its main process', async ({ desktop }) => {
  const marker = join(desktop.home, 'was-run');
  const script = join(desktop.home, 'side-door.cjs');
  writeFileSync(script, `require('node:fs').appendFileSync(${JSON.stringify(marker)}, 'run')`);
  const sideDoors = { env: { NODE_OPTIONS: `--require=${script}` }, args: ['--inspect=127.0.0.1:0'] };

  // The same attempts on an Electron without these fuses, to see that they are real ones.
  const bed = [join(process.cwd(), 'test', 'e2e', 'bed-app')];
  const open = await launchPackaged({
    executable: electronPath(),
    desktop,
    env: sideDoors.env,
    args: [...sideDoors.args, ...bed],
  });
  expect(open.output()).toContain('Debugger listening on');
  expect(existsSync(marker)).toBe(true);
  await open.quit();
  const asNode = { ELECTRON_RUN_AS_NODE: '1' };
  const plain = await run(electronPath(), ['-p', '6 * 7'], { env: { ...desktop.env, ...asNode }, debianPackage: '' });
  expect(plain.stdout.trim()).toBe('42');

  writeFileSync(marker, '');
  const closed = await launchPackaged({ executable, desktop, ...sideDoors });
  await expect(closed.page.getByLabel('Server', { exact: true })).toBeVisible();
  expect(closed.output()).not.toContain('Debugger listening on');
  await closed.quit();
  const notNode = await launchPackaged({ executable, desktop, env: asNode, args: ['-p', '6 * 7', '-r', script] });
  await expect(notNode.page.getByLabel('Server', { exact: true })).toBeVisible();
  expect(notNode.output()).not.toMatch(/^42$/m);
  await notNode.quit();
  expect(readFileSync(marker, 'utf8')).toBe('');
});

test('the desktop entry that electron-builder writes handles tel: and is valid', async ({ desktop }) => {
  // Unpacked, electron-builder writes no desktop entry; this is how it makes the one for deb and rpm.
  const packager = new Packager({ projectDir: process.cwd() });
  await packager.validateConfig();
  const linux = new LinuxPackager(packager);
  const helper = new LinuxTargetHelper(linux);
  const entry = await helper.computeDesktopEntry(linux.platformSpecificBuildOptions);
  expect(entry).toMatch(/^MimeType=(.*;)?x-scheme-handler\/tel;/m);
  expect(entry).toMatch(/^Exec=\S+\/dialboard %U$/m);
  expect(entry).toContain('StartupWMClass=org.dialboard.Dialboard');
  expect(helper.getDesktopFileName()).toBe('org.dialboard.Dialboard');
  const file = join(desktop.home, 'org.dialboard.Dialboard.desktop');
  writeFileSync(file, entry);
  const said = await run('desktop-file-validate', [file], {
    env: desktop.env,
    debianPackage: 'desktop-file-utils',
    mayFail: true,
  });
  expect(said).toEqual({ code: 0, stdout: '', stderr: '' });
});

/** Files below a folder, by their path from where the folder's own path begins. */
function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
