import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { buildRequest, type RequestParts } from '../../../../../src/main/dialling/profile/build-request';
import { MisplacedValue } from '../../../../../src/main/dialling/profile/places';
import type { ProfileRequest } from '../../../../../src/shared/profile/request';
import { smallProfile } from '../../../shared/profile/small-profile';

const address = 'https://pbx.example.com/base';
const values = { number: '+31201234567', extension: '101', password: 'secret', uuid: 'u-1' };

const build = (request: Partial<ProfileRequest>, parts: Partial<RequestParts> = {}) =>
  buildRequest({
    profile: smallProfile,
    address,
    values,
    request: { method: 'POST', url: '/calls', ...request },
    ...parts,
  });

describe('a request', () => {
  it('is filled at each of its places, each in its own way', () => {
    const odd = { ...values, extension: 'a b&c/d"<ü' };
    const parts = { values: odd };
    expect(build({ url: '/calls/{extension}' }, parts).url).toBe(`${address}/calls/a%20b%26c%2Fd%22%3C%C3%BC`);
    expect(build({ query: { from: '{extension}@x' } }, parts).url).toBe(
      `${address}/calls?from=a%20b%26c%2Fd%22%3C%C3%BC%40x`,
    );
    expect(build({ headers: { 'X-From': '{extension}' } }, parts).headers['X-From']).toBe('a b&c/d"<Ã¼');
    expect(build({ body: { json: { from: ['{extension}', 1, null] } } }, parts).body).toBe(
      '{"from":["a b&c/d\\"<ü",1,null]}',
    );
    expect(build({ body: { form: { from: '{extension}' } } }, parts).body).toBe('from=a+b%26c%2Fd%22%3C%C3%BC');
    expect(build({ body: { xml: '<a b="{extension}">{extension}</a>' } }, parts).body).toBe(
      '<a b="a b&#38;c/d&#34;&#60;ü">a b&#38;c/d&#34;&#60;ü</a>',
    );
    expect(build({ body: { text: 'tel:{extension}' } }, parts).body).toBe('tel:a b&c/d"<ü');
  });

  it('says what its body is, unless the profile knows better', () => {
    expect(build({ body: { json: {} } }).headers['Content-Type']).toBe('application/json');
    expect(build({ body: { form: {} } }).headers['Content-Type']).toBe('application/x-www-form-urlencoded');
    const headers = { 'content-type': 'application/soap+xml' };
    expect(build({ body: { xml: '<a/>' }, headers }).headers).toMatchObject(headers);
    expect(build({ body: { xml: '<a/>' }, headers }).headers).not.toHaveProperty('Content-Type');
  });

  it('joins a query of its URL and its other one', () => {
    expect(build({ url: '/calls?a={number}', query: { b: '{extension}' } }).url).toBe(
      `${address}/calls?a=%2B31201234567&b=101`,
    );
    expect(build({ url: '{?number,extension}' }).url).toBe(`${address}?number=%2B31201234567&extension=101`);
  });

  it('proves who asks', () => {
    const user = '{extension}';
    const password = '{password}';
    const header = (auth: RequestParts['auth']) =>
      build({}, auth === undefined ? {} : { auth }).headers['Authorization'];
    expect(header({ kind: 'basic', user, password })).toBe('Basic MTAxOnNlY3JldA==');
    expect(header({ kind: 'bearer', token: '{password}' })).toBe('Bearer secret');
    expect(header({ kind: 'header', name: 'Authorization', value: 'Token {extension}:{password}' })).toBe(
      'Token 101:secret',
    );
    expect(header({ kind: 'none' })).toBeUndefined();
    expect(build({}, { auth: { kind: 'query', name: 'key', value: '{password}' } }).url).toBe(
      `${address}/calls?key=secret`,
    );
  });

  it('leaves out what names an optional value that is empty', () => {
    const profile = { ...smallProfile, parameters: [{ key: 'extension' }, { key: 'device', optional: true as const }] };
    const parts = { profile, values: { ...values, device: '' } };
    const request = {
      query: { device: '{device}', a: '1' },
      headers: { 'X-Device': '{device}' },
      body: { json: { device: '{device}', b: 2 } },
    };
    const built = build(request, parts);
    expect(built.url).toBe(`${address}/calls?a=1`);
    expect(built.headers).not.toHaveProperty('X-Device');
    expect(built.body).toBe('{"b":2}');
  });

  it('hides the number of the caller by what the profile adds', () => {
    const anonymous = {
      kind: 'request' as const,
      query: { clir: '1' },
      headers: { Privacy: 'id' },
      json: { variables: { a: null, pres: 'prohib' } },
    };
    const built = build({ body: { json: { to: '{number}', variables: { a: 1, b: 2 } } } }, { anonymous });
    expect(built.url).toBe(`${address}/calls?clir=1`);
    expect(built.headers).toMatchObject({ Privacy: 'id' });
    expect(JSON.parse(built.body ?? '')).toEqual({ to: '+31201234567', variables: { b: 2, pres: 'prohib' } });
    expect(build({}, { anonymous }).body).toBe('{"variables":{"pres":"prohib"}}');
  });

  it('calculates before it is filled', () => {
    const derive = {
      once: { how: 'md5' as const, of: '{extension}:{password}' },
      twice: { how: 'base64' as const, of: '{once}' },
    };
    expect(build({ derive, headers: { 'X-A': '{once}', 'X-B': '{twice}' } }).headers).toMatchObject({
      'X-A': '392d2e28f9a22d01d08724aa8272ca4f',
      'X-B': 'MzkyZDJlMjhmOWEyMmQwMWQwODcyNGFhODI3MmNhNGY=',
    });
  });
});

