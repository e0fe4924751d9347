import type { ScriptedAnswer } from '../../../support/scripted-server';

/** One request with its answer, as the system's documentation or source has it. */
export interface Exchange {
  /**
   * The request: its line without the version, the headers that tell something, an empty line, the body. What every request
   * of ours has (Accept, User-Agent, Host, …) is added by the test.
   */
  readonly sent: string;
  readonly answer: ScriptedAnswer;
}

/** One thing that is asked of a dial API, what goes over the wire for it, and what comes of it in a few words. */
export interface Step {
  readonly ask: 'sign-in' | 'dial' | 'dial-anonymously' | 'report' | 'hang-up';
  readonly exchanges: readonly Exchange[];
  readonly gives: string;
}

/** What was recorded of one profile. */
export interface Recording {
  readonly profile: string;
  readonly values: Readonly<Record<string, string>>;
  /** By their names: what happens. The test sees to it that success, refusal and wrong credentials are there. */
  readonly scenes: Readonly<Record<string, readonly Step[]>>;
}

/** The number that is dialled, and the id that is chosen for the call. */
export const number = '+31201234567';
export const uuid = '11111111-2222-4333-8444-555555555555';

const step =
  (ask: Step['ask']) =>
  (gives: string, ...exchanges: Exchange[]): Step => ({ ask, exchanges, gives });

export const signIn = step('sign-in');
export const dial = step('dial');
export const dialAnonymously = step('dial-anonymously');
export const report = step('report');
export const hangUp = step('hang-up');

/** A request that is answered with a status and a text. */
export const text = (sent: string, status: number, body = '', headers: Record<string, string> = {}): Exchange => ({
  sent,
  answer: { status, body, headers },
});

/** A request that is answered with JSON. */
export const json = (sent: string, status: number, body: unknown): Exchange =>
  text(sent, status, JSON.stringify(body), { 'Content-Type': 'application/json' });

/** A header for HTTP Basic. */
export const basic = (user: string, password: string): string =>
  `Authorization: Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** A request with a JSON body. */
export const withJson = (line: string, body: unknown, ...headers: string[]): string =>
  [line, ...headers, 'Content-Type: application/json', '', JSON.stringify(body)].join('\n');

/** A request with a form. */
export const withForm = (line: string, body: string, ...headers: string[]): string =>
  [line, ...headers, 'Content-Type: application/x-www-form-urlencoded', '', body].join('\n');

/** A request without a body. */
export const plain = (line: string, ...headers: string[]): string => [line, ...headers].join('\n');
