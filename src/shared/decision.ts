import { byHand, type IntentSource } from './call';
import { isListed, type Destination } from './destinations';
import type { DialTarget, NumberTarget, Refusal, Risk, ServiceCodeTarget } from './dial-target/target';
import type { EmergencyRule } from './policy';
import type { Settings } from './settings';

/** Why it asks before it dials, beside the risks of the number. */
export const circumstances = [
  /** The person marked this number as unwanted. */
  'unwanted',
  /** The number was to be hidden, and this PBX cannot. */
  'shows-number',
  /** As many calls as were agreed on for an hour have been made. */
  'hourly-ceiling',
  /** The rules of the organisation could not be read, so nothing is dialled unasked. */
  'policy-unreadable',
  /** The number is being called already. */
  'call-going-on',
  /** It came from outside, by a link… */
  'link',
  /** …in a text that was copied or selected… */
  'clipboard',
  /** …or in a command. */
  'command-line',
] as const;

/** Why it asks before it dials. */
export type AskReason = Risk | (typeof circumstances)[number];

/** Why nothing is dialled at all: nothing to dial, or a list that names it. */
export type DecisionRefusal = Refusal | 'refused-by-policy' | 'refused-by-you';

/** A target that a dial request can be made of. */
export type Dialable = NumberTarget | ServiceCodeTarget;

/** What is to happen with a target. */
export type Decision =
  | { readonly do: 'dial'; readonly target: Dialable; readonly anonymous: boolean }
  | {
      readonly do: 'ask';
      readonly target: Dialable;
      /** The risks of the number, the gravest first, then the circumstances. */
      readonly reasons: readonly AskReason[];
      readonly anonymous: boolean;
    }
  /**
   * An emergency number: a question of its own, or (`call` is false) only the number, to be called on another phone. Such a call
   * is never anonymous; `anonymousIgnored` tells that it was to be, so that the question can say so.
   */
  | {
      readonly do: 'emergency';
      readonly target: NumberTarget;
      readonly call: boolean;
      readonly anonymousIgnored: boolean;
    }
  /** Several numbers: the person chooses one, which is then decided on. */
  | { readonly do: 'choose'; readonly candidates: readonly NumberTarget[] }
  | { readonly do: 'refuse'; readonly reason: DecisionRefusal };

/** What a decision depends on beside the target and its source. */
export interface DecisionRules {
  readonly settings: Pick<
    Settings,
    'ordinaryLinks' | 'ordinaryHotkey' | 'refused' | 'trusted' | 'unwanted' | 'callsPerHour'
  >;
  readonly policy: {
    readonly emergency: EmergencyRule;
    readonly refused: readonly Destination[];
    readonly trusted: readonly Destination[];
    /** There is a policy, but it could not be read. */
    readonly unreadable: boolean;
  };
  /** Dials within the last hour, emergency calls not among them. */
  readonly dialledLately: number;
  /** Whether the person wants the number hidden, for this call or always. */
  readonly hideNumber: boolean;
  /** Whether the PBX can hide it. */
  readonly canHideNumber: boolean;
}

/** Risks of what a call costs. For a trusted destination they do not ask. */
export const costs: readonly Risk[] = [
  'satellite',
  'premium-rate',
  'shared-cost',
  'directory-enquiries',
  'international',
];

/** Risks that ask however the number came in. */
const alwaysAsk: readonly Risk[] = [...costs, 'emergency', 'emergency-prefix', 'private-context'];

/** What is said of a number from outside that has no risk of its own. */
const askedBy: Partial<Record<IntentSource, AskReason>> = {
  paste: 'clipboard',
  hotkey: 'clipboard',
  'command-line': 'command-line',
};

/**
 * The decision, a pure table. The first row that fits counts.
 *
 * | target | by hand (keypad, recents, favourites) | from outside (link, paste, hotkey, command line) |
 * |---|---|---|
 * | SIP address, no number | refuse | refuse |
 * | several numbers | choose | choose |
 * | emergency number, exactly | its own question; the policy may say dial at once, or only show | its own question, or only show |
 * | on a list of refused destinations (policy's or person's) | refuse | refuse |
 * | `*` and `#` codes | ask | refuse |
 * | premium, shared cost, satellite, directory | ask; dial when trusted | ask |
 * | abroad | ask; as ordinary when trusted | ask; as ordinary when trusted |
 * | begins like an emergency number, private context | ask | ask |
 * | other doubts (letters, digits after the answer, missing plus or zero) | dial | ask |
 * | ordinary number | dial | ask; dial when the person said so: for links, or for the hotkey and what is like it |
 * | extension of the own PBX | dial | from a link as an ordinary number; else ask: a few digits in a copied text may be anything |
 *
 * Where it would dial, it asks all the same when the number is marked as unwanted, when it was to be hidden and cannot be, when
 * the hour's calls are used up, and when there is a policy that cannot be read (nothing is trusted then either). An emergency
 * number knows none of these, is never refused and never anonymous. Refused goes before trusted.
 *
 * RFC 3966 section 11: a client must not place a call from a link without the person's explicit consent. docs/safety.md has the
 * table in words.
 */
