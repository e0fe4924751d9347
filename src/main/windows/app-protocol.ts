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

/** Serves the files of a folder, and nothing outside it, to pages of a session. */
export function serveApp(sessionProtocol: Protocol, folder: string): void {
  sessionProtocol.handle(scheme, async ({ url }) => {
    const { protocol: urlScheme, host, pathname } = new URL(url);
    const path = join(folder, decoded(pathname === '/' ? '/index.html' : pathname));
    const type = types[extname(path)];
    if (urlScheme !== `${scheme}:` || host !== appHost || type === undefined || !path.startsWith(folder + sep))
      return notFound();
    try {
      const headers = {
        'Content-Type': type,
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
      };
      return new Response(await readFile(path), { headers });
    } catch {
      return notFound();
    }
  });
}

/** A path without its percent-encoding; empty when that is broken. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
