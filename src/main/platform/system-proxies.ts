import { session, type Session } from 'electron';

/**
 * Makes what asks the system for the proxies of a URL, as a PAC file lists them: `PROXY host:port; DIRECT`. It has a session of its
 * own, made when it is first asked: that of the window has a proxy where nothing listens.
 */
export function createSystemProxies(): (url: string) => Promise<string> {
  let ready: Promise<Session> | undefined;
  return async (url) => {
    ready ??= makeSession();
    return (await ready).resolveProxy(url);
  };
}

async function makeSession(): Promise<Session> {
  const own = session.fromPartition('proxies');
  // Each session fetches dictionaries from Google's servers until it is told not to.
  own.setSpellCheckerEnabled(false);
  own.setSpellCheckerLanguages([]);
  // Before it has read the settings and the PAC file a new session answers DIRECT to everything (seen with Electron 33.2.1).
  await own.forceReloadProxyConfig();
  return own;
}
