import { Menu } from 'electron';
import { mayHangUp } from '../../shared/call';
import type { Locale } from '../../shared/locale';
import { createTranslator } from '../../shared/messages';
import type { Snapshot } from '../../shared/snapshot';
import type { State } from '../state';
import { hangUpItem, menuTemplate, type MenuActions } from './menu-template';

/** Sets the application menu and keeps it right: anew in another language, with *Hang up* only while there is a call. */
export function keepApplicationMenu(state: State, platform: NodeJS.Platform, actions: MenuActions): void {
  let language: Locale | undefined;
  function keep({ locale, calls }: Snapshot): void {
    if (locale !== language)
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, createTranslator(locale), actions)));
    language = locale;
    const hangUp = Menu.getApplicationMenu()?.getMenuItemById(hangUpItem);
    const calling = calls.some(mayHangUp);
    if (hangUp !== null && hangUp !== undefined && hangUp.enabled !== calling) hangUp.enabled = calling;
  }
  keep(state.get());
  state.subscribe(keep);
}
