import {
  basic,
  dial,
  dialAnonymously,
  hangUp,
  json,
  number,
  plain,
  report,
  signIn,
  text,
  uuid,
  withForm,
  withJson,
  type Recording,
} from './exchange';

const values = { extension: '100', password: 'p&ss wörd' };
const me = basic(values.extension, values.password);
const call = (state: string, reason?: string) => ({ id: 'c/1', state, ...(reason === undefined ? {} : { reason }) });
const problem = (status: number, title: string, detail: string) => ({ type: 'about:blank', status, title, detail });

const dialLine = (extra: object = {}) =>
  withJson('POST /v1/calls', { destination: number, ...extra }, me, `Idempotency-Key: "${uuid}"`);
const asking = plain('GET /v1/calls/c%2F1', me);

const dialboard: Recording = {
  profile: 'dialboard',
  values,
  scenes: {
    success: [
      signIn('done', json(plain('GET /v1/session', me), 200, { extension: '100', api: '1.0' })),
      dial('accepted requested', json(dialLine(), 201, call('ringing-own-phone'))),
      report('ringing-own-phone', json(asking, 200, call('ringing-own-phone'))),
      report('confirming', json(asking, 200, call('confirming'))),
      report('own-phone-answered', json(asking, 200, call('own-phone-answered'))),
      report('ringing-destination', json(asking, 200, call('ringing-destination'))),
      report('connected', json(asking, 200, call('connected'))),
      hangUp('done', text(plain('DELETE /v1/calls/c%2F1', me), 204)),
      report('ended:hung-up', json(asking, 200, call('ended', 'hung-up'))),
    ],
    'success, anonymously': [
      dialAnonymously('accepted requested', json(dialLine({ anonymous: true }), 201, call('ringing-own-phone'))),
    ],
    refusal: [
      dial('refused number-not-accepted: No such number.', json(dialLine(), 422, problem(422, 'x', 'No such number.'))),
    ],
    'refusal: not allowed': [
      dial('refused not-allowed: Not abroad.', json(dialLine(), 403, problem(403, 'x', 'Not abroad.'))),
    ],
    'wrong credentials': [
      signIn('wrong-credentials', json(plain('GET /v1/session', me), 401, problem(401, 'x', 'y'))),
      dial('refused wrong-credentials', json(dialLine(), 401, problem(401, 'x', 'y'))),
    ],
    'trap: an error with problem details is certain, one of a gateway is not': [
      dial('refused server-error: On fire.', json(dialLine(), 500, problem(500, 'x', 'On fire.'))),
      dial('unknown server-error', text(dialLine(), 502, '<h1>Bad gateway</h1>')),
      dial('unknown not-a-dial-api', text(dialLine(), 200, '<h1>Welcome to the hotel</h1>')),
    ],
  },
};

/** The three ways of the common denominator: the same answers, told apart by what is sent only. */
function common(profile: string, sent: string): Recording {
  return {
    profile,
    values,
    scenes: {
      'success, with an id in JSON': [dial('accepted requested', json(sent, 200, { callId: 'x' })), report('untold')],
      'success, in words': [dial('accepted requested', text(sent, 200, 'OK'))],
      'refusal, in JSON': [
        dial('refused number-not-accepted: No such number', json(sent, 422, { message: 'No such number' })),
      ],
      'refusal, in words': [dial('refused number-not-accepted: Invalid number', text(sent, 400, 'Invalid number'))],
      'refusal: not allowed': [dial('refused not-allowed', text(sent, 403))],
      'wrong credentials': [signIn('done'), dial('refused wrong-credentials', text(sent, 401))],
      'trap: a page of a server is not what it said': [
        dial('refused number-not-accepted', text(sent, 404, '<html>Not found</html>')),
      ],
      'trap: a gateway’s error leaves it open': [dial('unknown server-error', text(sent, 504, 'Gateway time-out'))],
    },
  };
}

const encoded = 'extension=100&password=p%26ss%20w%C3%B6rd&number=%2B31201234567';

export const generic: readonly Recording[] = [
  dialboard,
  common('generic-get', plain(`GET /?${encoded}`)),
  common('generic-json', withJson('POST /', { ...values, number })),
  common('generic-form', withForm('POST /', encoded.replace('%20', '+'))),
];
