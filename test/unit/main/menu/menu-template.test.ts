import { describe, expect, it } from 'vitest';
import { hangUpItem, menuTemplate } from '../../../../src/main/menu/menu-template';
import { keyGroups } from '../../../../src/renderer/features/keys/keys';
import { locales } from '../../../../src/shared/locale';
import { createTranslator } from '../../../../src/shared/messages';

type Template = ReturnType<typeof menuTemplate>;
const none = { goTo: () => undefined, hangUp: () => undefined };
const platforms = ['linux', 'win32', 'darwin'] as const;
const items = (template: Template): Template =>
  template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
const labels = (template: Template) => template.map(({ label }) => label);

describe('the application menu', () => {
  it('has what people expect on each platform', () => {
    const t = createTranslator('en');
    expect(labels(menuTemplate('linux', t, none))).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
    expect(labels(menuTemplate('darwin', t, none))).toEqual(['Dialboard', 'File', 'Edit', 'View', 'Window', 'Help']);
    const roles = (platform: NodeJS.Platform) => items(menuTemplate(platform, t, none)).map(({ role }) => role);
    for (const platform of platforms)
      expect(roles(platform)).toEqual(
        expect.arrayContaining(['about', 'quit', 'close', 'copy', 'paste', 'zoomIn', 'minimize', 'togglefullscreen']),
      );
    expect(roles('darwin')).toEqual(expect.arrayContaining(['services', 'hide', 'hideOthers', 'unhide', 'front']));
    expect(roles('linux')).not.toContain('hide');
    for (const platform of platforms)
      for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles(platform)).not.toContain(role);
  });

  it.each(locales)('has a word of its own for every item in %s', (locale) => {
    for (const platform of platforms) {
      const template = menuTemplate(platform, createTranslator(locale), none);
      for (const { type, label } of [...template, ...items(template)])
        if (type !== 'separator') expect(label).toBeTruthy();
    }
  });

  it.each(platforms)('gives no key to two items on %s', (platform) => {
    const keys = items(menuTemplate(platform, createTranslator('en'), none)).flatMap(
      ({ accelerator }) => accelerator ?? [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leads where it says', () => {
    const seen: string[] = [];
    const actions = { goTo: (place: string) => seen.push(place), hangUp: () => seen.push('hang up') };
    for (const { id, click, accelerator } of items(menuTemplate('linux', createTranslator('en'), actions)))
      if (id === hangUpItem || accelerator !== undefined) (click as (() => void) | undefined)?.();
    expect(seen).toEqual(['dialler', 'hang up', 'settings', 'keys']);
  });
});

describe('the key list', () => {
  it.each([false, true])('names every key of the menu that is Dialboard’s own (Mac: %s)', (mac) => {
    const written = keyGroups(mac).flatMap(({ keys }) =>
      keys.flatMap(({ combinations }) => combinations.map((keys) => keys.join('+'))),
    );
    const own = items(menuTemplate(mac ? 'darwin' : 'linux', createTranslator('en'), none)).flatMap(
      ({ role, accelerator }) => (role === undefined && typeof accelerator === 'string' ? [accelerator] : []),
    );
    const spelled = own.map((key) =>
      key
        .replace('CommandOrControl', mac ? '⌘' : 'Ctrl')
        .replace('Command', '⌘')
        .replace('Shift', mac ? '⇧' : 'Shift'),
    );
    expect(own.length).toBeGreaterThan(3);
    for (const key of spelled) expect(written).toContain(key);
  });

  it('names no key twice', () => {
    for (const mac of [false, true]) {
      const all = keyGroups(mac).flatMap(({ keys }) => keys);
      expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
    }
  });
});
