import { done, failed, type Outcome } from '../../../shared/outcome';
import { originOf, type BrokenProfile, type ProfileSaving } from '../../../shared/profile/own-profile';
import type { Profile } from '../../../shared/profile/profile';
import type { PlacedError, ProfileError } from '../../../shared/profile/profile-error';
import { placeError, readProfile, type ReadProfile } from '../../../shared/profile/read-profile';
import type { TextFolder } from '../../storage/text-folder';

/** A profile of the person's own, with its text as it was written. */
export interface OwnProfile {
  readonly profile: Profile;
  readonly text: string;
  /** Its name in the folder. */
  readonly file: string;
}

/** The person's own profiles: documents in a folder, checked when they are loaded. */
export interface OwnProfiles {
  all(): Promise<readonly OwnProfile[]>;
  find(id: string): Promise<OwnProfile | undefined>;
  /** What is in the folder and is no profile; the file was set aside. */
  broken(): Promise<readonly BrokenProfile[]>;
  /** The text of a file that was set aside. */
  brokenText(file: string): Promise<string | undefined>;
  /** What keeps a text from being kept; `replaces` is the id of the profile that it would take the place of. */
  check(text: string, replaces: string | null): Promise<ReadProfile>;
  /**
   * Keeps a text. One that names a server which the profile before it did not name is kept only with the person's yes to
   * that very origin. Gives the profile, and the one in whose place it is.
   */
  save(saving: ProfileSaving): Promise<Outcome<{ readonly profile: Profile; readonly before?: Profile }>>;
  remove(id: string): Promise<void>;
  removeBroken(file: string): Promise<void>;
  /** Removes all, the broken ones too. */
  erase(): Promise<void>;
}

interface Shelf {
  readonly profiles: Map<string, OwnProfile>;
  readonly broken: readonly BrokenProfile[];
}

const aside = '.unreadable';

/** Makes them. The folder is read when one is first wanted. */
export function createOwnProfiles(folder: TextFolder): OwnProfiles {
  let shelf: Promise<Shelf> | undefined;

  const loaded = (): Promise<Shelf> => {
    shelf ??= load().catch((error: unknown) => {
      // Tried again next time: the disk may answer by then.
      shelf = undefined;
      throw error;
    });
    return shelf;
  };

  async function load(): Promise<Shelf> {
    const profiles = new Map<string, OwnProfile>();
    const broken: BrokenProfile[] = [];
    for (const file of await folder.names()) {
      if (!file.endsWith('.json') && !file.endsWith(aside)) continue;
      const text = await folder.read(file);
      const read = text === undefined ? tooLarge : readProfile(text);
      if (file.endsWith(aside)) broken.push({ file, errors: errorsOf(read) });
      else if (read.ok && text !== undefined && !profiles.has(read.profile.id)) {
        profiles.set(read.profile.id, { profile: read.profile, text, file });
      } else {
        const errors = read.ok && text !== undefined ? [placeError(taken(read.profile), text)] : errorsOf(read);
        broken.push({ file: await folder.setAside(file), errors });
      }
    }
    return { profiles, broken };
  }

  async function check(text: string, replaces: string | null): Promise<ReadProfile> {
    const read = readProfile(text);
    if (!read.ok) return read;
    const { id } = read.profile;
    if (replaces !== null && id !== replaces) {
      const error: ProfileError = { code: 'id-changed', at: '/id', found: id, expected: replaces };
      return { ok: false, errors: [placeError(error, text)] };
    }
    const known = (await loaded()).profiles.has(id);
    return replaces === null && known ? { ok: false, errors: [placeError(taken(read.profile), text)] } : read;
  }

  return {
    all: async () => [...(await loaded()).profiles.values()],
    find: async (id) => (await loaded()).profiles.get(id),
    broken: async () => (await loaded()).broken,
    async brokenText(file) {
      const known = (await loaded()).broken.some((one) => one.file === file);
      return known ? folder.read(file) : undefined;
    },
    check,
    async save({ text, replaces, mends, confirmed }) {
      const read = await check(text, replaces);
      if (!read.ok) return failed({ code: 'profile-not-valid' });
      const { profile } = read;
      const { profiles, broken } = await loaded();
      const before = profiles.get(profile.id);
      const origin = originOf(profile);
      const known = before === undefined ? undefined : originOf(before.profile);
      if (origin !== undefined && origin !== known && origin !== confirmed) {
        return failed({ code: 'profile-host-unconfirmed', host: new URL(origin).host });
      }
      try {
        await folder.write(before?.file ?? `${profile.id}.json`, text);
        if (mends !== undefined && broken.some(({ file }) => file === mends)) await folder.remove(mends);
      } catch {
        return failed({ code: 'data-not-written' });
      } finally {
        shelf = undefined;
      }
      return done({ profile, ...(before === undefined ? {} : { before: before.profile }) });
    },
    async remove(id) {
      const own = (await loaded()).profiles.get(id);
      if (own !== undefined) await folder.remove(own.file);
      shelf = undefined;
    },
    async removeBroken(file) {
      if ((await loaded()).broken.some((one) => one.file === file)) await folder.remove(file);
      shelf = undefined;
    },
    async erase() {
      await folder.removeAll();
      shelf = undefined;
    },
  };
}

const tooLarge: ReadProfile = { ok: false, errors: [{ code: 'too-large', at: '', line: 1, column: 1 }] };

const errorsOf = (read: ReadProfile): readonly PlacedError[] => (read.ok ? [] : read.errors);

const taken = ({ id }: Profile): ProfileError => ({ code: 'id-taken', at: '/id', found: id });
