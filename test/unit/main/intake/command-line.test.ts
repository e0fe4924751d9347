import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommandLine, type CommandLine } from '../../../../src/main/intake/command-line';
import { complaintText } from '../../../../src/main/intake/complain';
import { handedOverCommand } from '../../../../src/main/intake/hand-over';

const nothing: CommandLine = { kind: 'nothing' };
const dial = (text: string): CommandLine => ({ kind: 'command', command: { do: 'dial', text } });
const fault = (why: 'number-missing' | 'number-unusable' | 'several-commands'): CommandLine => ({
  kind: 'fault',
  fault: why,
});

describe('a command line', () => {
  it.each<[string[], CommandLine]>([
    [[], nothing],
    [['--dial', '020 123 4567'], dial('020 123 4567')],
    [['--dial=020 123 4567'], dial('020 123 4567')],
    [['--no-sandbox', '/app', '--dial', '+31201234567', '--inspect'], dial('+31201234567')],
    [['--dial-clipboard'], { kind: 'command', command: { do: 'dial-clipboard' } }],
    [['--find'], { kind: 'command', command: { do: 'find' } }],
    [['/app', '--show'], { kind: 'command', command: { do: 'show' } }],
    [['--hang-up'], { kind: 'command', command: { do: 'hang-up' } }],
    // Spelled otherwise it is none of ours.
    [['--DIAL', '020'], nothing],
    [['-dial', '020'], nothing],
    [['dial', '020'], nothing],
    [['--dial-clipboards'], nothing],
    [['--show=1'], nothing],
    [['--toString', '--constructor', '__proto__'], nothing],
    // Half of one
    [['--dial'], fault('number-missing')],
    [['--dial', ''], fault('number-missing')],
    [['--dial', '  '], fault('number-missing')],
    [['--dial='], fault('number-missing')],
    [['--dial', '--gpu-launcher=x'], fault('number-missing')],
    [['--dial', '-5'], fault('number-missing')],
    [['--dial', '020\n112'], fault('number-unusable')],
    [['--dial', '\u001b[2J'], fault('number-unusable')],
    [['--dial', '1'.repeat(257)], fault('number-unusable')],
    // More than one
    [['--dial', '020 123 4567', '--dial', '020 765 4321'], fault('several-commands')],
    [['--show', '--hang-up'], fault('several-commands')],
    // Behind -- is data
    [['--', '--dial', '020 123 4567'], nothing],
    [['--dial', '--', '020 123 4567'], fault('number-missing')],
    // With a link, wherever it stands, there is no command.
    [['tel:112', '--dial', '0900 1234'], nothing],
    [['--dial', '0900 1234', 'tel:112'], nothing],
    [['--', 'tel:1', '--dial-clipboard'], nothing],
    [['--hang-up', '--', 'callto:x'], nothing],
    [['--dial', 'tel:+31201234567'], nothing],
    // A link in one piece, as a browser hands it over, with a command in it
    [['tel:+31201234567 --dial=0900123456'], nothing],
    [['tel:1" --dial "0900'], nothing],
  ])('%j', (args, read) => {
    expect(readCommandLine(args)).toEqual(read);
  });

  it('that holds a link is never a command, whatever is around it', () => {
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom('--dial', '--dial=020 123 4567', '--dial-clipboard', '--show', '--hang-up', '--', '020 123 4567'),
    );
    fc.assert(
      fc.property(
        fc.array(words),
        fc.constantFrom('tel:', 'TEL:', 'callto:', 'dial:', 'sip:', 'sips:'),
        fc.string(),
        fc.array(words),
        (before, scheme, rest, after) => {
          expect(readCommandLine([...before, `${scheme}${rest}`, ...after])).toEqual(nothing);
        },
      ),
    );
  });

  it('gives a number only as it stands among the arguments, never a switch, and nothing that a terminal acts on', () => {
    const words = fc.oneof(
      fc.string(),
      fc.string().map((text) => `--dial=${text}`),
      fc.constant('--dial'),
    );
    fc.assert(
      fc.property(fc.array(words), (args) => {
        const read = readCommandLine(args);
        if (read.kind !== 'command' || read.command.do !== 'dial') return;
        const { text } = read.command;
        expect(args.some((argument) => argument === text || argument === `--dial=${text}`)).toBe(true);
        expect(text).not.toMatch(/^-|^\s*$|\p{Cc}/u);
        expect(text.length).toBeLessThanOrEqual(256);
      }),
    );
  });
});

describe('a command that another start handed over', () => {
  it('is taken as it was read there', () => {
    for (const args of [['--dial', '020 123 4567'], ['--dial-clipboard'], ['--show'], ['--find'], ['--hang-up']]) {
      const read = readCommandLine(args);
      const command = read.kind === 'command' ? read.command : undefined;
      expect(command).toBeDefined();
      expect(handedOverCommand({ command }, args)).toEqual(command);
    }
  });

  it('is none when a link came with it', () => {
    expect(handedOverCommand({ command: { do: 'dial-clipboard' } }, ['--dial-clipboard', 'tel:112'])).toBeUndefined();
  });

  it('is none when it does not fit exactly', () => {
    for (const handed of [
      undefined,
      null,
      {},
      'dial',
      { command: { do: 'quit' } },
      { command: { do: 'dial' } },
      { command: { do: 'dial', text: '' } },
      { command: { do: 'dial', text: '1\n2' } },
      { command: { do: 'dial', text: 112 } },
      { command: { do: 'show', text: 'x' } },
      { command: { do: 'show' }, more: 1 },
    ])
      expect(handedOverCommand(handed, [])).toBeUndefined();
    fc.assert(
      fc.property(fc.anything(), (handed) => {
        expect(handedOverCommand(handed, [])).toBeUndefined();
      }),
    );
  });
});

describe('what the shell is told', () => {
  it('is in the language of its environment, with how commands are written', () => {
    expect(complaintText('number-missing', { LANG: 'nl_NL.UTF-8' })).toMatch(
      /^Dialboard: het nummer .*\nGebruik: dialboard \[--dial NUMMER/,
    );
    expect(complaintText('number-missing', { LC_ALL: 'C', LANG: 'nl_NL.UTF-8' })).toContain('Usage: dialboard');
    expect(complaintText('not-running', {})).toBe('Dialboard: it is not running, so there is no call to hang up.\n');
  });
});
