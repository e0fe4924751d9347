import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  connectionParts,
  failedPart,
  isTestOver,
  newTest,
  withPart,
  type PartState,
} from '../../../src/shared/connection-test';
import { isAboutReaching, problemCodes } from '../../../src/shared/problem';

const failed: PartState = { is: 'failed', problem: { code: 'timed-out' } };
const state = fc.constantFrom<PartState>({ is: 'trying' }, { is: 'good' }, { is: 'skipped' }, failed);
const news = fc.array(fc.tuple(fc.constantFrom(...connectionParts), state));

describe('a test of the connection', () => {
  it('begins with every part waiting, and is over when each has an end', () => {
    let test = newTest('pbx.example.com');
    expect(isTestOver(test)).toBe(false);
    for (const part of connectionParts) test = withPart(withPart(test, part, { is: 'trying' }), part, { is: 'good' });
    expect(isTestOver(test)).toBe(true);
    expect(failedPart(test)).toBeUndefined();
  });

  it('is over with the first part that fails: those behind it are not tried', () => {
    const test = withPart(withPart(newTest('x'), 'name', { is: 'skipped' }), 'connection', failed);
    expect(connectionParts.map((part) => test.parts[part].is)).toEqual(['skipped', 'failed', 'not-tried', 'not-tried']);
    expect(failedPart(test)).toBe('connection');
    expect(isTestOver(test)).toBe(true);
  });

  it('names the host and every part, whatever news comes', () => {
    fc.assert(
      fc.property(news, (all) => {
        const test = all.reduce((before, [part, next]) => withPart(before, part, next), newTest('x'));
        expect(Object.keys(test.parts)).toEqual([...connectionParts]);
        expect(test.host).toBe('x');
      }),
    );
  });
});

describe('what a test can tell more about', () => {
  it('is the way to the server, not what was typed nor what it answered', () => {
    const about = problemCodes.filter((code) => isAboutReaching({ code }));
    expect(about).toContain('name-not-found');
    expect(about).toContain('certificate-untrusted');
    expect(about).toContain('proxy-refused');
    expect(about.filter((code) => /^(?:server|value|keychain)|credentials|not-a-/.test(code))).toEqual([]);
  });
});