describe('a value that would break out of its place', () => {
  const hostile = ['101\r\nX-Evil: 1', '101\nHost: evil', 'a\u0000b', '\u2028', '\ud800', '\u007f', '\u0085'];

  it.each([
    ['a path', { url: '/calls/{extension}' }],
    ['a query', { query: { a: '{extension}' } }],
    ['a header', { headers: { 'X-A': '{extension}' } }],
    ['JSON', { body: { json: '{extension}' } }],
    ['a form', { body: { form: { a: '{extension}' } } }],
    ['XML', { body: { xml: '<a>{extension}</a>' } }],
    ['text', { body: { text: '{extension}' } }],
    ['what is calculated', { derive: { x: { how: 'md5' as const, of: '{extension}' } } }],
  ])('cannot be built into %s', (_, request) => {
    for (const extension of hostile) {
      expect(() => build(request, { values: { ...values, extension } })).toThrow(MisplacedValue);
    }
  });

  it('cannot climb out of the path, nor leave a hole in it', () => {
    for (const extension of ['.', '..']) {
      expect(() => build({ url: '/users/{extension}/calls' }, { values: { ...values, extension } })).toThrow(
        MisplacedValue,
      );
    }
  });

  it('cannot move the colon between user and password', () => {
    const auth = { kind: 'basic' as const, user: '{extension}', password: '{password}' };
    expect(() => build({}, { auth, values: { ...values, extension: '1:2' } })).toThrow(MisplacedValue);
  });

  it('that is not known is not sent as nothing', () => {
    expect(() => build({ url: '/calls/{callId}' })).toThrow(MisplacedValue);
    expect(() => build({ url: '/calls/{constructor}' })).toThrow(MisplacedValue);
  });

  const request: Partial<ProfileRequest> = {
    url: '/users/{extension}/calls?x={extension}',
    query: { q: '{extension}' },
    headers: { 'X-From': '{extension}' },
  };

  it('never is another URL, another query or another header, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (extension) => {
        try {
          const built = build(request, { values: { ...values, extension } });
          const url = new URL(built.url);
          expect(url.origin).toBe('https://pbx.example.com');
          expect(decodeURIComponent(url.pathname)).toBe(`/base/users/${extension}/calls`);
          expect([...url.searchParams]).toEqual([
            ['x', extension],
            ['q', extension],
          ]);
          expect(Buffer.from(built.headers['X-From'] ?? '', 'latin1').toString('utf8')).toBe(extension);
          expect(built.headers['X-From']).not.toMatch(/[\r\n\0]/);
        } catch (error) {
          expect(error).toBeInstanceOf(MisplacedValue);
        }
      }),
    );
  });

  it('never is another element, member or field, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (extension) => {
        try {
          const parts = { values: { ...values, extension } };
          expect(JSON.parse(build({ body: { json: { a: '{extension}' } } }, parts).body ?? '')).toEqual({
            a: extension,
          });
          expect([...new URLSearchParams(build({ body: { form: { a: '{extension}' } } }, parts).body)]).toEqual([
            ['a', extension],
          ]);
          expect(textOfXml(build({ body: { xml: '<a>{extension}</a>' } }, parts).body ?? '')).toEqual(['a', extension]);
        } catch (error) {
          expect(error).toBeInstanceOf(MisplacedValue);
        }
      }),
    );
  });
});

function textOfXml(text: string): [string, string] {
  const names: string[] = [];
  let content = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.on('text', (part) => (content += part));
  parser.write(text).close();
  return [names.join(), content];
}
