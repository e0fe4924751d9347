import type { Credentials, SignInForm } from '../../shared/credentials';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';
import { dialboardProfile } from '../../shared/profile-ids';
import { parseServerAddress, type ServerAddress } from '../../shared/server-address';
import type { AccountView, OtherAccount } from '../../shared/snapshot';
import type { Trust, TrustPlace } from '../../shared/trust';
import type { DemoHost } from '../demo/demo-host';
import type { AccountValues, Connection, Connector } from '../dialling/connect';
import type { DialApi } from '../dialling/dialboard-api';
import { isSameAccount, type NotedAccount } from './account-note';
import type { AccountInUse } from './connection-tester';
import { createCredentialGuard, type CredentialGuard } from './credential-guard';
import type { KeychainAnswer } from './keychain';
import { freeEntry, type SavedAccounts } from './saved-accounts';
import { viewOf, type TrustOffers } from './trust-offers';

/** Who is signed in, where, and how that is remembered. */
export interface AccountService {
  /** Finds the saved account again. */
  restore(): Promise<void>;
  signIn(form: SignInForm): Promise<Outcome>;
  tryDemo(): Promise<Outcome>;
  signOut(): Promise<Outcome>;
  /** Removes every account that is saved. Stays signed in when the keychain does not let go of one. */
  forgetAll(): Promise<Outcome>;
  /** Goes over to another account that is saved. Stays with the one in use when the keychain does not give it. */
  switchTo(id: string): Promise<Outcome>;
  /** Connects to an account that is saved, beside the one in use. Nothing is sent yet. */
  openBeside(id: string): Promise<Outcome<Connection>>;
  /** Makes the account in use trust what was offered for its server, or with null only whom the system trusts. */
  changeTrust(id: string | null): Promise<Outcome>;
  /** The server of a place: that of the account in use for null. */
  serverAt(place: TrustPlace): Promise<ServerAddress | Problem>;
  /**
   * Goes on with other secrets for the account in use, once its server took them: only then do they take the place of those
   * that are saved. Calls in progress go on.
   */
  renewSecrets(secrets: AccountValues): Promise<Outcome>;
  /** Asks the keychain once more. */
  retryKeychain(): Promise<Outcome>;
  /** Hosts of the accounts that use a profile. */
  usersOf(profile: string): Promise<readonly string[]>;
  /**
   * Takes over that a profile became another one, or is gone. An account whose origin does not stay is signed out, and its
   * password removed: it is for the person to give it to another server. The others go on with the profile as it is now.
   */
  profileChanged(profile: string, stays: (origin: string) => boolean): Promise<Outcome>;
  /** The dial API with the person's credentials, while signed in. */
  api(): DialApi | undefined;
  /** The account in use, while signed in. */
  inUse(): AccountInUse | undefined;
  /** What may be written down nowhere, while signed in. */
  secrets(): readonly string[];
}

/** What an account service needs. */
export interface AccountServiceNeeds {
  readonly saved: SavedAccounts;
  readonly demo: DemoHost;
  readonly connector: Pick<Connector, 'serverFor' | 'connect'>;
  /** Told with each change of what the dashboard shows. */
  readonly changed: (view: AccountView) => void;
  /** Told when the person has signed out. */
  readonly signedOut: () => void;
  /** Told when another account takes the place of the one in use. Calls go on, and are followed, where they were placed. */
  readonly switched: () => void;
  /** Name of a profile, for people. */
  readonly profileName: (id: string) => Promise<string>;
  readonly offers: Pick<TrustOffers, 'taken'>;
  /** Whether the organisation leaves it to its people whom an account trusts. */
  readonly mayTrust: () => boolean;
}

/** An account with its address read. */
interface Place {
  readonly account: NotedAccount;
  readonly server: ServerAddress;
}

/** The account that is signed in. */
interface InUse {
  readonly connection: Connection;
  readonly place: Place;
  readonly values: AccountValues;
  readonly notRemembered: Problem | undefined;
  readonly guard: CredentialGuard;
  /** What was shown last, but for a password that is refused. */
  view?: AccountView & { readonly status: 'signed-in' };
}

