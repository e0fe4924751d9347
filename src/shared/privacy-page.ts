import { inventory, placeName, type KeptItem, type Place } from './inventory';
import type { PrivacyMessageKey } from './privacy-messages';
import type { Translate } from './messages';

/** Where an item is, in words, each place once. */
export function placesInWords(
  { id, places }: Pick<KeptItem, 'id' | 'places'>,
  t: Translate<PrivacyMessageKey>,
): readonly string[] {
  // Two dozen names of caches tell nobody anything.
  if (id === 'runtime') return [t('privacy.where.runtime')];
  return places.map((place) => t(keyOf(place), { name: placeName(place) }));
}

function keyOf(place: Place) {
  switch (place.in) {
    case 'keychain':
      return 'privacy.where.keychain';
    case 'memory':
      return 'privacy.where.memory';
    case 'file':
      return place.folder === 'user-data' ? 'privacy.where.file' : 'privacy.where.system';
  }
}

/** The part of docs/privacy.md that is made from the inventory, in Markdown. */
export function privacyPage(t: Translate<PrivacyMessageKey>): string {
  const items = inventory.map((item) => {
    const { id, when } = item;
    const facts = [
      [
        t('privacy.where'),
        placesInWords(item, t)
          .map((place) => place.replace(/: (.+)$/, ': `$1`'))
          .join('; '),
      ],
      [t('privacy.why'), t(`inventory.${id}.why`)],
      [t('privacy.until'), t(`inventory.${id}.until`)],
      [t('privacy.who'), t(`inventory.${id}.who`)],
    ];
    const title = `### ${t(`inventory.${id}`)}`;
    const choice = when === 'by-choice' ? [`${t('privacy.by-choice')}.`] : [];
    return [title, ...choice, facts.map(([name, text]) => `- **${name}**: ${text}`).join('\n')].join('\n\n');
  });
  return [`## ${t('privacy.kept')}`, t('privacy.kept.intro'), ...items].join('\n\n');
}
