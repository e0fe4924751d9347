import type { Ask } from '../../../shared/snapshot';
import { useWords } from '../../store/dashboard-context';
import { AskFacts } from './AskFacts';
import { AskRemark } from './AskRemark';
import type { AskEvents } from './use-ask';

interface Props extends AskEvents {
  readonly ask: Extract<Ask, { kind: 'refused' }>;
}

/** A link that cannot be called, and why. */
export function AskRefused({ ask, ...events }: Props) {
  const { t, refusal } = useWords();
  return (
    <AskRemark ask={ask} title={t('ask.refused.title')} {...events}>
      <p>{refusal(ask.reason)}</p>
      <AskFacts source={ask.source} />
    </AskRemark>
  );
}
