import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { behaviours, faultFor, outcomeFor, parseRule } from '../../../../src/main/demo/behaviours';

describe('behaviours', () => {
  it.each(behaviours)('%s is documented and understood', (behaviour) => {
    const page = readFileSync(new URL('../../../../docs/dial-api.md', import.meta.url), 'utf8');
    expect(page.slice(page.indexOf('| Behaviour'))).toContain(`\`${behaviour}\``);
    expect(parseRule({ behaviour, on: 'dial', delay: 5 })).toEqual({ behaviour, on: 'dial', delay: 5 });
  });

  it.each([
    null,
    'busy',
    {},
    { behaviour: 'odd' },
    { behaviour: 'busy', on: 'lunch' },
    { behaviour: 'slow', delay: -1 },
    { behaviour: 'slow', delay: 1e9 },
    { behaviour: 'busy', more: 1 },
  ])('%j is not a rule', (value) => {
    expect(parseRule(value)).toBeUndefined();
  });

  it('are faults for the operation that they are limited to', () => {
    expect(faultFor({ behaviour: 'slow' }, 'dial')).toBe('slow');
    expect(faultFor({ behaviour: 'slow', on: 'state' }, 'state')).toBe('slow');
    expect(faultFor({ behaviour: 'slow', on: 'state' }, 'dial')).toBeUndefined();
    expect(faultFor({ behaviour: 'events-lost' }, 'events')).toBe('events-lost');
    expect(faultFor({ behaviour: 'events-lost' }, 'session')).toBeUndefined();
    expect(faultFor({ behaviour: 'busy' }, 'dial')).toBeUndefined();
    expect(faultFor({ behaviour: 'normal' }, 'dial')).toBeUndefined();
  });

  it('let every call go their way, or leave it to its number', () => {
    expect(outcomeFor({ behaviour: 'busy' }, '204')).toBe('busy');
    expect(outcomeFor({ behaviour: 'normal' }, '204')).toBe('rejected');
    expect(outcomeFor({ behaviour: 'slow' }, '204')).toBe('rejected');
    expect(outcomeFor({ behaviour: 'connects' }, '204')).toBe('connects');
  });
});
