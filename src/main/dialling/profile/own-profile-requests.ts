import { done, failed, type Outcome } from '../../../shared/outcome';
import type { Problem } from '../../../shared/problem';
import {
  originOf,
  staysAt,
  type OwnProfilesList,
  type ProfileCheck,
  type ProfileDraft,
  type ProfileSaving,
  type ProfileText,
  type ProfileTrial,
  type ProfileWhich,
  type TrialResult,
} from '../../../shared/profile/own-profile';
import type { Profile } from '../../../shared/profile/profile';
import { viewOf } from '../../../shared/profile/profile-view';
import { ownPrefix } from '../../../shared/profile-ids';
import { parseServerAddress } from '../../../shared/server-address';
import type { AccountService } from '../../account/account-service';
import type { Connector } from '../connect';
import type { Intents } from '../intents';
import { holdsSecret } from './holds-secret';
import type { OwnProfiles } from './own-profiles';
import { previewRequests } from './preview';
import { copyOf } from './template-copy';

/** What the window may do with the person's own profiles. */
export interface OwnProfileRequests {
  list(): Promise<Outcome<OwnProfilesList>>;
  /** A text to work on; of a template a copy with an id of its own. */
  text(which: ProfileWhich): Promise<Outcome<ProfileText>>;
  check(draft: ProfileDraft): Promise<Outcome<ProfileCheck>>;
  save(saving: ProfileSaving): Promise<Outcome>;
  /** Removes a profile, with the accounts that use it, or a file that was set aside. */
  remove(which: ProfileWhich): Promise<Outcome>;
  /** Lets the person choose a file; null when none was chosen. Nothing is kept yet. */
  chooseFile(): Promise<Outcome<ProfileText | null>>;
  /** Writes a profile where the person chooses; the name of the file, or null when none was chosen. */
  exportFile(which: { readonly id: string }): Promise<Outcome<string | null>>;
  /** Tries a text with a real server, as an account would. Keeps nothing. */
  tryOut(trial: ProfileTrial): Promise<Outcome<TrialResult>>;
}

/** What they need. */
export interface OwnProfileRequestsNeeds {
  readonly own: OwnProfiles;
  readonly builtIn: readonly Profile[];
  readonly account: Pick<AccountService, 'usersOf' | 'profileChanged' | 'secrets'>;
  readonly connector: Pick<Connector, 'profileServer' | 'connectProfile'>;
  readonly intents: Pick<Intents, 'takeTrial'>;
  /** Shows the system's dialog and reads the file; null when none was chosen. */
  readonly chooseFile: () => Promise<Required<ProfileText> | Problem | null>;
  /** Shows the system's dialog and writes the file; gives its name, or null when none was chosen. */
  readonly writeFile: (name: string, text: string) => Promise<Outcome<string | null>>;
}

/** What stands in a preview for a server that is not named yet. */
const exampleServer = 'https://pbx.example.com';

/** Characters of a secret that is looked for in what is exported: a shorter one would be found in many a text by chance. */
const shortestFound = 6;

/** Makes them. */
export function createOwnProfileRequests(needs: OwnProfileRequestsNeeds): OwnProfileRequests {
  const { own, builtIn, account, connector, intents, chooseFile, writeFile } = needs;

  async function newOrigin(profile: Profile, replaces: string | null): Promise<string | undefined> {
    const origin = originOf(profile);
    const before = replaces === null ? undefined : (await own.find(replaces))?.profile;
    return origin === undefined || (before !== undefined && originOf(before) === origin) ? undefined : origin;
  }

  function previewAddress(profile: Profile, typed: string): string {
    const { address, example, fixed } = profile.server ?? {};
    const wanted = [fixed === true ? address : undefined, typed, address, example];
    for (const text of wanted) {
      if (text === undefined || text.trim() === '') continue;
      const server = parseServerAddress(text, { plainInNetwork: true });
      if (!('code' in server)) return server.address;
    }
    return exampleServer;
  }

  return {
    async list() {
      const profiles = [];
      for (const { profile } of await own.all()) {
        const { id, name } = profile;
        profiles.push({ id, name, usedAt: await account.usersOf(`${ownPrefix}${id}`) });
      }
      return done({ profiles, broken: await own.broken() });
    },
    async text(which) {
      if ('template' in which) {
        const template = builtIn.find(({ id }) => id === which.template);
        if (template === undefined && which.template !== '') return failed({ code: 'profile-gone' });
        const taken = new Set((await own.all()).map(({ profile }) => profile.id));
        return done({ text: copyOf(template, taken) });
      }
      const text = 'own' in which ? (await own.find(which.own))?.text : await own.brokenText(which.broken);
      return text === undefined ? failed({ code: 'file-not-read' }) : done({ text });
    },
    async check({ text, replaces, server, values, number }) {
      const read = await own.check(text, replaces);
      if (!read.ok) {
        return done({ errors: read.errors, view: null, origin: null, newOrigin: false, requests: [] });
      }
      const { profile } = read;
      const preview = previewRequests({ profile, address: previewAddress(profile, server), values, number });
      return done({
        errors: [],
        view: viewOf(profile, true),
        origin: originOf(profile) ?? null,
        newOrigin: (await newOrigin(profile, replaces)) !== undefined,
        requests: [],
        ...preview,
      });
    },
    async save(saving) {
      const saved = await own.save(saving);
      if (!saved.ok) return saved;
      const { profile, before } = saved.value;
      if (before === undefined) return done();
      return account.profileChanged(`${ownPrefix}${profile.id}`, (origin) => staysAt(origin, before, profile));
    },
    async remove(which) {
      if ('broken' in which) await own.removeBroken(which.broken);
      else if ('own' in which) {
        await own.remove(which.own);
        return account.profileChanged(`${ownPrefix}${which.own}`, () => false);
      }
      return done();
    },
    async chooseFile() {
      const chosen = await chooseFile();
      return chosen !== null && 'code' in chosen ? failed(chosen) : done(chosen);
    },
    async exportFile({ id }) {
      const kept = await own.find(id);
      if (kept === undefined) return failed({ code: 'profile-gone' });
      const long = account.secrets().filter((secret) => secret.length >= shortestFound);
      if (long.some((secret) => holdsSecret(kept.text, secret))) {
        return failed({ code: 'profile-holds-secret' });
      }
      return writeFile(`${id}.json`, kept.text);
    },
    async tryOut({ text, replaces, server: typed, values, plain, confirmed, call }) {
      const read = await own.check(text, replaces);
      if (!read.ok) return failed({ code: 'profile-not-valid' });
      const { profile } = read;
      const named = profile.server?.fixed === true || typed.trim() === '';
      const server = connector.profileServer(profile, named ? (profile.server?.address ?? '') : typed, plain);
      if ('code' in server) return failed(server);
      const asked = await newOrigin(profile, replaces);
      // What was typed beside the password is a yes in itself; what only the text names is none.
      if (named && asked === server.origin && confirmed !== asked) {
        return failed({ code: 'profile-host-unconfirmed', host: server.host });
      }
      const connected = await connector.connectProfile(server, profile, values);
      if (!connected.ok) return connected;
      const { api } = connected.value;
      if (call !== undefined) {
        const taken = await intents.takeTrial({ id: call.id, text: call.number }, api);
        return taken.ok ? done({ result: 'call-asked' }) : taken;
      }
      if (!viewOf(profile, true).checks) return done({ result: 'not-checkable' });
      const checked = await api.checkSession();
      return checked.ok ? done({ result: 'signed-in' }) : checked;
    },
  };
}
