/** Which of several a number key means, counted from 0: key 1 the first, up to key 9. */
export function choiceOfKey(key: string, count: number): number | undefined {
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : count;
  return place < count ? place : undefined;
}
