import { linkAmong } from './link-argument';

/** What a start from a shell, or from a key of the desktop, asks for. */
export type Command =
  | { readonly do: 'dial'; readonly text: string }
  | { readonly do: 'dial-clipboard' }
  | { readonly do: 'show' }
  /** The command box. */
  | { readonly do: 'find' }
  | { readonly do: 'hang-up' };

/** Why a command line cannot be carried out. */
export type CommandFault = 'number-missing' | 'number-unusable' | 'several-commands';

/** What was read in the arguments. */
export type CommandLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'fault'; readonly fault: CommandFault };

/** The longest number that a command may hold, in characters. */
const longestNumber = 256;

const plain: Readonly<Record<string, Command>> = {
  '--dial-clipboard': { do: 'dial-clipboard' },
  '--show': { do: 'show' },
  '--find': { do: 'find' },
  '--hang-up': { do: 'hang-up' },
};

/**
 * Reads `--dial <number>`, `--dial=<number>`, `--dial-clipboard`, `--show`, `--find` and `--hang-up`, each spelled exactly so, one at
 * most. Arguments that hold a phone link never make a command: whoever can have a link opened must not be able to smuggle
 * one in. Neither does what stands behind `--`. What else is there (Electron's and Chromium's switches) is left alone.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  if (linkAmong(args) !== undefined) return { kind: 'nothing' };
  const end = args.indexOf('--');
  const own = end === -1 ? args : args.slice(0, end);
  const [first, ...more] = own.flatMap((argument, index) => commandAt(argument, own[index + 1]) ?? []);
  if (first === undefined) return { kind: 'nothing' };
  if (more.length > 0) return { kind: 'fault', fault: 'several-commands' };
  return typeof first === 'string' ? { kind: 'fault', fault: first } : { kind: 'command', command: first };
}

function commandAt(argument: string, next: string | undefined): Command | CommandFault | undefined {
  if (argument === '--dial') return dialCommand(next);
  if (argument.startsWith('--dial=')) return dialCommand(argument.slice('--dial='.length));
  return Object.hasOwn(plain, argument) ? plain[argument] : undefined;
}

function dialCommand(text: string | undefined): Command | CommandFault {
  // A switch in its place was meant as one.
  if (text === undefined || text.trim() === '' || text.startsWith('-')) return 'number-missing';
  return isNumberText(text) ? { do: 'dial', text } : 'number-unusable';
}

/** Whether a text may be handed on as a number to read: short, and with nothing that a terminal or a log would act on. */
export function isNumberText(text: string): boolean {
  return text.trim() !== '' && text.length <= longestNumber && !/\p{Cc}/u.test(text);
}
