import { createHash, createHmac } from 'node:crypto';
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

const ari = basic('dialboard', 'pw');
const ariLine = `POST /ari/channels/${uuid}?endpoint=PJSIP%2F101&extension=%2B31201234567&context=from-internal&priority=1&callerId=101&timeout=30`;
const ariChannel = plain(`GET /ari/channels/${uuid}`, ari);
const ariIs = (state: string) => json(ariChannel, 200, { id: uuid, state });
const asteriskAri: Recording = {
  profile: 'asterisk-ari',
  values: { user: 'dialboard', password: 'pw', extension: '101', context: 'from-internal', technology: 'PJSIP' },
  scenes: {
    // As seen on a real Asterisk, whose words these are.
    success: [
      signIn('done', json(ariChannel, 404, { message: 'Channel not found' })),
      dial('accepted requested', json(plain(ariLine, ari), 200, { id: uuid, state: 'Down' })),
      report('requested', ariIs('Down')),
      report('ringing-own-phone', ariIs('Ringing')),
      report('own-phone-answered', ariIs('Up')),
      hangUp('done', text(plain(`DELETE /ari/channels/${uuid}`, ari), 204)),
      report('ended', json(ariChannel, 404, { message: 'Channel not found' })),
    ],
    'success, anonymously': [
      dialAnonymously(
        'accepted requested',
        json(withJson(ariLine, { variables: { 'CALLERID(pres)': 'prohib' } }, ari), 200, { id: uuid, state: 'Down' }),
      ),
    ],
    refusal: [
      dial(
        'refused number-not-accepted: Invalid endpoint specified',
        json(plain(ariLine, ari), 400, { message: 'Invalid endpoint specified' }),
      ),
      dial('refused not-allowed: Read only', json(plain(ariLine, ari), 403, { message: 'Read only' })),
    ],
    'wrong credentials': [
      signIn('wrong-credentials', json(ariChannel, 401, { message: 'Authentication required' })),
      dial('refused wrong-credentials', json(plain(ariLine, ari), 401, { message: 'Authentication required' })),
    ],
    'trap: a 500 of its own is certain, and so is not a 500 of others': [
      dial('accepted failed:own-phone-offline', json(plain(ariLine, ari), 500, { error: 'Allocation failed' })),
      dial('unknown server-error', text(plain(ariLine, ari), 500, 'oops')),
    ],
    'trap: the id is taken, so a call may be there': [
      dial(
        'unknown not-a-dial-api: Channel with given unique ID already exists',
        json(plain(ariLine, ari), 409, { message: 'Channel with given unique ID already exists' }),
      ),
    ],
  },
};

const amiLine = `GET /arawman?action=originate&channel=PJSIP%2F101&exten=%2B31201234567&context=from-internal&priority=1&callerid=101&timeout=30000&async=true&channelid=${uuid}`;
const amiAsked = { 'WWW-Authenticate': 'Digest algorithm=MD5, realm="asterisk", nonce="n", qop="auth", opaque="o"' };
const amiAnswered = (line: string) =>
  plain(
    line,
    `Authorization: Digest username="me", realm="asterisk", nonce="n", uri="${line.slice(4)}", algorithm=MD5, response="…", qop=auth, nc=00000001, cnonce="${uuid}", opaque="o"`,
  );
