import type { Refusal } from '../../shared/dial-target/target';
import { lastingText } from '../../shared/dial-target/lasting-text';
import type { Reader, ReadingRules } from './intents';

/** A number that is kept: of a favourite or of a contact. */
export interface KnownNumber {
  /** What is dialled: a text that reads the same in every region. */
  readonly number: string;
  /** What it is compared by: E.164, or the digits of a smaller plan. */
  readonly target: string;
  /** As people of the home region write it. */
  readonly shown: string;
}

/** Reads a number that is to be kept, or says why the text is none. */
export function readKnownNumber(
  text: string,
  reader: Pick<Reader, 'readTyped'>,
  rules: ReadingRules,
): KnownNumber | Refusal {
  const target = reader.readTyped(text, rules);
  switch (target.kind) {
    case 'number': {
      const { number: plain, country, national, international, extension } = target;
      const shown = country === undefined || country === rules.region ? national : international;
      return {
        number: lastingText(target),
        target: plain,
        shown: extension === undefined ? shown : `${shown} x${extension}`,
      };
    }
    case 'service-code':
      return { number: target.code, target: target.code, shown: target.code };
    case 'sip-address':
      return 'not-a-phone-number';
    case 'several':
      return 'multiple-numbers';
    case 'not-a-number':
      return target.reason;
  }
}
