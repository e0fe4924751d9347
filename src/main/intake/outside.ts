/** Another start of the program, which ended and handed over what it was for. */
export interface OtherStart {
  /** Its arguments, as they came here. */
  readonly args: readonly string[];
  /** What it handed over beside them; nobody has looked at it yet. */
  readonly handedOver: unknown;
}

/** Who takes what comes from outside the program. */
export interface Taker {
  readonly link: (text: string) => void;
  readonly start: (start: OtherStart) => void;
}

/** What comes from outside: a start that is lost is a click that did nothing, so it waits until there is somebody to take it. */
export interface Outside extends Taker {
  /** Gives the taker what came before, in its order, and everything from now on. */
  handTo(taker: Taker): void;
}

/** Makes the door, with nobody behind it yet. */
export function createOutside(): Outside {
  let taker: Taker | undefined;
  const early: ((to: Taker) => void)[] = [];
  function give(come: (to: Taker) => void): void {
    if (taker === undefined) early.push(come);
    else come(taker);
  }
  return {
    link: (text) => give((to) => to.link(text)),
    start: (start) => give((to) => to.start(start)),
    handTo(to) {
      taker = to;
      for (const come of early.splice(0)) come(to);
    },
  };
}
