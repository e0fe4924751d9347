import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A vitest reporter that writes a Report (see counts.mjs) to the file that DIALBOARD_TEST_REPORT names. vitest's own
 * JSON report leaves out why a test was skipped.
 */
export default class VitestReport {
  /** @param {ReadonlyArray<any>} modules @param {ReadonlyArray<any>} unhandledErrors */
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env.DIALBOARD_TEST_REPORT;
    if (!file) return;
    const report = {
      tests: modules.flatMap(testsOf),
      errors: [...unhandledErrors.map(describe), ...modules.flatMap(loadErrors)],
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(report));
  }
}

/** @param {any} testModule */
function testsOf(testModule) {
  return [...testModule.children.allTests()].map((test) => {
    const { state, note } = test.result();
    const name = `${testModule.relativeModuleId}: ${test.fullName}`;
    // A test that never came to an end counts as failed.
    return { name, status: state === 'pending' ? 'failed' : state, ...(note ? { reason: note } : {}) };
  });
}

/** Errors outside any test: a file that does not load, a hook that fails. @param {any} testModule */
function loadErrors(testModule) {
  const suites = [...testModule.children.allSuites()];
  return [testModule, ...suites].flatMap((part) =>
    part.errors().map((/** @type {any} */ error) => describe(error, testModule)),
  );
}

/** @param {any} error @param {any} [testModule] */
function describe(error, testModule) {
  const where = testModule?.relativeModuleId ? `${testModule.relativeModuleId}: ` : '';
  return `${where}${String(error.message ?? error).split('\n')[0]}`;
}
