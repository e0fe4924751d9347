import { describe, expect, it } from 'vitest';
import { explain } from '../../../../src/shared/dial-target/explain';
import { readLink } from '../../../../src/shared/dial-target/read-link';
import { type CountryCode, refusals, risks } from '../../../../src/shared/dial-target/target';

/** "number", "number x ext", "why number" or "reason", as short as it can be said. */
function said(text: string, region: CountryCode): string {
  const { number = '', ext, why, reason } = explain(text, region);
  return [why ?? reason, number, ext === undefined ? undefined : `x${ext}`].filter(Boolean).join(' ');
}

type Case = readonly [region: CountryCode, text: string, expected: string];

const ordinary: readonly Case[] = [
  ['NL', 'tel:%2B31201234567', '+31201234567'],
  ['NL', 'tel:%EF%BC%8B31201234567', '+31201234567'],
  ['NL', 'tel:+31\u202f20\u202f123\u202f4567', '+31201234567'],
  ['NL', 'tel:+31\u200720\u20131234567', '+31201234567'],
  ['NL', '\ufefftel:+31201234567', '+31201234567'],
  ['NL', 'tel:+3120\u200b123\u00ad4567', '+31201234567'],
  ['NL', 'tel:%E2%80%AD+31201234567%E2%80%AC', '+31201234567'],
  ['NL', 'tel:٠٢٠١٢٣٤٥٦٧', '+31201234567'],
  ['NL', 'tel:۰۲۰۱۲۳۴۵۶۷', '+31201234567'],
  ['NL', 'tel:०२०१२३४५६७', '+31201234567'],
  ['NL', 'tel:𝟎𝟚𝟎1234567', '+31201234567'],
  ['NL', 'tel:(+31)(0)20 1234567', '+31201234567'],
  ['NL', 'tel:+31 (020) 123 45 67', '+31201234567'],
  ['NL', 'tel:+31[0]20/1234567', '+31201234567'],
  ['NL', 'tel:0031 020 1234567', '+31201234567'],
  ['NL', 'tel://+31201234567/', '+31201234567'],
  ['NL', 'callto:+31201234567?call', '+31201234567'],
  ['NL', 'DIAL:020-1234567', '+31201234567'],
  ['NL', 'sip:+31201234567@example.com:5060;transport=tcp', '+31201234567'],
  ['NL', 'sips:%2B31201234567@[2001:db8::1]', '+31201234567'],
  ['NL', 'sip:+31201234567;ext=12@example.com;user=phone', '+31201234567 x12'],
  ['NL', 'sip:+31201234567', '+31201234567'],
  ['NL', 'tel:+31201234567;isub=34;EXT=1-2;unknown=x', '+31201234567 x12'],
  ['NL', 'tel:+31201234567%3Bext%3D12', '+31201234567 x12'],
  ['NL', 'tel:+31201234567x12', '+31201234567 x12'],
  ['NL', 'tel:020-1234567, ext. 12', '+31201234567 x12'],
  ['NL', 'tel:020-1234567 (tst 12)', '+31201234567 x12'],
  ['NL', 'tel:020-1234567 toestel: 12', '+31201234567 x12'],
  ['RO', 'tel:0213123456 int. 12', '+40213123456 x12'],
  ['DE', 'tel:030 1234567 Durchwahl 12', '+49301234567 x12'],
  ['DE', 'tel:030 1234567-12', '+4930123456712'],
  ['AT', 'tel:01/512 34 56-12', '+431512345612'],
  ['NL', 'tel:+31201234567 (kantoor)', '+31201234567'],
  ['NL', 'tel:020 1234567 vragen naar Zoë', '+31201234567'],
  ['NL', 'tel:+31201234567 +31 20 123 4567', '+31201234567'],
  ['NL', 'tel:0201234567;phone-context=+31', '+31201234567'],
  ['NL', 'tel:020 7946 0018;phone-context=+44', '+442079460018'],
  ['NL', 'tel:2015550123;phone-context=+1', '+12015550123'],
  ['NL', 'tel:+31201234567;phone-context=example.com', '+31201234567'],
  ['NL', 'tel:14020', '14020'],
  ['NL', 'tel:14020;phone-context=+31', '14020'],
  ['NL', 'tel:140187', '140187'],
  ['NL', 'tel:116 111', '116111'],
  ['NL', 'tel:12345', '12345'],
  ['NL', 'tel:999', '999'],
  ['BE', 'tel:7042', '7042'],
  ['NL', 'tel:+80012345678', '+80012345678'],
  ['NO', 'tel:911 23 456', '+4791123456'],
  ['RU', 'tel:8 10 31 20 123 4567', '+31201234567'],
  ['AU', 'tel:0011 31 20 123 4567', '+31201234567'],
  ['HU', 'tel:+36 (06) 1 234 5678', '+3612345678'],
  ['RU', 'tel:+7 (8) 495 123-45-67', '+74951234567'],
  ['ES', 'tel:+34 (0)91 234 56 78', '+34912345678'],
  ['IT', 'tel:0039 (0)6 69812345', '+390669812345'],
  ['IT', 'tel:+39 (06) 69812345', '+390669812345'],
  ['IT', 'tel:+39 (0)333 1234567', '+393331234567'],
  ['IN', 'tel:98765 43210', '+919876543210'],
  ['NL', 'T: 020-1234567 F: 020-1234568', '+31201234567'],
];

