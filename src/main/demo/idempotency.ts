import type { Answer } from './reply';

const maxKeys = 10_000;

/**
 * Reads an Idempotency-Key header: a structured-field string (draft-ietf-httpapi-idempotency-key-header section 2.1,
 * RFC 9651 section 3.3.3), or the same without its quotes, as many clients send it. `undefined` when it is neither,
 * which is also what two headers look like once HTTP has joined them by a comma.
 */
export function readIdempotencyKey(header: string): string | undefined {
  const text = header.trim();
  const quoted = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/.exec(text)?.[1];
  const key = quoted === undefined ? /^[A-Za-z0-9._~:/+=-]+$/.exec(text)?.[0] : quoted.replaceAll(/\\(["\\])/g, '$1');
  return key !== undefined && key.length >= 1 && key.length <= 128 ? key : undefined;
}

/** What became of a key: new, the same request once more, or a key taken for another request. */
export type KeyUse = { use: 'first' } | { use: 'again'; answer: Answer } | { use: 'other-request' };

/** Remembers the answer to each dial, so that a repeated request makes no second call. */
export interface IdempotencyStore {
  readonly lookUp: (extension: string, key: string, request: string) => KeyUse;
  readonly remember: (extension: string, key: string, request: string, answer: Answer) => void;
}

/** Keeps the last 10,000 keys. Keys of one extension say nothing about those of another. */
export function createIdempotencyStore(): IdempotencyStore {
  const answers = new Map<string, { request: string; answer: Answer }>();
  const nameOf = (extension: string, key: string): string => JSON.stringify([extension, key]);
  return {
    lookUp: (extension, key, request) => {
      const found = answers.get(nameOf(extension, key));
      if (found === undefined) return { use: 'first' };
      return found.request === request ? { use: 'again', answer: found.answer } : { use: 'other-request' };
    },
    remember: (extension, key, request, answer) => {
      answers.set(nameOf(extension, key), { request, answer });
      for (const oldest of answers.keys()) {
        if (answers.size <= maxKeys) break;
        answers.delete(oldest);
      }
    },
  };
}
