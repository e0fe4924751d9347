import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLinkDesktop, type LinkDesktop } from './link-desktop';

let desktop: LinkDesktop;
beforeEach(async () => {
  desktop = await startLinkDesktop();
});
afterEach(async () => {
  await desktop.stop();
});

describe('a registered Dialboard', () => {
  const places: [string, string, string][] = [
    ['plain', 'bin', 'app folder'],
    ['plain', 'bin', 'src'],
    ['with a space', 'my apps', 'src'],
    ['with signs', 'a $HOME `b` "c" \\d\'e', '100%u=x;&'],
    ['with letters', 'José', 'căsuță'],
  ];

  it.each(places)('is reached by links at a path %s (%s, %s)', async (_what, folder, appFolder) => {
    const execPath = desktop.putApp(folder);
    const appPath = join(desktop.home, appFolder);
    const handler = desktop.handlerFor({ execPath, appPath });
    expect(await handler.register()).toEqual({
      ok: true,
      value: {
        schemes: { tel: { by: 'dialboard' }, callto: { by: 'dialboard' } },
        canRegister: true,
        elsewhere: false,
        chosenIn: 'none',
      },
    });
    expect(await desktop.validate()).toBe('');

    await desktop.open('xdg-open', 'tel:+31201234567;ext=12');
    expect(await desktop.called()).toBe(`3<${appPath}><--><tel:+31201234567;ext=12>`);
    await desktop.open('gio', 'tel:0900%201234');
    expect(await desktop.called()).toBe(`3<${appPath}><--><tel:0900%201234>`);
    await desktop.open('gio', 'callto:+31201234567');
    expect(await desktop.called()).toBe(`3<${appPath}><--><callto:+31201234567>`);
  });

  it.each(['GNOME', 'XFCE', 'MATE', 'X-Cinnamon', 'LXQt', 'sway', 'X-Generic'])(
    'is reached by xdg-open on %s',
    async (XDG_CURRENT_DESKTOP) => {
      await desktop.handlerFor({ execPath: desktop.putApp('my apps') }).register();
      await desktop.open('xdg-open', 'tel:+31201234567;ext=12', { XDG_CURRENT_DESKTOP });
      expect(await desktop.called()).toBe('3</srv/app><--><tel:+31201234567;ext=12>');
    },
  );

  it('starts an AppImage by its file, with its icon beside', async () => {
    const appImage = desktop.putApp('Downloads', 'Dialboard 0.1.AppImage');
    const icon = join(desktop.home, 'mount.png');
    writeFileSync(icon, 'an icon');
    const handler = desktop.handlerFor({ execPath: '/gone/dialboard', appImage, icon, noSandbox: true });
    expect(await handler.register()).toMatchObject({ ok: true });
    expect(await desktop.validate()).toBe('');
    await desktop.open('gio', 'tel:112');
    expect(await desktop.called()).toBe('3<--no-sandbox><--><tel:112>');
    expect(readFileSync(join(desktop.env['XDG_DATA_HOME'] ?? '', 'dialboard', 'icon.png'), 'utf8')).toBe('an icon');

    // The same, after an update in another file: the links still go to the old one.
    const updated = desktop.handlerFor({
      execPath: '/gone/dialboard',
      appImage: desktop.putApp('Downloads', 'Dialboard 0.2.AppImage'),
      icon,
    });
    expect(await updated.status()).toMatchObject({ schemes: { tel: { by: 'dialboard' } }, elsewhere: true });
    await updated.register();
    expect((await updated.status()).elsewhere).toBe(false);
    await desktop.open('gio', 'tel:112');
    expect(await desktop.called()).toBe('2<--><tel:112>');
  });
});

describe('GLib', () => {
  it('reads our quoting of a data folder with spaces, quotes, dollars, backslashes and percent signs', async () => {
    desktop.env['XDG_DATA_HOME'] = join(desktop.home, 'da ta $HOME "q" \\b `c` 100%u');
    await desktop.handlerFor({ execPath: desktop.putApp('my apps') }).register();
    expect(await desktop.validate()).toBe('');
    await desktop.open('gio', 'tel:0900%201234');
    expect(await desktop.called()).toBe('3</srv/app><--><tel:0900%201234>');
  });
});
