import type { IntentSource } from '../../shared/call';
import { decide, type Decision, type Dialable } from '../../shared/decision';
import type { DialTarget } from '../../shared/dial-target/target';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Settings, SettingsChange } from '../../shared/settings';
import type { Ask, ShownNumber } from '../../shared/snapshot';
import type { AskAnswer } from '../../shared/contract';
import type { FloodGuard } from '../intake/flood-guard';
import type { DialIntent } from './dial-service';

/** A wish to dial: a text, where it came from, and an id. */
export interface Wish {
  readonly id: string;
  readonly text: string;
  readonly source: IntentSource;
}

/** The one road: every wish comes in here, is read and decided on, and goes to the dial service, maybe after a question. */
export interface Intents {
  /** Takes a wish of the person in the window. Dials, asks, or says why not. */
  take(wish: Wish): Promise<Outcome>;
  /** Takes a link from outside. There is nobody to answer to, so whatever comes of it is shown in the window. */
  takeLink(text: string): Promise<void>;
  /** Takes the person's answer to the question that is open. */
  answer(answer: AskAnswer): Outcome;
  /** What would be dialled for a text in the number field. */
  preview(text: string): Promise<Outcome<ShownNumber>>;
  /** Withdraws the question that is open. */
  forget(): void;
}

/** How texts are read and numbers handed over: the dial target, loaded when it is first used. */
export interface Reader {
  readTyped(text: string, rules: ReadingRules): DialTarget;
  readLink(text: string, rules: ReadingRules): DialTarget;
  /** What the PBX gets. */
  toDialString(target: Dialable, rules: ReadingRules): string;
}

/** What texts are read against: the settings, with the home region that is in use. */
export type ReadingRules = Settings;

/** What the road needs. */
export interface IntentsNeeds {
  readonly loadReader: () => Promise<Reader>;
  readonly rules: () => ReadingRules;
  readonly changeSettings: (change: SettingsChange) => void;
  readonly dial: (intent: DialIntent) => Outcome;
  readonly flood: FloodGuard;
  /** Milliseconds on a clock that does not go back. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Told the question that is open, or null. */
  readonly changed: (ask: Ask | null) => void;
  /** Told when something from outside wants the person's eyes. */
  readonly attention: () => void;
}

/** Two links with one number within this time (milliseconds) are one click: two programs reacted to it. */
const sameClick = 2000;

/** How long a link that may dial unasked waits for company, in milliseconds. */
const blink = 200;

/** Makes the road. */
export function createIntents(needs: IntentsNeeds): Intents {
  const { loadReader, rules, dial, flood, now, newId, pause, changed, attention } = needs;
  let open: Ask | null = null;
  let lastLink: { number: string; at: number } | undefined;

  function ask(question: Ask | null): Outcome {
    open = question;
    changed(question);
    return done();
  }

  function show(target: Dialable, reader: Reader): ShownNumber {
    const number = reader.toDialString(target, rules());
    if (target.kind === 'service-code') return { number, shown: target.code, type: 'service-code' };
    const { country, extension, postDial } = target;
    return {
      number,
      shown: country === undefined || country === rules().region ? target.national : target.international,
      type: target.type,
      ...(country === undefined ? {} : { country }),
      ...(extension === undefined ? {} : { extension }),
      ...(postDial === undefined ? {} : { postDial }),
    };
  }

  /** Does what was decided. */
  function follow({ id, source }: Pick<Wish, 'id' | 'source'>, decision: Decision, reader: Reader): Outcome {
    switch (decision.do) {
      case 'refuse':
        return failed({ code: 'not-a-number', reason: decision.reason });
      case 'choose':
        return ask({ kind: 'choice', id, source, candidates: decision.candidates.map((one) => show(one, reader)) });
      case 'ask':
        return ask({ kind: 'number', id, source, reasons: decision.reasons, ...show(decision.target, reader) });
      case 'dial': {
        const { number, shown } = show(decision.target, reader);
        return dial({ id, number, shown, source });
      }
    }
  }

  /**
   * A link that may dial unasked waits a blink to see whether it is alone. Where others came with it nobody clicked, and it
   * asks like any other: nothing is dialled from a flood, its first link included.
   */
  async function withoutHaste(decision: Decision): Promise<Decision> {
    if (decision.do !== 'dial') return decision;
    await pause(blink);
    return flood.alone() ? decision : { do: 'ask', target: decision.target, reasons: ['link'] };
  }

  /** Whether a link is an echo of the one before. */
  function isEcho(target: DialTarget): boolean {
    if (target.kind !== 'number') return false;
    const echo = lastLink?.number === target.number && now() - lastLink.at < sameClick;
    lastLink = { number: target.number, at: now() };
    return echo;
  }

  return {
    async take(wish) {
      const reader = await loadReader();
      return follow(wish, decide(reader.readTyped(wish.text, rules()), wish.source, rules()), reader);
    },
    async takeLink(text) {
      const count = flood.note();
      if (count !== undefined) {
        const shown = open?.kind === 'flood' ? open.id : undefined;
        ask({ kind: 'flood', id: shown ?? newId(), source: 'link', count });
        if (shown === undefined) attention();
        return;
      }
      const reader = await loadReader();
      const target = reader.readLink(text, rules());
      if (isEcho(target)) return;
      const id = newId();
      const decision = await withoutHaste(decide(target, 'link', rules()));
      const outcome = follow({ id, source: 'link' }, decision, reader);
      if (!outcome.ok) {
        const reason = outcome.problem.reason ?? outcome.problem.code;
        ask({ kind: 'refused', id, source: 'link', reason });
      }
      attention();
    },
    answer({ id, answer, choice, dialOrdinaryLinks }) {
      const question = open;
      // An answer to a question that is no longer open is none: the person saw another one.
      if (question?.id !== id) return done();
      ask(null);
      if (dialOrdinaryLinks === true) needs.changeSettings({ ordinaryLinks: 'dial' });
      const chosen =
        question.kind === 'number'
          ? question
          : question.kind === 'choice'
            ? question.candidates[choice ?? 0]
            : undefined;
      if (answer === 'cancel' || chosen === undefined) return done();
      return dial({ id, number: chosen.number, shown: chosen.shown, source: question.source });
    },
    async preview(text) {
      const reader = await loadReader();
      const target = reader.readTyped(text, rules());
      const decision = decide(target, 'keypad', rules());
      if (decision.do === 'refuse') return failed({ code: 'not-a-number', reason: decision.reason });
      if (decision.do === 'choose') return failed({ code: 'not-a-number', reason: 'multiple-numbers' });
      return done(show(decision.target, reader));
    },
    forget: () => {
      ask(null);
    },
  };
}
