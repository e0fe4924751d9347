import { describe, expect, it } from 'vitest';
import { createConnector } from '../../../../src/main/dialling/connect';
import { builtInProfiles } from '../../../../src/main/dialling/profile/built-in-profiles';
import { parseServerAddress } from '../../../../src/shared/server-address';

const connector = createConnector({
  loadAxios: () => Promise.reject(new Error('Nothing may be sent')),
  proxiesFor: () => Promise.resolve('DIRECT'),
  findProfile: (id) => Promise.resolve(builtInProfiles.find((profile) => profile.id === id)),
  loadWebSocket: () => Promise.reject(new Error('Nothing may be opened')),
  loadEngine: () => import('../../../../src/main/dialling/profile/engine'),
});

function connect(profile: string, values: Record<string, string>) {
  const server = parseServerAddress('https://pbx.example.com');
  if ('code' in server) throw new Error(server.code);
  return connector.connect({ server, profile }, values);
}

describe('the server of an account', () => {
  it('is what was typed, or the one that the system has for everybody', async () => {
    expect(await connector.serverFor('asterisk-ari', 'pbx.example.com')).toMatchObject({
      origin: 'https://pbx.example.com',
    });
    expect(await connector.serverFor('sipgate', 'https://evil.example')).toMatchObject({
      origin: 'https://api.sipgate.com',
    });
  });

  it('may be a desk phone over plain http only after the warning', async () => {
    expect(await connector.serverFor('snom', 'http://192.168.1.20')).toMatchObject({ code: 'server-plain-in-network' });
    expect(await connector.serverFor('snom', 'http://192.168.1.20', true)).toMatchObject({
      origin: 'http://192.168.1.20',
    });
  });
});

describe('connecting', () => {
  it('names the person, and the system unless it is our own', async () => {
    expect(await connect('dialboard', { extension: ' 100 ', password: 'x' })).toMatchObject({
      ok: true,
      value: { identity: '100' },
    });
    expect(await connect('asterisk-ari', { user: 'ari', password: 'x', extension: '101' })).toMatchObject({
      ok: true,
      value: { identity: '101', profileName: 'Asterisk ARI' },
    });
  });

  it.each([
    ['dialboard', { extension: '', password: 'x' }, { code: 'extension-missing' }],
    ['asterisk-ari', { user: 'ari', password: '', extension: '101' }, { code: 'value-missing', field: 'password' }],
    [
      'asterisk-ari',
      { user: 'ari', password: 'x', extension: '101,x' },
      { code: 'value-not-usable', field: 'extension' },
    ],
    [
      'freeswitch',
      { password: 'x', extension: '101}user/1', domain: 'd' },
      { code: 'value-not-usable', field: 'extension' },
    ],
    ['snom', { user: 'a\r\nb', password: 'x' }, { code: 'value-not-usable', field: 'user' }],
    ['no-such-profile', {}, { code: 'profile-gone' }],
  ])('to %s with %j fails before anything is sent', async (profile, values, problem) => {
    expect(await connect(profile, values)).toEqual({ ok: false, problem });
  });
});
