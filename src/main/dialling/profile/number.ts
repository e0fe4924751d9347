import type { NumberFormat } from '../../../shared/profile/profile';

/** Longest number when the profile says nothing: E.164 has 15 digits, prefixes and codes come before. */
const usualLongest = 32;

/** A number as a profile hands it over; undefined when it has a character that the profile does not allow. */
export function writeNumber(
  number: string,
  { keep, plus = 'keep', longest = usualLongest }: NumberFormat,
): string | undefined {
  const written = number.startsWith('+')
    ? `${plus === '00' ? '00' : plus === 'drop' ? '' : '+'}${number.slice(1)}`
    : number;
  const fits =
    written !== '' && written.length <= longest && Array.from(written).every((character) => keep.includes(character));
  return fits ? written : undefined;
}
