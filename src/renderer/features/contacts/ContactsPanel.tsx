import { useDeferredValue, useState } from 'react';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { Panel } from '../../ui/Panel';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SearchField } from '../../ui/SearchField';
import { NotKeptNotice } from '../keeping/NotKeptNotice';
import { ContactsList } from './ContactsList';
import { ImportPreviewDialog } from './ImportPreviewDialog';
import { RemoveAllContacts } from './RemoveAllContacts';
import { useContacts } from './use-contacts';
import { useImport } from './use-import';
import './contacts.css';

/** The people whose numbers the person brought along: search, call, import, remove. */
export function ContactsPanel() {
  const { t } = useWords();
  const count = useDashboardState((state) => state.snapshot?.contacts.count) ?? 0;
  const [text, setText] = useState('');
  const [removing, setRemoving] = useState(false);
  const contacts = useContacts(useDeferredValue(text));
  const { preview, problem, busy, choose, take, close } = useImport();
  const some = count > 0;

  return (
    <Panel
      title={t('contacts.title')}
      className="contacts"
      tools={
        some && (
          <>
            <IconButton icon="add" label={t('contacts.import')} onClick={choose} />
            <IconButton icon="remove" label={t('contacts.remove-all')} onClick={() => setRemoving(true)} />
          </>
        )
      }
    >
      <NotKeptNotice name="contacts" />
      {problem !== null && <ProblemNotice problem={problem} />}
      {some && (
        <div className="contacts-tools">
          <SearchField label={t('contacts.search')} text={text} onText={setText} />
        </div>
      )}
      {!some && (
        <EmptyState icon="contacts" title={t('contacts.empty')} hint={t('contacts.empty.text')}>
          <Button look="plain" busy={busy} onClick={choose}>
            {t('contacts.import')}
          </Button>
        </EmptyState>
      )}
      {some && contacts.total === 0 && <EmptyState icon="search" title={t('contacts.none-found')} />}
      {some && <ContactsList contacts={contacts} />}
      {preview !== null && <ImportPreviewDialog preview={preview} onTake={take} onClose={close} />}
      {removing && <RemoveAllContacts count={count} onClose={() => setRemoving(false)} />}
    </Panel>
  );
}
