import * as v from 'valibot';
import { callReasons, intentSources, isOver, type Call, type CallReason, type IntentSource } from './call';

/** What came of a call, as recents are filtered by it. */
export const recentOutcomes = ['connected', 'not-connected', 'unknown'] as const;

/** One of them. */
export type RecentOutcome = (typeof recentOutcomes)[number];

/** A call that is over, as it is remembered. */
export interface Recent {
  /** The id of the call, a UUID. */
  readonly id: string;
  /** What was handed to the PBX. */
  readonly number: string;
  /** The number as people write it. */
  readonly shown: string;
  /** What the number is compared by: E.164, or the digits of a smaller plan. */
  readonly target?: string;
  /** What is typed to call it again, where `shown` is not all of it. */
  readonly again?: string;
  /** Whose number it was. */
  readonly name?: string;
  readonly source: IntentSource;
  /** When it was asked for, in milliseconds since 1970. */
  readonly at: number;
  readonly outcome: RecentOutcome;
  /** Why it failed or ended, when the PBX told. */
  readonly reason?: CallReason;
  /** How long the two talked, in milliseconds; only of a call that was connected. */
  readonly talked?: number;
}

/** How a recent call is read from the file in which it was kept. */
export const recentSchema = v.object({
  id: v.string(),
  number: v.string(),
  shown: v.string(),
  target: v.exactOptional(v.string()),
  again: v.exactOptional(v.string()),
  name: v.exactOptional(v.string()),
  source: v.picklist(intentSources),
  at: v.number(),
  outcome: v.picklist(recentOutcomes),
  reason: v.exactOptional(v.picklist(callReasons)),
  talked: v.exactOptional(v.number()),
});

/** A change of recents, told to the dashboard. */
export interface RecentsNews {
  /** Grows by one with each change: a gap means that news was lost, and the list is to be asked for again. */
  readonly version: number;
  readonly change:
    | { readonly kind: 'added'; readonly recent: Recent }
    | { readonly kind: 'removed'; readonly ids: readonly string[] }
    /** Everything may be different: the list is to be asked for again. */
    | { readonly kind: 'replaced' };
}

/** All recents, the newest first, at a version. */
export interface RecentsList {
  readonly version: number;
  readonly recents: readonly Recent[];
}

/** What is remembered of a call; nothing while it goes on. */
export function recentOf(call: Call): Recent | undefined {
  if (!isOver(call.state)) return undefined;
  const { id, number, shown, target, again, name, source, reason, timeline } = call;
  const connected = timeline.find(({ state }) => state === 'connected');
  const over = timeline.find(({ state }) => isOver(state));
  const talked = connected === undefined || over === undefined ? undefined : over.at - connected.at;
  return {
    id,
    number,
    shown,
    source,
    at: timeline[0]?.at ?? 0,
    outcome: talked !== undefined ? 'connected' : call.state === 'unknown-outcome' ? 'unknown' : 'not-connected',
    ...(target === undefined ? {} : { target }),
    ...(again === undefined ? {} : { again }),
    ...(name === undefined ? {} : { name }),
    ...(reason === undefined ? {} : { reason }),
    ...(talked === undefined ? {} : { talked }),
  };
}
