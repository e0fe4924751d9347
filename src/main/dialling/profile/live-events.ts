import type { CallReport } from '../dialboard-api';
import type { Values } from './build-request';

/** A call as an adapter of live events sees it. */
export interface WatchedCall {
  /** The id that reports must carry. */
  readonly id: string;
  /** Base address of the server, without a slash at its end. */
  readonly address: string;
  /** The account's values with those of the session and of the call. Secret ones are among them. */
  readonly values: Values;
}

/**
 * Follows one call by a system's live events. Resolves when the stream ends, breaks or cannot be had; never rejects. From
 * then on the call is followed by asking.
 */
export type LiveEvents = (
  call: WatchedCall,
  onReport: (report: CallReport) => void,
  signal: AbortSignal,
) => Promise<void>;
