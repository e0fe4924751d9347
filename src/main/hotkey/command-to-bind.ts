import { startCommand, withOwnAppImage, type StartFacts } from '../link-handler/facts';

/** A word that every shell and every desktop's settings take without quotes. */
const plainWord = /^[\w@%+=:,./-]+$/;

/** The command line that has the Dialboard that is running do something, quoted for a POSIX shell. */
export function commandToBind(
  start: StartFacts,
  env: Readonly<Record<string, string | undefined>>,
  command: '--dial-clipboard' | '--find',
): string {
  return [...startCommand(withOwnAppImage({ start, env }).start), command].map(quote).join(' ');
}

function quote(word: string): string {
  return plainWord.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
