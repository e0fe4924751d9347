import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { desktopName, startLinkDesktop, type LinkDesktop } from './link-desktop';

let desktop: LinkDesktop;
beforeEach(async () => {
  desktop = await startLinkDesktop();
});
afterEach(async () => {
  await desktop.stop();
});

describe('who opens the links', () => {
  it('is nobody on a bare desktop', async () => {
    const { schemes, elsewhere } = await desktop.handlerFor({ execPath: desktop.putApp('bin') }).status();
    expect(schemes).toEqual({ tel: { by: 'nobody' }, callto: { by: 'nobody' } });
    expect(elsewhere).toBe(false);
  });

  it('is the app that was chosen after us, by its name', async () => {
    const handler = desktop.handlerFor({ execPath: desktop.putApp('bin') });
    await handler.register();
    await desktop.chooseAnother();
    expect((await handler.status()).schemes).toEqual({
      tel: { by: 'other', owner: 'Other Phone' },
      callto: { by: 'dialboard' },
    });
    await desktop.open('gio', 'tel:112');
    expect(await desktop.called()).toBe('2<other><tel:112>');
  });

  it('is told in the outcome when a desktop’s own list overrules the choice', async () => {
    await desktop.chooseAnother();
    writeFileSync(
      join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'xfce-mimeapps.list'),
      '[Default Applications]\nx-scheme-handler/tel=other.desktop\n',
    );
    desktop.env['XDG_CURRENT_DESKTOP'] = 'XFCE';
    expect(await desktop.handlerFor({ execPath: desktop.putApp('bin') }).register()).toEqual({
      ok: false,
      problem: { code: 'handler-not-registered', said: 'Other Phone' },
    });
  });
});

describe('unregistering', () => {
  it('gives the links back to the app that had them, and leaves nothing', async () => {
    writeFileSync(
      desktop.mimeApps(),
      '# mine\n[Default Applications]\ntext/html=firefox.desktop\n\n[Added Associations]\na/b=c.desktop;\n',
    );
    await desktop.chooseAnother();
    const before = readFileSync(desktop.mimeApps(), 'utf8');
    const handler = desktop.handlerFor({ execPath: desktop.putApp('my apps') });
    await handler.register();
    await handler.register();
    await desktop.open('xdg-open', 'tel:112');
    expect(await desktop.called()).toBe('3</srv/app><--><tel:112>');

    expect(await handler.unregister()).toMatchObject({
      ok: true,
      value: { schemes: { tel: { by: 'other', owner: 'Other Phone' }, callto: { by: 'nobody' } } },
    });
    expect(readFileSync(desktop.mimeApps(), 'utf8')).toBe(before);
    expect(readdirSync(desktop.applications()).sort()).toEqual(['mimeinfo.cache', 'other.desktop']);
    expect(readFileSync(join(desktop.applications(), 'mimeinfo.cache'), 'utf8')).not.toContain('dialboard');
    expect(readdirSync(join(desktop.env['XDG_DATA_HOME'] ?? '', 'dialboard'))).toEqual([]);
    await desktop.open('xdg-open', 'tel:112');
    expect(await desktop.called()).toBe('2<other><tel:112>');
  });

  it('does nothing, and says so, where nothing was registered', async () => {
    expect(await desktop.handlerFor({ execPath: desktop.putApp('bin') }).unregister()).toMatchObject({ ok: true });
    expect(existsSync(desktop.mimeApps())).toBe(false);
  });

  it('leaves an entry that somebody else made', async () => {
    mkdirSync(desktop.applications(), { recursive: true });
    const entry = `[Desktop Entry]\nType=Application\nName=Dialboard\nExec=${desktop.putApp('bin')} mine %u\nMimeType=x-scheme-handler/tel;\n`;
    writeFileSync(join(desktop.applications(), desktopName), entry);
    const handler = desktop.handlerFor({ execPath: desktop.putApp('bin') });
    expect(await handler.register()).toMatchObject({ ok: true });
    await handler.unregister();
    expect(readFileSync(join(desktop.applications(), desktopName), 'utf8')).toBe(entry);
  });
});

describe('an installed package', () => {
  it('is chosen and given up again without a file of the person’s own, and is not hidden by one of an AppImage', async () => {
    const systemFolder = join(desktop.home, 'system', 'applications');
    mkdirSync(systemFolder, { recursive: true });
    const execPath = desktop.putApp('opt');
    const packaged = `[Desktop Entry]\nType=Application\nName=Dialboard\nExec=${execPath} package %u\nMimeType=x-scheme-handler/tel;\n`;
    writeFileSync(join(systemFolder, desktopName), packaged);
    await desktop
      .handlerFor({ execPath: '/gone/dialboard', appImage: desktop.putApp('Downloads', 'Dialboard.AppImage') })
      .register();
    expect(existsSync(join(desktop.applications(), desktopName))).toBe(true);

    const handler = desktop.handlerFor({ execPath, isPackaged: true });
    expect(await handler.register()).toMatchObject({ ok: true, value: { schemes: { tel: { by: 'dialboard' } } } });
    expect(existsSync(join(desktop.applications(), desktopName))).toBe(false);
    await desktop.open('xdg-open', 'tel:112');
    expect(await desktop.called()).toBe('2<package><tel:112>');

    await handler.unregister();
    expect(readFileSync(desktop.mimeApps(), 'utf8')).not.toContain('dialboard');
    expect(readFileSync(join(systemFolder, desktopName), 'utf8')).toBe(packaged);
  });
});
