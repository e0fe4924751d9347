import { AsYouType, isSupportedCountry } from 'libphonenumber-js/min';
import type { NumberFormat } from './reformat';

/** Formats as the region does. Numbers as short as the PBX's own extensions stay as they are typed. */
export function createNumberFormat(region: string, internalMaxLength: number): NumberFormat {
  const country = isSupportedCountry(region) ? region : undefined;
  return (significant) => {
    const internal = significant.length <= internalMaxLength && !/^[0+]/.test(significant);
    return internal ? significant : new AsYouType(country).input(significant);
  };
}
