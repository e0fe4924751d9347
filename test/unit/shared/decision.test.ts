import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byHand, intentSources, type IntentSource } from '../../../src/shared/call';
import { costs, decide, type AskReason, type Decision, type DecisionRules } from '../../../src/shared/decision';
import type { Destination } from '../../../src/shared/destinations';
import {
  numberTypes,
  refusals,
  refuse,
  risks,
  sortRisks,
  type DialTarget,
  type NumberTarget,
  type Risk,
} from '../../../src/shared/dial-target/target';
import { emergencyRules, noPolicy } from '../../../src/shared/policy';
import { defaultSettings, type Settings } from '../../../src/shared/settings';

const fromOutside = intentSources.filter((source) => !byHand.includes(source));

interface Change {
  readonly settings?: Partial<Settings>;
  readonly policy?: Partial<DecisionRules['policy']>;
  readonly dialledLately?: number;
  readonly hideNumber?: boolean;
  readonly canHideNumber?: boolean;
}

function rules(change: Change = {}): DecisionRules {
  return {
    dialledLately: 0,
    hideNumber: false,
    canHideNumber: true,
    ...change,
    settings: { ...defaultSettings, ...change.settings },
    policy: { ...noPolicy, unreadable: false, ...change.policy },
  };
}

const dialsLinks = rules({ settings: { ordinaryLinks: 'dial' } });

function number(...found: Risk[]): NumberTarget {
  const text = '+31201234567';
  return { kind: 'number', number: text, national: '020 123 4567', international: text, type: 'fixed', risks: found };
}
const abroad: NumberTarget = { ...number('international'), number: '+3225551212', country: 'BE' };
const premium: NumberTarget = { ...number('premium-rate'), number: '+319001234', type: 'premium-rate', country: 'NL' };
const code = { kind: 'service-code', code: '*31#', risks: ['service-code'] } as const;
const emergency: NumberTarget = { ...number('emergency'), number: '112', national: '112', type: 'emergency' };

/** Every way in with whatever is expected of it. */
function everyWay(expected: (source: IntentSource) => object, target: DialTarget, given: DecisionRules): void {
  for (const source of intentSources) expect(decide(target, source, given), source).toMatchObject(expected(source));
}
const split = (hand: object, outside: object) => (source: IntentSource) => (byHand.includes(source) ? hand : outside);

describe('an ordinary number', () => {
  it('is dialled by hand and asks from outside', () => {
    const wayIn = { link: 'link', paste: 'clipboard', hotkey: 'clipboard', 'command-line': 'command-line' };
    for (const source of intentSources)
      expect(decide(number(), source, rules())).toMatchObject(
        source in wayIn
          ? { do: 'ask', reasons: [wayIn[source as keyof typeof wayIn]] }
          : { do: 'dial', anonymous: false },
      );
  });

  it('from a link is dialled when the person said so; from elsewhere it asks all the same', () => {
    expect(decide(number(), 'link', dialsLinks)).toMatchObject({ do: 'dial' });
    for (const source of ['paste', 'hotkey', 'command-line'] as const)
      expect(decide(number(), source, dialsLinks)).toMatchObject({ do: 'ask' });
  });

  it('from the hotkey, the clipboard or a command is dialled when the person said so; from a link it asks all the same', () => {
    const dialsHotkey = rules({ settings: { ordinaryHotkey: 'dial' } });
    for (const source of ['paste', 'hotkey', 'command-line'] as const) {
      expect(decide(number(), source, dialsHotkey)).toMatchObject({ do: 'dial' });
      // A few digits in a copied text may be anything.
      expect(decide({ ...number(), type: 'internal' }, source, dialsHotkey)).toMatchObject({ do: 'ask' });
    }
    expect(decide(number(), 'link', dialsHotkey)).toMatchObject({ do: 'ask' });
  });
});

describe('the risks of a number', () => {
  const always: readonly Risk[] = [...costs, 'emergency-prefix', 'private-context'];
  it.each(risks.filter((risk) => risk !== 'emergency'))('%s: each asks from outside, some by hand', (risk) => {
    const hand = always.includes(risk) ? { do: 'ask', reasons: [risk] } : { do: 'dial' };
    everyWay(split(hand, { do: 'ask', reasons: [risk] }), number(risk), dialsLinks);
  });
});

describe('other targets', () => {
  it('a code asks by hand and is refused from outside', () => {
    everyWay(
      split({ do: 'ask', reasons: ['service-code'] }, { do: 'refuse', reason: 'feature-code' }),
      code,
      dialsLinks,
    );
  });

  it('a code is not anonymous: it is for the PBX', () => {
    expect(decide(code, 'keypad', rules({ hideNumber: true }))).toMatchObject({ do: 'ask', anonymous: false });
  });

  it.each(refusals)('no number (%s) is refused from everywhere', (reason) => {
    everyWay(() => ({ do: 'refuse', reason }), refuse(reason), dialsLinks);
  });

  it('a SIP address is refused from everywhere', () => {
    const address = { kind: 'sip-address', address: 'sip:desk@example.com' } as const;
    everyWay(() => ({ do: 'refuse', reason: 'not-a-phone-number' }), address, dialsLinks);
  });

  it('several numbers are a choice', () => {
    const candidates = [number(), number()];
    everyWay(() => ({ do: 'choose', candidates }), { kind: 'several', candidates }, dialsLinks);
  });
});

