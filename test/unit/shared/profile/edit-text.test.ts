import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, memberAt, withMember } from '../../../../src/shared/profile/edit-text';

const text = `{
  "name":   "As it was written",
  "list": [1, 2, 3],
  "dial": { "url": "/x" }
}
`;

describe('a change of one member', () => {
  it('leaves all the rest as it was written', () => {
    expect(withMember(text, ['dial', 'url'], '/calls')).toBe(text.replace('"/x"', '"/calls"'));
    expect(withMember(text, ['list', 1], undefined)).toContain('"name":   "As it was written"');
  });

  it('makes what it stands in, and takes lists longer and shorter', () => {
    const at = (path: (string | number)[], value: unknown) => JSON.parse(withMember(text, path, value)) as object;
    expect(at(['server', 'address'], 'x')).toMatchObject({ server: { address: 'x' } });
    expect(at(['list', 3], 4)).toMatchObject({ list: [1, 2, 3, 4] });
    expect(at(['list', 1], undefined)).toMatchObject({ list: [1, 3] });
    expect(at(['rules', 0], { result: 'accepted' })).toMatchObject({ rules: [{ result: 'accepted' }] });
    expect(at(['dial', 'url'], undefined)).toMatchObject({ dial: {} });
    expect(withMember(text, ['no', 'such'], undefined)).toBe(text);
  });

  it('is found again, whatever the document and the value', () => {
    const document = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(document, fc.stringMatching(/^[a-z]{1,4}$/), fc.jsonValue({ maxDepth: 2 }), (before, name, value) => {
        const changed = documentOf(withMember(JSON.stringify(before), [name], value));
        expect(changed).toEqual(JSON.parse(JSON.stringify({ ...before, [name]: value })));
      }),
    );
  });
});

describe('a member', () => {
  it('is one of the document itself, never of a prototype', () => {
    expect(memberAt({}, ['constructor'])).toBeUndefined();
    expect(memberAt([], ['length', 'x'])).toBeUndefined();
    expect(memberAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
  });

  it('is none in a text that is no object', () => {
    for (const none of ['', '[]', 'null', '3', '{']) expect(documentOf(none)).toBeUndefined();
  });
});