/**
 * Makes the account service. The rule that it keeps: only signing out, or signing in to another account, removes a saved
 * password. A time-out, a refusal or a server error never does.
 */
export function createAccountService(needs: AccountServiceNeeds): AccountService {
  const { saved, demo, connector, changed, signedOut, switched, profileName, offers, mayTrust } = needs;
  let current: InUse | undefined;
  const guards = new WeakMap<DialApi, CredentialGuard>();
  // Answers of the keychain may come late; one that belongs to an older wish is dropped.
  let wish = 0;

  const connect = ({ account, server }: Place, values: AccountValues): Promise<Outcome<Connection>> =>
    connector.connect({ server, profile: account.profile ?? dialboardProfile, ...trustOf(account) }, values);

  const trustOf = ({ trust }: NotedAccount): { trust?: Trust } => (trust === undefined || !mayTrust() ? {} : { trust });

  async function enter(
    place: Place,
    values: AccountValues,
    connection: Connection,
    notRemembered?: Problem,
  ): Promise<void> {
    const own = wish;
    const { account, server } = place;
    const { trust } = trustOf(account);
    const guard = guardOf(connection.api);
    const guarded = { ...connection, api: guard.api };
    const entered: InUse = { connection: guarded, place, values, notRemembered, guard };
    current = entered;
    const others = await otherAccounts(account);
    if (own !== wish) return;
    entered.view = {
      status: 'signed-in',
      server: server.address,
      extension: connection.identity,
      demo: account.demo,
      anonymous: connection.api.anonymous,
      ...(connection.profileName === undefined ? {} : { profile: connection.profileName }),
      ...(trust === undefined ? {} : { trust: viewOf(trust) }),
      ...(others.length === 0 ? {} : { others, id: idOf(account) }),
      ...(notRemembered === undefined ? {} : { notRemembered }),
    };
    show();
  }

  /** Tells of the account in use, and whether its password is still taken. */
  function show(): void {
    if (current?.view === undefined) return;
    const problem = current.guard.refused();
    const fields = current.connection.secretFields;
    changed({ ...current.view, ...(problem === undefined ? {} : { refused: { problem, fields } }) });
  }

  /** One guard for each API, and for what it guards none of its own. */
  function guardOf(api: DialApi): CredentialGuard {
    const known = guards.get(api);
    if (known !== undefined) return known;
    const guard = createCredentialGuard(api, () => {
      if (current?.guard === guard) show();
    });
    guards.set(api, guard).set(guard.api, guard);
    return guard;
  }

  async function otherAccounts(account: NotedAccount): Promise<readonly OtherAccount[]> {
    const others = (await saved.noted()).filter((one) => !isSameAccount(one, account));
    return Promise.all(
      others.map(async (one) => ({
        id: idOf(one),
        server: one.server,
        ...(one.profile === undefined ? {} : { profile: await profileName(one.profile) }),
      })),
    );
  }

  async function save(place: Place, values: AccountValues, connection: Connection, add: boolean): Promise<void> {
    const own = wish;
    const answer = await saved.save(place.account, values, add);
    if (own !== wish) return;
    await enter(place, values, connection, answer.ok ? undefined : answer.problem);
    if (answer.ok || answer.late === undefined) return;
    void answer.late.then((late) =>
      own === wish ? enter(place, values, connection, late.ok ? undefined : late.problem) : undefined,
    );
  }

  async function recalled(place: Place, answer: KeychainAnswer<AccountValues | null>): Promise<void> {
    const { account, server } = place;
    const lockOut = (problem: Problem): void => changed({ status: 'locked-out', server: server.address, problem });
    if (!answer.ok) {
      lockOut(answer.problem);
      const own = wish;
      void answer.late?.then((settled) => (own === wish ? recalled(place, settled) : undefined));
    } else if (answer.value === null) {
      await saved.forget(account);
      lockOut({ code: 'keychain-entry-gone' });
    } else {
      const values = answer.value;
      const connection = await startDemo(place, values).then(
        (there) => connect(there, values),
        () => failed({ code: 'demo-not-started' } as const),
      );
      if (connection.ok) await enter(place, values, connection.value);
      else lockOut(connection.problem);
    }
  }

  /** Starts the demo PBX where it was, for an account that is one of it. */
  async function startDemo(place: Place, values: AccountValues): Promise<Place> {
    if (!place.account.demo) return place;
    return { ...place, server: await demo.start(credentialsOf(values), place.server.origin) };
  }

  function placeOf(account: NotedAccount): Place | undefined {
    const server = parseServerAddress(account.server, { plainInNetwork: account.plain });
    return 'code' in server ? undefined : { account, server };
  }

  /** Asks the keychain for an account that is saved. */
  async function savedAccount(id: string): Promise<Outcome<{ place: Place; values: AccountValues }>> {
    const account = (await saved.noted()).find((one) => idOf(one) === id);
    const place = account === undefined ? undefined : placeOf(account);
    if (place === undefined) return failed({ code: 'account-gone' });
    const answer = await saved.recall(place.account);
    if (!answer.ok) return failed(answer.problem);
    return answer.value === null ? failed({ code: 'keychain-entry-gone' }) : done({ place, values: answer.value });
  }

  async function recall(): Promise<void> {
    wish += 1;
    const own = wish;
    const [first] = await saved.noted();
    const place = first === undefined ? undefined : placeOf(first);
    if (place === undefined) {
      changed({ status: 'signed-out', server: '' });
      return;
    }
    changed({ status: 'restoring', server: place.server.address });
    const answer = await saved.recall(place.account);
    if (own === wish) await recalled(place, answer);
  }

  async function leave(): Promise<void> {
    current = undefined;
    await demo.stop();
    await recall();
  }

  return {
    restore: recall,
    async signIn({ server: typed, profile, values, add = false, plain, trust: offer }) {
      const server = await connector.serverFor(profile, typed, plain);
      if ('code' in server) return failed(server);
      const trust = offers.taken(offer, server);
      const trusts = trust === undefined ? {} : { trust };
      const connected = await connector.connect({ server, profile, ...trusts }, values);
      if (!connected.ok) return connected;
      wish += 1;
      const own = wish;
      const checked = await connected.value.api.checkSession();
      if (!checked.ok) return checked;
      const entry = add ? freeEntry(await saved.noted(), server.address) : undefined;
      const account = {
        server: server.address,
        demo: false,
        ...(profile === dialboardProfile ? {} : { profile }),
        ...(plain === undefined ? {} : { plain }),
        ...trusts,
        ...(entry === undefined ? {} : { entry }),
      };
      if (own !== wish) return done();
      if (current !== undefined) switched();
      await save({ account, server }, trimmed(values, profile), connected.value, add);
      return done();
    },
    async tryDemo() {
      wish += 1;
      try {
        const credentials = demo.invent();
        const server = await demo.start(credentials);
        const place = { account: { server: server.address, demo: true }, server };
        const connected = await connect(place, { ...credentials });
        if (!connected.ok) return connected;
        await save(place, { ...credentials }, connected.value, false);
        return done();
      } catch {
        return failed({ code: 'demo-not-started' });
      }
    },
    async signOut() {
      wish += 1;
      const noted = await saved.noted();
      // An account that was only for this run leaves another one that is saved alone.
      const own =
        current === undefined ? noted[0] : noted.find((one) => isSameAccount(one, current?.place.account ?? one));
      if (own !== undefined) {
        const answer = await saved.remove(own);
        if (!answer.ok) return failed(answer.problem);
      }
      signedOut();
      await leave();
      return done();
    },
    async forgetAll() {
      wish += 1;
      const answers = [];
      for (const account of await saved.noted()) answers.push(await saved.remove(account));
      for (const answer of answers) if (!answer.ok) return failed(answer.problem);
      signedOut();
      await leave();
      return done();
    },
    async switchTo(id) {
      const found = await savedAccount(id);
      if (!found.ok) return found;
      const { place, values: value } = found.value;
      await saved.choose(place.account);
      wish += 1;
      switched();
      // A demo that was in use goes on: it may have a call.
      await recalled(place, { ok: true, value });
      return done();
    },
    async openBeside(id) {
      const found = await savedAccount(id);
      if (!found.ok) return found;
      const { place, values } = found.value;
      return startDemo(place, values).then(
        (there) => connect(there, values),
        () => failed({ code: 'demo-not-started' } as const),
      );
    },
    async changeTrust(id) {
      if (current === undefined) return failed({ code: 'signed-out' });
      const { place, values, notRemembered } = current;
      const { trust: _before, ...account } = place.account;
      const trust = id === null ? undefined : offers.taken(id, place.server);
      if (id !== null && trust === undefined) return failed({ code: mayTrust() ? 'internal' : 'managed-setting' });
      const changing = { ...place, account: { ...account, ...(trust === undefined ? {} : { trust }) } };
      const connected = await connect(changing, values);
      if (!connected.ok) return connected;
      wish += 1;
      // An account that is there for this run only stays so.
      const isSaved = (await saved.noted()).some((one) => isSameAccount(one, account));
      if (isSaved) await save(changing, values, connected.value, false);
      else await enter(changing, values, connected.value, notRemembered);
      return done();
    },
    async renewSecrets(secrets) {
      if (current === undefined) return failed({ code: 'signed-out' });
      const inUse = current;
      const { place, guard, notRemembered } = inUse;
      const typed = inUse.connection.secretFields.filter(({ key }) => Object.hasOwn(secrets, key));
      const values = { ...inUse.values, ...Object.fromEntries(typed.map(({ key }) => [key, secrets[key] ?? ''])) };
      const connected = await connect(place, values);
      if (!connected.ok) return connected;
      const checked = await connected.value.api.checkSession();
      if (!checked.ok) return checked;
      if (current !== inUse) return done();
      wish += 1;
      guard.renew(connected.value.api);
      const connection = { ...connected.value, api: guard.api };
      // An account that is there for this run only stays so.
      const isSaved = (await saved.noted()).some((one) => isSameAccount(one, place.account));
      if (isSaved) await save(place, values, connection, false);
      else await enter(place, values, connection, notRemembered);
      return done();
    },
    async serverAt(place) {
      if (place !== null) return connector.serverFor(place.profile, place.server);
      return current?.place.server ?? { code: 'signed-out' };
    },
    async retryKeychain() {
      if (current === undefined) await recall();
      return done();
    },
    async usersOf(profile) {
      const using = (await saved.noted()).filter((one) => one.profile === profile);
      const own = current?.place.account;
      const unsaved = own?.profile === profile && !using.some((one) => isSameAccount(one, own)) ? [own] : [];
      return [...using, ...unsaved].map(({ server }) => new URL(server).host);
    },
    async profileChanged(profile, stays) {
      const goes = (account: NotedAccount): boolean =>
        account.profile === profile && !stays(new URL(account.server).origin);
      const answers = [];
      for (const account of await saved.noted()) if (goes(account)) answers.push(await saved.remove(account));
      const own = current;
      if (own?.place.account.profile === profile) {
        wish += 1;
        switched();
        if (goes(own.place.account)) await leave();
        else {
          const connected = await connect(own.place, own.values);
          if (connected.ok) await enter(own.place, own.values, connected.value, own.notRemembered);
          else {
            current = undefined;
            changed({ status: 'locked-out', server: own.place.server.address, problem: connected.problem });
          }
        }
      } else if (own !== undefined) {
        // Those beside it may have changed.
        await enter(own.place, own.values, own.connection, own.notRemembered);
      }
      for (const answer of answers) if (!answer.ok) return failed(answer.problem);
      return done();
    },
    api: () => current?.connection.api,
    inUse() {
      if (current === undefined) return undefined;
      const { place, connection } = current;
      return { server: place.server, ...trustOf(place.account), api: connection.api };
    },
    secrets: () => current?.connection.secrets ?? [],
  };
}

/** What an account is called in requests: it says no more than where the account is. */
function idOf({ server, entry = '' }: NotedAccount): string {
  return `${new URL(server).origin}#${entry}`;
}

function credentialsOf(values: AccountValues): Credentials {
  return { extension: values['extension'] ?? '', password: values['password'] ?? '' };
}

/** What is kept: of our own API the two values that it has, as they are used. */
function trimmed(values: AccountValues, profile: string): AccountValues {
  if (profile !== dialboardProfile) return values;
  const { extension, password } = credentialsOf(values);
  return { extension: extension.trim(), password };
}
