import { checkCredentials, type Credentials, type SignInForm } from '../../shared/credentials';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';
import { parseServerAddress, type ServerAddress } from '../../shared/server-address';
import type { AccountView } from '../../shared/snapshot';
import type { DemoHost } from '../demo/demo-host';
import type { DialApi } from '../dialling/dialboard-api';
import type { KeychainAnswer } from './keychain';
import type { SavedAccount } from './saved-account';

/** Who is signed in, where, and how that is remembered. */
export interface AccountService {
  /** Finds the saved account again. */
  restore(): Promise<void>;
  signIn(form: SignInForm): Promise<Outcome>;
  tryDemo(): Promise<Outcome>;
  signOut(): Promise<Outcome>;
  /** Asks the keychain once more. */
  retryKeychain(): Promise<Outcome>;
  /** The dial API with the person's credentials, while signed in. */
  api(): DialApi | undefined;
  /** What may be written down nowhere, while signed in. */
  secrets(): readonly string[];
}

/** What an account service needs. */
export interface AccountServiceNeeds {
  readonly saved: SavedAccount;
  readonly demo: DemoHost;
  readonly connect: (address: string, credentials: Credentials) => DialApi;
  /** Told with each change of what the dashboard shows. */
  readonly changed: (view: AccountView) => void;
  /** Told when the person has signed out. */
  readonly signedOut: () => void;
}

/**
 * Makes the account service. The rule that it keeps: only signing out, or signing in to another account, removes a saved
 * password. A time-out, a refusal or a server error never does.
 */
export function createAccountService(needs: AccountServiceNeeds): AccountService {
  const { saved, demo, connect, changed, signedOut } = needs;
  let current: { api: DialApi; server: ServerAddress; password: string } | undefined;
  // Answers of the keychain may come late; one that belongs to an older wish is dropped.
  let wish = 0;

  function enter(server: ServerAddress, isDemo: boolean, credentials: Credentials, notRemembered?: Problem): void {
    current = { api: connect(server.address, credentials), server, password: credentials.password };
    const view = {
      status: 'signed-in',
      server: server.address,
      extension: credentials.extension,
      demo: isDemo,
      anonymous: current.api.anonymous,
    } as const;
    changed(notRemembered === undefined ? view : { ...view, notRemembered });
  }

  async function save(server: ServerAddress, isDemo: boolean, credentials: Credentials): Promise<void> {
    const own = wish;
    const answer = await saved.save(server, isDemo, credentials);
    if (own !== wish) return;
    enter(server, isDemo, credentials, answer.ok ? undefined : answer.problem);
    if (answer.ok || answer.late === undefined) return;
    void answer.late.then((late) => {
      if (own === wish) enter(server, isDemo, credentials, late.ok ? undefined : late.problem);
    });
  }

  async function recalled(
    server: ServerAddress,
    isDemo: boolean,
    answer: KeychainAnswer<Credentials | null>,
  ): Promise<void> {
    if (!answer.ok) {
      const { problem, late } = answer;
      changed({ status: 'locked-out', server: server.address, problem });
      const own = wish;
      void late?.then((settled) => (own === wish ? recalled(server, isDemo, settled) : undefined));
    } else if (answer.value === null) {
      await saved.forgetNote();
      changed({ status: 'locked-out', server: server.address, problem: { code: 'keychain-entry-gone' } });
    } else if (isDemo) {
      await enterDemo(answer.value, server);
    } else {
      enter(server, false, answer.value);
    }
  }

  async function enterDemo(credentials: Credentials, before: ServerAddress): Promise<void> {
    try {
      enter(await demo.start(credentials, before.origin), true, credentials);
    } catch {
      changed({ status: 'locked-out', server: before.address, problem: { code: 'demo-not-started' } });
    }
  }

  async function notedServer(): Promise<{ server: ServerAddress; demo: boolean } | undefined> {
    const note = await saved.note();
    const server = note === undefined ? undefined : parseServerAddress(note.server);
    return note === undefined || server === undefined || 'code' in server ? undefined : { server, demo: note.demo };
  }

  async function recall(): Promise<void> {
    wish += 1;
    const own = wish;
    const noted = await notedServer();
    if (noted === undefined) {
      changed({ status: 'signed-out', server: '' });
      return;
    }
    changed({ status: 'restoring', server: noted.server.address });
    const answer = await saved.recall(noted.server);
    if (own === wish) await recalled(noted.server, noted.demo, answer);
  }

  return {
    restore: recall,
    async signIn({ server: typed, extension, password }) {
      const server = parseServerAddress(typed);
      if ('code' in server) return failed(server);
      const credentials = { extension: extension.trim(), password };
      const problem = checkCredentials(credentials);
      if (problem !== undefined) return failed(problem);
      wish += 1;
      const own = wish;
      const checked = await connect(server.address, credentials).checkSession();
      if (!checked.ok) return checked;
      if (own === wish) await save(server, false, credentials);
      return done();
    },
    async tryDemo() {
      wish += 1;
      try {
        const credentials = demo.invent();
        await save(await demo.start(credentials), true, credentials);
        return done();
      } catch {
        return failed({ code: 'demo-not-started' });
      }
    },
    async signOut() {
      wish += 1;
      const noted = await notedServer();
      // An account that was only for this run leaves another one that is saved alone.
      if (noted !== undefined && (current === undefined || current.server.origin === noted.server.origin)) {
        const answer = await saved.remove(noted.server);
        if (!answer.ok) return failed(answer.problem);
      }
      current = undefined;
      signedOut();
      await demo.stop();
      await recall();
      return done();
    },
    async retryKeychain() {
      if (current === undefined) await recall();
      return done();
    },
    api: () => current?.api,
    secrets: () => (current === undefined ? [] : [current.password]),
  };
}
