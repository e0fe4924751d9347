import { ownPrefix } from '../profile-ids';
import type { Parameter, Profile, Sureness, SystemKind } from './profile';
import type { Words } from './words';

/** A profile as the window shows it: who it is for, how sure it is, and what it wants to know. */
export interface ProfileView {
  /** What it is chosen by: its own id, with a prefix where it is the person's own. */
  readonly id: string;
  readonly name: string;
  readonly kind: SystemKind;
  readonly sureness: Sureness;
  readonly sources: readonly string[];
  readonly note?: Words;
  readonly alsoKnownAs: readonly string[];
  readonly server: NonNullable<Profile['server']>;
  readonly parameters: readonly Pick<Parameter, 'key' | 'label' | 'hint' | 'secret' | 'default' | 'optional'>[];
  /** Made or imported by the person. */
  readonly own: boolean;
  /** Whether the password can be checked without a call. */
  readonly checks: boolean;
}

/** A field for a secret, as the window shows it. */
export type SecretField = Pick<Parameter, 'key' | 'label' | 'hint' | 'optional'>;

/** What the window is told of a profile. */
export function viewOf(profile: Profile, own: boolean): ProfileView {
  const { name, kind, sureness, sources, note, alsoKnownAs = [], server = {}, parameters } = profile;
  return {
    id: own ? `${ownPrefix}${profile.id}` : profile.id,
    ...{ name, kind, sureness, sources, alsoKnownAs, server, own },
    ...(note === undefined ? {} : { note }),
    parameters: parameters.map(({ pattern: _, ...shown }) => shown),
    checks: profile.signIn !== undefined || profile.auth.kind === 'session',
  };
}
