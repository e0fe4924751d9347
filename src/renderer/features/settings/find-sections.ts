import type { Translate } from '../../../shared/messages';
import { foldText } from '../../fold-text';
import type { SettingsSection } from './section';

/** The sections that a search finds: each of its words is in the title or in one of the texts. All of them for no words. */
export function findSections<Section extends Pick<SettingsSection, 'title' | 'texts'>>(
  sections: readonly Section[],
  search: string,
  t: Translate,
): readonly Section[] {
  const words = foldText(search).split(' ').filter(Boolean);
  return sections.filter(({ title, texts }) => {
    const all = [title, ...texts].map((key) => foldText(t(key))).join(' ');
    return words.every((word) => all.includes(word));
  });
}
