import { useMemo } from 'react';
import { createInventoryTranslator, type InventoryMessageKey } from '../../../shared/inventory-messages';
import type { Translate } from '../../../shared/messages';
import { useWords } from '../../store/dashboard-context';

/** Gives the texts about what is kept, which come with the settings. */
export function useInventoryWords(): Translate<InventoryMessageKey> {
  const { locale } = useWords();
  return useMemo(() => createInventoryTranslator(locale), [locale]);
}
