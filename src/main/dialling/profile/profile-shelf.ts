import type { Profile } from '../../../shared/profile/profile';
import { viewOf, type ProfileView } from '../../../shared/profile/profile-view';

/** The profiles that can be signed in with. */
export interface ProfileShelf {
  find(id: string): Promise<Profile | undefined>;
  views(): Promise<readonly ProfileView[]>;
}

/** What the shelf needs. */
export interface ProfileShelfNeeds {
  /** The profiles that come with Dialboard, loaded when the first one is wanted. */
  readonly loadBuiltIn: () => Promise<readonly Profile[]>;
}

/** Makes the shelf. */
export function createProfileShelf({ loadBuiltIn }: ProfileShelfNeeds): ProfileShelf {
  return {
    find: async (id) => (await loadBuiltIn()).find((profile) => profile.id === id),
    views: async () => (await loadBuiltIn()).map((profile) => viewOf(profile, false)),
  };
}
