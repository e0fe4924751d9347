import { isOver, mayFollow, type Call, type CallAccount, type CallState, type IntentSource } from '../../shared/call';
import { done, failed, type Outcome } from '../../shared/outcome';
import { createAlarm } from './alarm';
import { followCall } from './call-follower';
import type { CallReport, DialApi, PollPace } from './dialboard-api';

/** A wish to dial that was decided on. */
export interface DialIntent {
  /** A UUID; also the idempotency key of the dial request. */
  readonly id: string;
  /** What is handed to the PBX. */
  readonly number: string;
  /** The number as people write it. */
  readonly shown: string;
  readonly source: IntentSource;
  /** Whether the PBX is asked to hide the person's number from the other side. */
  readonly anonymous: boolean;
  /** What the number is compared by. */
  readonly target?: string;
  /** What is typed to call it again, where `shown` is not all of it. */
  readonly again?: string;
  readonly name?: string;
}

/** Owns the calls of this run, and is the only code that can send a dial request. */
export interface DialService {
  /**
   * Dials the intent: at most one request for an id, and none for a number that is being asked for already. Whatever comes of the
   * call later goes to the same API.
   * @param via the account that it belongs to, where there are several
   */
  dial(intent: DialIntent, api: DialApi, via?: CallAccount): Outcome;
  /** Hangs up the call of an intent. The call goes on being shown until the PBX reports its end. */
  hangUp(id: string): Promise<Outcome>;
  /** Asks at once after the calls that go on: the computer was asleep, or its network is back. */
  wake(): void;
  /** Forgets all calls and stops following them; they themselves go on. */
  forget(): void;
}

/** What a dial service needs. */
export interface DialServiceNeeds {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told all calls, the newest first, with each change. */
  readonly changed: (calls: readonly Call[]) => void;
  readonly pace?: PollPace;
}

interface Line {
  call: Call;
  readonly api: DialApi;
  /** The PBX's id of the call, once it is known. */
  pbxId?: string;
  /** Set when the person hung up before the PBX had answered the dial request. */
  hangUpWanted?: boolean;
  readonly stop: AbortController;
}

/** Two intents for one number within this time (milliseconds) are one wish: two programs reacted to one click. */
const sameWish = 2000;

/** How many calls are kept in memory. */
const keep = 200;

/** Makes the dial service. */
export function createDialService({ now, changed, pace }: DialServiceNeeds): DialService {
  let lines: readonly Line[] = [];
  const dialled = new Set<string>();
  const alarm = createAlarm();

  function tell(): void {
    changed(lines.map((line) => line.call));
  }

  function update(line: Line, change: Partial<Call>): void {
    line.call = { ...line.call, ...change };
    tell();
  }

  function enter(line: Line, state: CallState, facts: Partial<Call> = {}): void {
    if (!mayFollow(line.call.state, state)) return;
    update(line, { ...facts, state, timeline: [...line.call.timeline, { state, at: now() }] });
  }

  /** Takes a report; news of any kind ends a silence. */
  function hear(line: Line, { state, reason }: CallReport): void {
    if (line.call.silentSince !== undefined) {
      const { silentSince: _over, ...heard } = line.call;
      line.call = heard;
      tell();
    }
    enter(line, state, reason === undefined ? {} : { reason });
  }

  async function place(line: Line): Promise<void> {
    const { id, number, anonymous = false } = line.call;
    const answer = await line.api.dial(number, id, { anonymous });
    if (answer.result === 'refused') {
      enter(line, 'failed', { problem: answer.problem });
      return;
    }
    if (answer.result === 'unknown') {
      enter(line, 'unknown-outcome', { problem: answer.problem });
      return;
    }
    line.pbxId = answer.call.id;
    hear(line, answer.call);
    if (isOver(line.call.state)) return;
    if (line.hangUpWanted === true) void hangUpLine(line, answer.call.id);
    const events = {
      report: (report: CallReport) => {
        hear(line, report);
      },
      silence: () => {
        if (line.call.silentSince === undefined) update(line, { silentSince: now() });
      },
      streamLost: () => {
        if (line.call.liveLost === undefined) update(line, { liveLost: true });
      },
      streamBack: () => {
        if (line.call.liveLost === undefined) return;
        const { liveLost: _over, ...live } = line.call;
        line.call = live;
        tell();
      },
      gone: () => {
        enter(line, 'unknown-outcome', { problem: { code: 'call-not-found' } });
      },
      untold: () => {
        enter(line, 'unknown-outcome', { problem: { code: 'call-not-told' } });
      },
    };
    await followCall(line.api, answer.call.id, events, line.stop.signal, alarm, pace);
  }

  async function hangUpLine(line: Line, pbxId: string): Promise<Outcome> {
    const answer = await line.api.hangUp(pbxId);
    if (!answer.ok && !isOver(line.call.state)) update(line, { hangUpProblem: answer.problem });
    return answer;
  }

  return {
    dial({ anonymous, ...intent }, api, via) {
      const { id, number } = intent;
      if (dialled.has(id)) return done();
      dialled.add(id);
      const at = now();
      const twin = lines.some(
        ({ call }) =>
          call.number === number &&
          (call.state === 'requested' || at - (call.timeline[0]?.at ?? 0) < sameWish) &&
          !isOver(call.state),
      );
      if (twin) return done();
      const call: Call = {
        ...intent,
        ...(anonymous ? { anonymous } : {}),
        ...(via === undefined ? {} : { via }),
        ...(api.canHangUp === false ? { hangsUp: false } : {}),
        state: 'requested',
        timeline: [{ state: 'requested', at }],
      };
      const line: Line = { call, api, stop: new AbortController() };
      lines = [line, ...lines].slice(0, keep);
      void place(line);
      tell();
      return done();
    },
    async hangUp(id) {
      const line = lines.find(({ call }) => call.id === id);
      if (line === undefined || isOver(line.call.state)) return failed({ code: 'call-not-found' });
      if (line.pbxId !== undefined) return hangUpLine(line, line.pbxId);
      line.hangUpWanted = true;
      return done();
    },
    wake: () => alarm.ring(),
    forget() {
      for (const line of lines) line.stop.abort();
      lines = [];
      tell();
    },
  };
}
