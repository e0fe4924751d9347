/** Whether the person's keyboard has a Command key where others have Ctrl. */
export const onMac = (): boolean => navigator.platform.startsWith('Mac');

/** What is printed on the keys that call a favourite. */
export function keyName(digit: string): string {
  return onMac() ? `⌘${digit}` : `Ctrl+${digit}`;
}

/** The same for screen readers (ARIA 1.2, aria-keyshortcuts). */
export function ariaKey(digit: string): string {
  return onMac() ? `Meta+${digit}` : `Control+${digit}`;
}
