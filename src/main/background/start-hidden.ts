/** The argument of a start that is to show no window: that at login. */
export const hiddenSwitch = '--hidden';

/** Whether a start is to show no window. @param args what follows the program; what stands behind `--` is data */
export function startsHidden(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end === -1 ? args : args.slice(0, end)).includes(hiddenSwitch);
}
