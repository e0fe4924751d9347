import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  captureFrom,
  findFirst,
  holds,
  meaningOf,
  readable,
  stateOf,
} from '../../../../../src/main/dialling/profile/read-answer';
import { readPattern } from '../../../../../src/shared/profile/pattern';
import type { Find } from '../../../../../src/shared/profile/reading';

const answer = (text: string, status = 200, headers: Record<string, string> = {}) =>
  readable({ status, headers, text });
const json = (value: unknown, status = 200) => answer(JSON.stringify(value), status);
const find = (text: string, ...places: Find[]) =>
  findFirst(answer(text, 200, { 'x-id': 'id=7; more' }), places, { uuid: 'u-1' });

describe('what an answer means', () => {
  const rules = [
    { when: { status: [200], json: { at: '/errcode', is: [0] } }, result: 'accepted' as const },
    { when: { json: { at: '/errcode', is: [10004] } }, result: 'session-over' as const },
    { when: { text: 'USER_BUSY' }, result: 'failed' as const, reason: 'busy' as const },
    {
      when: { status: ['4xx' as const] },
      result: 'number-not-accepted' as const,
      said: [{ json: '/errmsg' }, { json: '/error' }],
    },
  ];

  it('is what the first rule that fits says', () => {
    expect(meaningOf(json({ errcode: 0 }), rules, {})).toEqual({ result: 'accepted' });
    expect(meaningOf(json({ errcode: 10004 }), rules, {})).toEqual({ result: 'session-over' });
    expect(meaningOf(answer('-ERR USER_BUSY'), rules, {})).toEqual({ result: 'failed', reason: 'busy' });
    expect(meaningOf(json({ error: 'No such number' }, 422), rules, {})).toEqual({
      result: 'number-not-accepted',
      said: 'No such number',
    });
  });

  it('is unknown when success was described and is not what came', () => {
    expect(meaningOf(json({ errcode: 7 }), rules, {})).toEqual({ result: 'unknown' });
    expect(meaningOf(answer('<html>Welcome to the hotel</html>'), rules, {})).toEqual({ result: 'unknown' });
  });

  it.each([
    [200, 'accepted'],
    [204, 'accepted'],
    [302, 'server-error'],
    [400, 'number-not-accepted'],
    [401, 'wrong-credentials'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [429, 'too-many-requests'],
    [500, 'unknown'],
    [503, 'unknown'],
  ] as const)('without rules, %i is %s', (status, result) => {
    expect(meaningOf(answer('', status), [], {})).toEqual({ result });
  });

  it('can hang on a header', () => {
    const digest = answer('', 401, { 'www-authenticate': 'Digest abc' });
    expect(holds(digest, { header: { name: 'WWW-Authenticate', match: '^Digest' } })).toBe(true);
    expect(holds(digest, { header: { name: 'WWW-Authenticate', match: '^Basic' } })).toBe(false);
    expect(holds(digest, { header: { name: 'X-Other' } })).toBe(false);
  });

  it('can hang on whether a member is there', () => {
    expect(holds(json({ a: null }), { json: { at: '/a', exists: true } })).toBe(false);
    expect(holds(json({ a: 0 }), { json: { at: '/a', exists: true } })).toBe(true);
    expect(holds(answer('no json'), { json: { at: '/a', exists: false } })).toBe(true);
  });
});

describe('what is found in an answer', () => {
  it('is at a JSON pointer, with the first that a star stands for', () => {
    const text = '{"data":[{"x":{}},{"x":{"y":5}}],"a/b":{"c~d":true}}';
    expect(find(text, { json: '/data/*/x/y' })).toBe('5');
    expect(find(text, { json: '/data/1/x/y' })).toBe('5');
    expect(find(text, { json: '/a~1b/c~0d' })).toBe('true');
    expect(find(text, { json: '/data' })).toBeUndefined();
    expect(find(text, { json: '/constructor' }, { json: '/__proto__' }, { json: '/data/length' })).toBeUndefined();
  });

  it('is in the element of a list that has what it should have', () => {
    const text = '{"items":[{"id":"a","s":1},{"id":"u-1","s":2,"with":{"z":"name"}}]}';
    expect(find(text, { json: '/items/*/s', having: { id: '{uuid}' } })).toBe('2');
    expect(find(text, { json: '/items/*/with/*', having: { id: '{uuid}' } })).toBe('name');
    expect(find(text, { json: '/items/*/s', having: { id: 'b' } })).toBeUndefined();
  });

  it('is an XML element, whatever its prefix', () => {
    expect(find('<?xml version="1.0"?>\n<a xmlns:n="x"><n:callId> c&amp;1 </n:callId></a>', { xml: 'callId' })).toBe(
      'c&1',
    );
    expect(find('<a><b><![CDATA[<x>]]></b></a>', { xml: 'b' })).toBe('<x>');
    expect(find('<a><b>', { xml: 'b' })).toBeUndefined();
    expect(find('plain', { xml: 'b' })).toBeUndefined();
  });

  it('is what a pattern finds, a header, or a variable, whichever comes first', () => {
    expect(find('+OK abc', { text: '^\\+OK (\\S+)' })).toBe('abc');
    expect(find('', { header: 'X-Id', match: 'id=(\\d+)' })).toBe('7');
    expect(find('', { text: 'never' }, { variable: 'uuid' })).toBe('u-1');
    expect(find('{"a":"b"}', { json: '/a', as: 'out:{found}' })).toBe('out:b');
  });

  it('is kept only where it was found, and not when it is longer than any id or token', () => {
    expect(captureFrom(json({ a: 1 }), { id: [{ json: '/a' }], other: [{ json: '/b' }] }, {})).toEqual({ id: '1' });
    expect(captureFrom(json({ a: 'x'.repeat(9000) }), { id: [{ json: '/a' }] }, {})).toEqual({});
  });
});

describe('a hostile answer', () => {
  it('with entities or a document type is no XML', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(1000)}">]><a><b>&x;&x;</b></a>`;
    const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><b>&x;</b></a>';
    for (const text of [bomb, outside, '<a><b>&x;</b></a>', '<!DOCTYPE a><a><b>1</b></a>']) {
      expect(find(text, { xml: 'b' })).toBeUndefined();
    }
  });

  it('nested without end, or huge, takes no time to speak of and finds nothing', () => {
    const deep = '['.repeat(500_000);
    expect(find(deep, { json: '/0/0/0' })).toBeUndefined();
    expect(find(`${deep}${']'.repeat(500_000)}`, { json: '/*/*/*/a' })).toBeUndefined();
    expect(find(JSON.stringify(Array.from({ length: 50_000 }, () => [1, 2, 3])), { json: '/*/*/a' })).toBeUndefined();
    expect(find('<a>'.repeat(100_000), { xml: 'b' })).toBeUndefined();
  });

  it('cannot hold up a pattern', () => {
    const pattern = readPattern('^(a+)+$');
    expect(pattern?.find(`${'a'.repeat(90_000)}!`)).toBeUndefined();
  });

  it('never throws', () => {
    const places: Find[] = [
      { json: '/a/*/b', having: { c: '{uuid}' } },
      { xml: 'a' },
      { text: '(a|b)*c' },
      { header: 'x-id', match: '.' },
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const place of places) find(text, place);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const place of places) find(text, place);
      }),
    );
  });
});

it('a state is written with or without its reason', () => {
  expect(stateOf('connected')).toEqual({ state: 'connected' });
  expect(stateOf('failed:busy')).toEqual({ state: 'failed', reason: 'busy' });
});
