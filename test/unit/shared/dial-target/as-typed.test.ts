import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped } from '../../../../src/shared/dial-target/as-typed';
import { readTyped } from '../../../../src/shared/dial-target/read-typed';

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${String(most)}}$`));

describe('asTyped', () => {
  it.each([
    [{ shown: '020 123 4567' }, '020 123 4567'],
    [{ shown: '020 123 4567', extension: '12' }, '020 123 4567 x12'],
    [{ shown: '+32 2 555 12 12', postDial: ',,34#' }, '+32 2 555 12 12,,34#'],
  ])('writes %o as people do', (shown, written) => {
    expect(asTyped(shown)).toBe(written);
  });

  it('is read back as the same number, extension and digits after the answer', () => {
    fc.assert(
      fc.property(
        fc.option(digits(6), { nil: undefined }),
        fc.option(fc.tuple(fc.constantFrom(',', ',,', ',,,,'), digits(8), fc.constantFrom('', '#', '*1#')), {
          nil: undefined,
        }),
        fc.constantFrom(['020 123 4567', '+31201234567'] as const, ['+32 2 555 12 12', '+3225551212'] as const),
        (extension, after, [shown, target]) => {
          const rest = {
            ...(extension === undefined ? {} : { extension }),
            ...(after === undefined ? {} : { postDial: after.join('') }),
          };
          const again = readTyped(asTyped({ shown, target, ...rest }), { region: 'NL' });
          expect(again).toMatchObject({ kind: 'number', number: target });
          const { extension: ext, postDial } = again as { extension?: string; postDial?: string };
          expect({ ext, postDial }).toEqual({ ext: extension, postDial: after?.join('') });
        },
      ),
    );
  });
});
