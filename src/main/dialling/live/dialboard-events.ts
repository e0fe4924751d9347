import { basicAuthorization } from '../basic-authorization';
import { readDialboardCall } from '../dialboard-call';
import type { HttpClient } from '../http-client';
import { endOfStatus, type LiveEvents } from './live-events';
import { readEvents } from './server-sent-events';

/** The event stream of our own dial API (docs/dial-api.md, *As it changes*). Its first event is the call as it is. */
export function createDialboardEvents(http: Pick<HttpClient, 'stream'>): LiveEvents {
  return async ({ id, address, values }, listener, signal) => {
    const { extension = '', password = '' } = values;
    const url = `${address}/v1/calls/${encodeURIComponent(id)}/events`;
    const stream = await http.stream(url, basicAuthorization(extension, password), signal);
    if (!stream.open) return endOfStatus(stream.status);
    let began = false;
    await readEvents(stream.body, signal, (event) => {
      const report = event.name === 'call' ? readDialboardCall(event.json) : undefined;
      if (report === undefined) return;
      if (!began) listener.opened('how-it-stands');
      began = true;
      listener.report(report);
    });
    return 'lost';
  };
}
