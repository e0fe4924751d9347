import { isSupportedCountry } from 'libphonenumber-js/max';
import { readLink } from './read-link';
import { type CountryCode, type DialTarget, type Risk } from './target';

/** What Dialboard would do with a text from outside, in the words of the issue tracker and of bug reports. */
export interface Explanation {
  /** `dial`: an ordinary number; `confirm`: a number with a warning of its own; `reject`: nothing to dial. */
  readonly kind: 'dial' | 'confirm' | 'reject';
  readonly number?: string;
  readonly ext?: string;
  /** The gravest risk, for `confirm`. */
  readonly why?: Risk;
  /** For `reject`. */
  readonly reason?: string;
  readonly type?: string;
  readonly country?: string;
  readonly shown?: string;
  readonly postDial?: string;
  readonly risks?: readonly Risk[];
  readonly candidates?: readonly string[];
}

/** Explains a text as a link from outside, read by a person in this region. Every link asks in any case. */
export function explain(text: string, region: CountryCode): Explanation {
  return toExplanation(readLink(text, { region }));
}

/** One line in, one line out: a JSON string to a JSON object. A line that is no JSON string is answered with an error. */
export function explainLine(line: string, region: CountryCode): string {
  let text: unknown;
  try {
    text = JSON.parse(line);
  } catch {
    text = undefined;
  }
  return JSON.stringify(typeof text === 'string' ? explain(text, region) : { error: 'not a JSON string' });
}

/** The region of a two-letter country code in any case, when its numbering plan is known. */
export function toRegion(code: string): CountryCode | undefined {
  const region = code.toUpperCase();
  return isSupportedCountry(region) ? region : undefined;
}

function toExplanation(target: DialTarget): Explanation {
  switch (target.kind) {
    case 'number': {
      const { number, type, country, risks } = target;
      const why = risks.find((risk) => risk !== 'international');
      return {
        kind: why === undefined ? 'dial' : 'confirm',
        number,
        ...(target.extension === undefined ? {} : { ext: target.extension }),
        ...(why === undefined ? {} : { why }),
        type,
        ...(country === undefined ? {} : { country }),
        shown: target.national,
        ...(target.postDial === undefined ? {} : { postDial: target.postDial }),
        ...(risks.length === 0 ? {} : { risks }),
      };
    }
    case 'several':
      return { kind: 'reject', reason: 'multiple-numbers', candidates: target.candidates.map(({ number }) => number) };
    case 'service-code':
      return { kind: 'reject', reason: 'feature-code' };
    // Links place calls to numbers; a name at a host is for a SIP phone.
    case 'sip-address':
      return { kind: 'reject', reason: 'not-a-phone-number' };
    case 'not-a-number':
      return { kind: 'reject', reason: target.reason };
  }
}
