import * as v from 'valibot';
import { findsSchema, nameSchema, patternSchema, whenSchema } from './reading';
import {
  authSchema,
  headersSchema,
  querySchema,
  requestEntries,
  requestSchema,
  templateSchema,
  toldStates,
} from './request';
import { wordsSchema } from './words';

/** How sure a profile is of what it says. */
export const surenesses = [
  /** Tried with a running system of that kind. */
  'verified',
  /** Read in the maker's documentation or source code. */
  'documented',
  /** Read in programs of others that talk to the system. */
  'community',
] as const;

/** How sure a profile is. */
export type Sureness = (typeof surenesses)[number];

/** What kind of system a profile is for. */
export const systemKinds = ['pbx', 'hosted', 'desk-phone', 'generic'] as const;

/** One kind of system. */
export type SystemKind = (typeof systemKinds)[number];

const parameterSchema = v.strictObject({
  key: nameSchema,
  /** The words for `extension`, `password` and other usual keys are known. */
  label: v.exactOptional(wordsSchema),
  hint: v.exactOptional(wordsSchema),
  /** Typed unseen, never shown again, hidden in every preview. All values are kept in the keychain. */
  secret: v.exactOptional(v.literal(true)),
  default: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  /** May be left empty; what names it in a request is left out then. */
  optional: v.exactOptional(v.literal(true)),
  /** What the whole value must match. */
  pattern: v.exactOptional(patternSchema),
});

/** What the person fills in at sign-in. */
export type Parameter = v.InferOutput<typeof parameterSchema>;

const numberSchema = v.strictObject({
  /** The characters that a number may have. A number with any other one is not sent. */
  keep: v.pipe(v.string(), v.regex(/^[0-9A-Za-z+*#,;.-]+$/), v.maxLength(80)),
  /** What becomes of a plus in front. */
  plus: v.exactOptional(v.picklist(['keep', '00', 'drop'])),
  longest: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64))),
});

/** How a number is handed over. */
export type NumberFormat = v.InferOutput<typeof numberSchema>;

const anonymousSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('none'),
    /** Whom the caller is shown as is set at the PBX, for all calls. */
    setAtPbx: v.exactOptional(v.literal(true)),
  }),
  /** Goes before the number. Where it comes out empty there is no way. */
  v.strictObject({ kind: v.literal('prefix'), prefix: templateSchema }),
  /** Is added to the dial request. */
  v.strictObject({
    kind: v.literal('request'),
    query: v.exactOptional(querySchema),
    headers: v.exactOptional(headersSchema),
    form: v.exactOptional(querySchema),
    /** Merged into the JSON body (RFC 7396). */
    json: v.exactOptional(v.unknown()),
  }),
]);

/** How a call without the person's number is asked for. */
export type Anonymous = v.InferOutput<typeof anonymousSchema>;

const stateRequestSchema = v.strictObject({
  ...requestEntries,
  /** Seconds between two requests. */
  every: v.pipe(v.number(), v.minValue(1), v.maxValue(60)),
  /** Longest pause in seconds after requests that failed. */
  slowest: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(300))),
  /** How the server says that it knows no such call any more. */
  gone: v.exactOptional(whenSchema),
  /** Where the server's word for the state is. */
  read: findsSchema,
  /** Where a list of calls is asked for: a call that `read` does not find is gone. */
  absentIsGone: v.exactOptional(v.literal(true)),
  /** The server's words with ours. */
  states: v.record(v.pipe(v.string(), v.maxLength(64)), v.picklist(toldStates)),
});

/** The request that asks how a call stands. */
export type StateRequest = v.InferOutput<typeof stateRequestSchema>;

const serverSchema = v.strictObject({
  /** The address to begin with. */
  address: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  /** The address is the same for everybody: it is not asked for, and no other one is taken. */
  fixed: v.exactOptional(v.literal(true)),
  /** An example of an address. */
  example: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
});

/** A dial profile: one kind of dial API as data. */
export const profileSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  kind: v.picklist(systemKinds),
  sureness: v.picklist(surenesses),
  /** Where its facts come from. */
  sources: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(300))), v.maxLength(8)),
  /** What the person should know before signing in. */
  note: v.exactOptional(wordsSchema),
  /** Other names to find it by. */
  alsoKnownAs: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(12))),
  server: v.exactOptional(serverSchema),
  parameters: v.pipe(v.array(parameterSchema), v.minLength(1), v.maxLength(12)),
  number: numberSchema,
  anonymous: v.exactOptional(anonymousSchema),
  auth: authSchema,
  /** Go with every request, those of a sign-in included. */
  headers: v.exactOptional(headersSchema),
  /** Seconds that a phone may ring: `{ringSeconds}` in templates. */
  ringing: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(120))),
  /** Tells whether the credentials are right, without a call. A session needs none. */
  signIn: v.exactOptional(requestSchema),
  dial: requestSchema,
  state: v.exactOptional(stateRequestSchema),
  hangUp: v.exactOptional(requestSchema),
  /** Live events by an adapter that is part of Dialboard. Asking stands in when they are lost. */
  events: v.exactOptional(v.strictObject({ adapter: v.picklist(['dialboard', 'asterisk-ari']) })),
});

/** A dial profile. */
export type Profile = v.InferOutput<typeof profileSchema>;

/** Seconds that a phone may ring when the profile says nothing. */
export const usualRinging = 30;
