import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../../src/main/dialling/http-failure';

function errorWith(code: string, cause?: unknown): Error {
  return Object.assign(new Error('request failed', { cause }), { code });
}

describe('a failed request', () => {
  it.each([
    'ENOTFOUND',
    'ECONNREFUSED',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_TLSV1_ALERT',
    'EPROTO',
  ])('%s was certainly not sent', (code) => {
    expect(failureOf(errorWith(code), 'h').maybeSent).toBe(false);
  });

  it.each(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT', 'ERR_CANCELED', 'HPE_INVALID_CONSTANT', 'ANYTHING_NEW'])(
    '%s may have been sent',
    (code) => {
      expect(failureOf(errorWith(code), 'h').maybeSent).toBe(true);
    },
  );

  it('finds the code in a cause and in the tries of several addresses', () => {
    expect(failureOf(errorWith('ERR_BAD', errorWith('ENOTFOUND')), 'h').problem.code).toBe('name-not-found');
    const tries = new AggregateError([errorWith('ECONNREFUSED'), errorWith('ECONNREFUSED')]);
    expect(failureOf(errorWith('ERR_BAD', tries), 'h')).toEqual({
      maybeSent: false,
      problem: { code: 'connection-refused', host: 'h' },
    });
  });

  it('calls what is no error at all a lost connection', () => {
    expect(failureOf('odd', 'h')).toEqual({ maybeSent: true, problem: { code: 'connection-lost', host: 'h' } });
  });
});
