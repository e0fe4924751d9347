import * as v from 'valibot';
import type { Problem } from './problem';

/** What the sign-in form sends to main, once. Lengths are limits of sanity, not of any PBX. */
export const signInFormSchema = v.strictObject({
  server: v.pipe(v.string(), v.maxLength(2048)),
  extension: v.pipe(v.string(), v.maxLength(256)),
  password: v.pipe(v.string(), v.maxLength(1024)),
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
