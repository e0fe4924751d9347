import { describe, expect, it } from 'vitest';
import { isNumberKey } from '../../../src/renderer/features/dialler/use-type-anywhere';
import { fieldOf } from '../../../src/renderer/features/sign-in/problem-field';
import { hostOf } from '../../../src/renderer/host-of';
import { createWords } from '../../../src/renderer/i18n';
import { problemCodes } from '../../../src/shared/problem';

describe('createWords', () => {
  const words = createWords('en', ['nl-NL', 'en-GB']);

  it('has a sentence for every problem, also without its facts', () => {
    for (const code of problemCodes) expect(words.problem({ code })).toMatch(/^[^{}]{10,}\.$/);
  });

  it('names the host, the status and the seconds', () => {
    expect(words.problem({ code: 'server-error', host: 'pbx.example.com', status: 503 })).toMatch(
      /pbx\.example\.com \(status 503\)/,
    );
    expect(words.problem({ code: 'too-many-requests', retryAfter: 30 })).toContain('30 seconds');
  });

  it('says why a text is no number, and something fitting when the reason is new', () => {
    expect(words.problem({ code: 'not-a-number', reason: 'empty' })).toBe('Type a number first.');
    expect(words.problem({ code: 'not-a-number', reason: 'never-heard-of' })).toBe(
      words.problem({ code: 'not-a-number' }),
    );
  });

  it('says why something cannot be called: a refusal, a problem, or something fitting when it is new', () => {
    expect(words.refusal('not-a-phone-number')).toBe('There is no phone number in it.');
    expect(words.refusal('signed-out')).toBe(words.problem({ code: 'signed-out' }));
    expect(words.refusal('never-heard-of')).toBe('Dialboard cannot make a number of it.');
  });

  it('writes times as the region of the language does', () => {
    const at = new Date(2026, 10, 23, 16, 4, 5).getTime();
    expect(words.time(at)).toBe('16:04');
    expect(words.time(at, 'second')).toBe('16:04:05');
    expect(createWords('en', ['en-US']).time(at)).toMatch(/^4:04\sPM$/);
    expect(createWords('ro', []).time(at)).toBe('16:04');
  });

  it('names countries, and leaves alone what is none', () => {
    expect(createWords('nl', []).country('BE')).toBe('België');
    expect(words.country('not a code')).toBe('not a code');
  });
});

describe('fieldOf', () => {
  it('points to the field where a problem is mended', () => {
    expect(fieldOf({ code: 'name-not-found' })).toBe('server');
    expect(fieldOf({ code: 'extension-missing' })).toBe('extension');
    expect(fieldOf({ code: 'wrong-credentials' })).toBe('password');
    expect(fieldOf({ code: 'server-error' })).toBeUndefined();
  });
});

describe('isNumberKey', () => {
  const key = (name: string, held = {}) =>
    isNumberKey({ key: name, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...held });

  it('takes characters and Backspace', () => {
    expect(['5', '+', '#', 'a', 'Backspace'].map((name) => key(name))).toEqual([true, true, true, true, true]);
  });

  it('leaves alone what moves, presses a button or belongs to the system', () => {
    expect([' ', 'Tab', 'Enter', 'ArrowLeft', 'F5'].map((name) => key(name))).toEqual(Array(5).fill(false));
    expect(key('c', { ctrlKey: true })).toBe(false);
    expect(key('q', { metaKey: true })).toBe(false);
  });
});

describe('hostOf', () => {
  it('is what people know a server by', () => {
    expect(hostOf('https://pbx.example.com:8443/dial')).toBe('pbx.example.com:8443');
    expect(hostOf('pbx')).toBe('pbx');
  });
});
