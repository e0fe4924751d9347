import { startCommand, withOwnAppImage, type StartFacts } from '../link-handler/facts';

/** A word that every shell and every desktop's settings take without quotes. */
const plainWord = /^[\w@%+=:,./-]+$/;

/** The command line that dials the clipboard with the Dialboard that is running, quoted for a POSIX shell. */
export function commandToBind(start: StartFacts, env: Readonly<Record<string, string | undefined>>): string {
  return [...startCommand(withOwnAppImage({ start, env }).start), '--dial-clipboard'].map(quote).join(' ');
}

function quote(word: string): string {
  return plainWord.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
