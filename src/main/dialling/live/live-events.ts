import type { CallReport } from '../dialboard-api';

/** A call as an adapter of live events sees it. */
export interface WatchedCall {
  /** The PBX's id of the call, which reports carry. */
  readonly id: string;
  /** Base address of the server, without a slash at its end. The events come from there and from nowhere else. */
  readonly address: string;
  /** The account's values by their names, `user` and `password` among them. They go to no other origin. */
  readonly values: Readonly<Record<string, string>>;
}

/** What an adapter tells while it follows a call. */
export interface LiveListener {
  /**
   * The stream is there. Some begin by telling how the call stands, others tell only what comes next: then what happened
   * before is to be asked for.
   */
  opened(tells: 'how-it-stands' | 'what-comes'): void;
  report(report: CallReport): void;
}

/**
 * How a stream ended. `none`: the server offers none, so there is nothing to come back for. `lost`: it broke or could not be
 * had, which may pass.
 */
export type StreamEnd = 'none' | 'lost';

/** Follows one call by a system's live events until they end or the signal stops it. Never rejects. */
export type LiveEvents = (call: WatchedCall, listener: LiveListener, signal: AbortSignal) => Promise<StreamEnd>;

/** What it means that a server answers the request for a stream with this HTTP status; undefined when it did not answer. */
export function endOfStatus(status: number | undefined): StreamEnd {
  const passes = status === undefined || status >= 500 || status === 408 || status === 425 || status === 429;
  return passes ? 'lost' : 'none';
}
