import { describe, expect, it } from 'vitest';
import { createRequestLog, type LogEntry } from '../../../../src/main/demo/request-log';
import { createFakeClock } from './fake-clock';

const request = { method: 'GET', path: '/v1/session', operation: 'session' } as const;

describe('the request log', () => {
  it('has a request from the moment it arrives, and its end later', () => {
    const log = createRequestLog(createFakeClock().now);
    const entry = log.open({ method: 'POST', path: '/v1/calls', operation: 'dial' });
    const arrived = {
      number: 1,
      time: '2026-05-04T09:00:00.000Z',
      method: 'POST',
      path: '/v1/calls',
      operation: 'dial',
    };
    expect(log.entries()).toEqual([{ ...arrived, status: 'pending' }]);
    entry.note({ extension: '100' });
    entry.note({ destination: '201', idempotencyKey: 'k' });
    entry.settle(201);
    expect(log.entries()).toEqual([
      { ...arrived, extension: '100', destination: '201', idempotencyKey: 'k', status: 201 },
    ]);
  });

  it('tells each request once, when it is settled, and to nobody who wants no more', () => {
    const log = createRequestLog(createFakeClock().now);
    const told: LogEntry[] = [];
    const stop = log.onSettled((entry) => told.push(entry));
    const first = log.open(request);
    expect(told).toEqual([]);
    first.settle('dropped');
    first.settle('left');
    expect(told.map(({ status }) => status)).toEqual(['dropped']);
    expect(log.entries()[0]?.status).toBe('dropped');
    stop();
    log.open(request).settle(200);
    expect(told).toHaveLength(1);
  });

  it('keeps the newest only, and still settles what it has let go', () => {
    const log = createRequestLog(createFakeClock().now, 3);
    const told: number[] = [];
    log.onSettled(({ number }) => told.push(number));
    const first = log.open(request);
    for (let i = 0; i < 4; i += 1) log.open(request);
    expect(log.entries().map(({ number }) => number)).toEqual([3, 4, 5]);
    first.settle(200);
    expect(told).toEqual([1]);
    expect(log.entries().map(({ number }) => number)).toEqual([3, 4, 5]);
  });

  it('holds nothing that could act on a terminal, and no endless path', () => {
    const log = createRequestLog(createFakeClock().now);
    log.open({ ...request, path: `/\x1b[31m\u202e\u00e9\n${'a'.repeat(500)}` });
    expect(log.entries()[0]?.path).toMatch(/^\/\?\[31m\?\?\?a+$/);
    expect(log.entries()[0]?.path).toHaveLength(200);
  });

  it('gives a copy', () => {
    const log = createRequestLog(createFakeClock().now);
    const before = log.entries();
    log.open(request);
    expect(before).toEqual([]);
  });
});
