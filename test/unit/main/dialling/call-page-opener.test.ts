import { describe, expect, it } from 'vitest';
import { createCallPageOpener } from '../../../../src/main/dialling/call-page-opener';
import type { Call, CallState } from '../../../../src/shared/call';
import type { CallPageMoment } from '../../../../src/shared/call-page';

function call(id: string, states: readonly CallState[], facts: Partial<Call> = {}): Call {
  return {
    id,
    number: '020',
    shown: '020',
    target: '+31201234567',
    source: 'keypad',
    state: states.at(-1) ?? 'requested',
    timeline: states.map((state, at) => ({ state, at })),
    ...facts,
  };
}

function opener(callPageMoment: CallPageMoment) {
  const opened: string[] = [];
  const settings: { callPage: string; callPageMoment: CallPageMoment } = {
    callPage: 'https://crm.example.com/{digits}/{name}',
    callPageMoment,
  };
  const pages = createCallPageOpener({ settings: () => settings, open: (url) => opened.push(url) });
  return { pages, opened, settings };
}

const url = 'https://crm.example.com/31201234567/Anna';
const all = ['requested', 'ringing-own-phone', 'connected', 'ended'] as const;

describe('the page on a call', () => {
  it.each([
    ['never', undefined],
    ['dial', 'requested'],
    ['connect', 'connected'],
    ['end', 'ended'],
  ] as const)('set to %s is opened once, at %s', (moment, at) => {
    const { pages, opened } = opener(moment);
    let first: CallState | undefined;
    all.forEach((state, index) => {
      pages.follow([call('a', all.slice(0, index + 1), { name: 'Anna' })]);
      if (opened.length > 0) first ??= state;
    });
    expect(first).toBe(at);
    expect(opened).toEqual(at === undefined ? [] : [url]);
  });

  it('is not opened for codes, for emergencies, or with an address that cannot be used', () => {
    const { pages, opened, settings } = opener('dial');
    const { target: _unknown, ...emergency } = call('b', ['requested'], { number: '112' });
    pages.follow([call('a', ['requested'], { target: '*21#' }), emergency]);
    settings.callPage = 'http://crm.example.com/';
    pages.follow([call('c', ['requested'])]);
    expect(opened).toEqual([]);
  });

  it('is not opened for calls from before it was switched on', () => {
    const { pages, opened, settings } = opener('never');
    pages.follow([call('a', ['requested', 'connected'])]);
    settings.callPageMoment = 'connect';
    pages.follow([call('b', ['requested', 'connected'], { name: 'Anna' }), call('a', ['requested', 'connected'])]);
    expect(opened).toEqual([url]);
  });
});
