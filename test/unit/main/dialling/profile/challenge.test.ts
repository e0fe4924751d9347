import { describe, expect, it } from 'vitest';
import { digestAuthorization, readChallenge } from '../../../../../src/main/dialling/profile/challenge';

describe('Digest', () => {
  // The example of RFC 7616 section 3.9.1, with both of its algorithms.
  const realm = 'http-auth@example.org';
  const nonce = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v';
  const request = {
    method: 'GET',
    uri: '/dir/index.html',
    user: 'Mufasa',
    password: 'Circle of Life',
    clientNonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
    count: 1,
  };
  const offer = (algorithm: string) =>
    `Digest realm="${realm}", qop="auth, auth-int", algorithm=${algorithm}, nonce="${nonce}", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;

  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('with %s answers as the RFC does', (algorithm, response) => {
    const challenge = readChallenge(offer(algorithm));
    if (challenge === undefined || challenge === 'basic') throw new Error('not read');
    expect(digestAuthorization(challenge, request)).toBe(
      `Digest username="Mufasa", realm="${realm}", nonce="${nonce}", uri="/dir/index.html", algorithm=${algorithm}, ` +
        `response="${response}", qop=auth, nc=00000001, cnonce="${request.clientNonce}", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`,
    );
  });

  it('answers as RFC 2069 where no quality is offered', () => {
    const challenge = readChallenge('Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"');
    if (challenge === undefined || challenge === 'basic') throw new Error('not read');
    const asked = { ...request, password: 'Circle Of Life' };
    expect(digestAuthorization(challenge, asked)).toContain('response="670fd8c2df070c60b045671b8b24ff02"');
    expect(digestAuthorization(challenge, asked)).not.toContain('qop');
  });

  it('takes the strongest of several offers', () => {
    expect(readChallenge(`${offer('MD5')}\n${offer('SHA-256')}`)).toMatchObject({ algorithm: 'SHA-256' });
    expect(readChallenge(`Basic realm="a", ${offer('MD5')}`)).toMatchObject({ algorithm: 'MD5' });
    expect(readChallenge('Basic realm="a"')).toBe('basic');
  });

  it.each([
    undefined,
    '',
    'Bearer realm="a"',
    'Digest realm="a"',
    'Digest realm="a", nonce="b", algorithm=SHA-512-256',
    'Digest realm="a", nonce="b", qop="auth-int"',
    'Digest realm="a\\"b", nonce="c"',
    'Digest realm="a", nonce="b\u0001c"',
  ])('does not answer %j', (header) => {
    expect(readChallenge(header)).toBeUndefined();
  });
});
