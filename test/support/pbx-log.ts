import type { LogEntry } from '../../src/main/demo/request-log';
import type { Credentials } from '../../src/shared/credentials';

/** The log of a demo PBX that runs inside the app, read over HTTP. */
export async function readPbxLog(origin: string, { extension, password }: Credentials): Promise<LogEntry[]> {
  const authorization = `Basic ${Buffer.from(`${extension}:${password}`).toString('base64')}`;
  const answer = await fetch(`${origin}/demo/log`, { headers: { authorization } });
  if (!answer.ok) throw new Error(`The demo PBX does not show its log: status ${answer.status}`);
  return (await answer.json()) as LogEntry[];
}

/** The dial requests in a log. */
export const dialRequests = (log: readonly LogEntry[]): LogEntry[] =>
  log.filter(({ operation }) => operation === 'dial');
