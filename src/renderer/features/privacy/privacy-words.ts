import { useMemo } from 'react';
import { createPrivacyTranslator, type PrivacyMessageKey } from '../../../shared/privacy-messages';
import type { Translate } from '../../../shared/messages';
import { useWords } from '../../store/dashboard-context';

/** Gives the texts about what is kept, which come with the settings. */
export function usePrivacyWords(): Translate<PrivacyMessageKey> {
  const { locale } = useWords();
  return useMemo(() => createPrivacyTranslator(locale), [locale]);
}
