import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../../../src/main/dialling/profile/built-in-profiles';
import type { Profile } from '../../../../../src/shared/profile/profile';
import { readProfile } from '../../../../../src/shared/profile/read-profile';

const page = 'docs/dial-profiles.md';

/** The furthest that a profile can tell of a call. */
function follows({ state, dial, events }: Profile): string {
  const told = Object.values(state?.states ?? {}).map((word) => word.split(':')[0]);
  const known = [...told, ...(dial.outcome ?? []).map((rule) => rule.state)];
  const furthest = ['connected', 'ringing-destination', 'own-phone-answered', 'ringing-own-phone', 'ended'].find(
    (word) => known.includes(word),
  );
  return `${furthest ?? 'nothing'}${events === undefined ? '' : ', live'}`;
}

const hides = ({ anonymous }: Profile): string =>
  ({ none: '–', prefix: 'prefix', request: 'yes' })[anonymous?.kind ?? 'none'];

function tableOf(profiles: readonly Profile[]): string {
  const rows = profiles.map((profile) =>
    [
      profile.name,
      profile.kind,
      profile.sureness,
      profile.auth.kind,
      follows(profile),
      profile.hangUp === undefined ? '–' : 'yes',
      hides(profile),
      profile.sources.join('<br>'),
    ].join(' | '),
  );
  return [
    'Profile | Kind | Sure | Signs in | Follows | Hangs up | Hides the number | Sources',
    '--- | --- | --- | --- | --- | --- | --- | ---',
    ...rows,
  ]
    .map((row) => `| ${row} |`)
    .join('\n');
}

describe('the page about profiles', () => {
  // After a change of a profile: npx vitest run --project unit -u test/unit/main/dialling/profile/docs.test.ts
  it('has the table of the profiles that there are', async () => {
    const text = await readFile(page, 'utf8');
    const renewed = text.replace(
      /(<!-- table -->)[^]*(<!-- \/table -->)/,
      (_, begin: string, end: string) => `${begin}\n\n${tableOf(builtInProfiles)}\n\n${end}`,
    );
    await expect(await format(renewed, { parser: 'markdown', printWidth: 120, singleQuote: true })).toMatchFileSnapshot(
      `../../../../../${page}`,
    );
  });

  it('teaches with an example that is a profile', async () => {
    const [, example = ''] = /```json\n([^]*?)```/.exec(await readFile(page, 'utf8')) ?? [];
    expect(readProfile(example)).toMatchObject({ ok: true, profile: { id: 'example-pbx' } });
  });
});

it('every profile of ours says what it should in all three languages', () => {
  for (const { id, note, parameters } of builtInProfiles) {
    for (const words of [note, ...parameters.map(({ hint }) => hint)]) {
      if (words !== undefined)
        expect([id, words]).toEqual([
          id,
          expect.objectContaining({
            en: expect.any(String) as string,
            nl: expect.any(String) as string,
            ro: expect.any(String) as string,
          }),
        ]);
    }
  }
});
