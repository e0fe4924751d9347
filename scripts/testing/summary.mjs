import { closingLine, count } from './counts.mjs';

/**
 * The end of a test run, for people: a table of the steps, which Electron ran, what failed, what was skipped and why;
 * the last line is the closing line.
 * @param {import('./counts.mjs').StepResult[]} steps
 * @param {string | undefined} electron
 */
export function summary(steps, electron) {
  const all = steps.flatMap(({ tests }) => tests);
  return [
    '',
    ...table(steps),
    ...(electron ? ['', `Ran on ${electron}.`] : []),
    ...list(
      'Failed',
      all.filter(({ status }) => status === 'failed'),
    ),
    ...list(
      'Skipped',
      all.filter(({ status }) => status === 'skipped'),
    ),
    '',
    closingLine(count(all)),
  ].join('\n');
}

/** @param {import('./counts.mjs').StepResult[]} steps */
function table(steps) {
  const rows = steps.map(({ name, seconds, tests }) => {
    const { passed, failed, skipped } = count(tests);
    return [name, `${seconds.toFixed(1)} s`, ...[passed, failed, skipped].map(String), failed > 0 ? 'FAILED' : 'ok'];
  });
  const lines = [['Step', 'Time', 'Passed', 'Failed', 'Skipped', ''], ...rows];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) =>
    line
      .map((cell, column) => (column > 0 && column < 5 ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}

/** @param {string} title @param {import('./counts.mjs').TestResult[]} tests */
function list(title, tests) {
  if (tests.length === 0) return [];
  const line = (/** @type {import('./counts.mjs').TestResult} */ { name, status, reason }) =>
    status === 'skipped' ? `  ${name}: ${reason ?? 'no reason given'}` : `  ${name}`;
  return ['', `${title}:`, ...tests.map(line)];
}
