import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, isAuthority, readCertificates } from '../../../../src/main/account/certificates';
import { createTrustOffers, viewOf } from '../../../../src/main/account/trust-offers';
import { done, failed } from '../../../../src/shared/outcome';
import { parseServerAddress, type ServerAddress } from '../../../../src/shared/server-address';
import { makeCertificate } from '../../../support/certificate';
import { certificateWith } from '../../../support/tls-fault';

const { leaf, authority } = certificateWith('valid');

describe('certificates of a file', () => {
  it('are read from PEM, with whatever stands around them, and from DER', () => {
    const der = Buffer.from(new X509Certificate(leaf.cert).raw);
    expect(readCertificates(der)).toEqual([leaf.cert]);
    const both = `Bag Attributes\n${leaf.key}${leaf.cert}# and the one that signed it\r\n${authority}`;
    expect(readCertificates(Buffer.from(both))).toEqual([leaf.cert, authority]);
    expect(readCertificates(Buffer.from(both)).filter(isAuthority)).toEqual([authority]);
  });

  it('are none in anything else, however it looks', () => {
    for (const text of ['', 'x', leaf.key, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])
      expect(readCertificates(Buffer.from(text))).toEqual([]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readCertificates(Buffer.from(bytes))).toEqual([]);
      }),
    );
  });

  it('are shown with their names and their time, without what no name should hold', () => {
    const times = { validFrom: new Date('2026-01-01T00:00:00Z'), validTo: new Date('2027-01-01T00:00:00Z') };
    const { cert } = makeCertificate({ name: 'pbx\u202e\u0007 of\nall', host: 'pbx.example.com', ...times });
    const facts = factsOf(cert);
    expect(facts).toMatchObject({
      names: ['pbx.example.com'],
      validFrom: times.validFrom.getTime(),
      validTo: times.validTo.getTime(),
      fingerprint: new X509Certificate(cert).fingerprint256,
    });
    expect(facts?.subject).not.toMatch(/\p{C}/u);
  });
});

describe('an offer', () => {
  const at = (address: string): ServerAddress => {
    const server = parseServerAddress(address);
    if ('code' in server) throw new Error(server.code);
    return server;
  };
  const pbx = at('https://pbx.example.com');
  const make = (file: Buffer | null = null, mayTrust = true) =>
    createTrustOffers({
      fetchCertificate: () => Promise.resolve(done(leaf.cert)),
      chooseFile: () => Promise.resolve(file),
      mayTrust: () => mayTrust,
    });

  it('counts for the server that it was made for', async () => {
    const offers = make();
    const offer = await offers.look(pbx);
    if (!offer.ok) throw new Error(offer.problem.code);
    expect(offer.value).toMatchObject({ kind: 'certificate', certificates: [factsOf(leaf.cert)] });
    expect(offers.taken(offer.value.id, pbx)).toEqual({ kind: 'certificate', pem: leaf.cert });
    expect(offers.taken(offer.value.id, at('https://pbx.example.com:8443'))).toBeUndefined();
    expect(offers.taken('0'.repeat(64), pbx)).toBeUndefined();
    expect(offers.taken(undefined, pbx)).toBeUndefined();
    expect(await offers.look(at('http://127.0.0.1:8080'))).toMatchObject({ problem: { code: 'server-needs-https' } });
  });

  it('of a file holds its authorities only', async () => {
    const chosen = await make(Buffer.from(leaf.cert + authority)).choose(pbx);
    expect(chosen).toMatchObject({ value: { kind: 'authority', certificates: [factsOf(authority)] } });
    expect(await make(Buffer.from(leaf.cert)).choose(pbx)).toEqual(failed({ code: 'no-authority-in-file' }));
    expect(await make(Buffer.from(authority.repeat(150))).choose(pbx)).toEqual(
      failed({ code: 'authorities-too-large' }),
    );
    expect(await make(null).choose(pbx)).toEqual(done(null));
  });

  it('is none where the organisation decides', async () => {
    const offers = make(Buffer.from(authority), false);
    expect(await offers.choose(pbx)).toEqual(failed({ code: 'managed-setting' }));
    const seen = await offers.look(pbx);
    expect(offers.taken(seen.ok ? seen.value.id : '', pbx)).toBeUndefined();
  });

  it('is shown without its certificates', () => {
    expect(JSON.stringify(viewOf({ kind: 'authority', pem: authority }))).not.toContain('BEGIN');
  });
});
