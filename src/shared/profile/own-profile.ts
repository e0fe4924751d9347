import * as v from 'valibot';
import { parseServerAddress } from '../server-address';
import { longestProfileText } from './longest-text';
import type { Profile } from './profile';
import type { PlacedError } from './profile-error';
import type { ProfileView } from './profile-view';

/** A profile of the person's own, as a list shows it. */
export interface OwnProfileView {
  /** Its id as the document has it. */
  readonly id: string;
  readonly name: string;
  /** Hosts of the accounts that use it. */
  readonly usedAt: readonly string[];
}

/** A file in the folder of profiles that is none. It was set aside, not lost. */
export interface BrokenProfile {
  /** Its name in the folder. */
  readonly file: string;
  readonly errors: readonly PlacedError[];
}

/** The person's own profiles. */
export interface OwnProfilesList {
  readonly profiles: readonly OwnProfileView[];
  readonly broken: readonly BrokenProfile[];
}

/** The text of a profile, with the file that it came from where that was chosen. */
export interface ProfileText {
  readonly text: string;
  readonly file?: string;
}

/** A request as it would be sent. What is secret, or is only known when it is sent, is a word between marks. */
export interface RequestPreview {
  readonly step: 'sign-in' | 'dial' | 'state' | 'hang-up';
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** What is to be said of a text that may become a profile. */
export interface ProfileCheck {
  /** Empty when it is one. */
  readonly errors: readonly PlacedError[];
  /** Who it is for, when it is one. */
  readonly view: ProfileView | null;
  /** The origin that it names as its server, when it names one. */
  readonly origin: string | null;
  /** Whether that origin is one that the person has not said yes to. */
  readonly newOrigin: boolean;
  readonly requests: readonly RequestPreview[];
  /** The name of the value because of which there are no requests to show. */
  readonly notUsable?: string;
}

const id = v.pipe(v.string(), v.maxLength(48));
const text = v.pipe(v.string(), v.maxLength(longestProfileText));
const file = v.pipe(v.string(), v.regex(/^[^/\\]{1,200}$/));
const values = v.record(v.pipe(v.string(), v.maxLength(32)), v.pipe(v.string(), v.maxLength(8192)));
const server = v.pipe(v.string(), v.maxLength(2048));

/** Which text: one of the person's own, one that was set aside, or one that comes with Dialboard (none: ''), to begin with. */
export const profileWhichSchema = v.union([
  v.strictObject({ own: id }),
  v.strictObject({ broken: file }),
  v.strictObject({ template: id }),
]);

/** Which text of a profile. */
export type ProfileWhich = v.InferOutput<typeof profileWhichSchema>;

/** A text to look at. No secret is among the values: a preview needs none. */
export const profileDraftSchema = v.strictObject({
  text,
  /** The id of the profile that is being changed; null for a new one. */
  replaces: v.nullable(id),
  server,
  values,
  number: v.pipe(v.string(), v.maxLength(64)),
});

/** A text to look at. */
export type ProfileDraft = v.InferOutput<typeof profileDraftSchema>;

/** A text to keep as a profile. */
export const profileSavingSchema = v.strictObject({
  text,
  replaces: v.nullable(id),
  /** The file that was set aside and is mended by this. */
  mends: v.exactOptional(file),
  /** The origin that the person said yes to. */
  confirmed: v.exactOptional(server),
});

/** A text to keep as a profile. */
export type ProfileSaving = v.InferOutput<typeof profileSavingSchema>;

/** A try of a text with a real server. */
export const profileTrialSchema = v.strictObject({
  text,
  replaces: v.nullable(id),
  server,
  values,
  plain: v.exactOptional(v.literal(true)),
  confirmed: v.exactOptional(server),
  /** A call to the own extension, under a new id; only the sign-in without it. */
  call: v.exactOptional(
    v.strictObject({ id: v.pipe(v.string(), v.uuid()), number: v.pipe(v.string(), v.maxLength(64)) }),
  ),
});

/** A try of a text with a real server. */
export type ProfileTrial = v.InferOutput<typeof profileTrialSchema>;

/** What came of a try that went well. */
export interface TrialResult {
  /** `signed-in`, or that the system cannot check the password without a call, or that a call was asked for. */
  readonly result: 'signed-in' | 'not-checkable' | 'call-asked';
}

/** The origin that a profile names as its server, the one for everybody or the one to begin with. */
export function originOf(profile: Profile): string | undefined {
  const { address } = profile.server ?? {};
  if (address === undefined) return undefined;
  const server = parseServerAddress(address);
  return 'code' in server ? undefined : server.origin;
}

/**
 * Whether an account at an origin stays where it is when its profile becomes another one. It does not where the profile has
 * one address for everybody and that is elsewhere, nor where it was at the address that the profile had and that moved.
 */
export function staysAt(origin: string, before: Profile, after: Profile): boolean {
  const moved = originOf(after);
  if (moved === undefined || moved === origin) return true;
  return after.server?.fixed !== true && originOf(before) !== origin;
}