const confirmed: readonly Case[] = [
  ['NL', 'tel:1850', 'directory-enquiries 1850'],
  ['NL', 'tel:18 88', 'directory-enquiries 1888'],
  ['GB', 'tel:118 500', 'directory-enquiries 118500'],
  ['FR', 'tel:118218', 'directory-enquiries 118218'],
  ['ES', 'tel:11818', 'directory-enquiries 11818'],
  ['BE', 'tel:1307', 'directory-enquiries 1307'],
  ['US', 'tel:411', 'directory-enquiries 411'],
  ['US', 'tel:1-212-555-1212', 'directory-enquiries +12125551212'],
  ['GB', 'tel:070 1234 5678', 'premium-rate +447012345678'],
  ['NL', 'tel:+44 (0)871 123 4567', 'premium-rate +448711234567'],
  ['NL', 'tel:+31 (0)900 1234567;ext=12', 'premium-rate +319001234567 x12'],
  ['NL', 'sip:0900-1234567@example.com', 'premium-rate +319001234567'],
  ['NL', 'tel:0900-TAXI', 'premium-rate +319008294'],
  ['NL', 'tel:900 555 1234;phone-context=+1', 'premium-rate +19005551234'],
  ['NL', 'tel:00979123456789', 'premium-rate +979123456789'],
  ['FR', 'tel:3200', 'premium-rate 3200'],
  ['DE', 'tel:0137 123 4567', 'shared-cost +491371234567'],
  ['DE', 'tel:0700 12345678', 'shared-cost +4970012345678'],
  ['IT', 'tel:178 1234567', 'shared-cost +391781234567'],
  ['NL', 'tel:00881612345678', 'satellite +881612345678'],
  ['NL', 'tel:+882 16 12345678', 'satellite +8821612345678'],
  ['AU', 'tel:0147 123 456', 'satellite +61147123456'],
  ['DE', 'tel:1-1-0', 'emergency 110'],
  ['FR', 'tel:15', 'emergency 15'],
  ['FR', 'tel:114', 'emergency 114'],
  ['ES', 'tel:061', 'emergency 061'],
  ['AU', 'tel:0 0 0', 'emergency 000'],
  ['IT', 'tel:118', 'emergency 118'],
  ['NL', 'tel:١١٢', 'emergency 112'],
  ['NL', 'tel:1\u200b12', 'emergency 112'],
  ['NL', 'tel:112,,1', 'emergency 112'],
  ['NL', 'tel:112;postd=1', 'emergency 112'],
  ['NL', 'tel:112;phone-context=example.com', 'emergency 112'],
  ['NL', 'sip:112@example.com', 'emergency 112'],
  ['NL', 'tel:112 nu!', 'emergency 112'],
  ['NL', 'Tel. 112', 'emergency 112'],
  ['NL', 'tel:112112', 'emergency-prefix 112112'],
  ['NL', 'tel:1123', 'emergency-prefix 1123'],
  ['NL', 'tel:+31201234567;POSTD=pp22', 'post-dial +31201234567'],
  ['NL', 'tel:+31201234567p22w1#', 'post-dial +31201234567'],
  ['NL', 'tel:+31201234567;12#', 'post-dial +31201234567'],
  ['NL', 'tel:+31201234567,12', 'post-dial +31201234567'],
  ['NL', 'tel:0800-WERK', 'vanity-letters +318009375'],
  ['US', 'tel:1-800-CALL-NOW', 'vanity-letters +18002255669'],
  ['GB', 'tel:0800 flowers', 'vanity-letters +448003569377'],
  ['NL', 'tel:863-1234;phone-context=+1-914-555', 'private-context 8631234'],
  ['NL', 'sip:201@pbx.example.com', 'private-context 201'],
  ['NL', 'tel:31201234567', 'missing-plus +31201234567'],
  ['DE', 'tel:30 1234567', 'missing-trunk-zero +49301234567'],
];

