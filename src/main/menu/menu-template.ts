import type { MenuItemConstructorOptions } from 'electron';
import type { Place } from '../../shared/contract';
import type { Translate } from '../../shared/messages';

/** What the menu does beyond what every program's menu does. */
export interface MenuActions {
  readonly goTo: (place: Place) => void;
  /** Hangs up the call of the moment. */
  readonly hangUp: () => void;
}

/** The id of the item that is there for the call of the moment. */
export const hangUpItem = 'hang-up';

/**
 * The application menu, with what people expect where on each platform. On Windows and Linux it is hidden until Alt is pressed;
 * it is there for its keys, and so that all of it can be reached without a mouse. Reloading and developer tools are not in it.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  t: Translate,
  { goTo, hangUp }: MenuActions,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const line = { type: 'separator' } as const;
  const about: MenuItemConstructorOptions = { role: 'about', label: t('menu.about') };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('menu.quit') };
  const close: MenuItemConstructorOptions = { role: 'close', label: t('menu.close') };
  const settings: MenuItemConstructorOptions = {
    label: t('menu.settings'),
    accelerator: 'CommandOrControl+,',
    click: () => goTo('settings'),
  };
  const calls: MenuItemConstructorOptions[] = [
    { label: t('menu.new-call'), accelerator: 'CommandOrControl+N', click: () => goTo('dialler') },
    { id: hangUpItem, label: t('call.hang-up'), accelerator: 'CommandOrControl+Shift+H', click: hangUp },
  ];
  const appMenu: MenuItemConstructorOptions = {
    label: 'Dialboard',
    submenu: [
      about,
      line,
      settings,
      line,
      { role: 'services', label: t('menu.services') },
      line,
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hide-others') },
      { role: 'unhide', label: t('menu.show-all') },
      line,
      quit,
    ],
  };
  return [
    ...(isMac ? [appMenu] : []),
    { label: t('menu.file'), submenu: [...calls, line, ...(isMac ? [close] : [settings, line, close, quit])] },
    {
      label: t('menu.edit'),
      submenu: [
        { role: 'undo', label: t('menu.undo') },
        { role: 'redo', label: t('menu.redo') },
        line,
        { role: 'cut', label: t('menu.cut') },
        { role: 'copy', label: t('menu.copy') },
        { role: 'paste', label: t('menu.paste') },
        { role: 'selectAll', label: t('menu.select-all') },
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        { role: 'zoomIn', label: t('menu.zoom-in') },
        // Ctrl and the key with + and = without Shift, as browsers take it
        { role: 'zoomIn', label: t('menu.zoom-in'), accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: t('menu.zoom-out') },
        { role: 'resetZoom', label: t('menu.actual-size') },
        line,
        { role: 'togglefullscreen', label: t('menu.full-screen') },
      ],
    },
    {
      label: t('menu.window'),
      submenu: [
        { role: 'minimize', label: t('menu.minimise') },
        ...(isMac
          ? [{ role: 'zoom', label: t('menu.zoom') } as const, { role: 'front', label: t('menu.front') } as const]
          : []),
      ],
    },
    {
      role: 'help',
      label: t('menu.help'),
      submenu: [
        { label: t('keys.title'), accelerator: isMac ? 'Command+/' : 'F1', click: () => goTo('keys') },
        ...(isMac ? [] : [line, about]),
      ],
    },
  ];
}
