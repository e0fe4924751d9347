/** How long things take at the demo PBX, in milliseconds. */
export interface Timing {
  /** From the first ring of the own phone until it is picked up. */
  readonly ownPhoneAnswers: number;
  /** From picking up until the key is pressed, where the PBX asks for one. */
  readonly keyPressed: number;
  /** From picking up until the destination rings, or is found not to. */
  readonly destinationRings: number;
  /** From the first ring of the destination until it answers or rejects. */
  readonly destinationAnswers: number;
  /** How long a phone rings that nobody answers. */
  readonly noAnswer: number;
  /** From answering until a destination hangs up that does so by itself. */
  readonly talk: number;
  /** After this the destination hangs up in any case, so that a forgotten call ends. */
  readonly longestCall: number;
  /** Between two comments on a silent event stream. */
  readonly heartbeat: number;
  /** How long the behaviour `slow` holds an answer back. */
  readonly slowAnswer: number;
  /** Between two bytes of the behaviour `drip`. */
  readonly drip: number;
}

/** The pace of real phones and of a PBX that works. */
export const defaultTiming: Timing = {
  ownPhoneAnswers: 2_000,
  keyPressed: 1_500,
  destinationRings: 700,
  destinationAnswers: 3_000,
  noAnswer: 20_000,
  talk: 5_000,
  longestCall: 600_000,
  heartbeat: 15_000,
  slowAnswer: 60_000,
  drip: 100,
};

/** The same phones at another pace, 0.1 being ten times as fast. The pace of the HTTP side stays. */
export function scalePhones(timing: Timing, factor: number): Timing {
  return {
    ...timing,
    ownPhoneAnswers: timing.ownPhoneAnswers * factor,
    keyPressed: timing.keyPressed * factor,
    destinationRings: timing.destinationRings * factor,
    destinationAnswers: timing.destinationAnswers * factor,
    noAnswer: timing.noAnswer * factor,
    talk: timing.talk * factor,
  };
}
