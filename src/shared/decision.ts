import type { IntentSource } from './call';
import type { DialTarget, NumberTarget, Refusal, Risk, ServiceCodeTarget } from './dial-target/target';
import type { Settings } from './settings';

/** Why it asks before it dials: a risk of the number, or only that it came from outside. */
export type AskReason = Risk | 'link';

/** A target that a dial request can be made of. */
export type Dialable = NumberTarget | ServiceCodeTarget;

/** What is to happen with a target. */
export type Decision =
  | { readonly do: 'dial'; readonly target: Dialable }
  | { readonly do: 'ask'; readonly target: Dialable; readonly reasons: readonly AskReason[] }
  /** Several numbers: the person chooses one. */
  | { readonly do: 'choose'; readonly candidates: readonly NumberTarget[] }
  | { readonly do: 'refuse'; readonly reason: Refusal };

/** Risks that ask however the number came in. */
const alwaysAsk: readonly Risk[] = [
  'emergency',
  'emergency-prefix',
  'satellite',
  'premium-rate',
  'shared-cost',
  'directory-enquiries',
  'private-context',
  'international',
];

/** Sources in which the person gave the number by hand, digit by digit or from what was dialled before. */
const byHand: readonly IntentSource[] = ['keypad', 'recents', 'favourite'];

/**
 * The decision, a pure table:
 *
 * | target | by hand (keypad, recents, favourites) | from outside (link, paste, hotkey, command line) |
 * |---|---|---|
 * | ordinary number | dial | ask; dial when the person said so for links |
 * | emergency, premium, shared cost, satellite, directory, private context, abroad | ask | ask |
 * | other doubts (letters, digits after the answer, missing plus or zero) | dial | ask |
 * | `*` and `#` codes | ask | refuse |
 * | several numbers | choose | choose |
 * | SIP address, no number | refuse | refuse |
 *
 * RFC 3966 section 11: a client must not place a call from a link without the person's explicit consent.
 */
export function decide(target: DialTarget, source: IntentSource, settings: Pick<Settings, 'ordinaryLinks'>): Decision {
  const handed = byHand.includes(source);
  switch (target.kind) {
    case 'not-a-number':
      return { do: 'refuse', reason: target.reason };
    case 'sip-address':
      return { do: 'refuse', reason: 'not-a-phone-number' };
    case 'service-code':
      return handed ? { do: 'ask', target, reasons: target.risks } : { do: 'refuse', reason: 'feature-code' };
    case 'several':
      return { do: 'choose', candidates: target.candidates };
    case 'number': {
      const reasons = handed ? target.risks.filter((risk) => alwaysAsk.includes(risk)) : target.risks;
      if (reasons.length > 0) return { do: 'ask', target, reasons };
      const mayDial = handed || (source === 'link' && settings.ordinaryLinks === 'dial');
      return mayDial ? { do: 'dial', target } : { do: 'ask', target, reasons: ['link'] };
    }
  }
}
