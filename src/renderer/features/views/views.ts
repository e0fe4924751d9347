import type { MessageKey } from '../../../shared/messages';
import type { IconName } from '../../ui/Icon';

/** What a narrow window shows, one at a time. A wide one shows all of it at once. */
export const views = [
  { id: 'dial', title: 'views.dial', icon: 'phone' },
  { id: 'recents', title: 'recents.title', icon: 'recents' },
  { id: 'favourites', title: 'favourites.title', icon: 'star' },
  { id: 'contacts', title: 'contacts.title', icon: 'contacts' },
] as const satisfies readonly { readonly id: string; readonly title: MessageKey; readonly icon: IconName }[];

/** One of them. */
export type View = (typeof views)[number]['id'];
