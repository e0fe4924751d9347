import { describe, expect, it } from 'vitest';
import { type DialPlan, toDialString } from '../../../../src/shared/dial-target/dial-plan';
import { readTyped } from '../../../../src/shared/dial-target/read-typed';
import type { CountryCode } from '../../../../src/shared/dial-target/target';

function sent(text: string, plan: DialPlan): string {
  const target = readTyped(text, plan);
  if (target.kind !== 'number' && target.kind !== 'service-code') throw new Error(`${text} is no number`);
  return toDialString(target, plan);
}

describe('what the PBX gets', () => {
  it.each([
    ['NL', '020 123 4567', '+31201234567', '31201234567', '0031201234567', '0201234567'],
    ['NL', '+44 20 7946 0018', '+442079460018', '442079460018', '00442079460018', '00442079460018'],
    ['NL', '0900-8844', '+319008844', '319008844', '00319008844', '09008844'],
    ['US', '(201) 555-0123', '+12015550123', '12015550123', '01112015550123', '12015550123'],
    ['US', '+31 20 1234567', '+31201234567', '31201234567', '01131201234567', '01131201234567'],
    ['RU', '8 (495) 123-45-67', '+74951234567', '74951234567', '81074951234567', '84951234567'],
    ['AU', '+31 20 1234567', '+31201234567', '31201234567', '001131201234567', '001131201234567'],
    ['IT', '06 69812345', '+390669812345', '390669812345', '00390669812345', '0669812345'],
    ['DE', '+800 1234 5678', '+80012345678', '80012345678', '0080012345678', '0080012345678'],
  ] as const)('%s %s: %s, %s, %s, %s', (region: CountryCode, text, e164, digits, international, national) => {
    expect(sent(text, { region, format: 'e164' })).toBe(e164);
    expect(sent(text, { region, format: 'e164-digits' })).toBe(digits);
    expect(sent(text, { region, format: 'international' })).toBe(international);
    expect(sent(text, { region, format: 'national' })).toBe(national);
  });

  const office: DialPlan = { region: 'NL', format: 'national', outsideLinePrefix: '9' };

  it.each([
    ['020 123 4567', '90201234567'],
    ['+49 30 1234567', '90049301234567'],
    ['9 020 123 4567', '90201234567'],
    ['1850', '91850'],
    ['14020', '914020'],
    ['201', '201'],
    ['112', '112'],
    ['9112', '112'],
    ['*31#0612345678', '*31#0612345678'],
    ['1234567', '91234567'],
  ])('with 9 for an outside line, %s is %s', (text, expected) => {
    expect(sent(text, office)).toBe(expected);
  });

  it('goes out to emergency services with the prefix only where it is needed', () => {
    expect(sent('112', { ...office, prefixEmergency: true })).toBe('9112');
  });

  it('takes the international prefix that the plan has', () => {
    expect(sent('+49 30 1234567', { ...office, internationalPrefix: '000' })).toBe('900049301234567');
  });

  it('hands digits for after the answer over only to a PBX that takes them', () => {
    expect(sent('0201234567,,12#', { region: 'NL', format: 'e164' })).toBe('+31201234567');
    expect(sent('0201234567,,12#', { region: 'NL', format: 'e164', sendPostDial: true })).toBe('+31201234567,,12#');
    expect(sent('0201234567 x7', { region: 'NL', format: 'e164', sendPostDial: true })).toBe('+31201234567,7');
  });

  it('lets nothing else through, whatever the settings hold', () => {
    const plan: DialPlan = {
      region: 'NL',
      format: 'national',
      outsideLinePrefix: '9\r\n&x=',
      internationalPrefix: '<0>',
    };
    expect(sent('+49 30 1234567', plan)).toBe('9049301234567');
  });
});
