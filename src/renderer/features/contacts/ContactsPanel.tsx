import { lazy, Suspense, useDeferredValue, useState } from 'react';
import type { Contact } from '../../../shared/contact';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { Panel } from '../../ui/Panel';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SearchField } from '../../ui/SearchField';
import { NotKeptNotice } from '../keeping/NotKeptNotice';
import { ContactsList } from './ContactsList';
import { useContacts } from './use-contacts';
import { useImport } from './use-import';
import './contacts.css';

// Not needed until it is opened.
const ImportPreviewDialog = lazy(async () => ({
  default: (await import('./ImportPreviewDialog')).ImportPreviewDialog,
}));
const RemoveAllContacts = lazy(async () => ({ default: (await import('./RemoveAllContacts')).RemoveAllContacts }));
const ContactEditor = lazy(async () => ({ default: (await import('./ContactEditor')).ContactEditor }));

/** The people whose numbers the person brought along or wrote down: search, call, import, add, correct, remove. */
export function ContactsPanel() {
  const { t } = useWords();
  const count = useDashboardState((state) => state.snapshot?.contacts.count) ?? 0;
  const [text, setText] = useState('');
  const [removing, setRemoving] = useState(false);
  const [edited, setEdited] = useState<Contact | 'new' | null>(null);
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
            <IconButton icon="add" label={t('contacts.add')} onClick={() => setEdited('new')} />
            <IconButton icon="import" label={t('contacts.import')} onClick={choose} />
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
          <Button look="quiet" onClick={() => setEdited('new')}>
            {t('contacts.add')}
          </Button>
        </EmptyState>
      )}
      {some && contacts.total === 0 && <EmptyState icon="search" title={t('contacts.none-found')} />}
      {some && <ContactsList contacts={contacts} onEdit={setEdited} />}
      <Suspense>
        {preview !== null && <ImportPreviewDialog preview={preview} onTake={take} onClose={close} />}
        {edited !== null && (
          <ContactEditor contact={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
        )}
        {removing && <RemoveAllContacts count={count} onClose={() => setRemoving(false)} />}
      </Suspense>
    </Panel>
  );
}
