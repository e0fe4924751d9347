import * as v from 'valibot';
import type { Problem } from './problem';
import { trustIdSchema } from './trust';

/** What the sign-in form sends to main, once. Lengths are limits of sanity, not of any PBX. */
export const signInFormSchema = v.strictObject({
  server: v.pipe(v.string(), v.maxLength(2048)),
  /** The id of the dial profile. */
  profile: v.pipe(v.string(), v.maxLength(64)),
  /** What was filled in, by the keys of the profile's parameters. */
  values: v.record(v.pipe(v.string(), v.maxLength(32)), v.pipe(v.string(), v.maxLength(8192))),
  /** Beside the accounts that are saved, not in the place of one. */
  add: v.exactOptional(v.literal(true)),
  /** The person has read that the password travels readable in the local network. */
  plain: v.exactOptional(v.literal(true)),
  /** The id of the certificates that the person chose to trust there. */
  trust: v.exactOptional(trustIdSchema),
});

/** The sign-in form as typed. */
export type SignInForm = v.InferOutput<typeof signInFormSchema>;

/** An extension number and its password: the whole identity that Dialboard knows. */
export interface Credentials {
  readonly extension: string;
  readonly password: string;
}

/**
 * Checks an extension and a password before anything is sent. HTTP Basic cannot carry a colon in the user-id nor control
 * characters in either (RFC 7617 section 2).
 */
export function checkCredentials({ extension, password }: Credentials): Problem | undefined {
  if (extension.trim() === '') return { code: 'extension-missing' };
  if (/[:\p{Cc}]/u.test(extension)) return { code: 'extension-not-usable' };
  if (password === '') return { code: 'password-missing' };
  if (/\p{Cc}/u.test(password)) return { code: 'wrong-credentials' };
  return undefined;
}
