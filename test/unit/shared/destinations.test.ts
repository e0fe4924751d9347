import { describe, expect, it } from 'vitest';
import { isDestination, type Destination } from '../../../src/shared/destinations';
import { readTyped } from '../../../src/shared/dial-target/read-typed';
import type { CountryCode, NumberTarget } from '../../../src/shared/dial-target/target';

function target(text: string, region: CountryCode = 'NL'): NumberTarget {
  const read = readTyped(text, { region });
  if (read.kind !== 'number') throw new Error(`${text} is no number`);
  return read;
}

describe('an entry of a list of destinations', () => {
  it.each<[Destination, string, boolean]>([
    [{ prefix: '+31900' }, '0900 1234', true],
    [{ prefix: '0900' }, '0900 1234', true],
    [{ prefix: '0900' }, '+31 900 1234', true],
    [{ prefix: '0900' }, '020 123 4567', false],
    [{ prefix: '+44' }, '+44 20 7946 0018', true],
    [{ prefix: '0044' }, '+44 20 7946 0018', true],
    [{ prefix: '44' }, '+44 20 7946 0018', false],
    [{ prefix: '020' }, '+44 20 7946 0018', false],
    [{ prefix: '18' }, '1888', true],
    [{ country: 'GB' }, '+44 20 7946 0018', true],
    [{ country: 'GB' }, '020 123 4567', false],
    [{ kind: 'international' }, '+44 20 7946 0018', true],
    [{ kind: 'international' }, '020 123 4567', false],
    [{ kind: 'premium-rate' }, '0900 1234', true],
    [{ kind: 'premium-rate' }, '+44 70 1234 5678', true],
    [{ kind: 'personal' }, '+44 70 1234 5678', true],
    [{ kind: 'satellite' }, '+881 612 345 678', true],
    [{ kind: 'directory-enquiries' }, '1888', true],
    [{ kind: 'mobile' }, '06 12345678', true],
  ])('%o and %s: %s', (entry, text, expected) => {
    expect(isDestination(entry, target(text))).toBe(expected);
  });
});
