import { expect, it } from 'vitest';
import { firstProxy } from '../../../../src/main/dialling/proxy-list';

it.each([
  ['DIRECT', false],
  ['', false],
  ['PROXY proxy.example.com:3128', { protocol: 'http', host: 'proxy.example.com', port: 3128 }],
  ['HTTPS proxy.example.com:443; DIRECT', { protocol: 'https', host: 'proxy.example.com', port: 443 }],
  ['SOCKS5 s:1080; PROXY p:8080', { protocol: 'http', host: 'p', port: 8080 }],
  ['SOCKS5 s:1080', false],
  ['PROXY [::1]:3128', { protocol: 'http', host: '[::1]', port: 3128 }],
  ['nonsense; DIRECT; PROXY p:1', false],
])('%j leads to %j', (list, proxy) => {
  expect(firstProxy(list)).toEqual(proxy);
});
