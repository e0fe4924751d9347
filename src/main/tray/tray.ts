import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Menu, nativeImage, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron';
import type { TrayAction, TrayLine, TrayModel, TrayState } from './tray-model';

/** The icon in the tray of the system with its menu. */
export interface TrayIcon {
  /** Shows the model; what is shown already is left alone. */
  show(model: TrayModel): void;
  remove(): void;
}

/**
 * Puts an icon into the tray.
 * @param folder where the pictures are (assets/tray)
 * @param choose told what the person chose
 */
export function createTrayIcon(
  folder: string,
  platform: NodeJS.Platform,
  first: TrayModel,
  choose: (action: TrayAction) => void,
): TrayIcon {
  const tray = new Tray(picture(folder, first.state, platform));
  let shown: TrayModel | undefined;

  function show(model: TrayModel): void {
    if (model.state !== shown?.state) tray.setImage(picture(folder, model.state, platform));
    if (model.tooltip !== shown?.tooltip) tray.setToolTip(model.tooltip);
    if (JSON.stringify(model.menu) !== JSON.stringify(shown?.menu))
      tray.setContextMenu(Menu.buildFromTemplate(model.menu.map((line) => template(line, choose))));
    shown = model;
  }

  // On macOS a click opens the menu; on Linux it may be a double click, so everything is in the menu as well.
  if (platform !== 'darwin') tray.on('click', () => choose({ do: 'open' }));
  show(first);
  return {
    show,
    remove: () => {
      tray.destroy();
    },
  };
}

function template(line: TrayLine, choose: (action: TrayAction) => void): MenuItemConstructorOptions {
  switch (line.kind) {
    case 'line':
      return { type: 'separator' };
    case 'said':
      return { label: escaped(line.label), enabled: false };
    case 'item':
      return {
        label: escaped(line.label),
        enabled: line.enabled,
        ...(line.checked === undefined ? {} : { type: 'checkbox' as const, checked: line.checked }),
        click: () => choose(line.action),
      };
  }
}

/** A single & would make the letter after it an access key. */
const escaped = (label: string): string => label.replaceAll('&', '&&');

/**
 * macOS colours a template image itself. The others get a picture in colours that stand out on light and on dark panels,
 * since a panel does not tell which one it is. Linux takes one size and scales it, so it gets the larger one.
 */
function picture(folder: string, state: TrayState, platform: NodeJS.Platform): NativeImage {
  if (platform === 'darwin') {
    const image = nativeImage.createFromPath(join(folder, `${state}Template.png`));
    image.setTemplateImage(true);
    return image;
  }
  if (platform === 'linux') return nativeImage.createFromBuffer(readFileSync(join(folder, `${state}@2x.png`)));
  return nativeImage.createFromPath(join(folder, `${state}.png`));
}
