/** Where something was seen. */
export type Side = 'app' | 'pbx';

interface Line {
  /** Milliseconds since 1970. */
  at: number;
  side: Side;
  text: string;
}

/** What was seen at the app and at the PBX, told side by side in the order in which it happened. */
export interface Transcript {
  readonly note: (side: Side, text: string, at?: number) => void;
  /** Prints what is still held back. */
  readonly end: () => void;
}

/** Widths of the columns, in characters. */
const timeWidth = 11;
const appWidth = 48;

/** Lines are held back this long (milliseconds), because the two sides are not heard of equally soon. */
const patience = 400;

/** Makes a transcript that prints as it goes, with times in seconds since `start` (milliseconds since 1970). */
export function createTranscript(print: (line: string) => void, start: number): Transcript {
  let held: Line[] = [];
  const flush = (until: number): void => {
    const due = held.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
    held = held.filter(({ at }) => at > until);
    for (const line of due) print(row(`${((line.at - start) / 1000).toFixed(3)} s`, line));
  };
  const timer = setInterval(() => {
    flush(Date.now() - patience);
  }, 100);
  print(`${'Time'.padStart(timeWidth)}   ${'At the app'.padEnd(appWidth)} At the PBX`);
  print(`${'─'.repeat(timeWidth)}   ${'─'.repeat(appWidth - 1)}  ${'─'.repeat(40)}`);
  return {
    note(side, text, at = Date.now()) {
      held.push({ at, side, text });
    },
    end() {
      clearInterval(timer);
      flush(Infinity);
    },
  };
}

function row(time: string, { side, text }: Line): string {
  const left = side === 'app' ? text : '';
  return `${time.padStart(timeWidth)}   ${left.padEnd(appWidth)} ${side === 'pbx' ? text : ''}`.trimEnd();
}
