import { describe, expect, it, vi } from 'vitest';
import { createArrivals } from '../../../../src/main/intake/arrivals';
import { linkArrival } from '../../../../src/main/intake/link-arrival';
import { createWaiting } from '../../../../src/main/intake/waiting';
import type { AccountView } from '../../../../src/shared/snapshot';

const usual = { deskPhone: false, linksWait: false };
const deskPhone = { ...usual, deskPhone: true };
const linksWait = { ...usual, linksWait: true };

describe('a link that arrives', () => {
  it.each<[AccountView['status'], typeof usual, ReturnType<typeof linkArrival>]>([
    ['signed-in', usual, { offer: 'now', show: true }],
    ['restoring', usual, { offer: 'signed-in', show: true }],
    ['signed-out', usual, { offer: 'signed-in', show: true }],
    ['signed-in', deskPhone, { offer: 'now', show: false }],
    ['restoring', deskPhone, { offer: 'signed-in', show: false }],
    ['signed-out', deskPhone, { offer: 'signed-in', show: true }],
    ['locked-out', deskPhone, { offer: 'signed-in', show: true }],
    ['signed-in', linksWait, { offer: 'looked-for', show: false }],
    ['signed-out', { ...linksWait, deskPhone: true }, { offer: 'looked-for', show: false }],
  ])('while %s with %o: %o', (status, settings, arrival) => {
    expect(linkArrival(status, settings)).toEqual(arrival);
  });
});

function setUp() {
  const seen: string[] = [];
  const told: (string | null)[] = [];
  let time = 0;
  const situation = { status: 'signed-in' as AccountView['status'], settings: usual };
  const arrivals = createArrivals({
    waiting: createWaiting<string>(() => time),
    now: () => time,
    status: () => situation.status,
    settings: () => situation.settings,
    showWindow: () => seen.push('window'),
    take: (text, always) => seen.push(`${text} ${always ?? 'as set'}`),
    urgent: (text) => Promise.resolve(text === 'tel:112' ? '112' : undefined),
    urgentWaits: (number) => told.push(number),
    changed: (waits) => seen.push(waits ? 'waits' : 'waits no more'),
  });
  return { arrivals, situation, seen, told, pass: (ms: number) => (time += ms) };
}

describe('the arrivals', () => {
  it('offer a link once somebody is signed in', () => {
    const { arrivals, situation, seen } = setUp();
    situation.status = 'signed-out';
    arrivals.receive('tel:1');
    expect(seen).toEqual(['window']);
    situation.status = 'signed-in';
    arrivals.look();
    arrivals.look();
    expect(seen).toEqual(['window', 'window', 'tel:1 as set']);
  });

  it('tell of an emergency number while nobody is signed in, until somebody is or another link comes', async () => {
    const { arrivals, situation, seen, told } = setUp();
    situation.status = 'restoring';
    arrivals.receive('tel:112');
    await Promise.resolve();
    expect(told.at(-1)).toBeNull();
    situation.status = 'signed-out';
    arrivals.look();
    await vi.waitFor(() => expect(told.at(-1)).toBe('112'));
    arrivals.receive('tel:1');
    await vi.waitFor(() => expect(told.at(-1)).toBeNull());
    situation.settings = linksWait;
    arrivals.receive('tel:112');
    await vi.waitFor(() => expect(told.at(-1)).toBe('112'));
    situation.settings = usual;
    situation.status = 'signed-in';
    arrivals.look();
    expect(told.at(-1)).toBeNull();
    expect(seen.at(-1)).toBe('tel:112 as set');
  });

  it('keep the last link while nothing may disturb, for as long as it takes, and then ask', async () => {
    const { arrivals, situation, seen, pass } = setUp();
    situation.settings = linksWait;
    arrivals.receive('tel:1');
    arrivals.receive('tel:2');
    await expect.poll(() => seen).toEqual(['waits', 'waits']);
    pass(10 * 3_600_000);
    situation.settings = usual;
    arrivals.look();
    expect(seen).toEqual(['waits', 'waits']);
    arrivals.showUnseen();
    arrivals.showUnseen();
    expect(seen.slice(2)).toEqual(['window', 'waits no more', 'tel:2 ask', 'window', 'waits no more']);
  });

  it('keep it until somebody is signed in', async () => {
    const { arrivals, situation, seen } = setUp();
    Object.assign(situation, { status: 'signed-out', settings: linksWait });
    arrivals.receive('tel:1');
    await expect.poll(() => seen).toEqual(['waits']);
    arrivals.showUnseen();
    expect(seen).toEqual(['waits', 'window']);
    situation.status = 'signed-in';
    arrivals.showUnseen();
    expect(seen).toContain('tel:1 ask');
  });

  it('offer an emergency number whatever may disturb, once somebody is signed in', async () => {
    const { arrivals, situation, seen } = setUp();
    Object.assign(situation, { status: 'restoring', settings: linksWait });
    arrivals.receive('tel:112');
    await expect.poll(() => seen).toEqual(['window']);
    situation.status = 'signed-in';
    arrivals.look();
    await expect.poll(() => seen).toContain('tel:112 as set');
    expect(seen).not.toContain('waits');
  });

  it('drop it when the person signs out', async () => {
    const { arrivals, situation, seen } = setUp();
    situation.settings = linksWait;
    arrivals.receive('tel:1');
    await expect.poll(() => seen).toContain('waits');
    arrivals.forget();
    arrivals.showUnseen();
    expect(seen.filter((what) => what.startsWith('tel:'))).toEqual([]);
  });
});
