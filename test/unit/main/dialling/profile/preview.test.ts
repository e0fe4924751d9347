import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRequest } from '../../../../../src/main/dialling/profile/build-request';
import { builtInProfiles } from '../../../../../src/main/dialling/profile/built-in-profiles';
import { previewRequests } from '../../../../../src/main/dialling/profile/preview';
import type { RequestPreview } from '../../../../../src/shared/profile/own-profile';
import type { Profile } from '../../../../../src/shared/profile/profile';
import { smallProfile } from '../../../shared/profile/small-profile';

const address = 'https://pbx.example.com';

function previewOf(profile: Profile, values: Record<string, string> = { extension: '101' }, number = '201') {
  const preview = previewRequests({ profile, address, values, number });
  if ('notUsable' in preview) throw new Error(preview.notUsable);
  return preview.requests;
}

const header = (request: RequestPreview | undefined, name: string) =>
  request?.headers.find(([one]) => one === name)?.[1];

describe('the preview of a request', () => {
  it('is what would be sent, with the secret hidden', () => {
    const values = { extension: '101', password: 's3cret' };
    const sent = buildRequest({
      profile: smallProfile,
      request: smallProfile.dial,
      address,
      values: { ...values, number: '201' },
      auth: { kind: 'basic', user: '{extension}', password: '{password}' },
    });
    const [dial] = previewOf(smallProfile, values);
    expect(dial).toEqual({
      step: 'dial',
      method: sent.method,
      url: sent.url,
      body: sent.body,
      headers: Object.entries({ ...sent.headers, Authorization: 'Basic (101:••••••)' }),
    });
  });

  it('shows what is not known yet by its name, and hides what is calculated from a secret', () => {
    const requests = previewOf({
      ...smallProfile,
      auth: {
        kind: 'session',
        lifetime: 60,
        steps: [
          {
            method: 'POST',
            url: '/login',
            derive: { proof: { how: 'md5', of: '{extension}:{password}:{now}' } },
            body: { form: { user: '{extension}', proof: '{proof}' } },
            capture: { token: [{ json: '/token' }] },
          },
        ],
        headers: { 'X-Token': '{token}' },
      },
      hangUp: { method: 'DELETE', url: '/calls/{callId}' },
      dial: { ...smallProfile.dial, capture: { callId: [{ json: '/id' }] } },
    });
    expect(requests.map(({ step, url }) => [step, url])).toEqual([
      ['sign-in', `${address}/login`],
      ['dial', `${address}/calls`],
      ['hang-up', `${address}/calls/‹callId›`],
    ]);
    expect(requests[0]?.body).toBe('user=101&proof=••••••');
    expect(header(requests[1], 'X-Token')).toBe('‹token›');
  });

  it('says which value cannot stand where it would', () => {
    const parts = { profile: smallProfile, address, values: { extension: '1:2' } };
    expect(previewRequests({ ...parts, number: '201' })).toEqual({ notUsable: 'extension' });
    expect(previewRequests({ ...parts, number: '20 1' })).toEqual({ notUsable: 'number' });
  });

  it.each(builtInProfiles.map((profile) => [profile.id, profile] as const))(
    'is there for %s, and never holds a secret that it is given by mistake',
    (_, profile) => {
      const open = Object.fromEntries(profile.parameters.map(({ key }) => [key, 'v1']));
      fc.assert(
        fc.property(fc.stringMatching(/^[A-Za-z0-9]{12}$/), (secret) => {
          const given = profile.parameters.map(({ key, secret: isSecret }) => [key, isSecret ? secret : open[key]]);
          const requests = previewOf(profile, Object.fromEntries(given) as Record<string, string>);
          const all = JSON.stringify(requests);
          expect(requests.some(({ step }) => step === 'dial')).toBe(true);
          for (const form of [secret, Buffer.from(secret).toString('base64').replace(/=+$/, '')]) {
            expect(all).not.toContain(form);
          }
          expect(all).not.toMatch(/x7Qz|Zq7x/);
        }),
        { numRuns: 5 },
      );
    },
  );
});
