import * as v from 'valibot';

/** The longest text of certificates that is kept for an account, in characters of PEM. */
export const longestTrust = 65_536;

/**
 * Whom an account trusts beside the authorities of the system; all of it is public. `authority`: whatever these authorities
 * signed, for its names and in its time. `certificate`: this one certificate of the server and no other, whoever signed it and
 * whatever names it has, in its time (docs/adr/0014-trusted-certificates.md).
 */
export const trustSchema = v.object({
  kind: v.picklist(['authority', 'certificate']),
  /** One certificate or several, in PEM. */
  pem: v.pipe(v.string(), v.maxLength(longestTrust)),
});

/** What an account trusts. */
export type Trust = v.InferOutput<typeof trustSchema>;

/** What a person can compare of a certificate. The texts are whoever's who made it. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** The hosts that it is for. */
  readonly names: readonly string[];
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo: number;
  /** SHA-256 of the whole certificate, in pairs of hexadecimal digits with colons. */
  readonly fingerprint: string;
}

/** What an account trusts, as it is shown. */
export interface TrustView {
  readonly kind: Trust['kind'];
  readonly certificates: readonly CertificateFacts[];
}

/** Certificates that main has seen and the person may trust for an account at one server. */
export interface TrustOffer extends TrustView {
  /** Names the offer in requests: the certificates themselves never leave main. */
  readonly id: string;
}

/** How the id of an offer is read. */
export const trustIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** The server of an account that is being made or, with null, of the one in use. */
export const trustPlaceSchema = v.nullable(
  v.strictObject({
    server: v.pipe(v.string(), v.maxLength(2048)),
    /** The id of the dial profile. */
    profile: v.pipe(v.string(), v.maxLength(48)),
  }),
);

/** Where an offer counts. */
export type TrustPlace = v.InferOutput<typeof trustPlaceSchema>;
