/** Schemes that the operating system may hand over. Whatever else stands in the arguments is not for us. */
const link = /^(?:tel|callto|dial|sips?):/i;

/**
 * The link among the arguments of a start, if there is one. Arguments may come in any order and with others that Chromium
 * adds, so each is looked at; at most one is taken, and a switch never (docs/adr/0005-links.md).
 */
export function linkAmong(args: readonly string[]): string | undefined {
  return args.find((argument) => link.test(argument));
}
