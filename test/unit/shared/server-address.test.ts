import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoopback, parseServerAddress } from '../../../src/shared/server-address';

describe('a server as typed', () => {
  it.each([
    ['pbx.example.com', 'https://pbx.example.com'],
    ['  https://pbx.example.com/  ', 'https://pbx.example.com'],
    ['https://PBX.Example.com:8443/dial/', 'https://pbx.example.com:8443/dial'],
    ['pbx.example.com:8443', 'https://pbx.example.com:8443'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:8080/api', 'http://localhost:8080/api'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://192.168.1.5', 'https://192.168.1.5'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s is %s', (typed, address) => {
    expect(parseServerAddress(typed)).toMatchObject({ address });
  });

  it.each([
    ['', 'server-missing'],
    ['   ', 'server-missing'],
    ['http://pbx.example.com', 'server-needs-https'],
    ['http://127.0.0.1.evil.example', 'server-needs-https'],
    ['http://localhost.evil.example', 'server-needs-https'],
    ['http://0.0.0.0', 'server-needs-https'],
    ['ftp://pbx.example.com', 'server-not-an-address'],
    ['file:///etc/passwd', 'server-not-an-address'],
    ['javascript://pbx.example.com/%0aalert(1)', 'server-not-an-address'],
    ['https://', 'server-not-an-address'],
    ['pbx example com', 'server-not-an-address'],
    ['https://pbx.example.com/?token=1', 'server-not-an-address'],
    ['https://pbx.example.com/#top', 'server-not-an-address'],
    ['https://100:secret@pbx.example.com', 'server-has-credentials'],
    ['100@pbx.example.com', 'server-has-credentials'],
  ])('%s is refused: %s', (typed, code) => {
    expect(parseServerAddress(typed)).toMatchObject({ code });
  });

  it('takes back what it gave, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.domain()), (typed) => {
        const server = parseServerAddress(typed);
        if ('code' in server) return;
        expect(parseServerAddress(server.address)).toEqual(server);
        expect(server.address.startsWith(server.origin)).toBe(true);
        expect(server.origin.startsWith('https://') || isLoopback(new URL(server.origin).hostname)).toBe(true);
      }),
    );
  });
});

describe('plain http in the local network', () => {
  it.each([
    'http://192.168.1.20',
    'http://10.0.0.5:8088',
    'http://172.16.0.1',
    'http://169.254.1.1',
    'http://[fd00::1]',
    'http://[fe80::1]',
  ])('is taken for %s after a warning', (address) => {
    expect(parseServerAddress(address)).toMatchObject({ code: 'server-plain-in-network' });
    expect(parseServerAddress(address, { plainInNetwork: true })).toMatchObject({ address });
  });

  it.each([
    'http://172.32.0.1',
    'http://192.169.1.1',
    'http://11.0.0.1',
    'http://phone.local',
    'http://10.example.com',
    'http://[2001:db8::1]',
    'http://[fe00::1]',
  ])('is never taken for %s, which is not in it or need not be', (address) => {
    expect(parseServerAddress(address, { plainInNetwork: true })).toMatchObject({ code: 'server-needs-https' });
  });
});
