import { linkSchemes, type LinkHandlerStatus } from '../../../shared/link-handler';

/** Whether every kind of phone link opens with the Dialboard that is running. */
export function isOurs({ schemes, elsewhere }: LinkHandlerStatus): boolean {
  return !elsewhere && linkSchemes.every((scheme) => schemes[scheme].by === 'dialboard');
}

/** Whether some kind of phone link opens with Dialboard, so that there is something to stop. */
export function isPartlyOurs({ schemes }: LinkHandlerStatus): boolean {
  return linkSchemes.some((scheme) => schemes[scheme].by === 'dialboard');
}

/** Whether the person can be offered to open phone links with Dialboard: it does not yet, and there is a way to. */
export function canOffer(status: LinkHandlerStatus): boolean {
  return !isOurs(status) && (status.canRegister || status.chosenIn === 'page');
}
