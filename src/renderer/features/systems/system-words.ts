import { isMessageKey } from '../../../shared/messages';
import type { ProfileView, SecretField } from '../../../shared/profile/profile-view';
import { wordsIn } from '../../../shared/profile/words-in';
import type { Words } from '../../i18n';
import { foldText } from '../../fold-text';

/** What a field of a profile is called: in the catalogue's words, the profile's own, or at last by its key. */
export function labelOf({ key, label }: SecretField, { t, locale }: Words): string {
  if (label !== undefined) return wordsIn(label, locale);
  const known = `profile.field.${key}`;
  return isMessageKey(known) ? t(known) : key;
}

/** The systems in which each word of a search is found: in the name, in the other names, or in the kind. */
export function findSystems(
  systems: readonly ProfileView[],
  search: string,
  kindOf: (system: ProfileView) => string,
): readonly ProfileView[] {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  return systems.filter((system) => {
    const text = foldText([system.name, ...system.alsoKnownAs, kindOf(system)].join(' '));
    return words.every((word) => text.includes(word));
  });
}
