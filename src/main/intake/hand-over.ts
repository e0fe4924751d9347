import * as v from 'valibot';
import { isNumberText, type Command } from './command-line';
import { linkAmong } from './link-argument';

const handOverSchema = v.strictObject({
  command: v.variant('do', [
    v.strictObject({ do: v.literal('dial'), text: v.pipe(v.string(), v.check(isNumberText)) }),
    v.strictObject({ do: v.literal('dial-clipboard') }),
    v.strictObject({ do: v.literal('show') }),
    v.strictObject({ do: v.literal('find') }),
    v.strictObject({ do: v.literal('hang-up') }),
  ]),
});

/**
 * The command that another start handed over; it was read there, because Chromium reorders arguments on their way here.
 * Undefined when there is none, or when a link came with it: the other start may be of another version.
 * @param handedOver the additional data of the second instance
 * @param args its arguments
 */
export function handedOverCommand(handedOver: unknown, args: readonly string[]): Command | undefined {
  if (linkAmong(args) !== undefined) return undefined;
  const read = v.safeParse(handOverSchema, handedOver);
  return read.success ? read.output.command : undefined;
}
