/** How long a question takes no answer after the person can see it, in milliseconds. */
export const settlingTime = 500;

/** How long a press that began too early goes on not counting, in milliseconds: longer than any press lasts. */
const longestPress = 2000;

/** Lets one answer through, and none before the person can have read the question. */
export interface AskGuard {
  /** Told whether the person can see the question and answer it. Each time they can again, the time begins anew. */
  readonly attend: (attended: boolean) => void;
  /** Told that a key or a button of the pointer goes down: what it does comes later, maybe when it is let go. */
  readonly press: () => void;
  /** Whether this answer counts; of those that do only the first is let through, until `release`. */
  readonly pass: () => boolean;
  /** Opens it again, after an answer did not arrive. */
  readonly release: () => void;
}

/**
 * Someone who types or clicks in another program when a question jumps to the front must not answer it by accident, so
 * nothing counts in the first moment, nor while the window is not the one that is used. One guard is for one question.
 * `now` is a clock that never goes back, in milliseconds; `settling` is how long the first moment lasts.
 */
export function createAskGuard(now: () => number, settling = settlingTime): AskGuard {
  let opensAt = Infinity;
  let pressedAt = -Infinity;
  let answered = false;
  const pressedEarly = () => pressedAt < opensAt && now() - pressedAt < longestPress;
  return {
    attend: (attended) => {
      opensAt = attended ? now() + settling : Infinity;
    },
    press: () => {
      pressedAt = now();
    },
    pass: () => {
      if (answered || now() < opensAt || pressedEarly()) return false;
      answered = true;
      return true;
    },
    release: () => {
      answered = false;
    },
  };
}
