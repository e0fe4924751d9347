import type { CSSProperties } from 'react';
import type { Contact } from '../../../shared/contact';
import { useWords } from '../../store/dashboard-context';
import { IconButton } from '../../ui/IconButton';
import { SpokenNumber } from '../../ui/SpokenNumber';
import { useNumberActions } from '../dialler/number-actions';
import { useFavouriteEditing } from '../favourites/favourite-editing';

interface Props {
  readonly contact: Contact;
  readonly style: CSSProperties;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One contact with its numbers: a press puts a number in the field, the handset calls the first of them. */
export function ContactRow({ contact, style, onEdit, onRemove }: Props) {
  const { t } = useWords();
  const { fill, call } = useNumberActions();
  const { edit } = useFavouriteEditing();
  const { name, organisation, numbers } = contact;
  const [first] = numbers;
  return (
    <li className="contact" style={style}>
      <div className="contact-who">
        <p className="contact-name">
          {name}
          {organisation !== '' && <span className="contact-organisation"> {organisation}</span>}
        </p>
        <p className="contact-numbers">
          {numbers.map(({ number, shown, kind }) => (
            <button key={number} type="button" title={t('recents.use', { number: shown })} onClick={() => fill(number)}>
              <SpokenNumber shown={shown} />
              {kind !== 'other' && <span className="contact-kind"> {t(`contacts.kind.${kind}`)}</span>}
            </button>
          ))}
        </p>
      </div>
      <span className="contact-tools">
        <IconButton
          icon="star"
          label={t('contacts.favourite', { name })}
          onClick={() => edit({ name, number: first?.number ?? '' })}
        />
        <IconButton icon="edit" label={t('contacts.edit', { name })} onClick={onEdit} />
        <IconButton icon="remove" label={t('contacts.remove', { name })} onClick={onRemove} />
        {first !== undefined && (
          <IconButton
            icon="phone"
            className="contact-call"
            label={t('contacts.call', { number: first.shown, name })}
            onClick={() => call(first.number, 'keypad')}
          />
        )}
      </span>
    </li>
  );
}