const ami = (line: string, body: string) => [text(plain(line), 401, '', amiAsked), text(amiAnswered(line), 200, body)];
const amiHidden = `${amiLine}&variable=CALLERID%28pres%29%3Dprohib`;
const asteriskAmi: Recording = {
  profile: 'asterisk-ami',
  values: { user: 'me', password: 'pw', extension: '101', context: 'from-internal', technology: 'PJSIP' },
  scenes: {
    success: [
      dial('accepted requested', ...ami(amiLine, 'Response: Success\r\nMessage: Originate successfully queued\r\n')),
      report('untold'),
      hangUp('hang-up-failed'),
    ],
    'success, anonymously': [dialAnonymously('accepted requested', ...ami(amiHidden, 'Response: Success\r\n'))],
    'success at sign-in': [signIn('done', ...ami('GET /arawman?action=ping', 'Response: Success\r\nPing: Pong\r\n'))],
    refusal: [
      dial(
        'refused number-not-accepted: Extension does not exist.',
        ...ami(amiLine, 'Response: Error\r\nMessage: Extension does not exist.\r\n'),
      ),
    ],
    'refusal: not allowed': [
      dial('refused not-allowed', ...ami(amiLine, 'Response: Error\r\nMessage: Permission denied\r\n')),
    ],
    'wrong credentials': [
      dial(
        'refused wrong-credentials',
        text(plain(amiLine), 401, '', amiAsked),
        text(amiAnswered(amiLine), 401, '', amiAsked),
      ),
    ],
    'trap: 200 with an error inside': [
      dial(
        'refused number-not-accepted: Originate failed',
        ...ami(amiLine, 'Response: Error\r\nMessage: Originate failed\r\n'),
      ),
    ],
  },
};

const fs = basic('freeswitch', 'works');
const fsLine = plain(
  `GET /txtapi/originate?%7Borigination_uuid=${uuid},origination_caller_id_number=%2B31201234567,originate_timeout=30%7Duser/101%40pbx.example.com%20%2B31201234567%20XML%20default`,
  fs,
);
const fsHidden = fsLine.replaceAll('%2B31201234567', '%2A67%2B31201234567');
const fsExists = plain(`GET /txtapi/uuid_exists?${uuid}`, fs);
const freeswitch: Recording = {
  profile: 'freeswitch',
  values: {
    user: 'freeswitch',
    password: 'works',
    extension: '101',
    domain: 'pbx.example.com',
    context: 'default',
    anonymousPrefix: '*67',
  },
  scenes: {
    success: [
      signIn('done', text(fsExists, 200, 'false')),
      dial('accepted own-phone-answered', text(fsLine, 200, `+OK ${uuid}\n`)),
      report('own-phone-answered', text(fsExists, 200, 'true')),
      hangUp('done', text(plain(`GET /txtapi/uuid_kill?${uuid}`, fs), 200, '+OK\n')),
      report('ended', text(fsExists, 200, 'false')),
    ],
    'success, anonymously, by the prefix': [
      dialAnonymously('accepted own-phone-answered', text(fsHidden, 200, '+OK x')),
    ],
    refusal: [
      dial(
        'refused number-not-accepted: DESTINATION_OUT_OF_ORDER',
        text(fsLine, 200, '-ERR DESTINATION_OUT_OF_ORDER\n'),
      ),
    ],
    'wrong credentials': [
      signIn('wrong-credentials', text(fsExists, 401)),
      dial('refused wrong-credentials', text(fsLine, 401)),
    ],
    'trap: 200 with the own phone’s fate inside': [
      dial('accepted failed:own-phone-no-answer', text(fsLine, 200, '-ERR NO_ANSWER\n')),
      dial('accepted failed:own-phone-offline', text(fsLine, 200, '-ERR USER_NOT_REGISTERED\n')),
      dial('accepted failed:own-phone-no-answer', text(fsLine, 200, '-ERR USER_BUSY\n')),
      dial('accepted failed:rejected', text(fsLine, 200, '-ERR CALL_REJECTED\n')),
    ],
    'trap: over already is no failure to hang up': [
      dial('accepted own-phone-answered', text(fsLine, 200, '+OK x')),
      hangUp('done', text(plain(`GET /txtapi/uuid_kill?${uuid}`, fs), 200, '-ERR No such channel!\n')),
    ],
  },
};

