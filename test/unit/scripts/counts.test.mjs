import { describe, expect, it } from 'vitest';
import { checkResult, closingLine, count, fromPlaywright, runnerResults } from '../../../scripts/testing/counts.mjs';
import { summary } from '../../../scripts/testing/summary.mjs';

const passed = { name: 'a', status: 'passed' };
const failed = { name: 'b', status: 'failed' };
const skipped = { name: 'c', status: 'skipped', reason: 'needs a keyring' };
const counted = (report, code) => count(runnerResults('unit', report, code));

describe('what a runner counts as', () => {
  it('is what its tests did', () => {
    expect(counted({ tests: [passed, failed, skipped, passed], errors: [] }, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });

  it('is a failure when it crashed, ran nothing, or failed outside its tests', () => {
    expect(counted(undefined, 139)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(counted({ tests: [], errors: [] }, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(counted({ tests: [passed], errors: ['x.test.ts does not load'] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
    expect(counted({ tests: [passed], errors: [] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('is one check for a tool without tests', () => {
    expect(count(checkResult('lint', 0))).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(checkResult('lint', 2)).toEqual([{ name: 'lint (exit code 2)', status: 'failed' }]);
  });
});

describe("Playwright's report", () => {
  const test = (title, status, annotations = []) => ({ title, tests: [{ status, annotations }] });
  const json = {
    suites: [
      {
        title: 'dial.spec.ts',
        specs: [test('dials', 'expected'), test('flickers', 'flaky')],
        suites: [
          {
            title: 'keychain',
            specs: [test('locks', 'unexpected'), test('asks', 'skipped', [{ type: 'skip', description: 'no D-Bus' }])],
          },
        ],
      },
    ],
    errors: [{ message: 'Error: no web server\n  at line 1' }],
  };

  it('becomes tests with their whole names, reasons and errors', () => {
    expect(fromPlaywright(json)).toEqual({
      tests: [
        { name: 'dial.spec.ts › dials', status: 'passed' },
        { name: 'dial.spec.ts › flickers', status: 'failed' },
        { name: 'dial.spec.ts › keychain › locks', status: 'failed' },
        { name: 'dial.spec.ts › keychain › asks', status: 'skipped', reason: 'no D-Bus' },
      ],
      errors: ['Error: no web server'],
    });
  });
});

describe('the end of a test run', () => {
  it('names what failed and what was skipped and closes with the sums', () => {
    const steps = [
      { name: 'lint', seconds: 1.24, tests: checkResult('lint', 0) },
      { name: 'e2e', seconds: 12, tests: [passed, failed, skipped] },
    ];
    expect(summary(steps, 'Electron 45.4.1').split('\n')).toEqual([
      '',
      'Step    Time  Passed  Failed  Skipped',
      'lint   1.2 s       1       0        0  ok',
      'e2e   12.0 s       1       1        1  FAILED',
      '',
      'Ran on Electron 45.4.1.',
      '',
      'Failed:',
      '  b',
      '',
      'Skipped:',
      '  c: needs a keyring',
      '',
      '2 passed, 1 failed, 1 skipped',
    ]);
  });

  it('closes with a line of its own form', () => {
    expect(closingLine({ passed: 0, failed: 0, skipped: 0 })).toBe('0 passed, 0 failed, 0 skipped');
  });
});
