import type { AxiosInstance } from 'axios';
import type { ConnectionPart, PartState } from '../../shared/connection-test';
import { checkCredentials } from '../../shared/credentials';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';
import { dialboardProfile } from '../../shared/profile-ids';
import { originOf } from '../../shared/profile/own-profile';
import type { Parameter, Profile } from '../../shared/profile/profile';
import type { SecretField } from '../../shared/profile/profile-view';
import { parseServerAddress, type ServerAddress } from '../../shared/server-address';
import type { Trust } from '../../shared/trust';
import type * as engine from './profile/engine';
import { createDialboardApi, type DialApi } from './dialboard-api';
import { createHttpClient } from './http-client';
import type { WayNeeds } from './http-way';
import type { WebSocketClass } from './live/web-socket';
import type { HttpWay } from './way';

/** The values of an account by the keys of its profile's parameters. All of them are kept in the keychain. */
export type AccountValues = Readonly<Record<string, string>>;

/** What {@link ConnectorNeeds.loadEngine} loads. */
type ProfileEngine = typeof engine;

/** Where an account lives and how it is talked to. */
export interface Destination {
  readonly server: ServerAddress;
  /** The id of the dial profile. */
  readonly profile: string;
  /** Whom the account trusts there beside the authorities of the system. */
  readonly trust?: Trust;
}

/** A dial API with an account's values. */
export interface Connection {
  readonly api: DialApi;
  /** The person's own number or name there. */
  readonly identity: string;
  /** Name of the profile, when it is not the dial API of our own. */
  readonly profileName?: string;
  /** What must not be written anywhere: the values that the profile calls secret. */
  readonly secrets: readonly string[];
  /** The fields that these values are filled in in. */
  readonly secretFields: readonly SecretField[];
}

/** Makes dial APIs for accounts. */
export interface Connector {
  /** Where an account with a profile lives: what was typed, or the one address that the profile has for everybody. */
  serverFor(profile: string, typed: string, plain?: boolean): Promise<ServerAddress | Problem>;
  /** The certificate that a server shows, in PEM, whoever vouches for it. Nothing is sent there. */
  certificateOf(server: ServerAddress): Promise<Outcome<string>>;
  /** Nothing is sent yet. Fails when the profile is gone, belongs to another server, or a value cannot be used. */
  connect(destination: Destination, values: AccountValues): Promise<Outcome<Connection>>;
  /** The same two for a profile that is not on the shelf. */
  profileServer(profile: Profile, typed: string, plain?: boolean): ServerAddress | Problem;
  connectProfile(server: ServerAddress, profile: Profile, values: AccountValues): Promise<Outcome<Connection>>;
  /**
   * Goes the way to a server that its requests go, as far as TLS, and tells how each part of it is and which proxy is in
   * between. Sends nothing of an account. Tells whether it got there; never rejects.
   */
  reach(destination: Omit<Destination, 'profile'>, told: ReachListener): Promise<boolean>;
}

/** Told how the way to a server is. */
export interface ReachListener {
  part(part: ConnectionPart, state: PartState): void;
  /** Host and port of the proxy. */
  proxy(proxy: string): void;
}

/** What the connector needs. */
export interface ConnectorNeeds {
  readonly loadAxios: () => Promise<AxiosInstance>;
  /** The system's proxies for a URL, as a PAC file lists them. */
  readonly proxiesFor: (url: string) => Promise<string>;
  readonly findProfile: (id: string) => Promise<Profile | undefined>;
  /** The profile engine, loaded with the first profile. */
  readonly loadEngine: () => Promise<ProfileEngine>;
  /** The package for WebSockets, loaded with the first call that is followed by one. */
  readonly loadWebSocket: () => Promise<WebSocketClass>;
}

