import { useDashboardState, useWords } from '../../store/dashboard-context';

/** Why the person cannot decide whom an account trusts, when the organisation has decided it; otherwise undefined. */
export function useTrustLock(): string | undefined {
  const { t } = useWords();
  const policy = useDashboardState((state) => state.snapshot?.policy);
  if (policy?.certificates !== 'system') return undefined;
  const contact = policy.contact === undefined ? '' : ` ${t('policy.contact', { contact: policy.contact })}`;
  return `${t('policy.locked')}${contact}`;
}
