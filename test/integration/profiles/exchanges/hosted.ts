import { createHash } from 'node:crypto';
import {
  basic,
  dial,
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

const token = 'Authorization: Token me@example.com:t0k&n';
const clickToDial = withJson('POST /api/clicktodial/', { b_number: number }, token);
const clickState = (id: string) => plain(`GET /api/clicktodial/${id}/`, token);
const clickStates: [string, string][] = [
  ['', 'requested'],
  ['dialing_a', 'ringing-own-phone'],
  ['confirm', 'confirming'],
  ['dialing_b', 'ringing-destination'],
  ['connected', 'connected'],
];
const voipgrid: Recording = {
  profile: 'voipgrid',
  values: { email: 'me@example.com', token: 't0k&n' },
  scenes: {
    success: [
      signIn('done', text(clickState(uuid), 404)),
      dial('accepted requested', json(clickToDial, 201, { callid: '1234', status: '' })),
      ...clickStates.map(([status, state]) => report(state, json(clickState('1234'), 200, { status }))),
      hangUp('done', text(plain('DELETE /api/clicktodial/1234/', token), 204)),
      report('ended', json(clickState('1234'), 200, { status: 'disconnected' })),
    ],
    'success, with a call that fails': [
      dial('accepted requested', json(clickToDial, 201, { callid: '1234', status: '' })),
      report('failed:own-phone-no-answer', json(clickState('1234'), 200, { status: 'failed_a' })),
      report('failed', json(clickState('1234'), 200, { status: 'failed_b' })),
      report('failed:not-allowed', json(clickState('1234'), 200, { status: 'blacklisted' })),
    ],
    refusal: [
      dial(
        'refused number-not-accepted: Not valid.',
        json(clickToDial, 400, { clicktodial: { b_number: ['Not valid.'] } }),
      ),
      dial('refused not-allowed: Denied', json(clickToDial, 403, { error: 'Denied' })),
    ],
    'wrong credentials': [
      signIn('wrong-credentials', text(clickState(uuid), 401)),
      dial('refused wrong-credentials', text(clickToDial, 401)),
    ],
    'trap: success without an id is none': [dial('unknown not-a-dial-api', json(clickToDial, 200, { status: '' }))],
    'trap: over already is no failure to hang up': [
      dial('accepted requested', json(clickToDial, 201, { callid: 7 })),
      hangUp('done', text(plain('DELETE /api/clicktodial/7/', token), 400, 'Call is already disconnected')),
    ],
  },
};

const bearer = 'Authorization: Bearer k3y';
const ns2 = withJson(
  'POST /ns-api/v2/domains/example/users/101/calls',
  { synchronous: 'no', 'call-id': uuid, 'call-term-user': number },
  bearer,
);
const netsapiens2: Recording = {
  profile: 'netsapiens-v2',
  values: { token: 'k3y', extension: '101', domain: 'example' },
  scenes: {
    success: [
      dial('accepted requested', text(ns2, 202)),
      report('untold'),
      hangUp('done', text(plain(`DELETE /ns-api/v2/domains/example/users/101/calls/${uuid}`, bearer), 200)),
    ],
    refusal: [
      dial('refused number-not-accepted: Bad number', json(ns2, 400, { message: 'Bad number' })),
      dial('refused not-allowed', text(ns2, 403)),
    ],
    'wrong credentials': [dial('refused wrong-credentials', text(ns2, 401))],
    'trap: no body, and the id is the one that we chose': [
      dial('accepted requested', text(ns2, 200)),
      hangUp('done', text(plain(`DELETE /ns-api/v2/domains/example/users/101/calls/${uuid}`, bearer), 404)),
    ],
  },
};

const ns1 = withForm(
  'POST /ns-api/?object=call&action=call',
  `callid=${uuid}&uid=101%40example.com&destination=%2B31201234567`,
  bearer,
);
const ns1End = withForm('POST /ns-api/?object=call&action=disconnect', `uid=101%40example.com&callid=${uuid}`, bearer);
const netsapiens1: Recording = {
  profile: 'netsapiens-v1',
  values: { token: 'k3y', extension: '101', domain: 'example.com' },
  scenes: {
    success: [dial('accepted requested', text(ns1, 202)), hangUp('done', text(ns1End, 202))],
    refusal: [dial('refused number-not-accepted', text(ns1, 404)), dial('refused not-allowed', text(ns1, 403))],
    'wrong credentials': [dial('refused wrong-credentials', text(ns1, 401))],
    'trap: the answer may be XML, JSON or nothing; its status counts': [
      dial('accepted requested', text(ns1, 200, '<xml/>')),
      dial('accepted requested', text(ns1, 200, '{"error":0}')),
    ],
  },
};

const md5 = createHash('md5').update('joe:s3cret').digest('hex');
const kazooLogin = json(
  withJson('PUT /v2/user_auth', { data: { credentials: md5, account_name: 'acme', method: 'md5' } }),
  201,
  { auth_token: 'tok', data: { account_id: 'acc', owner_id: 'own' } },
);
const kazooToken = 'X-Auth-Token: tok';
const quickcall = withJson(
  'POST /v2/accounts/acc/users/own/quickcall/%2B31201234567',
  { data: { auto_answer: false } },
  kazooToken,
);
const kazooChannel = plain('GET /v2/accounts/acc/channels/leg-1', kazooToken);
const kazoo: Recording = {
  profile: 'kazoo',
  values: { user: 'joe', password: 's3cret', account: 'acme' },
  scenes: {
    success: [
      signIn('done', kazooLogin),
      dial('accepted requested', json(quickcall, 202, { data: { endpoints: [{ outbound_call_id: 'leg-1' }] } })),
      report('ringing-own-phone', json(kazooChannel, 200, { data: { answered: false } })),
      report('own-phone-answered', json(kazooChannel, 200, { data: { answered: true } })),
      hangUp(
        'done',
        json(withJson('POST /v2/accounts/acc/channels/leg-1', { data: { action: 'hangup' } }, kazooToken), 202, {}),
      ),
      report('ended', text(kazooChannel, 404)),
    ],
    refusal: [
      dial('refused number-not-accepted: bad number', kazooLogin, json(quickcall, 400, { message: 'bad number' })),
      dial('refused not-allowed', text(quickcall, 403)),
    ],
    'wrong credentials': [signIn('wrong-credentials', { ...kazooLogin, answer: { status: 401 } })],
    'trap: a 500 says that the own phone is not there, and is certain': [
      dial(
        'accepted failed:own-phone-offline',
        kazooLogin,
        json(quickcall, 500, {
          message: 'quickcall initiation failed',
          data: { error_message: 'DESTINATION_OUT_OF_ORDER' },
        }),
      ),
      dial('accepted failed:other', json(quickcall, 500, { message: 'quickcall initiation failed' })),
    ],
    'trap: an old token is renewed once': [
      dial('accepted requested', kazooLogin, text(quickcall, 401), kazooLogin, json(quickcall, 202, { data: {} })),
    ],
  },
};

const xsi = basic('101@example.com', 'pw');
const xsiCalls = '/com.broadsoft.xsi-actions/v2.0/user/101%40example.com/calls';
const xsiNew = plain(`POST ${xsiCalls}/new?address=%2B31201234567`, xsi);
const xsiCall = `${xsiCalls}/callhalf-1%3A0`;
const xsiError =
  '<?xml version="1.0"?><ErrorInfo xmlns="http://schema.broadsoft.com/xsi"><summary>Call Failure</summary></ErrorInfo>';
const broadworks: Recording = {
  profile: 'broadworks-xsi',
  values: { user: '101@example.com', password: 'pw' },
  scenes: {
    success: [
      signIn('done', text(plain(`GET ${xsiCalls}`, xsi), 200, '<Calls/>')),
      dial(
        'accepted requested',
        text(
          xsiNew,
          201,
          '<?xml version="1.0"?><CallStartInfo xmlns="http://schema.broadsoft.com/xsi"><callId>callhalf-1:0</callId></CallStartInfo>',
        ),
      ),
      report('requested', text(plain(`GET ${xsiCall}`, xsi), 200, '<Call><state>Alerting</state></Call>')),
      hangUp('done', text(plain(`DELETE ${xsiCall}`, xsi), 200)),
      report(
        'ended',
        text(
          plain(`GET ${xsiCall}`, xsi),
          200,
          '<Call xmlns="http://schema.broadsoft.com/xsi"><state>Released</state></Call>',
        ),
      ),
    ],
    refusal: [
      dial('refused number-not-accepted: Call Failure', text(xsiNew, 400, xsiError)),
      dial('refused not-allowed: Call Failure', text(xsiNew, 403, xsiError)),
      dial('refused server-error: Call Failure', text(xsiNew, 500, xsiError)),
    ],
    'wrong credentials': [
      signIn('wrong-credentials', text(plain(`GET ${xsiCalls}`, xsi), 401)),
      dial('refused wrong-credentials', text(xsiNew, 401)),
    ],
    'trap: an entity in the answer is not read': [
      dial(
        'refused number-not-accepted',
        text(xsiNew, 400, '<!DOCTYPE a [<!ENTITY s "x">]><ErrorInfo><summary>&s;</summary></ErrorInfo>'),
      ),
    ],
  },
};

const sip = basic('token-1', 'tok');
const sipDial = withJson('POST /v2/sessions/calls', { caller: 'e0', callee: number }, sip);
const sipgate: Recording = {
  profile: 'sipgate',
  values: { tokenId: 'token-1', token: 'tok', device: 'e0' },
  scenes: {
    success: [
      signIn('done', json(plain('GET /v2/calls', sip), 200, { data: [] })),
      dial('accepted requested', json(sipDial, 200, { sessionId: 's' })),
      report('untold'),
      hangUp('hang-up-failed'),
    ],
    refusal: [
      dial('refused number-not-accepted: bad', json(sipDial, 400, { message: 'bad' })),
      dial('refused not-allowed: No money', json(sipDial, 402, { message: 'No money' })),
    ],
    'wrong credentials': [
      signIn('wrong-credentials', text(plain('GET /v2/calls', sip), 401)),
      dial('refused wrong-credentials', text(sipDial, 401)),
    ],
    'trap: a token that may only call may not list calls, and is right all the same': [
      signIn('done', text(plain('GET /v2/calls', sip), 403)),
    ],
  },
};

const rcLogin = (status: number, body: unknown) =>
  json(
    withForm(
      'POST /restapi/oauth/token',
      'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=a.b.c',
      basic('app', 'sec'),
    ),
    status,
    body,
  );
const rcToken = 'Authorization: Bearer at';
const ringOut = '/restapi/v1.0/account/~/extension/~/ring-out';
const rcDial = withJson(
  `POST ${ringOut}`,
  { from: { phoneNumber: '+15550100' }, to: { phoneNumber: number }, playPrompt: false },
  rcToken,
);
const rcState = plain(`GET ${ringOut}/77`, rcToken);
const rcIs = (callStatus: string, callerStatus: string, calleeStatus: string) =>
  json(rcState, 200, { id: 77, status: { callStatus, callerStatus, calleeStatus } });
const ringcentral: Recording = {
  profile: 'ringcentral',
  values: { clientId: 'app', clientSecret: 'sec', jwt: 'a.b.c', phoneNumber: '+15550100' },
  scenes: {
    success: [
      signIn('done', rcLogin(200, { access_token: 'at' })),
      dial('accepted requested', json(rcDial, 200, { id: 77, status: { callStatus: 'InProgress' } })),
      report('ringing-own-phone', rcIs('InProgress', 'InProgress', 'InProgress')),
      report('own-phone-answered', rcIs('InProgress', 'Success', 'InProgress')),
      report('connected', rcIs('Success', 'Success', 'Success')),
      report('failed:busy', rcIs('InProgress', 'Success', 'Busy')),
      report('failed:no-answer', rcIs('InProgress', 'Success', 'NoAnswer')),
      report('failed:own-phone-no-answer', rcIs('InProgress', 'NoAnswer', 'InProgress')),
      hangUp('done', text(plain(`DELETE ${ringOut}/77`, rcToken), 204)),
    ],
    refusal: [
      dial(
        'refused number-not-accepted: bad',
        rcLogin(200, { access_token: 'at' }),
        json(rcDial, 400, { message: 'bad' }),
      ),
      dial('refused not-allowed: no', json(rcDial, 403, { message: 'no' })),
    ],
    'wrong credentials': [
      signIn('wrong-credentials: Invalid client', rcLogin(400, { error_description: 'Invalid client' })),
    ],
    'trap: ten requests a minute': [
      dial(
        'refused too-many-requests',
        rcLogin(200, { access_token: 'at' }),
        text(rcDial, 429, '', { 'Retry-After': '60' }),
      ),
    ],
  },
};

const placetelDial = withJson('POST /v2/calls', { sipuid: '777@fpbx.de', target: number }, bearer);
const placetel: Recording = {
  profile: 'placetel',
  values: { token: 'k3y', sipUser: '777@fpbx.de' },
  scenes: {
    success: [dial('accepted requested', text(placetelDial, 200)), report('untold')],
    refusal: [
      dial('refused number-not-accepted: bad', json(placetelDial, 422, { error: 'bad' })),
      dial('refused not-allowed', text(placetelDial, 403)),
    ],
    'wrong credentials': [dial('refused wrong-credentials', text(placetelDial, 401))],
    'trap: there is no id, and so nothing to ask for or hang up': [
      dial('accepted requested', json(placetelDial, 201, {})),
      report('untold'),
      hangUp('hang-up-failed'),
    ],
  },
};

export const hosted: readonly Recording[] = [
  voipgrid,
  netsapiens2,
  netsapiens1,
  kazoo,
  broadworks,
  sipgate,
  ringcentral,
  placetel,
];
