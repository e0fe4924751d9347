import { chooseLocale } from '../../shared/locale';
import { createTranslator } from '../../shared/messages';
import type { CommandFault } from './command-line';

/** Why a command cannot be carried out: it was written wrongly, or there is nothing running that could. */
export type CommandComplaint = CommandFault | 'not-running';

/**
 * What a shell is told about a command, in the language of its environment, with how commands are written.
 * @param env the environment; LC_ALL counts before LC_MESSAGES before LANG (POSIX, "Environment variables")
 */
export function complaintText(complaint: CommandComplaint, env: Readonly<Record<string, string | undefined>>): string {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  const t = createTranslator(chooseLocale([(locale ?? 'en').split('.')[0]?.replace('_', '-') ?? 'en']));
  const text = `Dialboard: ${t(`command.${complaint}`)}\n`;
  return complaint === 'not-running' ? text : `${text}${t('command.usage')}\n`;
}