const fusionLine = plain(
  'GET /app/click_to_call/click_to_call.php?src=101&dest=%2B31201234567&auto_answer=false&key=0123456789abcdef',
);
const fusionpbx: Recording = {
  profile: 'fusionpbx',
  values: { extension: '101', token: '0123456789abcdef' },
  scenes: {
    success: [
      dial(
        'accepted own-phone-answered',
        text(fusionLine, 200, `<div>101 has called +31201234567<br/>+OK ${uuid}</div>`),
      ),
      report('untold'),
    ],
    refusal: [dial('refused number-not-accepted: GATEWAY_DOWN', text(fusionLine, 200, '<div>-ERR GATEWAY_DOWN</div>'))],
    'refusal: not allowed': [dial('refused not-allowed', text(fusionLine, 200, 'access denied'))],
    'wrong credentials: it leads to the sign-in page': [
      dial('refused wrong-credentials', text(fusionLine, 302, '', { Location: '/?path=%2Fapp' })),
    ],
    'trap: 200 with everything that can go wrong inside': [
      dial('accepted failed:own-phone-offline', text(fusionLine, 200, '-ERR USER_NOT_REGISTERED')),
      dial('accepted failed:own-phone-no-answer', text(fusionLine, 200, '-ERR NO_ANSWER')),
      dial('accepted failed:rejected', text(fusionLine, 200, '-ERR CALL_REJECTED')),
      dial('refused server-error', text(fusionLine, 200, 'Connection to Event Socket failed.')),
      dial('unknown not-a-dial-api', text(fusionLine, 200, '<html>Something else</html>')),
    ],
  },
};

const cxLogin = json(
  withForm('POST /connect/token', 'client_id=app&client_secret=s%26c&grant_type=client_credentials'),
  200,
  { access_token: 'at', expires_in: 60 },
);
const cxToken = 'Authorization: Bearer at';
const cxDial = withJson('POST /callcontrol/101/makecall', { destination: number }, cxToken);
const cxPart = plain('GET /callcontrol/101/participants/9', cxToken);
const threeCx: Recording = {
  profile: '3cx-v20',
  values: { clientId: 'app', clientSecret: 's&c', extension: '101' },
  scenes: {
    success: [
      signIn('done', cxLogin),
      dial('accepted requested', json(cxDial, 200, { finalstatus: 1, result: { id: 9, callid: 4 } })),
      report('requested', json(cxPart, 200, { status: 'Dialing' })),
      report('ringing-own-phone', json(cxPart, 200, { status: 'Ringing' })),
      report('connected', json(cxPart, 200, { status: 'Connected' })),
      hangUp('done', json(withJson('POST /callcontrol/101/participants/9/drop', {}, cxToken), 200, {})),
      report('ended', text(cxPart, 404)),
    ],
    refusal: [
      dial(
        'refused number-not-accepted: Not allowed',
        cxLogin,
        json(cxDial, 200, { finalstatus: 0, reasontext: 'Not allowed' }),
      ),
      dial('refused not-allowed', text(cxDial, 403)),
      dial('refused not-found', text(cxDial, 404)),
    ],
    'wrong credentials': [signIn('wrong-credentials', { ...cxLogin, answer: { status: 401 } })],
    'trap: 200 with a failure inside': [dial('accepted failed:other', cxLogin, json(cxDial, 200, { finalstatus: -1 }))],
    'trap: the time that the token says it has is not believed, a 401 is': [
      dial(
        'accepted requested',
        cxLogin,
        text(cxDial, 401),
        cxLogin,
        json(cxDial, 200, { finalstatus: 1, result: { id: 9, callid: 4 } }),
      ),
    ],
  },
};

