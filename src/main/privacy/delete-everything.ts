import { done, failed, type Outcome } from '../../shared/outcome';

/** One part of deleting everything. */
export interface Deletion {
  /** The name of what is deleted, as the inventory has it. */
  readonly what: string;
  /** Deletes it. Rejects, or resolves to a failed outcome, when it is still there afterwards. */
  readonly run: () => Promise<unknown>;
}

/**
 * Deletes one part after the other. One that fails does not stop the others; what is still there is named in the end, so that
 * the person can try again or look.
 */
export async function deleteEverything(parts: readonly Deletion[]): Promise<Outcome> {
  const left: string[] = [];
  for (const { what, run } of parts) {
    const gone = await run().then(
      (answer) => !isFailure(answer),
      () => false,
    );
    if (!gone) left.push(what);
  }
  return left.length === 0 ? done() : failed({ code: 'not-all-deleted', items: left });
}

function isFailure(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}
