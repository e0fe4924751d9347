import { describe, expect, it } from 'vitest';
import { checkCredentials } from '../../../src/shared/credentials';

describe('credentials as typed', () => {
  it('pass when HTTP Basic can carry them', () => {
    expect(checkCredentials({ extension: '100', password: 'pässword: 密' })).toBeUndefined();
  });

  it.each([
    [{ extension: ' ', password: 'x' }, 'extension-missing'],
    [{ extension: '10:0', password: 'x' }, 'extension-not-usable'],
    [{ extension: '10\n0', password: 'x' }, 'extension-not-usable'],
    [{ extension: '100', password: '' }, 'password-missing'],
    [{ extension: '100', password: 'a\u0000b' }, 'wrong-credentials'],
  ])('%j: %s', (credentials, code) => {
    expect(checkCredentials(credentials)).toEqual({ code });
  });
});
