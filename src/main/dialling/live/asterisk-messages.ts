import * as v from 'valibot';

/** A channel as far as a call needs it: one leg. */
const channelSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(150)),
  state: v.optional(v.string(), ''),
});

/** The ARI events that tell of a call (Asterisk, rest-api/api-docs/events.json), as far as they are read. */
const messageSchema = v.variant('type', [
  v.object({ type: v.literal('ChannelStateChange'), channel: channelSchema }),
  v.object({
    type: v.literal('Dial'),
    /** Missing where Asterisk itself dials: the own phone of a click-to-dial. */
    caller: v.optional(channelSchema),
    peer: channelSchema,
    /** Empty at the beginning; then PROGRESS, PROCEEDING, RINGING (since Asterisk 14), and at last how it went. */
    dialstatus: v.string(),
  }),
  v.object({
    type: v.literal('ChannelEnteredBridge'),
    channel: channelSchema,
    bridge: v.object({ bridge_type: v.optional(v.string(), ''), channels: v.array(v.string()) }),
  }),
  v.object({
    type: v.literal('ChannelHangupRequest'),
    channel: channelSchema,
    soft: v.optional(v.boolean(), false),
  }),
  v.object({
    type: v.literal('ChannelDestroyed'),
    channel: channelSchema,
    /** Why, by the numbers of ITU-T Q.850. */
    cause: v.number(),
  }),
  v.object({ type: v.literal('ApplicationReplaced') }),
]);

/** One such event. */
export type AsteriskMessage = v.InferOutput<typeof messageSchema>;

/** Reads an ARI event; undefined for every other one and for what is none. */
export function readAsteriskMessage(json: unknown): AsteriskMessage | undefined {
  const message = v.safeParse(messageSchema, json);
  return message.success ? message.output : undefined;
}
