import type { Destination } from '../../../shared/destinations';
import { isMessageKey } from '../../../shared/messages';
import type { Words } from '../../i18n';

/** An entry of a list in words: "Begins with +44 70", "United Kingdom", "Premium rate". */
export function destinationText(entry: Destination, words: Pick<Words, 't' | 'country'>): string {
  if ('prefix' in entry) return words.t('safety.entry.prefix', { prefix: entry.prefix });
  if ('country' in entry) return words.country(entry.country);
  return kindText(entry.kind, words);
}

/** A kind of numbers with a capital, as it stands in a list. */
export function kindText(kind: string, { t }: Pick<Words, 't'>): string {
  const key = kind === 'international' ? 'safety.kind.international' : `ask.type.${kind}`;
  const text = isMessageKey(key) ? t(key) : kind;
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
