/**
 * The place after a step through a list with the arrow keys, round and round; -1 is no place, where the person's own text
 * stands.
 * @param chosen the place now, counted from 0, or -1
 */
export function nextPlace(chosen: number, step: 1 | -1, count: number): number {
  const places = count + 1;
  return ((chosen + 1 + step + places) % places) - 1;
}