const agent = 'User-Agent: OpenAPI';
const ysLogin = json(withJson('POST /openapi/v1.0/get_token', { username: 'app', password: 'sec' }, agent), 200, {
  errcode: 0,
  access_token: 'at',
});
const ysDial = withJson(
  'POST /openapi/v1.0/call/dial?access_token=at',
  { caller: '101', callee: number, auto_answer: 'no' },
  agent,
);
const ysState = plain('GET /openapi/v1.0/call/query?call_id=16.8&access_token=at', agent);
const member = (kind: string, member_status: string) => ({ [kind]: { channel_id: `PJSIP/${kind}`, member_status } });
const ysIs = (...members: object[]) => json(ysState, 200, { errcode: 0, data: [{ members }] });
const yeastar: Recording = {
  profile: 'yeastar-p',
  values: { clientId: 'app', clientSecret: 'sec', extension: '101' },
  scenes: {
    success: [
      signIn('done', ysLogin),
      dial('accepted requested', json(ysDial, 200, { errcode: 0, errmsg: 'SUCCESS', call_id: '16.8' })),
      report('ringing-own-phone', ysIs(member('extension', 'RING'))),
      report('own-phone-answered', ysIs(member('extension', 'ANSWERED'))),
      report('ringing-destination', ysIs(member('extension', 'ANSWERED'), member('outbound', 'RING'))),
      report('connected', ysIs(member('extension', 'ANSWERED'), member('outbound', 'ANSWER'))),
      hangUp(
        'done',
        json(
          withJson('POST /openapi/v1.0/call/hangup?access_token=at', { channel_id: 'PJSIP/extension' }, agent),
          200,
          { errcode: 0 },
        ),
      ),
      report('ended', json(ysState, 200, { errcode: 0, data: [] })),
    ],
    refusal: [
      dial(
        'refused number-not-accepted: PARAMETER ERROR',
        ysLogin,
        json(ysDial, 200, { errcode: 40002, errmsg: 'PARAMETER ERROR' }),
      ),
    ],
    'wrong credentials: trap, with 200': [
      signIn('wrong-credentials: NO', { ...ysLogin, answer: { status: 200, body: '{"errcode":10003,"errmsg":"NO"}' } }),
    ],
    'trap: an old token answers 200, and is renewed once': [
      dial(
        'accepted requested',
        ysLogin,
        json(ysDial, 200, { errcode: 10004 }),
        ysLogin,
        json(ysDial, 200, { errcode: 0, call_id: '16.8' }),
      ),
    ],
  },
};

const ucmChallenge = json(
  withJson('POST /api', { request: { action: 'challenge', user: 'api', version: '1.0' } }),
  200,
  { status: 0, response: { challenge: '0000001652831717' } },
);
const ucmAnswer = createHash('md5').update('0000001652831717pw').digest('hex');
const ucmLogin = json(withJson('POST /api', { request: { action: 'login', user: 'api', token: ucmAnswer } }), 200, {
  status: 0,
  response: { cookie: 'ck' },
});
const ucmDial = withJson('POST /api', {
  request: { action: 'dialOutbound', cookie: 'ck', caller: '101', outbound: number },
});
const ucm: Recording = {
  profile: 'grandstream-ucm',
  values: { user: 'api', password: 'pw', extension: '101' },
  scenes: {
    success: [
      signIn('done', ucmChallenge, ucmLogin),
      dial('accepted requested', json(ucmDial, 200, { status: 0 })),
      report('untold'),
    ],
    refusal: [
      dial(
        'refused number-not-accepted: No',
        ucmChallenge,
        ucmLogin,
        json(ucmDial, 200, { status: -1, response: { message: 'No' } }),
      ),
    ],
    'wrong credentials: trap, with 200': [
      signIn('wrong-credentials', ucmChallenge, { ...ucmLogin, answer: { status: 200, body: '{"status":-37}' } }),
      dial('refused wrong-credentials'),
    ],
    'trap: an old cookie is renewed once': [
      dial(
        'accepted requested',
        ucmChallenge,
        ucmLogin,
        json(ucmDial, 200, { status: -6 }),
        ucmChallenge,
        ucmLogin,
        json(ucmDial, 200, { status: 0 }),
      ),
    ],
  },
};

const xml = (operation: string, inner: string) =>
  [
    'POST /webdialer/services/WebdialerSoapService70',
    'SOAPAction: ""',
    'Content-Type: text/xml; charset=utf-8',
    '',
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:urn="urn:WD70"><soapenv:Body>' +
      `<urn:${operation} soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><in0 xsi:type="urn:Credential"><userID xsi:type="xsd:string">joe</userID><password xsi:type="xsd:string">a&#60;b&#38;c</password></in0>${inner}</urn:${operation}></soapenv:Body></soapenv:Envelope>`,
  ].join('\n');
