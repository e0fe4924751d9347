import { ownPrefix } from '../../../shared/profile-ids';
import type { Profile } from '../../../shared/profile/profile';
import { viewOf, type ProfileView } from '../../../shared/profile/profile-view';
import type { OwnProfiles } from './own-profiles';

/** The profiles that can be signed in with: those that come with Dialboard, and the person's own. */
export interface ProfileShelf {
  /** By what it is chosen by: its id, with a prefix where it is the person's own. */
  find(id: string): Promise<Profile | undefined>;
  views(): Promise<readonly ProfileView[]>;
}

/** What the shelf needs. */
export interface ProfileShelfNeeds {
  /** The profiles that come with Dialboard, loaded when the first one is wanted. */
  readonly loadBuiltIn: () => Promise<readonly Profile[]>;
  /** The person's own, loaded likewise. */
  readonly loadOwn: () => Promise<Pick<OwnProfiles, 'all' | 'find'>>;
}

/** Makes the shelf. */
export function createProfileShelf({ loadBuiltIn, loadOwn }: ProfileShelfNeeds): ProfileShelf {
  return {
    async find(id) {
      if (id.startsWith(ownPrefix)) return (await (await loadOwn()).find(id.slice(ownPrefix.length)))?.profile;
      return (await loadBuiltIn()).find((profile) => profile.id === id);
    },
    async views() {
      const own = await (await loadOwn()).all();
      return [
        ...(await loadBuiltIn()).map((profile) => viewOf(profile, false)),
        ...own.map(({ profile }) => viewOf(profile, true)),
      ];
    },
  };
}
