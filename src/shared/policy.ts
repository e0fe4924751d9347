import * as v from 'valibot';
import { destinationListSchema, type Destination } from './destinations';
import { settingsChangeSchema, type Settings, type SettingsChange } from './settings';

/** What happens when an emergency number is to be called; `ask` unless a policy says otherwise. */
export const emergencyRules = [
  /** Its own question, with one clear action. */
  'ask',
  /** By hand it is dialled without a question; what comes from outside asks all the same. */
  'dial',
  /** The number is shown, and is to be called on another phone. */
  'show-only',
] as const;

/** One rule. */
export type EmergencyRule = (typeof emergencyRules)[number];

/** Why a policy could not be read as one. */
export const policyFaults = ['unreadable', 'not-protected', 'too-large', 'not-json', 'not-valid'] as const;

/** What is wrong with a policy, with the place and the words of whoever found it. */
export interface PolicyFault {
  readonly code: (typeof policyFaults)[number];
  /** Where in the document, such as `destinations.refused.2`. */
  readonly at?: string;
  /** What was expected there, in English: it is for the administrator, like the document itself. */
  readonly said?: string;
}

/** What an organisation decides for its people. It can make Dialboard stricter, lock settings and name who to ask; no more. */
export interface Policy {
  readonly emergency: EmergencyRule;
  readonly refused: readonly Destination[];
  readonly trusted: readonly Destination[];
  /** Whom accounts trust: whom the system trusts and, unless it is `system`, certificates that the person chooses. */
  readonly certificates?: 'system';
  /** Settings that the person sees and cannot change. */
  readonly settings: SettingsChange;
  /** Whom to ask about it, in the organisation's own words. */
  readonly contact?: string;
  /** There is a policy, but it could not be read: everything asks before it dials, and the person is told. */
  readonly fault?: PolicyFault;
}

/** No organisation decides anything. */
export const noPolicy: Policy = { emergency: 'ask', refused: [], trusted: [], settings: {} };

/** The longest policy, in bytes. */
export const longestPolicy = 262_144;

/** The document as docs/deployment.md describes it. Strict: a misspelt rule must not be a rule that is not there. */
export const policySchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  contact: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  emergency: v.exactOptional(v.picklist(emergencyRules)),
  destinations: v.exactOptional(
    v.strictObject({
      refused: v.exactOptional(destinationListSchema),
      trusted: v.exactOptional(destinationListSchema),
    }),
  ),
  certificates: v.exactOptional(v.picklist(['system', 'person'])),
  settings: v.exactOptional(settingsChangeSchema),
});

/** The policy of a document. One that does not fit as a whole is not applied in parts: it becomes a policy with a fault. */
export function readPolicy(text: string): Policy {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return faultyPolicy({ code: 'not-json', said: error instanceof Error ? error.message : String(error) });
  }
  // To valibot an array is an object without the members that it looks for.
  if (Array.isArray(json)) return faultyPolicy({ code: 'not-valid', said: 'Expected an object but received an array' });
  const read = v.safeParse(policySchema, json);
  if (!read.success) {
    const [issue] = read.issues;
    const at = v.getDotPath(issue);
    return faultyPolicy({ code: 'not-valid', ...(at === null ? {} : { at }), said: issue.message });
  }
  const { emergency = 'ask', destinations = {}, settings = {}, contact, certificates } = read.output;
  const { refused = [], trusted = [] } = destinations;
  return {
    emergency,
    refused,
    trusted,
    settings,
    ...(certificates === 'system' ? { certificates } : {}),
    ...(contact === undefined ? {} : { contact }),
  };
}

/** What stands in for a policy that could not be read. */
export function faultyPolicy(fault: PolicyFault): Policy {
  return { ...noPolicy, fault };
}

/** Whether the policy decides this setting. */
export function isLocked(policy: Policy, setting: keyof Settings): boolean {
  return policy.settings[setting] !== undefined;
}

/** The settings that count: the person's, with the policy's over them. */
export function underPolicy(policy: Policy, settings: Settings): Settings {
  const locked = Object.entries(policy.settings).filter(([, value]) => value !== undefined);
  return { ...settings, ...(Object.fromEntries(locked) as Partial<Settings>) };
}
