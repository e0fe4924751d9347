import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { createDemoPbx, type DemoPbx, type DemoPbxOptions } from '../../../src/main/demo/demo-pbx';

/** What is asked of a server, with nothing added by a library. */
export interface Question {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

/** A whole answer. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** The Authorization header of an extension. */
export function basic(extension: string, password: string): string {
  return `Basic ${Buffer.from(`${extension}:${password}`).toString('base64')}`;
}

/** Extension 100 of every demo PBX in these tests. */
export const account = { extension: '100', password: 'correct horse €' } as const;

/** Another extension. */
export const neighbour = { extension: '101', password: 'battery staple' } as const;

/** The header that signs extension 100 in. */
export const signedIn = { authorization: basic(account.extension, account.password) };

/** Sends a request and resolves with the head of the answer; its body is still to be read. */
export function begin(origin: string, question: Question, signal?: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', path, headers = {}, body } = question;
    const options = { method, headers, agent: false, ...(signal && { signal }) };
    const sent = request(new URL(path, origin), options, resolve);
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Sends a request and reads the whole answer. Rejects when the connection breaks. */
export async function ask(origin: string, question: Question): Promise<WholeAnswer> {
  const response = await begin(origin, question);
  const text = await readAll(response);
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

/** A dial request of extension 100. */
export function dialQuestion(destination: string, key: string = crypto.randomUUID(), more: object = {}): Question {
  return {
    method: 'POST',
    path: '/v1/calls',
    headers: { ...signedIn, 'content-type': 'application/json', 'idempotency-key': `"${key}"` },
    body: JSON.stringify({ destination, ...more }),
  };
}

/** Reads until a text has come. Rejects when the answer ends before. */
export async function readUntil(response: IncomingMessage, text: string): Promise<string> {
  let read = '';
  for await (const chunk of response as AsyncIterable<Buffer>) {
    read += chunk.toString('utf8');
    if (read.includes(text)) return read;
  }
  throw new Error(`The answer ended without "${text}": ${read}`);
}

/** Phones that are picked up at once, for tests that wait for the outcome. */
export const quickPhones = {
  ownPhoneAnswers: 30,
  keyPressed: 20,
  destinationRings: 20,
  destinationAnswers: 30,
  noAnswer: 60,
  talk: 30,
};

/** How long a test waits for what has to happen. */
export const patience = { timeout: 10_000 };

// Nothing moves by itself unless a test brings its own timing or clock.
const stillPhones = { ownPhoneAnswers: 600_000, destinationRings: 600_000, noAnswer: 600_000 };

/** Runs a test against a demo PBX that listens, and closes it afterwards. Its own phone is not picked up by default. */
export async function withPbx(
  options: Partial<DemoPbxOptions>,
  test: (origin: string, pbx: DemoPbx) => Promise<void>,
): Promise<void> {
  const timing = options.clock === undefined ? { ...stillPhones, ...options.timing } : (options.timing ?? {});
  const pbx = createDemoPbx({ accounts: [account, neighbour], ...options, timing });
  const { origin } = await pbx.listen();
  try {
    await test(origin, pbx);
  } finally {
    await pbx.close();
  }
}

/** Reads the rest of an answer. */
export async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
