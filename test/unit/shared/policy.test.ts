import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocked, noPolicy, readPolicy, underPolicy } from '../../../src/shared/policy';
import { defaultSettings } from '../../../src/shared/settings';

const read = (document: unknown) => readPolicy(JSON.stringify(document));

describe('a policy', () => {
  it('that says nothing decides nothing', () => {
    expect(read({})).toEqual(noPolicy);
    expect(read({ $schema: 'https://dialboard.example/policy.schema.json' })).toEqual(noPolicy);
  });

  it('is read with all that it may say, with or without a byte order mark', () => {
    const document = {
      contact: 'Service desk, 4357',
      emergency: 'show-only',
      destinations: { refused: [{ kind: 'premium-rate' }, { prefix: '+4470' }], trusted: [{ country: 'BE' }] },
      settings: { callsPerHour: 30, ordinaryLinks: 'ask' },
    };
    const policy = {
      contact: 'Service desk, 4357',
      emergency: 'show-only',
      refused: document.destinations.refused,
      trusted: document.destinations.trusted,
      settings: document.settings,
    };
    expect(read(document)).toEqual(policy);
    expect(readPolicy(`\ufeff${JSON.stringify(document)}`)).toEqual(policy);
  });

  it.each([
    [{ emergency: 'never' }, 'emergency', /"ask" \| "dial" \| "show-only"/],
    [{ emergancy: 'dial' }, 'emergancy', /never/],
    [{ destinations: { refused: [{ country: 'GB' }, { country: 'gb' }] } }, 'destinations.refused.1.country', /A-Z/],
    [{ destinations: { refused: [{ kind: 'emergency' }] } }, 'destinations.refused.0', /premium-rate/],
    [{ settings: { callsPerHour: 0 } }, 'settings.callsPerHour', />=1/],
    [{ settings: { password: 'x' } }, 'settings.password', /never/],
    [{ destinations: { refused: ['+44'] } }, 'destinations.refused.0', /"prefix": "\+4470"/],
    [[], undefined, /object/],
  ])('that does not fit is told with its place: %j', (document, at, said) => {
    const { fault, ...rest } = read(document);
    expect(rest).toEqual(noPolicy);
    expect(fault?.code).toBe('not-valid');
    expect(fault?.at).toBe(at);
    expect(fault?.said).toMatch(said);
  });

  it('that is no JSON is told with what the reader says', () => {
    expect(readPolicy('{ "emergency": "dial", }').fault).toMatchObject({ code: 'not-json' });
  });

  it('whatever stands in the file is read or has a fault, and never half', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { fault, ...rest } = readPolicy(text);
        if (fault !== undefined) expect(rest).toEqual(noPolicy);
      }),
    );
  });
});

describe('settings under a policy', () => {
  const policy = read({ settings: { callsPerHour: 30, hideNumber: true } });

  it('are the person’s, but for those that it decides', () => {
    const own = { ...defaultSettings, region: 'RO', callsPerHour: 500 };
    expect(underPolicy(policy, own)).toEqual({ ...own, callsPerHour: 30, hideNumber: true });
    expect(underPolicy(noPolicy, own)).toEqual(own);
  });

  it('are locked when it decides them', () => {
    expect(isLocked(policy, 'hideNumber')).toBe(true);
    expect(isLocked(policy, 'region')).toBe(false);
  });
});
