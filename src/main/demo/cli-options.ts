import { parseArgs } from 'node:util';
import { behaviours, operations, parseRule, type BehaviourRule } from './behaviours';

/** What the command line asks for. */
export interface CliOptions {
  readonly port: number;
  readonly extension: string;
  /** `undefined`: make one. */
  readonly password: string | undefined;
  readonly rule: BehaviourRule;
  readonly fast: boolean;
  readonly quiet: boolean;
}

/** What came of reading the command line. */
export type ParsedCli =
  | { readonly run: CliOptions }
  | { readonly help: string }
  /** One line for people. */
  | { readonly mistake: string };

const help = `A PBX with two simulated phones that speaks the Dialboard dial API,
on this computer only.

  npm run demo:pbx -- [options]

  --port <number>       port to listen on; 0 takes any free one (8080)
  --extension <text>    extension to sign in with (100)
  --password <text>     its password; safer in the environment variable
                        DIALBOARD_DEMO_PASSWORD; without either one is made up
  --behave <behaviour>  how to behave (normal), or <behaviour>:<operation>
                        to misbehave for one operation only
  --fast                ten times as fast as real phones
  --quiet               do not print the requests
  --help                print this

Behaviours: ${wrap(behaviours)}
Operations: ${wrap(operations)}
`;

/** Reads the arguments (without the program's own name) and the environment. */
export function parseCli(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ParsedCli {
  const parsed = readArguments(args);
  if ('mistake' in parsed) return parsed;
  const { values } = parsed;
  if (values.help === true) return { help };

  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    return { mistake: `--port must be a number from 0 to 65535, not "${values.port}".` };
  }
  const { extension } = values;
  if (extension === '' || /[:\p{Cc}]/u.test(extension)) {
    return { mistake: '--extension must not be empty and must not hold a colon or control characters.' };
  }
  const password = values.password ?? environment['DIALBOARD_DEMO_PASSWORD'];
  if (password === '' || /\p{Cc}/u.test(password ?? '')) {
    return { mistake: 'The password must not be empty and must not hold control characters.' };
  }
  const [behaviour, on, ...more] = values.behave.split(':');
  const rule = more.length === 0 ? parseRule({ behaviour, ...(on !== undefined && { on }) }) : undefined;
  if (rule === undefined) return { mistake: `--behave does not know "${values.behave}". See --help.` };
  const { fast, quiet } = values;
  return { run: { port: Number(values.port), extension, password, rule, fast, quiet } };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8080' },
        extension: { type: 'string', default: '100' },
        password: { type: 'string' },
        behave: { type: 'string', default: 'normal' },
        fast: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : 'The options cannot be read.' };
  }
}

function wrap(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > 64) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line}, ${word}`;
  }
  return lines.join(',\n            ');
}
