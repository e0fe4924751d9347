import type { BrowserWindow } from 'electron';
import type { OwnProfileRequests, OwnProfileRequestsNeeds } from '../dialling/profile/own-profile-requests';
import type { OwnProfiles } from '../dialling/profile/own-profiles';
import type { State } from '../state';
import { createTextFolder } from '../storage/text-folder';
import { loadBuiltIn, loadOwnProfileRequests, loadOwnProfiles, loadProfileFiles } from './chunks';
import { userFile } from './user-file';

/** Bytes of a profile in the folder of the person's own: more than any that can be read. */
const largestProfile = 1_000_000;

/** The dial profiles that the person made, loaded when they are first asked for. */
export function ownProfilesLoader(): () => Promise<OwnProfiles> {
  let own: Promise<OwnProfiles> | undefined;
  return () => {
    own ??= loadOwnProfiles().then((make) => make(createTextFolder(userFile('profiles'), largestProfile)));
    return own;
  };
}

interface OwnProfileWiring extends Pick<OwnProfileRequestsNeeds, 'account' | 'connector' | 'intents'> {
  readonly loadOwn: () => Promise<OwnProfiles>;
  readonly window: BrowserWindow;
  readonly state: State;
}

/** What the window may do with them, loaded when it first does. */
export function ownProfileRequestsLoader(wiring: OwnProfileWiring): () => Promise<OwnProfileRequests> {
  const { loadOwn, window, state, ...needs } = wiring;
  let requests: Promise<OwnProfileRequests> | undefined;
  return () => {
    requests ??= loadOwnProfileRequests().then(async (make) =>
      make({
        own: await loadOwn(),
        builtIn: await loadBuiltIn(),
        ...needs,
        chooseFile: async () => (await loadProfileFiles()).chooseProfileFile(window, state.get().locale),
        writeFile: async (name, text) =>
          (await loadProfileFiles()).writeProfileFile(window, state.get().locale, name, text),
      }),
    );
    return requests;
  };
}
