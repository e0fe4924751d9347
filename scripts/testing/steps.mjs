import { rmSync } from 'node:fs';
import { build, ensureBuilt } from '../app/build-output.mjs';
import { withDisplay } from '../app/display.mjs';
import { ensurePackaged } from '../app/package-output.mjs';
import { readRecord } from '../setup/cache.mjs';
import { run, runNode } from '../setup/child.mjs';
import { describeFailure, Failure } from '../setup/failure.mjs';
import { inProject, packageCommand, projectRoot } from '../setup/project.mjs';
import { checkResult, fromPlaywright, runnerResults } from './counts.mjs';
import { inPrivateNetwork } from './private-network.mjs';

/** @typedef {{ env: NodeJS.ProcessEnv, electron?: import('../setup/electron.mjs').Electron, headed: boolean, runnerArgs: string[], withoutSip?: string }} Settings */

/**
 * What each step of `npm test` does; it answers with the results of its tests.
 * @type {Record<string, (settings: Settings) => Promise<import('./counts.mjs').TestResult[]>>}
 */
export const runStep = {
  format: (settings) => check('format', 'prettier', ['--check', '--log-level=warn', '.'], settings),
  lint: (settings) => check('lint', 'eslint', ['--max-warnings', '0', '.'], settings),
  types: (settings) => check('types', 'typescript', ['--build'], settings, 'tsc'),
  unit: (settings) => vitest('unit', settings),
  integration: (settings) => vitest('integration', settings),
  build: () => building('build', build),
  package: packaging,
  e2e: endToEnd,
  sip: sipLab,
};

/** @param {string} step @param {string} packageName @param {string[]} args @param {Settings} settings @param {string} [command] */
async function check(step, packageName, args, { env }, command) {
  return checkResult(step, await runNode(packageCommand(packageName, command), args, { cwd: projectRoot, env }));
}

/** @param {string} project @param {Settings} settings @param {typeof runNode} [start] @param {string[]} [options] */
async function vitest(project, { env, runnerArgs }, start = runNode, options = []) {
  const file = freshReport(project);
  const reporters = ['--reporter=default', `--reporter=${inProject('scripts', 'testing', 'vitest-report.mjs')}`];
  const args = ['run', '--project', project, ...reporters, ...options, ...runnerArgs];
  const code = await start(packageCommand('vitest'), args, {
    cwd: projectRoot,
    env: { ...env, DIALBOARD_TEST_REPORT: file },
  });
  return runnerResults(project, readRecord(file), code);
}

/** With a network of its own, for one lab at a time. @param {Settings} settings @returns {Promise<import('./counts.mjs').TestResult[]>} */
async function sipLab(settings) {
  const { withoutSip } = settings;
  if (withoutSip) return [{ name: 'sip: the SIP lab', status: 'skipped', reason: withoutSip }];
  const built = await building('sip', ensureBuilt);
  if (built.some(({ status }) => status === 'failed')) return built;
  const start = (/** @type {string} */ script, /** @type {string[]} */ args, /** @type {any} */ options) =>
    run(...inPrivateNetwork(script, args), options);
  return vitest('sip', settings, start, ['--no-file-parallelism']);
}

/** @param {string} step @param {() => Promise<void>} work */
async function building(step, work) {
  try {
    await work();
    return checkResult(step, 0);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(describeFailure(error));
    return checkResult(step, 1);
  }
}

/** @param {Settings} settings */
function packaging({ electron }) {
  return building('package', async () => {
    await ensureBuilt();
    if (electron) await ensurePackaged(electron);
  });
}

/**
 * On a display and under a window manager of its own, so that nobody's typing gets into the tests and the tests steal
 * nobody's focus; `--headed` uses the desktop that is there.
 * @param {Settings} settings
 */
async function endToEnd(settings) {
  const { env, headed, runnerArgs } = settings;
  // Nothing to do when the step `package` ran before.
  const built = await packaging(settings);
  if (built.some(({ status }) => status === 'failed')) return runnerResults('e2e', undefined, 1);
  const file = freshReport('e2e');
  const code = await withDisplay(
    (display) =>
      runNode(packageCommand('@playwright/test', 'playwright'), ['test', '--reporter=list,json', ...runnerArgs], {
        cwd: projectRoot,
        env: { ...env, ...display.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      }),
    { always: !headed, windowManager: true },
  );
  const report = readRecord(file);
  return runnerResults('e2e', report && fromPlaywright(report), code);
}

/** In out/, because Playwright empties its own folder. @param {string} step */
function freshReport(step) {
  const file = inProject('out', 'test-reports', `${step}.json`);
  rmSync(file, { force: true });
  return file;
}
