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
  withJson,
  type Recording,
} from './exchange';

const values = { user: 'admin', password: 'pa ss' };
const me = basic(values.user, values.password);
const asked = { 'WWW-Authenticate': 'Basic realm="phone"' };
const digest = { 'WWW-Authenticate': 'Digest realm="phone", nonce="n", qop="auth"' };
const answered = (line: string) =>
  plain(
    line,
    `Authorization: Digest username="admin", realm="phone", nonce="n", uri="${line.split(' ')[1] ?? ''}", algorithm=MD5, response="…", qop=auth, nc=00000001, cnonce="${uuid}"`,
  );

/** A phone with a web page: what it answers to a wrong login, and to Basic and Digest. */
function webPhone(profile: string, line: string, success: number, scenes: Recording['scenes']): Recording {
  return {
    profile,
    values,
    scenes: {
      'success with Basic': [
        dial('accepted requested', text(plain(line), 401, '', asked), text(plain(line, me), success)),
        report('untold'),
      ],
      'success with Digest': [
        dial('accepted requested', text(plain(line), 401, '', digest), text(answered(line), success)),
      ],
      'wrong credentials': [
        signIn('done'),
        dial('refused wrong-credentials', text(plain(line), 401, '', asked), text(plain(line, me), 401, '', asked)),
      ],
      ...scenes,
    },
  };
}

const snomLine = 'GET /command.htm?number=%2B31201234567';
const snom = webPhone('snom', snomLine, 302, {
  refusal: [dial('refused not-found', text(plain(snomLine), 404))],
  'trap: success is a redirect, which is not followed': [
    dial('accepted requested', text(plain(snomLine), 302, '', { Location: 'http://elsewhere.example/index.htm' })),
    hangUp('done', text(plain('GET /command.htm?RELEASE_ALL_CALLS'), 302)),
  ],
});

const yealinkLine = 'GET /servlet?key=number=%2B31201234567';
const yealink = webPhone('yealink', yealinkLine, 200, {
  'refusal: trap, this computer is not on the phone’s list': [
    dial('refused not-allowed', text(plain(yealinkLine), 403)),
  ],
  refusal: [dial('refused not-found', text(plain(yealinkLine), 404))],
  'trap: the equals sign of the command stays, the plus is encoded': [
    dial('accepted requested', text(plain(yealinkLine), 200)),
    hangUp('done', text(plain('GET /servlet?key=CALLEND'), 200)),
  ],
});

const fanvilLine = 'GET /cgi-bin/ConfigManApp.com?key=%2B31201234567;ENTER';
const fanvil = webPhone('fanvil', fanvilLine, 200, {
  refusal: [dial('refused not-found', text(plain(fanvilLine), 404))],
  'trap: there is no way to hang up': [
    dial('accepted requested', text(plain(fanvilLine), 200)),
    hangUp('hang-up-failed'),
  ],
});

const makeCall = 'GET /cgi-bin/api-make_call?phonenumber=%2B31201234567&account=0&password=pa%20ss';
const phoneStatus = 'GET /cgi-bin/api-get_phone_status?passcode=pa%20ss';
const grandstream: Recording = {
  profile: 'grandstream-phone',
  values: { password: 'pa ss', account: '0' },
  scenes: {
    success: [
      signIn('done', json(plain(phoneStatus), 200, { response: 'success', body: 'available' })),
      dial('accepted requested', json(plain(makeCall), 200, { response: 'success', body: true })),
      report('untold'),
      hangUp(
        'done',
        json(plain('GET /cgi-bin/api-phone_operation?passcode=pa%20ss&cmd=endcall'), 200, {
          response: 'success',
          body: true,
        }),
      ),
    ],
    refusal: [
      dial('refused number-not-accepted: failed', json(plain(makeCall), 200, { response: 'error', body: 'failed' })),
    ],
    'wrong credentials': [
      signIn('wrong-credentials', json(plain(phoneStatus), 200, { response: 'error', body: 'unauthorized' })),
      dial('refused wrong-credentials', json(plain(makeCall), 200, { response: 'error', body: 'unauthorized' })),
    ],
    'trap: 200 while the feature is off': [
      dial('refused not-allowed', json(plain(makeCall), 200, { response: 'error', body: 'Invalid Request' })),
    ],
  },
};

const polyDial = (...headers: string[]) =>
  withJson('POST /api/v1/callctrl/dial', { data: { Dest: number, Line: '1', Type: 'TEL' } }, ...headers);
const polyState = 'GET /api/v1/webCallControl/callStatus';
const polyMe = basic('Polycom', 'pa ss');
const poly: Recording = {
  profile: 'poly',
  values: { user: 'Polycom', password: 'pa ss', line: '1' },
  scenes: {
    success: [
      signIn('done', text(plain(polyState), 401, '', asked), json(plain(polyState, polyMe), 200, { Status: '4007' })),
      dial('accepted requested', json(polyDial(polyMe), 200, { Status: '2000' })),
      report('requested', json(plain(polyState, polyMe), 200, { Status: '2000', data: { CallHandle: '0x4b' } })),
      hangUp(
        'done',
        json(withJson('POST /api/v1/callctrl/endCall', { data: { Ref: '0x4b' } }, polyMe), 200, { Status: '2000' }),
      ),
      report('ended', json(plain(polyState, polyMe), 200, { Status: '4007' })),
    ],
    refusal: [dial('refused number-not-accepted', json(polyDial(), 200, { Status: '4000' }))],
    'refusal: not allowed': [dial('refused not-allowed', json(polyDial(), 200, { Status: '4003' }))],
    'wrong credentials': [
      signIn('wrong-credentials', text(plain(polyState), 401, '', asked), text(plain(polyState, polyMe), 401)),
      dial('refused wrong-credentials', text(polyDial(polyMe), 401)),
    ],
    'trap: 200 with the error in the body': [
      dial('accepted failed:own-phone-offline', json(polyDial(), 200, { Status: '4002' })),
      dial('accepted failed:own-phone-no-answer', json(polyDial(), 200, { Status: '4001' })),
      dial('refused server-error', json(polyDial(), 200, { Status: '5000' })),
      dial('unknown not-a-dial-api', json(polyDial(), 200, { Status: '9999' })),
    ],
    'trap: without a handle there is nothing to hang up': [
      dial('accepted requested', json(polyDial(), 200, { Status: '2000' })),
      hangUp('hang-up-failed'),
    ],
  },
};

export const deskPhones: readonly Recording[] = [snom, yealink, fanvil, grandstream, poly];
