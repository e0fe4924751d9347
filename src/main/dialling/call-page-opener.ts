import type { Call } from '../../shared/call';
import { fillCallPage, type CallPageMoment } from '../../shared/call-page';
import type { Settings } from '../../shared/settings';

/** Opens the person's own page about a call. */
export interface CallPageOpener {
  /** Takes the calls with each change of them. Each call opens the page once at most. */
  follow(calls: readonly Call[]): void;
}

/** What it needs. */
export interface CallPageNeeds {
  readonly settings: () => Pick<Settings, 'callPage' | 'callPageMoment'>;
  /** Opens an address in the person's browser. */
  readonly open: (url: string) => void;
}

/** Makes the opener. The address is checked again each time: a settings file may hold anything. */
export function createCallPageOpener({ settings, open }: CallPageNeeds): CallPageOpener {
  const opened = new Set<string>();
  return {
    follow(calls) {
      const { callPage, callPageMoment } = settings();
      for (const call of calls) {
        const { id, target, name = '' } = call;
        if (opened.has(id)) continue;
        // A call from before it was switched on stays without its page.
        if (callPageMoment === 'never') opened.add(id);
        // Codes for the PBX are nobody's number.
        if (callPageMoment === 'never' || target === undefined || /[*#]/.test(target)) continue;
        if (!reached(call, callPageMoment)) continue;
        opened.add(id);
        const page = fillCallPage(callPage, { number: target, digits: target.replace(/\D/g, ''), name });
        if (page.ok) open(page.url);
      }
    },
  };
}

function reached({ state, timeline }: Call, moment: Exclude<CallPageMoment, 'never'>): boolean {
  switch (moment) {
    case 'dial':
      return true;
    case 'connect':
      return timeline.some((entry) => entry.state === 'connected');
    case 'end':
      return state === 'ended' || state === 'failed';
  }
}