describe('an emergency number', () => {
  it('has its own question, from everywhere', () => {
    everyWay(() => ({ do: 'emergency', call: true, anonymousIgnored: false }), emergency, rules());
  });

  it('says when the number was to be hidden', () => {
    everyWay(() => ({ do: 'emergency', anonymousIgnored: true }), emergency, rules({ hideNumber: true }));
  });

  it('is dialled at once where the policy says so, but never from outside', () => {
    const given = rules({ policy: { emergency: 'dial' }, settings: { ordinaryLinks: 'dial' }, hideNumber: true });
    everyWay(split({ do: 'dial', anonymous: false }, { do: 'emergency', call: true }), emergency, given);
  });

  it('is only shown where the policy says so', () => {
    everyWay(() => ({ do: 'emergency', call: false }), emergency, rules({ policy: { emergency: 'show-only' } }));
  });
});

describe('refused destinations', () => {
  const lists: readonly Destination[] = [{ prefix: '+32' }, { country: 'BE' }, { kind: 'international' }];

  it.each(lists)('%o is not dialled, by whoever has it on the list', (entry) => {
    const byYou = rules({ settings: { refused: [entry] } });
    const byPolicy = rules({ policy: { refused: [entry] }, settings: { refused: [entry] } });
    everyWay(() => ({ do: 'refuse', reason: 'refused-by-you' }), abroad, byYou);
    everyWay(() => ({ do: 'refuse', reason: 'refused-by-policy' }), abroad, byPolicy);
    expect(decide(number(), 'keypad', byPolicy)).toMatchObject({ do: 'dial' });
  });

  it('go before trusted ones', () => {
    const entry = { country: 'BE' };
    const given = rules({ policy: { trusted: [entry] }, settings: { refused: [entry] } });
    expect(decide(abroad, 'keypad', given)).toMatchObject({ do: 'refuse' });
  });
});

describe('trusted destinations', () => {
  const given = rules({
    settings: { trusted: [{ country: 'BE' }], ordinaryLinks: 'dial' },
    policy: { trusted: [{ prefix: '+31900' }] },
  });

  it('abroad are as ordinary ones', () => {
    expect(decide(abroad, 'keypad', given)).toMatchObject({ do: 'dial' });
    expect(decide(abroad, 'link', given)).toMatchObject({ do: 'dial' });
    expect(decide(abroad, 'hotkey', given)).toMatchObject({ do: 'ask', reasons: ['clipboard'] });
  });

  it('that cost are dialled by hand; from outside they ask all the same', () => {
    everyWay(split({ do: 'dial' }, { do: 'ask', reasons: ['premium-rate'] }), premium, given);
  });

  it('still ask for what is no matter of money', () => {
    const doubtful = { ...abroad, risks: sortRisks(['international', 'private-context']) };
    expect(decide(doubtful, 'keypad', given)).toMatchObject({ do: 'ask', reasons: ['private-context'] });
  });
});

describe('circumstances', () => {
  it.each<[AskReason, Change]>([
    ['unwanted', { settings: { unwanted: ['+31201234567'] } }],
    ['hourly-ceiling', { dialledLately: 60 }],
    ['hourly-ceiling', { dialledLately: 3, settings: { callsPerHour: 3 } }],
    ['policy-unreadable', { policy: { unreadable: true } }],
    ['shows-number', { hideNumber: true, canHideNumber: false }],
  ])('%s asks, from everywhere (%o)', (reason, change) => {
    everyWay(() => ({ do: 'ask', reasons: [reason], anonymous: false }), number(), rules(change));
  });

  it('the last call below the ceiling is dialled', () => {
    expect(decide(number(), 'keypad', rules({ dialledLately: 59 }))).toMatchObject({ do: 'dial' });
  });

  it('stand behind the risks', () => {
    const given = rules({ dialledLately: 60 });
    expect(decide(premium, 'keypad', given)).toMatchObject({ reasons: ['premium-rate', 'hourly-ceiling'] });
  });

  it('nothing is trusted while the policy cannot be read', () => {
    const given = rules({ settings: { trusted: [{ country: 'BE' }] }, policy: { unreadable: true } });
    expect(decide(abroad, 'keypad', given)).toMatchObject({
      do: 'ask',
      reasons: ['international', 'policy-unreadable'],
    });
  });

  it('a colleague’s extension is not refused by a list, and shows its number without asking', () => {
    const inside: NumberTarget = { ...number(), number: '201', national: '201', type: 'internal' };
    const given = rules({ settings: { refused: [{ prefix: '2' }] }, hideNumber: true, canHideNumber: false });
    expect(decide(inside, 'keypad', given)).toMatchObject({ do: 'dial', anonymous: false });
  });
});

