import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProfile } from '../../../../src/shared/profile/read-profile';
import { smallProfile } from './small-profile';

/** The profile with changes, as a text of one member on a line. */
const textOf = (change: object = {}): string => JSON.stringify({ ...smallProfile, ...change }, null, 2);

function errorsOf(text: string) {
  const read = readProfile(text);
  return read.ok ? [] : read.errors;
}

describe('a profile', () => {
  it('is read when all is well', () => {
    expect(readProfile(textOf())).toEqual({ ok: true, profile: smallProfile });
  });

  it.each([
    ['a member that is none', { urll: 1 }, 'unknown-member', '/urll'],
    ['a kind that is none', { kind: 'fridge' }, 'not-one-of', '/kind'],
    ['a number where a text belongs', { name: 3 }, 'wrong-type', '/name'],
    ['a member that is missing', { dial: { method: 'GET' } }, 'missing', '/dial/url'],
    ['another format', { format: 2 }, 'not-one-of', '/format'],
    ['a name that is too long', { name: 'x'.repeat(61) }, 'too-long', '/name'],
    ['an id that is none', { id: 'Not An Id' }, 'not-in-form', '/id'],
    ['no parameter', { parameters: [] }, 'out-of-range', '/parameters'],
    [
      'asking without a pause',
      { state: { method: 'GET', url: '/', every: 0, read: [{ json: '' }], states: {} } },
      'out-of-range',
      '/state/every',
    ],
    ['a way to sign in that is none', { auth: { kind: 'telepathy' } }, 'not-one-of', '/auth/kind'],
    ['a password that is missing', { auth: { kind: 'basic', user: 'x' } }, 'missing', '/auth/password'],
  ])('with %s says so at its place', (_, change, code, at) => {
    expect(errorsOf(textOf(change))).toMatchObject([{ code, at }]);
  });

  it.each([
    ['another host', '//evil.example/{number}', 'not-in-form'],
    ['an address of its own', 'https://evil.example/{number}', 'not-in-form'],
    ['a value that is not encoded', '/calls/{+number}', 'bad-url'],
    ['a fragment', '/calls/{number}#there', 'bad-url'],
    ['a way up', '/calls/../{number}', 'bad-url'],
    ['a backslash', '/calls\\{number}', 'bad-url'],
    ['an expression that is none', '/calls/{number', 'bad-url'],
  ])('whose URL has %s is refused', (_, url, code) => {
    expect(errorsOf(textOf({ dial: { method: 'GET', url } }))).toContainEqual(
      expect.objectContaining({ code, at: '/dial/url' }),
    );
  });

  it.each([
    ['Host', 'bad-header'],
    ['content-length', 'bad-header'],
    ['Transfer-Encoding', 'bad-header'],
    ['Proxy-Authorization', 'bad-header'],
  ])('cannot set the header %s', (name, code) => {
    expect(errorsOf(textOf({ headers: { [name]: 'x' } }))).toMatchObject([{ code, at: `/headers/${name}` }]);
  });

  it('must know every name that it uses, and says which ones there are', () => {
    const dial = {
      method: 'POST',
      url: '/x/{whom}',
      headers: { 'X-Token': '{token}' },
      body: { form: { to: '{number}' } },
    };
    expect(errorsOf(textOf({ dial }))).toMatchObject([
      { code: 'unknown-name', at: '/dial/url', found: 'whom' },
      {
        code: 'unknown-name',
        at: '/dial/headers/X-Token',
        found: 'token',
        expected: expect.stringContaining('extension') as string,
      },
    ]);
  });

  it('knows what a session and an answer have captured only afterwards', () => {
    const step = { method: 'POST', url: '/login/{token}', capture: { token: [{ json: '/token' }] } };
    const auth = { kind: 'session', steps: [step], lifetime: 60, headers: { 'X-Token': '{token}' } };
    expect(errorsOf(textOf({ auth }))).toMatchObject([
      { code: 'unknown-name', at: '/auth/steps/0/url', found: 'token' },
    ]);
    expect(errorsOf(textOf({ auth: { ...auth, steps: [{ ...step, url: '/login' }] } }))).toEqual([]);
  });

  it('hands over the number, or is none', () => {
    expect(errorsOf(textOf({ dial: { method: 'GET', url: '/calls' } }))).toMatchObject([
      { code: 'number-missing', at: '/dial' },
    ]);
  });

  it('does not take a pattern with back references or look-around, which could take for ever', () => {
    for (const text of ['(a)\\1', '(?=a)', '(']) {
      const dial = { ...smallProfile.dial, outcome: [{ when: { text }, result: 'accepted' }] };
      expect(errorsOf(textOf({ dial }))).toMatchObject([{ code: 'bad-pattern', at: '/dial/outcome/0/when/text' }]);
    }
  });

  it('has exactly one body, one place to look, and XML that is XML', () => {
    const { dial } = smallProfile;
    expect(errorsOf(textOf({ dial: { ...dial, body: { json: '{number}', text: 'x' } } }))).toMatchObject([
      { code: 'exactly-one', at: '/dial/body' },
    ]);
    expect(errorsOf(textOf({ dial: { ...dial, capture: { callId: [{ json: '/a', xml: 'a' }] } } }))).toMatchObject([
      { code: 'exactly-one', at: '/dial/capture/callId/0' },
    ]);
    expect(errorsOf(textOf({ dial: { ...dial, body: { xml: '<to>{number}' } } }))).toMatchObject([
      { code: 'bad-xml', at: '/dial/body/xml' },
    ]);
  });

  it('names no server over plain HTTP on the internet', () => {
    expect(errorsOf(textOf({ server: { address: 'http://pbx.example.com' } }))).toMatchObject([
      { code: 'bad-server', at: '/server/address' },
    ]);
  });

  it('cannot take a name twice, or one of ours', () => {
    expect(
      errorsOf(textOf({ parameters: [{ key: 'extension' }, { key: 'password' }, { key: 'number' }] })),
    ).toMatchObject([{ code: 'name-taken', at: '/parameters/2/key' }]);
  });
});

