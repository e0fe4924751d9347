import type { ImportPreview } from '../../../shared/contact';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface Props {
  readonly preview: ImportPreview;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** What would become of a file: how many are new, how many are skipped and why, and the first of them. */
export function ImportPreviewDialog({ preview, onTake, onClose }: Props) {
  const { t } = useWords();
  const { file, added, extended, skipped, sample } = preview;
  const count = skipped.reduce((sum, one) => sum + one.count, 0);
  const some = added > 0 || extended > 0;
  return (
    <Dialog title={t('contacts.preview.title', { file })} className="import-preview" onClose={onClose}>
      <p className="import-preview-count">{t('contacts.preview.added', { count: added })}</p>
      {extended > 0 && <p>{t('contacts.preview.extended', { count: extended })}</p>}
      {count > 0 && (
        <div className="import-preview-skipped">
          <p>{t('contacts.preview.skipped', { count })}</p>
          <ul>
            {skipped.map((one) => (
              <li key={one.reason}>
                <strong>{one.count}</strong> {t(`contacts.skip.${one.reason}`)}
                <span className="import-preview-examples">
                  {' '}
                  ({one.examples.join(', ')}
                  {one.count > one.examples.length ? ', …' : ''})
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {sample.length > 0 && (
        <ul className="import-preview-sample" aria-label={t('contacts.preview.sample')} tabIndex={0}>
          {sample.map((contact) => (
            <li key={contact.id}>
              <strong>{contact.name}</strong>
              <span>{contact.numbers.map(({ shown }) => shown).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="import-preview-privacy">{t(some ? 'contacts.preview.privacy' : 'contacts.preview.nothing')}</p>
      <div className="dialog-buttons">
        <Button onClick={onClose} autoFocus={!some}>
          {t(some ? 'ask.cancel' : 'ask.close')}
        </Button>
        {some && (
          <Button look="primary" onClick={onTake} autoFocus>
            {t('contacts.preview.take')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