const device =
  'xsi:type="urn:UserProfile"><user xsi:type="xsd:string">joe</user><deviceName xsi:type="xsd:string">SEP001122334455</deviceName><lineNumber xsi:type="xsd:string">101</lineNumber>';
const wdDial = xml('makeCallSoap', `<in1 xsi:type="xsd:string">${number}</in1><in2 ${device}</in2>`);
const wdSays = (code: number, words: string) =>
  `<?xml version="1.0"?><e:Envelope xmlns:e="x"><e:Body><multiRef><responseCode xsi:type="xsd:int" xmlns:xsi="y">${code}</responseCode><responseDescription>${words}</responseDescription></multiRef></e:Body></e:Envelope>`;
const webdialer: Recording = {
  profile: 'cisco-webdialer',
  values: { user: 'joe', password: 'a<b&c', device: 'SEP001122334455', line: '101' },
  scenes: {
    success: [
      dial('accepted requested', text(wdDial, 200, wdSays(0, 'Success'))),
      report('untold'),
      hangUp('done', text(xml('endCallSoap', `<in1 ${device}</in1>`), 200, wdSays(0, 'Success'))),
    ],
    refusal: [
      dial('refused number-not-accepted: Destination not valid', text(wdDial, 200, wdSays(5, 'Destination not valid'))),
    ],
    'wrong credentials: trap, with 200': [
      dial('refused wrong-credentials: Authentication failed', text(wdDial, 200, wdSays(2, 'Authentication failed'))),
    ],
    'trap: a fault': [
      dial(
        'refused number-not-accepted: No such operation',
        text(
          wdDial,
          500,
          '<e:Envelope xmlns:e="x"><e:Body><e:Fault><faultstring>No such operation</faultstring></e:Fault></e:Body></e:Envelope>',
        ),
      ),
    ],
  },
};

const wazoLogin = json(withJson('POST /api/auth/0.1/token', { expiration: 7200 }, basic('joe', 'pw')), 200, {
  data: { token: 'at' },
});
const wazoToken = 'X-Auth-Token: at';
const wazoCalls = '/api/calld/1.0/users/me/calls';
const wazoDial = withJson(`POST ${wazoCalls}`, { extension: number }, wazoToken);
const wazoIs = (...items: object[]) => json(plain(`GET ${wazoCalls}`, wazoToken), 200, { items });
const other = { call_id: 'other', status: 'Up', talking_to: { z: 'someone' } };
const wazo: Recording = {
  profile: 'wazo',
  values: { user: 'joe', password: 'pw' },
  scenes: {
    success: [
      signIn('done', wazoLogin),
      dial('accepted requested', json(wazoDial, 201, { call_id: '7.1', status: 'Down' })),
      report('ringing-own-phone', wazoIs(other, { call_id: '7.1', status: 'Ringing', talking_to: {} })),
      report('own-phone-answered', wazoIs(other, { call_id: '7.1', status: 'Up', talking_to: {} })),
      report('connected', wazoIs(other, { call_id: '7.1', status: 'Up', talking_to: { '7.2': 'Alice' } })),
      hangUp('done', text(plain(`DELETE ${wazoCalls}/7.1`, wazoToken), 204)),
      report('ended', wazoIs(other)),
    ],
    refusal: [
      dial(
        'refused number-not-accepted: bad',
        wazoLogin,
        json(wazoDial, 400, { error_id: 'call-creation', message: 'bad' }),
      ),
      dial('refused not-allowed: no', json(wazoDial, 403, { message: 'no' })),
      dial(
        'refused server-error: ARI is down',
        json(wazoDial, 503, { error_id: 'asterisk-ari-error', message: 'ARI is down' }),
      ),
    ],
    'wrong credentials': [signIn('wrong-credentials', { ...wazoLogin, answer: { status: 401 } })],
    'trap: a 400 says that the own phone is not there': [
      dial(
        'accepted failed:own-phone-offline',
        wazoLogin,
        json(wazoDial, 400, { error_id: 'call-origin-unavailable' }),
      ),
    ],
  },
};

