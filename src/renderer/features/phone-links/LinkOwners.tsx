import { linkSchemes, type LinkHandlerStatus } from '../../../shared/link-handler';
import { useWords } from '../../store/dashboard-context';
import { isOurs } from './handler-facts';

interface Props {
  readonly status: LinkHandlerStatus;
}

/** Who opens phone links, in words, and where it is chosen when neither a button nor a page of the system leads there. */
export function LinkOwners({ status }: Props) {
  const { t } = useWords();
  return (
    <div className="link-owners" aria-live="polite">
      {isOurs(status)
        ? [<p key="ours">{t('links.ours')}</p>]
        : linkSchemes.map((scheme) => {
            const handler = status.schemes[scheme];
            const owner = handler.by === 'other' ? handler.owner : '';
            return <p key={scheme}>{t(`links.by.${handler.by}`, { scheme: `${scheme}:`, owner })}</p>;
          })}
      {status.elsewhere && <p>{t('links.elsewhere')}</p>}
      {status.chosenIn === 'facetime' && !isOurs(status) && <p>{t('links.facetime')}</p>}
    </div>
  );
}