const refused: readonly Case[] = [
  ['NL', 'tel:', 'empty'],
  ['NL', 'tel:%20', 'empty'],
  ['NL', 'sip:', 'empty'],
  ['NL', 'tel:undefined', 'not-a-phone-number'],
  ['NL', 'tel:FLOWERS', 'not-a-phone-number'],
  ['NL', 'tel:{{phone}}', 'illegal-characters'],
  ['NL', 'callto://echo123', 'not-a-phone-number'],
  ['NL', 'sip:alice@example.com', 'not-a-phone-number'],
  ['NL', 'sip:+31201234567:secret@example.com', 'not-a-phone-number'],
  ['NL', 'tel:＊#06#', 'feature-code'],
  ['NL', 'tel:%2A%2321%23', 'feature-code'],
  ['NL', 'tel:112#', 'feature-code'],
  ['NL', 'tel:#31#112', 'feature-code'],
  ['NL', 'tel:+31201234567*12', 'feature-code'],
  ['NL', 'tel:+31201234567;ext=*12', 'feature-code'],
  ['NL', '*21*0201234567#', 'feature-code'],
  ['NL', 'sip:*21*0612345678%23@example.com', 'feature-code'],
  ['NL', 'tel:+31201234567;ext=', 'invalid-extension'],
  ['NL', 'tel:+31201234567;ext=abc', 'invalid-extension'],
  ['NL', 'tel:+31201234567;ext=1;ext=2', 'invalid-extension'],
  ['NL', 'tel:+31201234567 x1234567890123456', 'invalid-extension'],
  ['NL', 'tel:0201234567;phone-context=', 'illegal-characters'],
  ['NL', 'tel:201;phone-context=+31', 'invalid-number'],
  ['NL', 'tel:+3120%E2%80', 'bad-encoding'],
  ['NL', 'tel:%C0%AB31201234567', 'bad-encoding'],
  ['NL', 'tel:+31201234567%', 'bad-encoding'],
  ['NL', 'tel:％2B31201234567', 'illegal-characters'],
  ['NL', 'tel:+31201234567%250A', 'double-encoded'],
  ['NL', 'tel:%EF%BC%8531201234567', 'double-encoded'],
  ['NL', 'tel:+31201234567%00', 'control-characters'],
  ['NL', 'tel:+31\n201234567', 'control-characters'],
  ['NL', 'tel:+31\t201234567', 'control-characters'],
  ['NL', 'tel:+31201234567\u0085x', 'control-characters'],
  ['NL', 'tel:+31201234567\u202e', 'control-characters'],
  ['NL', 'tel:%E2%80%AE7654321021', 'control-characters'],
  ['NL', 'tel:tel:tel:+31201234567', 'unsupported-scheme'],
  ['NL', 'tel:callto:+31201234567', 'unsupported-scheme'],
  ['NL', 'tel:javascript%3Aalert(1)', 'unsupported-scheme'],
  ['NL', 'java\u200bscript:+31201234567', 'unsupported-scheme'],
  ['NL', 'sms:+31201234567', 'unsupported-scheme'],
  ['NL', 'tel:+31201234567 --no-sandbox', 'illegal-characters'],
  ['NL', 'tel:+31201234567" --gpu-launcher="cmd', 'illegal-characters'],
  ['NL', '--remote-debugging-port=9222', 'not-a-phone-number'],
  ['NL', '-- tel:+31201234567', 'not-a-phone-number'],
  ['NL', 'tel:+31201234567;rm -rf /', 'illegal-characters'],
  ['NL', 'tel:+31201234567&calc', 'illegal-characters'],
  ['NL', 'tel:+31201234567/../../etc/passwd', 'illegal-characters'],
  ['NL', 'tel:+0031201234567', 'invalid-number'],
  ['NL', 'tel:+31+201234567', 'invalid-number'],
  ['NL', 'tel:+31 112', 'invalid-number'],
  ['NL', 'tel:00112', 'invalid-number'],
  ['NL', 'tel:020', 'invalid-number'],
  ['NL', 'tel:5', 'invalid-number'],
  ['NL', 'tel:+31201234567abc', 'invalid-number'],
  ['NL', 'tel:+31201234567 kamer 201', 'invalid-number'],
  ['NL', 'tel:192.168.178.100', 'invalid-number'],
  ['DK', 'tel:23-11-2026', 'invalid-number'],
  ['DE', '9789027439642', 'invalid-number'],
  ['US', 'tel:555-0123', 'invalid-number'],
  ['NL', 'tel:+1234567890123456', 'too-long'],
  ['NL', `tel:+31${' '.repeat(600)}201234567`, 'too-long'],
  ['NL', '1'.repeat(1_000_000), 'too-long'],
  ['NL', 'tel:+31201234567,+31612345678', 'multiple-numbers'],
  ['NL', 'tel:0201234567,0612345678', 'multiple-numbers'],
  ['NL', 'tel:0201234567;0612345678', 'multiple-numbers'],
  ['NL', 'tel:+31201234567+31612345678', 'multiple-numbers'],
  ['NL', 'tel:+31201234567%20or%20+31612345678', 'multiple-numbers'],
  ['NL', '020 123 4567 020 765 4321', 'multiple-numbers'],
  ['NL', '020-1234567\n06-12345678', 'multiple-numbers'],
];

