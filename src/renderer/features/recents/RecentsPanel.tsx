import { useDeferredValue, useMemo, useState } from 'react';
import { settle } from '../../bridge';
import { recentOutcomes, type RecentOutcome } from '../../../shared/recent';
import { useDashboard } from '../../store/dashboard-context';
import { useRecents } from '../../store/use-recents';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { Panel } from '../../ui/Panel';
import { SearchField } from '../../ui/SearchField';
import { ClearRecents } from './ClearRecents';
import { findRecents } from './find-recents';
import { RecentsList } from './RecentsList';
import './recents.css';

/** The calls that are over: searched, filtered, called again, removed. */
export function RecentsPanel() {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const recents = useRecents();
  const [outcome, setOutcome] = useState<RecentOutcome | 'all'>('all');
  const [text, setText] = useState('');
  const [clearing, setClearing] = useState(false);
  // Typing goes on while a long list is searched.
  const sought = useDeferredValue(text);
  const found = useMemo(() => findRecents(recents ?? [], { outcome, text: sought }), [recents, outcome, sought]);
  const some = recents !== null && recents.length > 0;

  return (
    <Panel
      title={t('recents.title')}
      className="recents"
      tools={some && <IconButton icon="remove" label={t('recents.clear')} onClick={() => setClearing(true)} />}
    >
      {some && (
        <div className="recents-tools">
          <SearchField label={t('recents.search')} text={text} onText={setText} />
          <select
            aria-label={t('recents.filter')}
            value={outcome}
            onChange={({ currentTarget }) => {
              setOutcome(recentOutcomes.find((one) => one === currentTarget.value) ?? 'all');
            }}
          >
            {(['all', ...recentOutcomes] as const).map((one) => (
              <option key={one} value={one}>
                {t(`recents.filter.${one}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {recents?.length === 0 && <EmptyState icon="recents" title={t('recents.empty')} hint={t('recents.empty.hint')} />}
      {some && found.length === 0 && <EmptyState icon="search" title={t('recents.none')} />}
      {found.length > 0 && (
        <RecentsList recents={found} onRemove={({ id }) => void settle(bridge.removeRecents({ ids: [id] }))} />
      )}
      {clearing && <ClearRecents count={recents?.length ?? 0} onClose={() => setClearing(false)} />}
    </Panel>
  );
}
