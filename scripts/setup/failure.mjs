/** A failure that a person can act on: what went wrong (`message`) and what to do about it (`remedy`). */
export class Failure extends Error {
  /**
   * @param {string} cause one sentence: what went wrong
   * @param {string} remedy what the reader can do about it, a command where there is one
   */
  constructor(cause, remedy) {
    super(cause);
    this.name = 'Failure';
    this.remedy = remedy;
  }
}

/**
 * Runs a script's main function and sets the exit code: what `main` returns (nothing means 0), or 1 when it throws.
 * A Failure is printed as cause and remedy; anything else is a defect and keeps its stack.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Failure ? describeFailure(error) : error);
  }
}

/** @param {Failure} failure */
export function describeFailure(failure) {
  return `\nFailed: ${failure.message}\nTo do: ${failure.remedy}`;
}
