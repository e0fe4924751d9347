import * as v from 'valibot';
import { callReasons } from '../call';
import { findsSchema, nameSchema, whenSchema } from './reading';
import { results } from './results';

/** A text with `{name}` where a value goes. */
export const templateSchema = v.pipe(v.string(), v.maxLength(4000));

const headerName = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/));

export const headersSchema = v.record(headerName, templateSchema);
export const querySchema = v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(64)), templateSchema);

const liveStates = [
  'requested',
  'ringing-own-phone',
  'confirming',
  'own-phone-answered',
  'ringing-destination',
  'connected',
] as const;

/** A call state as profiles write it: `connected`, `ended`, or with a reason `failed:busy`. */
export const toldStates = [
  ...liveStates,
  'ended',
  'failed',
  ...callReasons.flatMap((reason) => [`ended:${reason}`, `failed:${reason}`] as const),
] as const;

/** A call state as profiles write it. */
export type ToldState = (typeof toldStates)[number];

/** One line of the table that says what an answer means: the first that fits counts. */
export const ruleSchema = v.strictObject({
  when: v.exactOptional(whenSchema),
  result: v.picklist(results),
  /** With `accepted`: what is known of the call already. */
  state: v.exactOptional(v.picklist(liveStates)),
  /** With `failed`. */
  reason: v.exactOptional(v.picklist(callReasons)),
  /** Where the server says what is wrong, in its own words. */
  said: v.exactOptional(findsSchema),
});

/** One line of that table. */
export type Rule = v.InferOutput<typeof ruleSchema>;

/** A value that is calculated from others. */
export const derivedSchema = v.strictObject({
  how: v.picklist(['md5', 'sha1', 'sha256', 'hmac-sha1', 'hmac-sha256', 'base64']),
  of: templateSchema,
  /** The key of an HMAC. */
  key: v.exactOptional(templateSchema),
});

/** A value that is calculated from others. */
export type Derived = v.InferOutput<typeof derivedSchema>;

const deriveSchema = v.record(nameSchema, derivedSchema);

/** The body of a request. Exactly one of its members. */
export const bodySchema = v.strictObject({
  /** Any JSON; the texts in it are templates. */
  json: v.exactOptional(v.unknown()),
  form: v.exactOptional(querySchema),
  xml: v.exactOptional(templateSchema),
  text: v.exactOptional(templateSchema),
});

/** The members that every request has. */
export const requestEntries = {
  method: v.picklist(['GET', 'POST', 'PUT', 'DELETE']),
  /** What comes after the server's address: an RFC 6570 template that begins with a slash, or nothing. */
  url: v.pipe(v.string(), v.regex(/^(?:\/(?!\/).*)?$/), v.maxLength(1000)),
  query: v.exactOptional(querySchema),
  headers: v.exactOptional(headersSchema),
  body: v.exactOptional(bodySchema),
  /** Calculated before the request is built. */
  derive: v.exactOptional(deriveSchema),
  /** Seconds for the whole exchange. */
  timeout: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(180))),
  outcome: v.exactOptional(v.pipe(v.array(ruleSchema), v.maxLength(30))),
  /** Values to keep from the answer, for later requests. */
  capture: v.exactOptional(v.record(nameSchema, findsSchema)),
};

export const requestSchema = v.strictObject(requestEntries);

/** One request. */
export type ProfileRequest = v.InferOutput<typeof requestSchema>;

const basic = { user: templateSchema, password: templateSchema };

const simpleAuths = [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('basic'), ...basic }),
  v.strictObject({ kind: v.literal('digest'), ...basic }),
  /** Whichever of the two the server asks for. */
  v.strictObject({ kind: v.literal('basic-or-digest'), ...basic }),
  v.strictObject({ kind: v.literal('bearer'), token: templateSchema }),
  v.strictObject({ kind: v.literal('header'), name: headerName, value: templateSchema }),
  v.strictObject({
    kind: v.literal('query'),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    value: templateSchema,
  }),
] as const;

const simpleAuthSchema = v.variant('kind', [...simpleAuths]);

/** How one request proves who asks. */
export type SimpleAuth = v.InferOutput<typeof simpleAuthSchema>;

const stepSchema = v.strictObject({ ...requestEntries, auth: v.exactOptional(simpleAuthSchema) });

/** One request of a sign-in. */
export type SessionStep = v.InferOutput<typeof stepSchema>;

/** How requests prove who asks: each by itself, or with what a sign-in gave. */
export const authSchema = v.variant('kind', [
  ...simpleAuths,
  v.strictObject({
    kind: v.literal('session'),
    steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(4)),
    /** Calculated after the last step. */
    derive: v.exactOptional(deriveSchema),
    /** Seconds after which a new session is made before the next request. */
    lifetime: v.pipe(v.number(), v.minValue(10), v.maxValue(86_400)),
    /** What goes with each request while the session lasts. */
    headers: v.exactOptional(headersSchema),
    query: v.exactOptional(querySchema),
    /** How any answer says that the session is over. */
    over: v.exactOptional(whenSchema),
  }),
]);

/** How requests prove who asks. */
export type Auth = v.InferOutput<typeof authSchema>;
/** A sign-in that gives a session. */
export type SessionAuth = Extract<Auth, { kind: 'session' }>;
