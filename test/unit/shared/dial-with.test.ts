import { describe, expect, it } from 'vitest';
import { activeAccount, hostOfAccount, ruledAccount } from '../../../src/shared/dial-with';
import type { AccountView } from '../../../src/shared/snapshot';

const office = 'https://pbx.example.com#';
const phone = 'http://192.168.1.20#';
const alone: AccountView = {
  status: 'signed-in',
  server: 'https://pbx.example.com',
  extension: '201',
  demo: false,
  anonymous: 'supported',
};
const both: AccountView = {
  ...alone,
  id: office,
  others: [{ id: phone, server: 'http://192.168.1.20', profile: 'Snom' }],
};
const signedOut: AccountView = { status: 'signed-out', server: '' };

describe('the account that a rule names', () => {
  it.each([
    ['an extension, without a rule', true, '', both, undefined],
    [
      'an extension, by another account',
      true,
      phone,
      both,
      { id: phone, account: { server: 'http://192.168.1.20', profile: 'Snom' } },
    ],
    ['an extension, by the account that is in use anyway', true, office, both, undefined],
    ['an extension, by an account that is gone', true, 'https://gone.example#', both, { id: 'https://gone.example#' }],
    ['an extension, by an account that was the only other one', true, phone, alone, { id: phone }],
    ['any other number', false, phone, both, undefined],
    ['an extension, signed out', true, phone, signedOut, undefined],
  ] as const)('for %s', (_what, internal, internalAccount, view, expected) => {
    const ruled = ruledAccount(internal, { internalAccount }, view);
    expect(ruled).toEqual(expected === undefined ? undefined : { account: undefined, ...expected });
  });
});

it('the account in use is named where there are others', () => {
  expect(activeAccount(alone)).toBeUndefined();
  expect(activeAccount(signedOut)).toBeUndefined();
  expect(activeAccount(both)).toEqual({ server: 'https://pbx.example.com', extension: '201' });
});

it('the id of an account tells its host, and a text that is none tells nothing', () => {
  expect(hostOfAccount('https://pbx.example.com:8443#account-2')).toBe('pbx.example.com:8443');
  expect(hostOfAccount('nobody')).toBeUndefined();
});
