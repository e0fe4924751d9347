import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOfAnswer, retryAfterSeconds } from '../../../../src/main/dialling/answer-problem';

const bare = { retryAfter: undefined, json: undefined };

describe('an answer that is no success', () => {
  it.each([
    [302, 'redirected'],
    [307, 'redirected'],
    [400, 'number-not-accepted'],
    [401, 'wrong-credentials'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [422, 'number-not-accepted'],
    [429, 'too-many-requests'],
    [500, 'server-error'],
    [503, 'server-error'],
    [200, 'not-a-dial-api'],
    [418, 'not-a-dial-api'],
  ])('with %i is %s', (status, code) => {
    expect(problemOfAnswer({ ...bare, status }, 'h')).toEqual({ code, status, host: 'h' });
  });

  it('carries what the server said, and how long to wait', () => {
    const answer = {
      status: 429,
      retryAfter: '30',
      json: { title: 'Slow down', detail: 'At most 10 calls\na minute' },
    };
    expect(problemOfAnswer(answer, 'h')).toMatchObject({ said: 'At most 10 calls a minute', retryAfter: 30 });
  });

  it('lets no control character and no long text through, whatever the server says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.jsonValue(), (detail, other) => {
        for (const json of [{ detail }, other]) {
          const { said } = problemOfAnswer({ ...bare, status: 500, json }, 'h');
          expect(said === undefined || (said.length <= 200 && !/\p{C}/u.test(said))).toBe(true);
        }
      }),
    );
  });
});

it.each([
  ['0', 0],
  ['120', 120],
  ['Wed, 25 Nov 2026 12:00:30 GMT', 30],
  ['Wed, 25 Nov 2026 12:00:00 GMT', undefined],
  ['Wed, 25 Nov 2020 12:00:30 GMT', undefined],
  ['Fri, 25 Dec 2026 12:00:30 GMT', undefined],
  ['Wed, 99 Foo 2026 12:00:30 GMT', undefined],
  ['tomorrow', undefined],
  ['-5', undefined],
  ['1e9', undefined],
  [undefined, undefined],
])('Retry-After %s asks for %s seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, Date.parse('2026-11-25T12:00:00Z'))).toBe(seconds);
});
