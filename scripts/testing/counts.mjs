/**
 * What a runner did, whichever runner it was. `errors` happened outside any test: a file that does not load, a crash.
 * @typedef {{ name: string, status: 'passed' | 'failed' | 'skipped', reason?: string }} TestResult
 * @typedef {{ tests: TestResult[], errors: string[] }} Report
 * @typedef {{ name: string, seconds: number, tests: TestResult[] }} StepResult
 */

/** A step that is one check, such as the linter. @param {string} step @param {number} code @returns {TestResult[]} */
export function checkResult(step, code) {
  return [{ name: code === 0 ? step : `${step} (exit code ${code})`, status: code === 0 ? 'passed' : 'failed' }];
}

/**
 * What a runner's step counts as. A runner that ran nothing, crashed, or complains while all its tests pass has failed.
 * @param {string} step
 * @param {Report | undefined} report undefined when the runner wrote none
 * @param {number} code its exit code
 * @returns {TestResult[]}
 */
export function runnerResults(step, report, code) {
  if (!report) return [failed(`${step}: the runner crashed (exit code ${code})`)];
  const results = [...report.tests, ...report.errors.map((error) => failed(`${step}: ${error}`))];
  if (results.length === 0) return [failed(`${step}: no tests were run`)];
  if (code !== 0 && !results.some(({ status }) => status === 'failed')) {
    results.push(failed(`${step}: the runner ended with exit code ${code} though no test failed`));
  }
  return results;
}

/** @param {string} name @returns {TestResult} */
const failed = (name) => ({ name, status: 'failed' });

/**
 * Playwright's JSON report as a Report. A test that passed only when tried again is a failed test.
 * @param {any} json
 * @returns {Report}
 */
export function fromPlaywright(json) {
  const tests = (json.suites ?? []).flatMap((/** @type {any} */ suite) => fromSuite(suite, []));
  return {
    tests,
    errors: (json.errors ?? []).map((/** @type {any} */ error) => firstLine(error.message ?? error.value)),
  };
}

/** @param {any} suite @param {string[]} path @returns {TestResult[]} */
function fromSuite(suite, path) {
  const here = [...path, suite.title].filter(Boolean);
  const own = (suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
    spec.tests.map((/** @type {any} */ test) => fromTest([...here, spec.title].join(' › '), test)),
  );
  return [...own, ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => fromSuite(inner, here))];
}

/** @param {string} name @param {any} test @returns {TestResult} */
function fromTest(name, test) {
  if (test.status === 'skipped') {
    const reason = test.annotations?.find((/** @type {any} */ note) => /^(skip|fixme)$/.test(note.type))?.description;
    return { name, status: 'skipped', ...(reason ? { reason } : {}) };
  }
  return { name, status: test.status === 'expected' ? 'passed' : 'failed' };
}

/** @param {unknown} text */
const firstLine = (text) => String(text).split('\n')[0];

/** @param {TestResult[]} tests */
export function count(tests) {
  const of = (/** @type {string} */ status) => tests.filter((test) => test.status === status).length;
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
export const closingLine = ({ passed, failed: bad, skipped }) => `${passed} passed, ${bad} failed, ${skipped} skipped`;
