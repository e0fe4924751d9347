import { Failure } from '../setup/failure.mjs';

/** The steps in the order in which they run. */
export const STEPS = ['format', 'lint', 'types', 'unit', 'integration', 'build', 'package', 'e2e', 'sip'];

/**
 * @param {string[]} args what follows `npm test --`
 * @returns {{ steps: string[], headed: boolean, runnerArgs: string[] }} `runnerArgs`, after a `--`, go to vitest and
 *   Playwright, such as a part of a file name
 */
export function readTestArguments(args) {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const result = { steps: STEPS, headed: false, runnerArgs: args.slice(end + 1) };
  for (let index = 0; index < end; index += 1) {
    const arg = args[index];
    if (arg === '--headed') result.headed = true;
    else if (arg === '--only') result.steps = readSteps(args[(index += 1)] ?? '');
    else if (arg.startsWith('--only=')) result.steps = readSteps(arg.slice('--only='.length));
    else throw new Failure(`npm test does not know ${arg}.`, USAGE);
  }
  return result;
}

const USAGE = `npm test -- [--only ${STEPS.join(',')}] [--headed] [-- <arguments for vitest or Playwright>]`;

/** @param {string} list */
function readSteps(list) {
  const wanted = list.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !STEPS.includes(name));
  if (unknown !== undefined) throw new Failure(`there is no test step "${unknown}".`, USAGE);
  return STEPS.filter((name) => wanted.includes(name));
}
