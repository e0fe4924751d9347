import type { CallReason, CallState } from '../../../shared/call';
import { readPattern, type Pattern } from '../../../shared/profile/pattern';
import type { Find, When } from '../../../shared/profile/reading';
import type { Rule, ToldState } from '../../../shared/profile/request';
import type { Result } from '../../../shared/profile/results';
import { fillTemplate } from '../../../shared/profile/template';
import type { Values } from './build-request';
import { findInJson, scalarText } from './json-pointer';
import { findInXml } from './xml-element';

/** An answer as it came. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Values;
  readonly text: string;
}

/** What an answer means. */
export interface Meaning {
  readonly result: Result;
  readonly state?: CallState;
  readonly reason?: CallReason;
  /** The server's own words, as they are. */
  readonly said?: string;
}

/** Longest value that is taken from an answer, in characters: tokens are long, call ids are not. */
const longestValue = 8192;

/** An answer that can be asked for values; its body is read as JSON once, when that is first wanted. */
export interface Answer extends ReceivedAnswer {
  readonly json: () => unknown;
}

/** Makes an answer readable. The media type is not looked at: many a PBX says text/html of its JSON. */
export function readable(answer: ReceivedAnswer): Answer {
  let read: { value: unknown } | undefined;
  return {
    ...answer,
    json() {
      read ??= { value: parseJson(answer.text) };
      return read.value;
    },
  };
}

/**
 * What an answer means by the rules of its request. Without any rule that fits, its status says what can be certain:
 * success only where no rule for it was written, and of a 5xx never whether the request was carried out.
 */
export function meaningOf(answer: Answer, rules: readonly Rule[], values: Values): Meaning {
  for (const { when, result, state, reason, said } of rules) {
    if (!holds(answer, when)) continue;
    const words = said === undefined ? undefined : findFirst(answer, said, values);
    return {
      result,
      ...(state === undefined ? {} : { state }),
      ...(reason === undefined ? {} : { reason }),
      ...(words === undefined || words === '' ? {} : { said: words }),
    };
  }
  return { result: resultOfStatus(answer.status, rules) };
}

function resultOfStatus(status: number, rules: readonly Rule[]): Result {
  if (status < 300) return rules.some(({ result }) => result === 'accepted') ? 'unknown' : 'accepted';
  switch (status) {
    case 401:
      return 'wrong-credentials';
    case 403:
      return 'not-allowed';
    case 404:
      return 'not-found';
    case 400:
    case 409:
    case 422:
      return 'number-not-accepted';
    case 429:
      return 'too-many-requests';
    default:
      return status >= 500 ? 'unknown' : 'server-error';
  }
}

/** Whether an answer is what a condition asks for. */
export function holds(answer: Answer, when: When | undefined): boolean {
  if (when === undefined) return true;
  const { status, json, text, header } = when;
  const own = `${Math.floor(answer.status / 100)}xx`;
  if (status !== undefined && !status.some((one) => one === answer.status || one === own)) return false;
  if (json !== undefined) {
    const value = findInJson(answer.json(), json.at);
    if (json.exists !== undefined && (value !== undefined && value !== null) !== json.exists) return false;
    if (json.is !== undefined && !json.is.some((one) => one === value)) return false;
    if (json.is === undefined && json.exists === undefined && value === undefined) return false;
  }
  if (text !== undefined && patternOf(text).find(answer.text) === undefined) return false;
  if (header !== undefined) {
    const value = answer.headers[header.name.toLowerCase()];
    if (value === undefined) return false;
    if (header.match !== undefined && patternOf(header.match).find(value) === undefined) return false;
  }
  return true;
}

/** The first value that is found in a list of places. */
export function findFirst(answer: Answer, places: readonly Find[], values: Values): string | undefined {
  for (const place of places) {
    const value = findOne(answer, place, values);
    if (value !== undefined && value.length <= longestValue) return value;
  }
  return undefined;
}

function findOne(answer: Answer, place: Find, values: Values): string | undefined {
  const found = foundAt(answer, place, values);
  return found === undefined || place.as === undefined ? found : place.as.replaceAll('{found}', () => found);
}

function foundAt(answer: Answer, place: Find, values: Values): string | undefined {
  const { json, having, xml, text, header, variable, match } = place;
  if (text !== undefined) return patternOf(text).find(answer.text);
  if (variable !== undefined) return Object.hasOwn(values, variable) ? values[variable] : undefined;
  let value: string | undefined;
  if (json !== undefined) {
    const wanted =
      having === undefined
        ? {}
        : {
            having: Object.fromEntries(
              Object.entries(having).map(([name, is]) => [name, fillTemplate(is, (key) => values[key] ?? '')]),
            ),
          };
    value = scalarText(findInJson(answer.json(), json, wanted));
  } else if (xml !== undefined) value = findInXml(answer.text, xml);
  else if (header !== undefined) value = answer.headers[header.toLowerCase()];
  return value === undefined || match === undefined ? value : patternOf(match).find(value);
}

/** Takes the values that a request wants to keep; what is not found is left out. */
export function captureFrom(
  answer: Answer,
  wanted: Readonly<Record<string, readonly Find[]>> | undefined,
  values: Values,
): Record<string, string> {
  const captured: Record<string, string> = {};
  for (const [name, places] of Object.entries(wanted ?? {})) {
    const value = findFirst(answer, places, values);
    if (value !== undefined) captured[name] = value;
  }
  return captured;
}

/** A state as profiles write it, in two parts. */
export function stateOf(told: ToldState): { state: CallState; reason?: CallReason } {
  const [state, reason] = told.split(':') as [CallState, CallReason | undefined];
  return reason === undefined ? { state } : { state, reason };
}

const patterns = new Map<string, Pattern>();

/** Patterns are compiled once. Those of a profile were checked when it was read. */
function patternOf(text: string): Pattern {
  const known = patterns.get(text);
  if (known !== undefined) return known;
  const pattern = readPattern(text);
  if (pattern === undefined) throw new Error(`A pattern of a checked profile does not compile: ${text}`);
  patterns.set(text, pattern);
  return pattern;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
