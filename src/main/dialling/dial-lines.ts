import type { CallAccount } from '../../shared/call';
import { activeAccount, hostOfAccount, ruledAccount } from '../../shared/dial-with';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Settings } from '../../shared/settings';
import type { AccountView } from '../../shared/snapshot';
import type { Connection } from './connect';
import type { DialApi } from './dialboard-api';

/** What dials a number. */
export interface DialLine {
  readonly api: DialApi;
  /** The account that it belongs to, where there are several. */
  readonly via?: CallAccount | undefined;
}

/** The accounts that numbers are dialled with: the one in use, and one beside it for extensions where a rule names it. */
export interface DialLines {
  /** Gets the account ready that dials: the keychain may have to be asked for it. Never rejects. */
  prepare(internal: boolean): Promise<void>;
  /** What dials, once it was prepared, or why nothing does: no other account stands in for one that a rule names. */
  lineFor(internal: boolean): Outcome<DialLine>;
  /** The account that a rule names, where it is not the one in use. */
  ruled(internal: boolean): CallAccount | undefined;
  /** Forgets what was got ready: accounts have changed. */
  forget(): void;
  /** What may be written down nowhere of the accounts that were got ready. */
  secrets(): readonly string[];
}

/** What they need. */
export interface DialLinesNeeds {
  readonly settings: () => Pick<Settings, 'internalAccount'>;
  readonly account: () => AccountView;
  /** The dial API of the account in use, while signed in. */
  readonly active: () => DialApi | undefined;
  readonly openBeside: (id: string) => Promise<Outcome<Connection>>;
}

/** Makes them. */
export function createDialLines({ settings, account, active, openBeside }: DialLinesNeeds): DialLines {
  let beside: { readonly id: string; readonly opening: Promise<void>; connection?: Connection } | undefined;
  const rule = (internal: boolean) => ruledAccount(internal, settings(), account());

  function open(id: string): NonNullable<typeof beside> {
    const opening = openBeside(id).then((outcome) => {
      // What was forgotten meanwhile belongs to accounts as they were.
      if (beside?.opening !== opening) return;
      // What failed is tried again with the next number.
      beside = outcome.ok ? { id, opening, connection: outcome.value } : undefined;
    });
    return { id, opening };
  }

  function connected(id: string): Connection | undefined {
    return beside?.id === id ? beside.connection : undefined;
  }

  const named = ({ identity, profileName }: Connection, { server }: CallAccount): CallAccount => ({
    server,
    extension: identity,
    ...(profileName === undefined ? {} : { profile: profileName }),
  });

  return {
    async prepare(internal) {
      const ruled = rule(internal);
      if (ruled?.account === undefined) return;
      if (beside?.id !== ruled.id) beside = open(ruled.id);
      await beside.opening;
    },
    lineFor(internal) {
      const ruled = rule(internal);
      if (ruled === undefined) {
        const api = active();
        return api === undefined ? failed({ code: 'signed-out' }) : done({ api, via: activeAccount(account()) });
      }
      const connection = connected(ruled.id);
      if (connection === undefined || ruled.account === undefined) {
        const host = hostOfAccount(ruled.id);
        return failed({ code: 'rule-account-not-usable', ...(host === undefined ? {} : { host }) });
      }
      return done({ api: connection.api, via: named(connection, ruled.account) });
    },
    ruled(internal) {
      const ruled = rule(internal);
      if (ruled?.account === undefined) return undefined;
      const connection = connected(ruled.id);
      return connection === undefined ? ruled.account : named(connection, ruled.account);
    },
    forget() {
      beside = undefined;
    },
    secrets: () => beside?.connection?.secrets ?? [],
  };
}
