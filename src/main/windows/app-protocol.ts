import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Protocol } from 'electron';
import { contentSecurityPolicy } from '../security/content-security-policy';

/** Scheme and host of the dashboard's own pages, which are never loaded from `file://`. */
const scheme = 'app';
const appHost = 'dialboard';

/** Origin of the dashboard's pages. */
export const appOrigin = `${scheme}://${appHost}`;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Makes the scheme known as one with an origin of its own. Must be called before the app is ready. It gets no fetch API:
 * pages load scripts and styles, and nothing else.
 */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/**
 * Serves the files of a folder, and nothing outside it, to pages of a session. By the older of Electron's two ways: the newer
 * one, `handle`, speaks in requests and responses of the fetch API, and to load that takes a start 30 ms (docs/adr/0016).
 * @param scripts when scripts may be had
 */
export function serveApp(sessionProtocol: Protocol, folder: string, scripts: Promise<void>): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- for its speed, as said above
  sessionProtocol.registerBufferProtocol(scheme, ({ url }, answer) => {
    const file = fileOf(url, folder);
    const type = types[extname(file)];
    if (type === undefined) {
      answer(notFound);
      return;
    }
    const ready = extname(file) === '.js' ? scripts : undefined;
    Promise.all([readFile(file), ready]).then(
      ([data]) => answer({ data, headers: { 'Content-Type': type, ...headers } }),
      () => answer(notFound),
    );
  });
}

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const notFound = { statusCode: 404, data: Buffer.alloc(0) };

/** The file in the folder that an address stands for; empty when it stands for none. */
function fileOf(url: string, folder: string): string {
  const { protocol: urlScheme, host, pathname } = new URL(url);
  const path = join(folder, decoded(pathname === '/' ? '/index.html' : pathname));
  return urlScheme === `${scheme}:` && host === appHost && path.startsWith(folder + sep) ? path : '';
}

/** A path without its percent-encoding; empty when that is broken. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
