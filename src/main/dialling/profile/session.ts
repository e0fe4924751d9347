import { done, failed, type Outcome } from '../../../shared/outcome';
import type { SessionAuth } from '../../../shared/profile/request';
import type { Values } from './build-request';
import { derive } from './derive';
import type { Exchange } from './exchange';
import { problemOfMeaning } from './meaning-problem';
import { captureFrom, meaningOf } from './read-answer';

/** A session with a server: what a sign-in gave. */
export interface Session {
  /** What the sign-in captured and calculated. */
  readonly values: Values;
}

/** One session for an account, made when it is first needed. A new one per call would end the one before on some PBXs. */
export interface Sessions {
  get(): Promise<Outcome<Session>>;
  /** Says that a session is over. Another one that was made since is kept. */
  end(session: Session): void;
}

/** What sessions need. */
export interface SessionsNeeds {
  readonly auth: SessionAuth;
  readonly exchange: Exchange;
  /** What the steps may use, anew for each sign-in. */
  readonly values: () => Values;
  readonly secrets: readonly string[];
  readonly host: string;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * Makes them. A password that was refused is not tried again: systems lock out an address, or an account, that keeps
 * guessing.
 */
export function createSessions({ auth, exchange, values, secrets, host, now }: SessionsNeeds): Sessions {
  let current: { session: Session; until: number } | undefined;
  let making: Promise<Outcome<Session>> | undefined;
  let refused: Outcome<Session> | undefined;

  async function signIn(): Promise<Outcome<Session>> {
    const before = values();
    let added: Values = {};
    for (const step of auth.steps) {
      added = { ...added, ...derive(step.derive ?? {}, { ...before, ...added }) };
      const known = { ...before, ...added };
      const received = await exchange({
        request: { ...step, derive: {} },
        values: known,
        auth: step.auth ?? { kind: 'none' },
      });
      if (!received.answered) return failed(received.problem);
      const { answer } = received;
      const meaning = meaningOf(answer, step.outcome ?? [], known);
      if (meaning.result !== 'accepted') return failed(problemOfMeaning(meaning, answer, host, secrets));
      const captured = captureFrom(answer, step.capture, known);
      // A sign-in that does not give what it should is none.
      if (Object.keys(step.capture ?? {}).some((name) => captured[name] === undefined)) {
        return failed({ code: 'not-a-dial-api', host });
      }
      added = { ...added, ...captured };
    }
    return done({ values: { ...added, ...derive(auth.derive ?? {}, { ...before, ...added }) } });
  }

  async function make(): Promise<Outcome<Session>> {
    const made = await signIn();
    if (made.ok) current = { session: made.value, until: now() + auth.lifetime * 1000 };
    else if (made.problem.code === 'wrong-credentials') refused = made;
    return made;
  }

  return {
    get() {
      if (refused !== undefined) return Promise.resolve(refused);
      if (current !== undefined && now() < current.until) return Promise.resolve(done(current.session));
      making ??= make().finally(() => {
        making = undefined;
      });
      return making;
    },
    end(session) {
      if (current?.session === session) current = undefined;
    },
  };
}
