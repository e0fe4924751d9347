import type { CallAccount, IntentSource } from '../../shared/call';
import { asTyped } from '../../shared/dial-target/as-typed';
import type { AskAnswer } from '../../shared/contract';
import { decide, isEmergency, type Decision, type DecisionRefusal, type Dialable } from '../../shared/decision';
import type { DialTarget } from '../../shared/dial-target/target';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Policy } from '../../shared/policy';
import type { Problem } from '../../shared/problem';
import type { Settings, SettingsChange } from '../../shared/settings';
import type { Ask, ShownNumber } from '../../shared/snapshot';
import type { FloodGuard } from '../intake/flood-guard';
import type { DialPace } from './dial-pace';
import type { PressGuard } from '../intake/press-guard';
import type { DialIntent } from './dial-service';
import type { DialApi } from './dialboard-api';

/** A wish to dial: a text, where it came from, and an id. */
export interface Wish {
  readonly id: string;
  readonly text: string;
  readonly source: IntentSource;
  /** Whether the number is to be hidden, where the person said so for this call. */
  readonly hideNumber?: boolean;
}

/** The one road: every wish comes in here, is read and decided on, and goes to the dial service, maybe after a question. */
export interface Intents {
  /** Takes a wish of the person in the window. Dials, asks, or says why not. */
  take(wish: Wish): Promise<Outcome>;
  /**
   * Takes a link from outside. There is nobody to answer to, so whatever comes of it is shown in the window.
   * @param always `ask` for a link that waited: by now it asks, however ordinary its number is
   */
  takeLink(text: string, always?: 'ask'): Promise<void>;
  /**
   * Takes a text that the person pointed at in another program: from the hotkey, a menu or a command. Dials, asks, or says
   * why not.
   */
  takeText(text: string, source: OutsideSource): Promise<Outcome>;
  /** Takes a number out of a command. There is nobody to answer to, so whatever comes of it is shown in the window. */
  takeCommand(text: string): Promise<void>;
  /** Shows that a text from outside cannot be called, and why, where it cannot be told more quietly. */
  refuse(source: OutsideSource, reason: string): void;
  /** The emergency number that a text from there leads to, as it is shown; undefined when it leads elsewhere. */
  emergencyOf(text: string, from: 'link' | 'typed' | 'clipboard'): Promise<string | undefined>;
  /**
   * Takes a call that tries a profile, over a dial API of its own. Only what would be dialled unasked by hand goes: a try is
   * for the own extension, and whatever asks, or has risks, is refused.
   */
  takeTrial(wish: Pick<Wish, 'id' | 'text'>, api: DialApi): Promise<Outcome>;
  /** Takes the person's answer to the question that is open. */
  answer(answer: AskAnswer): Promise<Outcome>;
  /** What would be dialled for a text in the number field. */
  preview(text: string): Promise<Outcome<ShownNumber>>;
  /** Withdraws the question that is open. */
  forget(): void;
}

/** Ways in from outside that are not links. */
export type OutsideSource = Extract<IntentSource, 'hotkey' | 'paste' | 'command-line'>;

/** How texts are read and numbers handed over: the dial target, loaded when it is first used. */
export interface Reader {
  readTyped(text: string, rules: ReadingRules): DialTarget;
  readLink(text: string, rules: ReadingRules): DialTarget;
  readClipboard(text: string, rules: ReadingRules): DialTarget;
  /** What the PBX gets. */
  toDialString(target: Dialable, rules: ReadingRules): string;
}

/** What texts are read against: the settings, with the home region that is in use. */
export type ReadingRules = Settings;

/** What the road needs. */
export interface IntentsNeeds {
  readonly loadReader: () => Promise<Reader>;
  readonly rules: () => ReadingRules;
  readonly policy: () => Policy;
  /** Whether the PBX that dials can hide the person's number. */
  readonly canHideNumber: (internal: boolean) => boolean;
  /** Gets the account ready that dials an extension of the own PBX, or another number. */
  readonly prepare: (internal: boolean) => Promise<void>;
  /** The account that dials, where a rule names another than the one in use. */
  readonly ruled: (internal: boolean) => CallAccount | undefined;
  readonly changeSettings: (change: SettingsChange) => void;
  /** Hands an intent to the dial service: for the account that dials such numbers, or over the dial API of a trial. */
  readonly dial: (intent: DialIntent, how: { readonly internal: boolean; readonly trial?: DialApi }) => Outcome;
  /** Whose number it is, where the person has told. */
  readonly nameOf: (target: string) => string | undefined;
  readonly flood: FloodGuard;
  readonly pace: DialPace;
  /** Tells commands that a person gives from those of a program that gives many. */
  readonly commands: PressGuard;
  /** Whether a call to this number is going on. */
  readonly isCalling: (number: string) => boolean;
  /** Milliseconds on a clock that does not go back. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Told the question that is open, or null. */
  readonly changed: (ask: Ask | null) => void;
  /** Told when something from outside wants the person's eyes: a question, or a call that needed none. */
  readonly attention: (about: 'question' | 'call') => void;
}

