import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Contact } from '../../../shared/contact';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { ContactRow } from './ContactRow';
import type { useContacts } from './use-contacts';

/** Height of a row, in rem. */
const rowHeight = 3.5;

interface Props {
  readonly contacts: ReturnType<typeof useContacts>;
  readonly onEdit: (contact: Contact) => void;
}

/** The contacts in the order of their names. Only the rows in sight are on the page and were fetched. */
export function ContactsList({ contacts, onEdit }: Props) {
  const { bridge, words } = useDashboard();
  const box = useRef<HTMLDivElement>(null);
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  // eslint-disable-next-line react-hooks/incompatible-library -- it only matters to the React compiler, which is not used
  const virtual = useVirtualizer({
    count: contacts.total ?? 0,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight * rem,
    overscan: 6,
  });
  const rows = virtual.getVirtualItems();
  const { look } = contacts;
  const from = rows[0]?.index ?? 0;
  const to = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    look(from, to);
  }, [look, from, to]);

  return (
    <div className="contacts-box" ref={box} tabIndex={-1}>
      <ul aria-label={words.t('contacts.title')} style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start, size }) => {
          const contact = contacts.at(index);
          if (contact === undefined) return null;
          return (
            <ContactRow
              key={contact.id}
              contact={contact}
              style={{ height: size, transform: `translateY(${String(start)}px)` }}
              onEdit={() => onEdit(contact)}
              onRemove={() => void settle(bridge.removeContact({ id: contact.id }))}
            />
          );
        })}
      </ul>
    </div>
  );
}
