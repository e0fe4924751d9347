import { describe, expect, it } from 'vitest';
import { readTyped } from '../../../../src/shared/dial-target/read-typed';

const context = { region: 'NL' } as const;

describe('what is typed into the number field', () => {
  it.each([
    ['*31#0612345678', '*31#0612345678', ['service-code']],
    ['**21*0612345678#', '**21*0612345678#', ['service-code']],
    ['*#06#', '*#06#', ['service-code']],
    ['＊６２＃', '*62#', ['service-code']],
    ['* 1 2', '*12', ['service-code']],
    ['*112', '*112', ['emergency', 'service-code']],
    ['*31#112', '*31#112', ['emergency', 'service-code']],
  ])('%s is the code %s', (text, code, risks) => {
    expect(readTyped(text, context)).toEqual({ kind: 'service-code', code, risks });
  });

  it.each([
    ['020 123 4567', '+31201234567', 'fixed', []],
    ['+31 (0)20-1234567', '+31201234567', 'fixed', []],
    ['201', '201', 'internal', []],
    ['0', '0', 'internal', []],
    ['1123', '1123', 'internal', []],
    ['112', '112', 'emergency', ['emergency']],
    ['0112', '112', 'emergency', ['emergency']],
    ['9911', '9911', 'internal', []],
    ['9/11', '911', 'emergency', ['emergency']],
    ['0800-WERK', '+318009375', 'toll-free', ['vanity-letters']],
    ['tel:+31201234567', '+31201234567', 'fixed', []],
    ['Bel 020 123 4567 tot 17:00', '+31201234567', 'fixed', []],
  ])('%s is %s', (text, number, type, risks) => {
    expect(readTyped(text, context)).toMatchObject({ kind: 'number', number, type, risks });
  });

  it('dials what no plan knows, and says that it does not know it', () => {
    expect(readTyped('1234567', context)).toMatchObject({ number: '1234567', risks: ['unrecognised'] });
    expect(readTyped('+31 99 123', context)).toMatchObject({ number: '+3199123', risks: ['unrecognised'] });
  });

  it('keeps digits for after the answer, codes among them, apart from the number', () => {
    expect(readTyped('020 123 4567,,12#', context)).toMatchObject({
      number: '+31201234567',
      postDial: ',,12#',
      risks: ['post-dial'],
    });
    expect(readTyped('0201234567p1w2', context)).toMatchObject({ number: '+31201234567', postDial: ',1w2' });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['+', 'empty'],
    ['+31', 'invalid-number'],
    ['++31201234567', 'invalid-number'],
    ['0201234567\u0000', 'control-characters'],
    ['1234567890123456789', 'too-long'],
    [`*${'1'.repeat(60)}`, 'too-long'],
    ['hello', 'not-a-phone-number'],
    ['javascript:+31201234567', 'unsupported-scheme'],
    ['x'.repeat(20_000), 'too-long'],
  ])('%.40j is refused: %s', (text, reason) => {
    expect(readTyped(text, context)).toEqual({ kind: 'not-a-number', reason });
  });

  it('finds the number in a long text that was pasted', () => {
    const text = `${'lorem ipsum '.repeat(100)} bel 020 123 4567`;
    expect(readTyped(text, context)).toMatchObject({ number: '+31201234567' });
  });
});
