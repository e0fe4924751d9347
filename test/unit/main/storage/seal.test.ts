import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../../../src/main/storage/seal';

const key = randomBytes(32);

describe('seal', () => {
  it('opens again to the same text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, name) => {
        expect(unseal(seal(text, key, name), key, name)).toEqual({ status: 'opened', text });
      }),
    );
  });

  it('shows nothing of the text, and is never the same twice', () => {
    const text = 'Anna de Vries +31201234567';
    const [one, other] = [seal(text, key, 'a'), seal(text, key, 'a')];
    expect(one.includes('Anna')).toBe(false);
    expect(one.includes('+3120')).toBe(false);
    expect(one.equals(other)).toBe(false);
  });

  it('does not open when any one bit of it was changed', () => {
    const sealed = seal('a number', key, 'favourites');
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(unseal(changed, key, 'favourites').status).not.toBe('opened');
      }),
    );
  });

  it('does not open when it was cut short or is something else', () => {
    const sealed = seal('a number', key, 'favourites');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (length) => {
        expect(unseal(sealed.subarray(0, length), key, 'favourites').status).toBe('damaged');
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(unseal(Buffer.from(bytes), key, 'favourites').status).not.toBe('opened');
      }),
    );
  });

  it('does not open under the name of another document', () => {
    expect(unseal(seal('a', key, 'recents'), key, 'favourites')).toEqual({ status: 'damaged' });
  });

  it('tells another key and a later layout from damage', () => {
    const sealed = seal('a', key, 'recents');
    expect(unseal(sealed, randomBytes(32), 'recents')).toEqual({ status: 'other-key' });
    sealed[4] = 2;
    expect(unseal(sealed, key, 'recents')).toEqual({ status: 'too-new' });
  });
});
