import type { Policy } from '../../../shared/policy';
import { useWords } from '../../store/dashboard-context';
import { Notice } from '../../ui/Notice';

interface Props {
  readonly policy: Policy;
}

/** That the organisation decides something here, or that what it decided cannot be read, with the place and the reason. */
export function PolicyRemark({ policy }: Props) {
  const { t } = useWords();
  const { fault, contact } = policy;
  if (fault !== undefined) {
    const details = [fault.at, fault.said].filter((part) => part !== undefined).join(': ');
    return (
      <Notice tone="problem">
        <p>{t(`policy.fault.${fault.code}`)}</p>
        <p>{t('policy.fault.until-then')}</p>
        {details !== '' && (
          <p className="notice-said">
            {t('problem.details')} <q>{details}</q>
          </p>
        )}
      </Notice>
    );
  }
  const decides =
    Object.keys(policy.settings).length > 0 ||
    policy.refused.length > 0 ||
    policy.trusted.length > 0 ||
    policy.emergency !== 'ask';
  if (!decides) return null;
  return (
    <Notice tone="info">
      <p>
        {t('policy.decides')} {contact !== undefined && t('policy.contact', { contact })}
      </p>
    </Notice>
  );
}
