import {
  newTest,
  withPart,
  type ConnectionPart,
  type ConnectionTest,
  type PartState,
} from '../../shared/connection-test';
import type { SignInForm } from '../../shared/credentials';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';
import type { ServerAddress } from '../../shared/server-address';
import type { Trust } from '../../shared/trust';
import type { Connector } from '../dialling/connect';
import type { DialApi } from '../dialling/dialboard-api';
import type { TrustOffers } from './trust-offers';

/** An account that is in use. */
export interface AccountInUse {
  readonly server: ServerAddress;
  /** Whom it trusts there beside the authorities of the system. */
  readonly trust?: Trust;
  readonly api: DialApi;
}

/** What is tested. */
interface Target extends Omit<AccountInUse, 'api'> {
  readonly api: Outcome<DialApi>;
}

/** What it needs. */
export interface ConnectionTesterNeeds {
  readonly offers: Pick<TrustOffers, 'taken'>;
  readonly connector: Pick<Connector, 'serverFor' | 'connect' | 'reach'>;
  /** The account that is signed in. */
  readonly inUse: () => AccountInUse | undefined;
  /** Told with each step of the newest test. */
  readonly changed: (test: ConnectionTest) => void;
}

/** Tests the connection of a form as typed or, without one, of the account in use. Resolves with what came of it. */
export type TestConnection = (form: SignInForm | undefined) => Promise<Outcome<ConnectionTest>>;

/**
 * Makes it. It only looks: no account is kept, changed or forgotten by it, whatever it finds. The password goes out in the one
 * request that checks it, after the way there was found good, and by the client that dials.
 */
export function createConnectionTester({ connector, offers, inUse, changed }: ConnectionTesterNeeds): TestConnection {
  let newest = 0;

  /** Where it goes, and the API there or why there is none. */
  async function targetOf(form: SignInForm): Promise<Target | Problem> {
    const server = await connector.serverFor(form.profile, form.server, form.plain);
    if ('code' in server) return server;
    const trust = offers.taken(form.trust, server);
    const trusts = trust === undefined ? {} : { trust };
    const connected = await connector.connect({ server, profile: form.profile, ...trusts }, form.values);
    return { server, ...trusts, api: connected.ok ? done(connected.value.api) : connected };
  }

  return async (form) => {
    const current = inUse();
    const target =
      form !== undefined
        ? await targetOf(form)
        : current === undefined
          ? undefined
          : { ...current, api: done(current.api) };
    if (target === undefined) return failed({ code: 'signed-out' });
    if ('code' in target) return failed(target);

    newest += 1;
    const own = newest;
    let test = newTest(target.server.host);
    const tell = (news: ConnectionTest): void => {
      test = news;
      if (own === newest) changed(test);
    };
    const part = (name: ConnectionPart, state: PartState): void => tell(withPart(test, name, state));
    tell(test);
    const reached = await connector.reach(target, { part, proxy: (proxy) => tell({ ...test, proxy }) });
    if (reached) part('sign-in', await signIn(target.api, () => part('sign-in', { is: 'trying' })));
    return done(test);
  };
}

async function signIn(api: Outcome<DialApi>, begin: () => void): Promise<PartState> {
  if (!api.ok) return { is: 'failed', problem: api.problem };
  if (api.value.checksSession === false) return { is: 'skipped' };
  begin();
  const checked = await api.value.checkSession();
  return checked.ok ? { is: 'good' } : { is: 'failed', problem: checked.problem };
}
