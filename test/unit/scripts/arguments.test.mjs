import { describe, expect, it } from 'vitest';
import { readStartArguments } from '../../../scripts/app/start-arguments.mjs';
import { readTestArguments, STEPS } from '../../../scripts/testing/test-arguments.mjs';

describe('npm start --', () => {
  it('leaves what it does not know to the app', () => {
    expect(readStartArguments(['tel:+31201234567', '--hidden'])).toEqual({ appArgs: ['tel:+31201234567', '--hidden'] });
  });

  it('takes --screenshot with its file out', () => {
    const expected = { screenshot: 'a.png', appArgs: ['x', 'y'] };
    expect(readStartArguments(['x', '--screenshot', 'a.png', 'y'])).toEqual(expected);
    expect(readStartArguments(['x', '--screenshot=a.png', 'y'])).toEqual(expected);
  });

  it('asks for the file when it is missing', () => {
    expect(() => readStartArguments(['--screenshot'])).toThrow('needs the name of a file');
    expect(() => readStartArguments(['--screenshot', '--hidden'])).toThrow('needs the name of a file');
  });
});

describe('npm test --', () => {
  it('runs every step when nothing is said', () => {
    expect(readTestArguments([])).toEqual({ steps: STEPS, headed: false, runnerArgs: [] });
  });

  it('runs some steps, in their own order, and hands the rest to the runner', () => {
    const args = ['--only', 'e2e, unit', '--headed', '--', 'dial', '--only'];
    expect(readTestArguments(args)).toEqual({ steps: ['unit', 'e2e'], headed: true, runnerArgs: ['dial', '--only'] });
    expect(readTestArguments(['--only=lint']).steps).toEqual(['lint']);
  });

  it('refuses what it does not know', () => {
    expect(() => readTestArguments(['--only', 'unti'])).toThrow('no test step "unti"');
    expect(() => readTestArguments(['--only'])).toThrow('no test step ""');
    expect(() => readTestArguments(['dial'])).toThrow('does not know dial');
  });
});