/** A wish on its way: all of it but the text, which was read. */
type Passing = Omit<Wish, 'text'>;

/** Two links with one number within this time (milliseconds) are one click: two programs reacted to it. */
const sameClick = 2000;

/** How long a link that may dial unasked waits for company, in milliseconds. */
const blink = 200;

/** Makes the road. */
export function createIntents(needs: IntentsNeeds): Intents {
  const { loadReader, rules, policy, canHideNumber, dial, flood, commands, isCalling, pace } = needs;
  const { now, newId, pause, changed, attention, prepare, ruled } = needs;
  /** The question that is open, with what it is about. */
  let open: { readonly ask: Ask; readonly targets: readonly Dialable[] } | null = null;
  let lastLink: { number: string; at: number } | undefined;

  function ask(question: Ask, targets: readonly Dialable[] = []): Outcome {
    open = { ask: question, targets };
    changed(question);
    return done();
  }

  function close(): void {
    open = null;
    changed(null);
  }

  /** Reads nothing anew: the target with what dials it got ready. */
  async function ready<Target extends DialTarget>(target: Target): Promise<Target> {
    await prepare(isInternal(target));
    return target;
  }

  function judge(target: DialTarget, { source, hideNumber }: Pick<Wish, 'source' | 'hideNumber'>): Decision {
    const { fault, ...managed } = policy();
    return decide(target, source, {
      settings: rules(),
      policy: { ...managed, unreadable: fault !== undefined },
      dialledLately: pace.lately(),
      hideNumber: hideNumber ?? rules().hideNumber,
      canHideNumber: canHideNumber(isInternal(target)),
    });
  }

  function show(target: Dialable, reader: Reader): ShownNumber {
    const number = reader.toDialString(target, rules());
    if (target.kind === 'service-code')
      return { number, shown: target.code, target: target.code, type: 'service-code' };
    const { country, extension, postDial } = target;
    // An emergency number is called by its own name, whatever a file says.
    const name = isEmergency(target) ? undefined : needs.nameOf(target.number);
    return {
      number,
      shown: country === undefined || country === rules().region ? target.national : target.international,
      target: target.number,
      type: target.type,
      ...(name === undefined ? {} : { name }),
      ...(country === undefined ? {} : { country }),
      ...(extension === undefined ? {} : { extension }),
      ...(postDial === undefined ? {} : { postDial }),
    };
  }

  /** Sends it on its way. Emergency calls do not use up the hour's calls, and are never anonymous. */
  function send(
    { id, source }: Passing,
    target: Dialable,
    shown: ShownNumber,
    anonymous: boolean,
    trial?: DialApi,
  ): Outcome {
    const emergency = isEmergency(target);
    if (!emergency) pace.note();
    const how = { internal: isInternal(target), ...(trial === undefined ? {} : { trial }) };
    return dial({ id, source, anonymous: anonymous && !emergency, ...called(shown, emergency) }, how);
  }

  /** Does what was decided. */
  function follow(wish: Passing, decision: Decision, reader: Reader): Outcome {
    const { id, source } = wish;
    switch (decision.do) {
      case 'refuse':
        return refusal(decision.reason);
      case 'choose': {
        const candidates = decision.candidates.map((one) => show(one, reader));
        return ask({ kind: 'choice', id, source, candidates }, decision.candidates);
      }
      case 'emergency': {
        const { call, anonymousIgnored, target } = decision;
        return ask({ kind: 'emergency', id, source, call, anonymousIgnored, ...show(target, reader) }, [target]);
      }
      case 'ask': {
        const { target, reasons, anonymous } = decision;
        const account = ruled(isInternal(target));
        const via = account === undefined ? {} : { via: account };
        return ask({ kind: 'number', id, source, reasons, anonymous, ...via, ...show(target, reader) }, [target]);
      }
      case 'dial':
        return send(wish, decision.target, show(decision.target, reader), decision.anonymous);
    }
  }

  /**
   * A link that may dial unasked waits a blink to see whether it is alone. Where others came with it nobody clicked, and it
   * asks like any other: nothing is dialled from a flood, its first link included.
   */
  async function withoutHaste(target: DialTarget): Promise<Decision> {
    const decision = judge(target, { source: 'link' });
    if (decision.do !== 'dial') return decision;
    await pause(blink);
    return flood.alone() ? judge(target, { source: 'link' }) : askInstead(decision);
  }

  /**
   * What was decided on a text that the person pointed at, with more care: where a call to the number is going on already, it
   * asks before there are two.
   */
  function withCare(decision: Decision, reader: Reader): Decision {
    if (decision.do !== 'dial' || !isCalling(reader.toDialString(decision.target, rules()))) return decision;
    return { ...decision, do: 'ask', reasons: ['call-going-on'] };
  }

  /** Whether the question that is open already asks for the same. */
  function isAsked(decision: Decision, reader: Reader): boolean {
    const number = (target: Dialable) => reader.toDialString(target, rules());
    const asked = open?.ask;
    switch (decision.do) {
      case 'ask':
        return asked?.kind === 'number' && asked.number === number(decision.target);
      case 'emergency':
        return asked?.kind === 'emergency' && asked.number === number(decision.target);
      case 'choose':
        if (asked?.kind !== 'choice') return false;
        return asked.candidates.map((one) => one.number).join() === decision.candidates.map(number).join();
      case 'dial':
      case 'refuse':
        return false;
    }
  }

  /** Follows a decision on a text from outside, unless the same is asked already; the window is shown for it. */
  function followOutside(source: OutsideSource, decision: Decision, reader: Reader): Outcome {
    const careful = withCare(decision, reader);
    const outcome = isAsked(careful, reader) ? done() : follow({ id: newId(), source }, careful, reader);
    if (outcome.ok) attention(careful.do === 'dial' ? 'call' : 'question');
    return outcome;
  }

  function refuse(source: OutsideSource, reason: string): void {
    ask({ kind: 'refused', id: newId(), source, reason });
    attention('question');
  }

  /** Whether a link is an echo of the one before. */
  function isEcho(target: DialTarget): boolean {
    if (target.kind !== 'number') return false;
    const echo = lastLink?.number === target.number && now() - lastLink.at < sameClick;
    lastLink = { number: target.number, at: now() };
    return echo;
  }

  /** So many links that nobody clicked them: one question that counts them, and calls nothing. */
  function tellFlood(count: number): void {
    const shown = open?.ask.kind === 'flood' ? open.ask.id : undefined;
    ask({ kind: 'flood', id: shown ?? newId(), source: 'link', count });
    if (shown === undefined) attention('question');
  }

  /**
   * A link to an emergency number shows its question at once, also in a flood; while that is open, others to the same number and
   * notices of a flood leave it as it is, so that it can be answered.
   */
  function takeEmergencyLink(decision: Decision, reader: Reader): void {
    if (decision.do !== 'emergency') return;
    const { number } = show(decision.target, reader);
    if (open?.ask.kind === 'emergency' && open.ask.number === number) return;
    follow({ id: newId(), source: 'link' }, decision, reader);
    attention('question');
  }

  return {
    async take(wish) {
      const reader = await loadReader();
      return follow(wish, judge(await ready(reader.readTyped(wish.text, rules())), wish), reader);
    },
    async takeTrial({ id, text }, api) {
      const reader = await loadReader();
      const source = 'keypad';
      const decision = judge(reader.readTyped(text, rules()), { source, hideNumber: false });
      if (decision.do !== 'dial' || isEmergency(decision.target)) return failed({ code: 'not-a-trial-number' });
      return send({ id, source }, decision.target, show(decision.target, reader), false, api);
    },
    async takeLink(text, always) {
      const count = flood.note();
      const reader = await loadReader();
      const target = reader.readLink(text, rules());
      if (isEmergency(target)) {
        takeEmergencyLink(judge(target, { source: 'link' }), reader);
        return;
      }
      if (count !== undefined) {
        if (open?.ask.kind !== 'emergency') tellFlood(count);
        return;
      }
      if (isEcho(target)) return;
      await ready(target);
      const id = newId();
      const decision = always === 'ask' ? askInstead(judge(target, { source: 'link' })) : await withoutHaste(target);
      const outcome = follow({ id, source: 'link' }, decision, reader);
      if (!outcome.ok) {
        const reason = outcome.problem.reason ?? outcome.problem.code;
        ask({ kind: 'refused', id, source: 'link', reason });
      }
      attention(open?.ask.id === id ? 'question' : 'call');
    },
    async takeText(text, source) {
      const reader = await loadReader();
      const outcome = followOutside(
        source,
        judge(await ready(reader.readClipboard(text, rules())), { source }),
        reader,
      );
      // That there is no number is quietly told by whoever read the text; that one is refused is a matter for the window.
      if (outcome.ok || outcome.problem.code === 'not-a-number') return outcome;
      refuse(source, outcome.problem.code);
      return done();
    },
    async takeCommand(text) {
      const single = commands.counts();
      const source = 'command-line';
      const reader = await loadReader();
      const wanted = judge(await ready(reader.readTyped(text, rules())), { source });
      // A program that gives command after command is no person's consent, whatever the person set.
      const decision: Decision =
        wanted.do === 'dial' && !single ? { ...wanted, do: 'ask', reasons: ['command-line'] } : wanted;
      const outcome = followOutside(source, decision, reader);
      if (!outcome.ok) refuse(source, outcome.problem.reason ?? outcome.problem.code);
    },
    refuse,
    async emergencyOf(text, from) {
      const reader = await loadReader();
      const read = { link: 'readLink', typed: 'readTyped', clipboard: 'readClipboard' } as const;
      const target = reader[read[from]](text, rules());
      return target.kind === 'number' && isEmergency(target) ? show(target, reader).shown : undefined;
    },
    async answer({ id, answer, choice, dialOrdinary, hideNumber }) {
      const question = open;
      // An answer to a question that is no longer open is none: the person saw another one.
      if (question?.ask.id !== id) return done();
      close();
      if (dialOrdinary === true)
        needs.changeSettings(question.ask.source === 'link' ? { ordinaryLinks: 'dial' } : { ordinaryHotkey: 'dial' });
      if (answer === 'cancel') return done();
      const { ask: asked, targets } = question;
      const target = targets[choice ?? 0];
      if (target === undefined) return done();
      await ready(target);
      switch (asked.kind) {
        case 'number':
          return send(asked, target, asked, (hideNumber ?? asked.anonymous) && canHideNumber(isInternal(target)));
        case 'emergency':
          return asked.call ? send(asked, target, asked, false) : done();
        case 'choice': {
          // Chosen by hand; of what kind it is was seen only in passing, so a costly one asks once more.
          const reader = await loadReader();
          return follow(asked, judge(target, { source: 'keypad' }), reader);
        }
        case 'refused':
        case 'flood':
          return done();
      }
    },
    async preview(text) {
      const reader = await loadReader();
      const decision = judge(reader.readTyped(text, rules()), { source: 'keypad' });
      if (decision.do === 'choose') return failed({ code: 'not-a-number', reason: 'multiple-numbers' });
      if (decision.do === 'refuse') return refusal(decision.reason);
      return done(show(decision.target, reader));
    },
    forget: () => close(),
  };
}

/** Whether a target is an extension of the own PBX, exactly. */
function isInternal(target: DialTarget): boolean {
  return target.kind === 'number' && target.type === 'internal' && !isEmergency(target);
}

/** Nothing is dialled: it is on a list, or there is nothing to dial. */
function refusal(reason: DecisionRefusal): { ok: false; problem: Problem } {
  return reason === 'refused-by-policy' || reason === 'refused-by-you'
    ? failed({ code: reason })
    : failed({ code: 'not-a-number', reason });
}

function askInstead(decision: Decision): Decision {
  return decision.do === 'dial' ? { ...decision, do: 'ask', reasons: ['link'] } : decision;
}

/** What the dial service is told of a number. */
function called(about: ShownNumber, emergency: boolean): Omit<DialIntent, 'id' | 'source' | 'anonymous'> {
  const { number, shown, target, name } = about;
  const again = asTyped(about);
  return {
    number,
    shown,
    ...(again === shown ? {} : { again }),
    // Whoever looks a call up by its number finds nothing of an emergency: no page is opened, no file names it.
    ...(target === undefined || emergency ? {} : { target }),
    ...(name === undefined ? {} : { name }),
  };
}
