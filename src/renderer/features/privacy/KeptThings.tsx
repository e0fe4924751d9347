import { inventory } from '../../../shared/inventory';
import { placesInWords } from '../../../shared/privacy-page';
import { Facts } from '../../ui/Facts';
import { usePrivacyWords } from './privacy-words';

/** Everything that Dialboard keeps, from the one inventory. */
export function KeptThings() {
  const say = usePrivacyWords();
  return (
    <div className="kept-things">
      <h4>{say('privacy.kept')}</h4>
      <p>{say('privacy.kept.intro')}</p>
      {inventory.map((item) => (
        <details key={item.id}>
          <summary>
            {say(`inventory.${item.id}`)}
            {item.when === 'by-choice' && <span className="kept-things-choice"> {say('privacy.by-choice')}</span>}
          </summary>
          <Facts
            facts={[
              [say('privacy.where'), placesInWords(item, say).join('; ')],
              [say('privacy.why'), say(`inventory.${item.id}.why`)],
              [say('privacy.until'), say(`inventory.${item.id}.until`)],
              [say('privacy.who'), say(`inventory.${item.id}.who`)],
            ]}
          />
        </details>
      ))}
    </div>
  );
}
