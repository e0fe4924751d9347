import type { Expected, Seen } from './scene';

/** One comparison: what it is about and, when it went wrong, what was expected and seen. */
export interface Check {
  readonly about: string;
  readonly difference?: string;
}

/** Compares what was seen with what had to be seen. */
export function compare(expected: Expected, seen: Seen): Check[] {
  const words = seen.words.map((shown) => shown.words).filter((text) => !expected.passing.includes(text));
  const states = seen.states.map(({ state }) => state);
  const dials = seen.requests.filter(({ operation }) => operation === 'dial');
  return [
    ...Object.entries(expected.requests).map(([operation, times]) =>
      same(
        `the app sent ${times === 1 ? 'one' : times} ${operation} request${times === 1 ? '' : 's'}`,
        times,
        seen.requests.filter((request) => request.operation === operation).length,
      ),
    ),
    same(`the PBX was asked to call ${expected.destination}`, [expected.destination], dials.map(digitsOf)),
    same('the PBX took its one call through every state', expected.states, states),
    same('the app showed every state, in order', expected.words, words),
    notAhead(expected, seen),
    same(
      'every request was answered well',
      [],
      seen.requests
        .filter(({ status }) => typeof status !== 'number' || status >= 400)
        .map(({ method, path, status }) => `${method} ${path} ${status}`),
    ),
  ];
}

const digitsOf = ({ destination = '' }: { destination?: string }): string => destination.replace(/\D/g, '');

function same(about: string, expected: unknown, seen: unknown): Check {
  if (JSON.stringify(expected) === JSON.stringify(seen)) return { about };
  return { about, difference: `expected ${JSON.stringify(expected)}, seen ${JSON.stringify(seen)}` };
}

/** The promise that nothing is claimed which is not known: no state stood at the app before the PBX had it. */
function notAhead(expected: Expected, seen: Seen): Check {
  const about = 'the app never showed a state before the PBX reported it';
  const firstCallWords = expected.words.slice(-expected.states.length);
  for (const [at, words] of firstCallWords.entries()) {
    const shown = seen.words.find((one) => one.words === words);
    const known = seen.states[at];
    if (shown && known && shown.at < known.at)
      return { about, difference: `“${words}” stood there ${known.at - shown.at} ms too early` };
  }
  return { about };
}
