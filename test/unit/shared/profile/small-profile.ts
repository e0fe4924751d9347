import type { Profile } from '../../../../src/shared/profile/profile';

/** The smallest useful profile; tests change a part of it. */
export const smallProfile: Profile = {
  format: 1,
  id: 'small',
  name: 'Small PBX',
  kind: 'pbx',
  sureness: 'documented',
  sources: ['https://pbx.example.com/manual'],
  parameters: [{ key: 'extension' }, { key: 'password', secret: true }],
  number: { keep: '+0123456789*#' },
  auth: { kind: 'basic', user: '{extension}', password: '{password}' },
  dial: { method: 'POST', url: '/calls', body: { json: { to: '{number}' } } },
};