/** Makes it. The dial API of our own needs neither the engine nor a profile, and does not wait for them. */
export function createConnector(needs: ConnectorNeeds): Connector {
  const { loadAxios, proxiesFor, findProfile, loadEngine, loadWebSocket } = needs;
  const usualWay = wayWith({ proxiesFor });

  function wayTo(origin: string, trust: Trust | undefined): HttpWay {
    return trust === undefined ? usualWay : wayWith({ proxiesFor, trusted: { origin, trust } });
  }
  /** Loaded and made with the first request: a start has no time for Node's HTTP and TLS. */
  function wayWith(given: WayNeeds): HttpWay {
    let way: HttpWay | undefined;
    return async (url) => {
      const { createHttpWay } = await import('./http-way');
      way ??= createHttpWay(given);
      return way(url);
    };
  }

  function profileServer(profile: Profile | undefined, typed: string, plain?: boolean): ServerAddress | Problem {
    const fixed = profile?.server?.fixed === true ? profile.server.address : undefined;
    return parseServerAddress(fixed ?? typed, { plainInNetwork: plain });
  }

  async function connectProfile(
    server: ServerAddress,
    profile: Profile,
    values: AccountValues,
    trust?: Trust,
  ): Promise<Outcome<Connection>> {
    // What was filled in for one origin goes to no other one, whatever became of the profile since.
    if (profile.server?.fixed === true && originOf(profile) !== server.origin) {
      return failed({ code: 'profile-host-changed', host: server.host });
    }
    const { createLiveAdapters, createProfileApi, profileLimits, readPattern } = await loadEngine();
    const used = Object.fromEntries(
      profile.parameters.map((parameter) => [parameter.key, usedValue(parameter, values)]),
    );
    const problem = checkValues(profile.parameters, used, (pattern, value) => readPattern(pattern)?.matchesAll(value));
    if (problem !== undefined) return failed(problem);
    const way = wayTo(server.origin, trust);
    const profileHttp = createHttpClient(loadAxios, profileLimits, way);
    const adapters = createLiveAdapters({ http: profileHttp, loadWebSocket, way });
    const api = createProfileApi({
      http: profileHttp,
      profile,
      address: server.address,
      values: used,
      now: Date.now,
      newId: () => crypto.randomUUID(),
      liveEvents: profile.events === undefined ? undefined : adapters[profile.events.adapter],
    });
    const secretFields = profile.parameters
      .filter(({ secret }) => secret)
      .map(({ pattern: _pattern, secret: _secret, default: _default, ...field }) => field);
    const secrets = secretFields.map(({ key }) => used[key] ?? '');
    const identity = identityOf(profile.parameters, used);
    return done({ api, identity, profileName: profile.name, secrets, secretFields });
  }

  return {
    async serverFor(id, typed, plain) {
      return profileServer(id === dialboardProfile ? undefined : await findProfile(id), typed, plain);
    },
    async reach({ server: { address, origin }, trust }, told) {
      const way = wayTo(origin, trust);
      // With axios come the authorities of the system.
      await loadAxios();
      const { reachServer } = await import('./reach-server');
      return reachServer(address, await way(address), told);
    },
    async certificateOf({ origin }) {
      const { proxy } = await usualWay(origin);
      const { lookAtServerCertificate } = await import('./server-certificate');
      return lookAtServerCertificate(origin, proxy);
    },
    async connect({ server, profile: id, trust }, values) {
      if (id === dialboardProfile) {
        const credentials = { extension: values['extension']?.trim() ?? '', password: values['password'] ?? '' };
        const problem = checkCredentials(credentials);
        if (problem !== undefined) return failed(problem);
        const { extension: identity, password } = credentials;
        const http = createHttpClient(loadAxios, undefined, wayTo(server.origin, trust));
        const api = createDialboardApi(http, server.address, credentials);
        return done({ api, identity, secrets: [password], secretFields: [{ key: 'password' }] });
      }
      const profile = await findProfile(id);
      return profile === undefined ? failed({ code: 'profile-gone' }) : connectProfile(server, profile, values, trust);
    },
    profileServer,
    connectProfile,
  };
}

function usedValue({ key, secret, default: usual = '' }: Parameter, values: AccountValues): string {
  const typed = values[key] ?? '';
  const value = secret === true ? typed : typed.trim();
  return value === '' ? usual : value;
}

/** The first value that is missing or cannot be used. */
function checkValues(
  parameters: readonly Parameter[],
  values: AccountValues,
  matches: (pattern: string, value: string) => boolean | undefined,
): Problem | undefined {
  for (const { key, optional, pattern } of parameters) {
    const value = values[key] ?? '';
    if (value === '' && optional === true) continue;
    if (value === '') return { code: 'value-missing', field: key };
    if (/\p{Cc}/u.test(value) || (pattern !== undefined && matches(pattern, value) !== true)) {
      return { code: 'value-not-usable', field: key };
    }
  }
  return undefined;
}

/** What the person is called by, in the order of what people know themselves by. */
const identities = ['extension', 'phoneNumber', 'user', 'email', 'sipUser', 'device'];

function identityOf(parameters: readonly Parameter[], values: AccountValues): string {
  const open = parameters.filter(({ secret }) => secret !== true).map(({ key }) => key);
  const key = identities.find((one) => open.includes(one)) ?? open[0];
  return key === undefined ? '' : (values[key] ?? '');
}