describe('whatever is set', () => {
  const entries = fc.oneof(
    fc.constantFrom<Destination>({ prefix: '+' + '1' }, { prefix: '0' }, { prefix: '112' }, { country: 'NL' }),
    fc.constantFrom<Destination>({ kind: 'international' }, { kind: 'premium-rate' }, { kind: 'satellite' }),
  );
  const list = fc.array(entries, { maxLength: 4 });
  const anyRules: fc.Arbitrary<DecisionRules> = fc.record({
    settings: fc.record({
      ordinaryLinks: fc.constantFrom('ask' as const, 'dial' as const),
      ordinaryHotkey: fc.constantFrom('ask' as const, 'dial' as const),
      refused: list,
      trusted: list,
      unwanted: fc.subarray(['112', '+31201234567', '+319001234']),
      callsPerHour: fc.integer({ min: 1, max: 5 }),
    }),
    policy: fc.record({
      emergency: fc.constantFrom(...emergencyRules),
      refused: list,
      trusted: list,
      unreadable: fc.boolean(),
    }),
    dialledLately: fc.nat(8),
    hideNumber: fc.boolean(),
    canHideNumber: fc.boolean(),
  });
  const anyNumber: fc.Arbitrary<NumberTarget> = fc.record({
    kind: fc.constant('number' as const),
    number: fc.constantFrom('+31201234567', '+319001234', '+3225551212', '112', '201', '0900'),
    national: fc.constantFrom('020 123 4567', '112', '201'),
    international: fc.constant('+31 20 123 4567'),
    type: fc.constantFrom(...numberTypes),
    risks: fc.subarray([...risks]),
    country: fc.constantFrom('NL' as const, 'BE' as const),
  });
  const anySource = fc.constantFrom(...intentSources);
  const runs = { numRuns: 3000 };
  const isAnonymous = (decision: Decision): boolean => 'anonymous' in decision && decision.anonymous;

  it('an emergency number is never anonymous, refused, or held up by anything but its own question', () => {
    fc.assert(
      fc.property(anyNumber, anySource, anyRules, (target, source, given) => {
        const decision = decide({ ...target, type: 'emergency' }, source, given);
        expect(isAnonymous(decision)).toBe(false);
        expect(['emergency', 'dial']).toContain(decision.do);
        if (decision.do === 'emergency') expect(decision.call).toBe(given.policy.emergency !== 'show-only');
      }),
      runs,
    );
  });

  it('nothing risky is dialled unasked from link, hotkey, command line or clipboard', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(...fromOutside), anyRules, (target, source, given) => {
        if (decide(target, source, given).do !== 'dial') return;
        const { ordinaryLinks, ordinaryHotkey } = given.settings;
        expect(source === 'link' ? ordinaryLinks : ordinaryHotkey).toBe('dial');
        if (source !== 'link') expect(target.type).not.toBe('internal');
        expect(target.risks.filter((risk) => risk !== 'international')).toEqual([]);
      }),
      runs,
    );
  });

  it('a number is hidden only when that was wanted and is possible, and never shown unasked when it was to be hidden', () => {
    fc.assert(
      fc.property(anyNumber, anySource, anyRules, (target, source, given) => {
        const decision = decide(target, source, given);
        if (isAnonymous(decision)) expect(given.hideNumber && given.canHideNumber).toBe(true);
        const shown = decision.do === 'dial' && given.hideNumber && !decision.anonymous;
        if (shown)
          expect(['internal', 'emergency']).toContain(target.risks.includes('emergency') ? 'emergency' : target.type);
      }),
      runs,
    );
  });

  it('nothing but an emergency call is dialled unasked beyond the ceiling', () => {
    fc.assert(
      fc.property(anyNumber, anySource, anyRules, (target, source, given) => {
        if (given.dialledLately < given.settings.callsPerHour) return;
        const decision = decide(target, source, given);
        if (decision.do === 'dial')
          expect(target.type === 'emergency' || target.risks.includes('emergency')).toBe(true);
      }),
      runs,
    );
  });

  it('a refused destination is never dialled and never asked for', () => {
    fc.assert(
      fc.property(
        anyNumber,
        anySource,
        anyRules,
        fc.constantFrom('policy', 'settings'),
        (target, source, given, whose) => {
          fc.pre(target.type !== 'emergency' && target.type !== 'internal' && !target.risks.includes('emergency'));
          const refused = [{ country: target.country ?? 'NL' }];
          const stricter = { ...given, [whose]: { ...given[whose], refused } };
          expect(decide(target, source, stricter).do).toBe('refuse');
        },
      ),
      runs,
    );
  });
});
