import type { Ask } from '../../../shared/snapshot';
import { useWords } from '../../store/dashboard-context';
import { AskRemark } from './AskRemark';
import type { AskEvents } from './use-ask';

interface Props extends AskEvents {
  readonly ask: Extract<Ask, { kind: 'flood' }>;
}

/** So many links came at once that none was dialled. */
export function AskFlood({ ask, ...events }: Props) {
  const { t } = useWords();
  return (
    <AskRemark ask={ask} title={t('ask.flood.title')} {...events}>
      <p>{t('ask.flood.text', { count: ask.count })}</p>
    </AskRemark>
  );
}
