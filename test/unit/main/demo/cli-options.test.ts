import { describe, expect, it } from 'vitest';
import { behaviours, operations } from '../../../../src/main/demo/behaviours';
import { parseCli } from '../../../../src/main/demo/cli-options';

describe('the command line of the demo PBX', () => {
  it('has its defaults', () => {
    expect(parseCli([], {})).toEqual({
      run: {
        port: 8080,
        extension: '100',
        password: undefined,
        rule: { behaviour: 'normal' },
        fast: false,
        quiet: false,
      },
    });
  });

  it('takes every option', () => {
    const line = '--port 0 --extension 7 --password p --behave slow:dial --fast --quiet';
    expect(parseCli(line.split(' '), { DIALBOARD_DEMO_PASSWORD: 'q' })).toEqual({
      run: {
        port: 0,
        extension: '7',
        password: 'p',
        rule: { behaviour: 'slow', on: 'dial' },
        fast: true,
        quiet: true,
      },
    });
  });

  it('takes the password from the environment', () => {
    expect(parseCli([], { DIALBOARD_DEMO_PASSWORD: 'q' })).toHaveProperty('run.password', 'q');
  });

  it('explains itself', () => {
    const parsed = parseCli(['--help'], {});
    const help = 'help' in parsed ? parsed.help : '';
    for (const word of [...behaviours, ...operations, '--port', '--fast']) expect(help).toContain(word);
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each([
    ['--port'],
    ['--port=x'],
    ['--port=65536'],
    ['--port=-1'],
    ['--extension='],
    ['--extension=a:b'],
    ['--password='],
    ['--behave=odd'],
    ['--behave=slow:lunch'],
    ['--behave=slow:dial:dial'],
    ['--unknown'],
    ['word'],
  ])('finds the mistake in %s', (...args) => {
    const parsed = parseCli(args, {});
    expect('mistake' in parsed ? parsed.mistake : '').not.toBe('');
  });
});