describe('the place of an error', () => {
  it('is the line and the column of the member', () => {
    const text = '{\n  "format": 1,\n  "id": "x",\n    "kind": "fridge"\n}';
    expect(errorsOf(text)).toContainEqual(
      expect.objectContaining({ code: 'not-one-of', at: '/kind', line: 4, column: 5 }),
    );
  });

  it('is where the reader stumbled, for a text that is no JSON', () => {
    expect(errorsOf('{\n  "format": 1,\n  "id" "x"\n}')).toMatchObject([{ code: 'syntax', line: 3, column: 8 }]);
    expect(errorsOf('')).toMatchObject([{ code: 'syntax', line: 1, column: 1 }]);
    expect(errorsOf('{ "format": 1 } // a comment')).toMatchObject([{ code: 'syntax', line: 1 }]);
  });

  it('is the second one of two members with one name', () => {
    expect(errorsOf('{\n"id": "x",\n"id": "y"\n}')).toMatchObject([{ code: 'duplicate', at: '/id' }]);
  });
});

describe('a hostile text', () => {
  it('that reaches for the prototype is refused', () => {
    expect(errorsOf('{ "__proto__": { "format": 1 } }')).toMatchObject([{ code: 'duplicate', at: '/__proto__' }]);
    expect(({} as Record<string, unknown>)['format']).toBeUndefined();
  });

  it('that is nested without end, or endless, is refused before it is read', () => {
    expect(errorsOf('['.repeat(1_000_000))).toMatchObject([{ code: 'too-large' }]);
    expect(errorsOf('['.repeat(100_000))).toMatchObject([{ code: 'too-large' }]);
    expect(errorsOf(`${'{"a":'.repeat(70)}1${'}'.repeat(70)}`)).toMatchObject([{ code: 'too-large' }]);
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => !readProfile(text).ok));
    fc.assert(fc.property(fc.json(), (text) => !readProfile(text).ok));
  });

  it('never throws when it is a profile in which one value is something else', () => {
    const members = Object.keys(smallProfile);
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.jsonValue({ maxDepth: 3 }), (member, value) => {
        const read = readProfile(textOf({ [member]: value }));
        return read.ok || read.errors.every(({ line, column }) => line >= 1 && column >= 1);
      }),
    );
  });
});
