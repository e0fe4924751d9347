import { useMemo } from 'react';
import type { Translate } from '../../../shared/messages';
import { createProfileTranslator, type ProfileMessageKey } from '../../../shared/profile/profile-messages';
import { useWords } from '../../store/dashboard-context';

/** Gives the texts about making profiles, which come with the editor. */
export function useProfileWords(): Translate<ProfileMessageKey> {
  const { locale } = useWords();
  return useMemo(() => createProfileTranslator(locale), [locale]);
}
