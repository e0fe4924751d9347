import { canOffer } from './handler-facts';
import { LinkOfferCard } from './LinkOfferCard';
import { useLinkHandler } from './use-link-handler';

interface Props {
  /** After the person answered, and the card is gone. */
  readonly onAnswered: () => void;
}

/** Offers once to open phone links with Dialboard, where it can. It is quiet and in nobody's way. */
export function LinkOffer({ onAnswered }: Props) {
  const handler = useLinkHandler();
  if (handler.status === null || !canOffer(handler.status)) return null;
  return <LinkOfferCard handler={handler} onAnswered={onAnswered} />;
}