describe('a link from outside', () => {
  it.each(ordinary)('%s %j is %s', (region, text, expected) => {
    expect(said(text, region)).toBe(expected);
  });

  it.each(confirmed)('%s %j needs a warning: %s', (region, text, expected) => {
    expect(said(text, region)).toBe(expected);
  });

  it.each(refused)('%s %.60j is refused: %s', (region, text, expected) => {
    expect(said(text, region)).toBe(expected);
  });

  it('uses no word twice and none that is not in the vocabulary', () => {
    const words = new Set<string>([...risks, ...refusals]);
    expect(words.size).toBe(risks.length + refusals.length);
    for (const [region, text] of [...confirmed, ...refused]) {
      const { why, reason } = explain(text, region);
      expect(words.has(why ?? reason ?? '')).toBe(true);
    }
  });
});

describe('what a link tells about a number', () => {
  it('says how people write it, at home and abroad', () => {
    expect(readLink('tel:+31201234567', { region: 'NL' })).toMatchObject({
      national: '020 123 4567',
      international: '+31 20 123 4567',
      country: 'NL',
      type: 'fixed',
      risks: [],
    });
    expect(readLink('tel:+31201234567', { region: 'DE' })).toMatchObject({
      national: '+31 20 123 4567',
      risks: ['international'],
    });
  });

  it('keeps what is sent after the answer apart from the number', () => {
    const target = readLink('tel:+31201234567;ext=7;postd=p12a#', { region: 'NL' });
    expect(target).toMatchObject({ number: '+31201234567', extension: '7', postDial: ',12A#', risks: ['post-dial'] });
  });

  it('knows SIP addresses, and offers several numbers as a choice', () => {
    expect(readLink('sip:alice@example.com', { region: 'NL' })).toEqual({
      kind: 'sip-address',
      address: 'sip:alice@example.com',
    });
    const several = readLink('tel:020-1234567 of 06-12345678', { region: 'NL' });
    expect(several.kind === 'several' && several.candidates.map(({ number }) => number)).toEqual([
      '+31201234567',
      '+31612345678',
    ]);
  });

  it('counts as internal what the settings say', () => {
    expect(readLink('tel:123456', { region: 'NL', internalMaxLength: 6 })).toMatchObject({ type: 'internal' });
    expect(readLink('tel:2012', { region: 'NL', internalMaxLength: 3 }).kind).toBe('not-a-number');
  });

  it('takes the outside-line prefix off, so that it hides nothing', () => {
    const context = { region: 'NL', outsideLinePrefix: '0' } as const;
    expect(readLink('tel:0112', context)).toMatchObject({ number: '112', risks: ['emergency'] });
    expect(readLink('tel:00201234567', context)).toMatchObject({ number: '+31201234567' });
    expect(readLink('tel:9112', { region: 'NL', outsideLinePrefix: '9' })).toMatchObject({ number: '112' });
  });

  it('warns of the gravest thing first', () => {
    const target = readLink('tel:+1-900-FLOWERS,,1', { region: 'NL' });
    expect(target).toMatchObject({ risks: ['premium-rate', 'vanity-letters', 'post-dial', 'international'] });
  });
});
