import { useWords } from '../../store/dashboard-context';
import { EmptyState } from '../../ui/EmptyState';
import { Panel } from '../../ui/Panel';

/** The people whose numbers the person brought along. */
export function ContactsPanel() {
  const { t } = useWords();
  return (
    <Panel title={t('contacts.title')} className="contacts">
      <EmptyState icon="contacts" title={t('contacts.empty')} />
    </Panel>
  );
}