export function decide(target: DialTarget, source: IntentSource, rules: DecisionRules): Decision {
  switch (target.kind) {
    case 'not-a-number':
      return { do: 'refuse', reason: target.reason };
    case 'sip-address':
      return { do: 'refuse', reason: 'not-a-phone-number' };
    case 'several':
      return { do: 'choose', candidates: target.candidates };
    case 'service-code':
      // A code is for the PBX, which nobody hides a number from; and it may have an emergency number in it.
      return byHand.includes(source)
        ? { do: 'ask', target, reasons: [...target.risks, ...pressing(rules)], anonymous: false }
        : { do: 'refuse', reason: 'feature-code' };
    case 'number':
      return isEmergency(target) ? decideEmergency(target, source, rules) : decideNumber(target, source, rules);
  }
}

/** Whether it is an emergency number, exactly: one that only begins like one is not. */
export function isEmergency(target: DialTarget): boolean {
  return target.kind === 'number' && (target.type === 'emergency' || target.risks.includes('emergency'));
}

function decideEmergency(target: NumberTarget, source: IntentSource, rules: DecisionRules): Decision {
  const { emergency } = rules.policy;
  // At once means without a question to a person who dials; a page that opens a link is not one.
  if (emergency === 'dial' && byHand.includes(source)) return { do: 'dial', target, anonymous: false };
  return { do: 'emergency', target, call: emergency !== 'show-only', anonymousIgnored: rules.hideNumber };
}

function decideNumber(target: NumberTarget, source: IntentSource, rules: DecisionRules): Decision {
  const { settings, policy, hideNumber, canHideNumber } = rules;
  const inside = target.type === 'internal';
  if (!inside && isListed(policy.refused, target)) return { do: 'refuse', reason: 'refused-by-policy' };
  if (!inside && isListed(settings.refused, target)) return { do: 'refuse', reason: 'refused-by-you' };

  const handed = byHand.includes(source);
  const trusted = !policy.unreadable && isListed([...policy.trusted, ...settings.trusted], target);
  const reasons: AskReason[] = target.risks.filter(
    (risk) => (!handed || alwaysAsk.includes(risk)) && !(trusted && isForgiven(risk, handed)),
  );
  if (settings.unwanted.includes(target.number)) reasons.push('unwanted');
  if (hideNumber && !canHideNumber && !inside) reasons.push('shows-number');
  reasons.push(...pressing(rules));
  const unasked = handed || mayDialUnasked(inside, source, settings);
  if (!unasked && reasons.length === 0) reasons.push(askedBy[source] ?? 'link');
  const anonymous = hideNumber && canHideNumber;
  return reasons.length > 0 ? { do: 'ask', target, reasons, anonymous } : { do: 'dial', target, anonymous };
}

/** Whether the person said that what comes in this way is dialled at once when there is nothing to say of it. */
function mayDialUnasked(
  inside: boolean,
  source: IntentSource,
  settings: Pick<Settings, 'ordinaryLinks' | 'ordinaryHotkey'>,
): boolean {
  return source === 'link' ? settings.ordinaryLinks === 'dial' : settings.ordinaryHotkey === 'dial' && !inside;
}

/** What trust forgives: by hand every cost; from outside only that the number is in another country. */
function isForgiven(risk: Risk, handed: boolean): boolean {
  return handed ? costs.includes(risk) : risk === 'international';
}

/** What makes everything ask for a while. */
function pressing({ settings, policy, dialledLately }: DecisionRules): AskReason[] {
  const found: AskReason[] = [];
  if (dialledLately >= settings.callsPerHour) found.push('hourly-ceiling');
  if (policy.unreadable) found.push('policy-unreadable');
  return found;
}
