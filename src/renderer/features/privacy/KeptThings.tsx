import { inventory } from '../../../shared/inventory';
import { placesInWords } from '../../../shared/privacy-page';
import { useWords } from '../../store/dashboard-context';
import { Facts } from '../../ui/Facts';
import { useInventoryWords } from './inventory-words';

/** Everything that Dialboard keeps, from the one inventory. */
export function KeptThings() {
  const { t } = useWords();
  const say = useInventoryWords();
  return (
    <div className="kept-things">
      <h4>{t('privacy.kept')}</h4>
      <p>{t('privacy.kept.intro')}</p>
      {inventory.map((item) => (
        <details key={item.id}>
          <summary>
            {say(`inventory.${item.id}`)}
            {item.when === 'by-choice' && <span className="kept-things-choice"> {t('privacy.by-choice')}</span>}
          </summary>
          <Facts
            facts={[
              [t('privacy.where'), placesInWords(item, t).join('; ')],
              [t('privacy.why'), say(`inventory.${item.id}.why`)],
              [t('privacy.until'), say(`inventory.${item.id}.until`)],
              [t('privacy.who'), say(`inventory.${item.id}.who`)],
            ]}
          />
        </details>
      ))}
    </div>
  );
}
