import { Menu, type MenuItemConstructorOptions } from 'electron';
import { createTranslator } from '../../shared/messages';
import type { Locale } from '../../shared/locale';

/**
 * The application menu. On Windows and Linux it is hidden until Alt is pressed; it is there for its keys: copy, paste,
 * zoom. Reloading and developer tools are not in it.
 */
export function setApplicationMenu(locale: Locale, platform: NodeJS.Platform): void {
  const t = createTranslator(locale);
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('menu.quit') };
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin'
      ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions]
      : [{ label: 'Dialboard', submenu: [quit] }]),
    {
      label: t('menu.edit'),
      submenu: [
        { role: 'undo', label: t('menu.undo') },
        { role: 'redo', label: t('menu.redo') },
        { type: 'separator' },
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
      ],
    },
    { role: 'windowMenu', label: t('menu.window') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
