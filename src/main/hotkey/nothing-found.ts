import { kindOfText } from '../../shared/dial-target/text-kind';
import type { Locale } from '../../shared/locale';
import { createTranslator, isMessageKey, type MessageKey } from '../../shared/messages';
import { longestLook, type TextPlace } from './clipboard-text';

/** Refusals that say more about the text than what kind it is. */
const tellingReasons = ['feature-code', 'control-characters', 'invalid-number', 'invalid-extension'];

/**
 * What is told when there was nothing to call: what kind of text was found, and never a piece of it, since what is copied
 * may be a password.
 */
export function nothingFoundText(
  text: string,
  place: TextPlace,
  reason: string,
  locale: Locale,
): { readonly title: string; readonly body: string } {
  const t = createTranslator(locale);
  const kind = kindOfText(text);
  const why = `refusal.${reason}`;
  const key: MessageKey =
    kind === 'empty'
      ? `found.empty.${place}`
      : tellingReasons.includes(reason) && isMessageKey(why)
        ? why
        : `found.${kind}`;
  const cut = text.length >= longestLook ? ` ${t('found.beginning')}` : '';
  return { title: t('found.title'), body: `${t(key)}${cut}` };
}
