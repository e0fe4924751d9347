import type { LogFile } from './log-file';
import { redact } from './redact';

/** What happened, with what belongs to it. Texts are redacted; numbers are counts, states and sizes, never phone numbers. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** The log of this computer. Nothing of it leaves the computer but by the person's own hand. */
export interface Log {
  write(event: string, facts?: LogFacts): void;
}

/** What a log needs. */
export interface LogNeeds {
  readonly file: Pick<LogFile, 'append'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What must not be in it whatever happens: the password of the account, say. */
  readonly secrets: () => readonly string[];
}

/** The longest text of one fact: a stack, not a page. */
const longestFact = 2000;

/** Makes a log of lines like `2026-05-04T09:12:31.482Z call state=ended reason=hung-up`. */
export function createLog({ file, now, secrets }: LogNeeds): Log {
  function written(name: string, value: string | number | boolean): string {
    // A version looks like a number, and is ours.
    if (typeof value !== 'string' || name === 'version') return String(value);
    const safe = redact(value.slice(0, longestFact), secrets());
    return /^[^\s"=]+$/.test(safe) ? safe : JSON.stringify(safe);
  }
  return {
    write(event, facts = {}) {
      const parts = Object.entries(facts).map(([name, value]) =>
        value === undefined ? undefined : `${name}=${written(name, value)}`,
      );
      const line = [new Date(now()).toISOString(), event, ...parts.filter((part) => part !== undefined)].join(' ');
      void file.append(line);
    },
  };
}
