import type { MessageKey } from '../../../shared/messages';

/** Everything that Dialboard keeps. A feature that keeps something adds it here. */
export const keptThings: readonly { readonly what: MessageKey; readonly where: MessageKey }[] = [
  { what: 'settings.privacy.password', where: 'settings.privacy.password.where' },
  { what: 'settings.privacy.settings', where: 'settings.privacy.settings.where' },
  { what: 'settings.privacy.recents', where: 'settings.privacy.recents.where' },
];
