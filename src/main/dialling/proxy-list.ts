import type { AxiosProxyConfig } from 'axios';

/**
 * The first way of a PAC result (`PROXY a:3128; HTTPS b:443; DIRECT`) that can be taken: a proxy, or false for straight
 * there. SOCKS proxies are passed over, and so is what cannot be read; with nothing left it goes straight.
 */
export function firstProxy(list: string): AxiosProxyConfig | false {
  for (const way of list.split(';')) {
    const [, kind = '', host = '', port = ''] =
      /^\s*(DIRECT|PROXY|HTTPS?)(?:\s+(\[[0-9a-f:.]+\]|[\w.-]+):(\d{1,5}))?\s*$/i.exec(way) ?? [];
    if (/^direct$/i.test(kind)) return false;
    if (kind !== '' && host !== '') {
      return { protocol: /^https$/i.test(kind) ? 'https' : 'http', host, port: Number(port) };
    }
  }
  return false;
}
