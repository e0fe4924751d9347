import { isSupportedCountry } from 'libphonenumber-js/max';
import { toDialString } from '../../shared/dial-target/dial-plan';
import { orEmergency } from '../../shared/dial-target/find-emergency';
import { readClipboard } from '../../shared/dial-target/read-clipboard';
import { readLink } from '../../shared/dial-target/read-link';
import { readTyped } from '../../shared/dial-target/read-typed';
import type { CountryCode, ReadContext } from '../../shared/dial-target/target';
import type { Reader, ReadingRules } from './intents';

/** The reading of numbers with its metadata, in one piece that is loaded when the first number is read. */
export const reader: Reader = {
  readTyped: (text, rules) => orEmergency(readTyped(text, contextOf(rules)), text, contextOf(rules)),
  readClipboard: (text, rules) => orEmergency(readClipboard(text, contextOf(rules)), text, contextOf(rules)),
  readLink: (text, rules) => orEmergency(readLink(text, contextOf(rules)), text, contextOf(rules)),
  toDialString: (target, rules) =>
    toDialString(target, {
      region: knownRegion(rules.region),
      format: rules.numberFormat,
      outsideLinePrefix: rules.outsideLinePrefix,
      prefixEmergency: rules.prefixEmergency,
      sendPostDial: true,
    }),
};

function contextOf(rules: ReadingRules): ReadContext {
  return { ...rules, region: knownRegion(rules.region) };
}

/** A region without a numbering plan (Antarctica, say) is read as the Netherlands, where Dialboard comes from. */
function knownRegion(region: string): CountryCode {
  return isSupportedCountry(region) ? region : 'NL';
}
