import type { Settings } from '../../../shared/settings';
import { useDashboardState, useWords } from '../../store/dashboard-context';

/**
 * Tells of any setting why it cannot be changed here, when the organisation decides it; otherwise undefined. Fields take it as
 * `locked`.
 */
export function useLock(): (setting: keyof Settings) => string | undefined {
  const { t } = useWords();
  const policy = useDashboardState((state) => state.snapshot?.policy);
  const contact = policy?.contact === undefined ? '' : ` ${t('policy.contact', { contact: policy.contact })}`;
  return (setting) => (policy?.settings[setting] === undefined ? undefined : `${t('policy.locked')}${contact}`);
}
