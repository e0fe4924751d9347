import { describe, expect, it } from 'vitest';
import { policyPlace } from '../../../../src/main/policy/policy-place';

describe('the place of a policy', () => {
  it.each([
    ['linux', {}, '/etc/dialboard/policy.json'],
    ['darwin', {}, '/Library/Application Support/Dialboard/policy.json'],
    ['win32', { ProgramData: 'D:\\ProgramData' }, 'D:\\ProgramData\\Dialboard\\policy.json'],
    ['win32', {}, 'C:\\ProgramData\\Dialboard\\policy.json'],
  ] as const)('on %s', (platform, env, path) => {
    expect(policyPlace(platform, env)).toBe(path);
  });

  it('does not move by what a person sets', () => {
    const env = { HOME: '/tmp', XDG_CONFIG_DIRS: '/tmp', DIALBOARD_POLICY: '/tmp/policy.json' };
    expect(policyPlace('linux', env)).toBe('/etc/dialboard/policy.json');
  });
});