const nethLogin = text(withJson('POST /webrest/authentication/login', { username: '214', password: 'pw' }), 401, '', {
  'WWW-Authenticate': 'Digest abc123',
});
const nethToken = `Authorization: 214:${createHmac('sha1', 'pw').update('214:pw:abc123').digest('hex')}`;
const nethDial = withJson(
  'POST /webrest/astproxy/call',
  { number, endpointType: 'extension', endpointId: '214' },
  nethToken,
);
const nethvoice: Recording = {
  profile: 'nethvoice',
  values: { extension: '214', password: 'pw' },
  scenes: {
    'success: trap, a sign-in that works answers 401': [
      signIn('done', nethLogin),
      dial('accepted requested', json(nethDial, 200, { uniqueid: '1.2' })),
      report('untold'),
    ],
    refusal: [
      dial('refused not-allowed', nethLogin, text(nethDial, 403)),
      dial('refused number-not-accepted', text(nethDial, 400)),
      dial('refused server-error: No', json(nethDial, 500, { message: 'No' })),
    ],
    'wrong credentials: seen with the first request only': [
      dial('refused wrong-credentials', nethLogin, text(nethDial, 401), nethLogin, text(nethDial, 401)),
    ],
    'trap: without a nonce there is no sign-in': [signIn('server-error', { ...nethLogin, answer: { status: 200 } })],
  },
};

const vodiaLine = plain(
  'GET /remote_call.htm?user=101%40pbx.example.com&dest=%2B31201234567&auth=101%40pbx.example.com%3Ap%26w&connect=true',
);
const vodia: Recording = {
  profile: 'vodia',
  values: { extension: '101', password: 'p&w', domain: 'pbx.example.com' },
  scenes: {
    success: [dial('accepted requested', text(vodiaLine, 200, '<html/>')), report('untold')],
    refusal: [dial('refused number-not-accepted', text(vodiaLine, 400))],
    'wrong credentials': [dial('refused wrong-credentials', text(vodiaLine, 401))],
    'trap: a page that repeats the password is not shown': [
      dial('unknown server-error', text(vodiaLine, 500, 'auth=101@pbx.example.com:p&w')),
    ],
  },
};

const bridge = withJson(
  'POST /RPC',
  {
    jsonrpc: '2.0',
    method: 'dlg.bridge_dlg',
    params: ['sip:101@sip.example.com', `sip:${number}@sip.example.com`, '.'],
    id: 1,
  },
  basic('101', 'pw'),
);
const kamailio: Recording = {
  profile: 'kamailio',
  values: { extension: '101', password: 'pw', domain: 'sip.example.com', proxy: '.' },
  scenes: {
    success: [dial('accepted requested', json(bridge, 200, { jsonrpc: '2.0', id: 1 })), report('untold')],
    refusal: [
      dial(
        'refused number-not-accepted: Invalid parameters',
        json(bridge, 500, { jsonrpc: '2.0', error: { code: 500, message: 'Invalid parameters' }, id: 1 }),
      ),
    ],
    'wrong credentials': [
      dial('refused wrong-credentials', text(bridge, 401)),
      dial('refused wrong-credentials', text(bridge, 403)),
    ],
    'trap: nothing is told of the call, so nothing is claimed': [
      dial('accepted requested', json(bridge, 200, { jsonrpc: '2.0', result: {}, id: 1 })),
      report('untold'),
      hangUp('hang-up-failed'),
    ],
  },
};

export const pbxs: readonly Recording[] = [
  asteriskAri,
  asteriskAmi,
  freeswitch,
  fusionpbx,
  threeCx,
  yeastar,
  ucm,
  webdialer,
  wazo,
  nethvoice,
  vodia,
  kamailio,
];
