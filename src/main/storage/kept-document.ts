import type { Problem } from '../../shared/problem';
import type { EncryptedFile } from './encrypted-file';

/**
 * A document in memory with an encrypted file behind it. While the file cannot be opened the document lives in memory for
 * this run, the file stays untouched, and the problem is told; once the keychain gives the key, both are joined.
 */
export interface KeptDocument<Value> {
  get(): Value;
  /** Takes the file over, when there is one. With no file the keychain is not asked. */
  load(): Promise<void>;
  /** Changes the document at once; resolves when it is on disk, or known not to be. */
  set(value: Value): Promise<void>;
  /** Tries again what did not work: reading, or else writing. */
  retry(): Promise<void>;
  /** Empties the document and removes the file, also one that cannot be opened. */
  erase(): Promise<void>;
  /** Resolves when nothing is being read or written. */
  settled(): Promise<unknown>;
}

/** What a kept document needs. */
export interface KeptDocumentNeeds<Value> {
  readonly file: EncryptedFile<Value>;
  readonly empty: Value;
  /** Joins what the file held with what was made before it could be opened. */
  readonly join: (kept: Value, made: Value) => Value;
  /** Told with each change of the document or of why it is not kept (null: it is, or nothing was made). */
  readonly changed: (value: Value, problem: Problem | null) => void;
}

/** Makes a kept document. Nothing is read before {@link KeptDocument.load}. */
export function createKeptDocument<Value>(needs: KeptDocumentNeeds<Value>): KeptDocument<Value> {
  const { file, empty, join, changed } = needs;
  let current = empty;
  let problem: Problem | null = null;
  /** Whether the file is ours to write: a file that was not taken over is never written over. */
  let place: 'not-read' | 'closed' | 'ours' = 'not-read';
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  function tell(found: Problem | null): void {
    problem = found;
    changed(current, problem);
  }

  async function read(): Promise<void> {
    const reading = await file.read().catch(() => ({ status: 'closed', problem: { code: 'data-not-read' } }) as const);
    place = reading.status === 'closed' ? 'closed' : 'ours';
    if (reading.status === 'closed') {
      tell(reading.problem);
      if ('late' in reading) void reading.late.then(() => inTurn(readUnlessOurs));
      return;
    }
    const made = current;
    if (reading.status === 'read') {
      current = made === empty ? reading.value : join(reading.value, made);
      tell(null);
    }
    if (made !== empty) await write();
    // Said last, so that it stays until something is changed.
    if (reading.status === 'set-aside') tell(reading.problem);
  }

  async function readUnlessOurs(): Promise<void> {
    if (place !== 'ours') await read();
  }

  async function write(): Promise<void> {
    try {
      const answer = await file.write(current);
      tell(answer.ok ? null : answer.problem);
    } catch {
      tell({ code: 'data-not-written' });
    }
  }

  return {
    get: () => current,
    load: () => inTurn(readUnlessOurs),
    set(value) {
      current = value;
      changed(current, problem);
      return inTurn(async () => {
        if (place === 'not-read') await read();
        else if (place === 'ours') await write();
      });
    },
    retry: () => inTurn(() => (place === 'ours' ? write() : read())),
    erase: () =>
      inTurn(async () => {
        await file.remove();
        place = 'ours';
        current = empty;
        tell(null);
      }),
    settled: () => last,
  };
}
