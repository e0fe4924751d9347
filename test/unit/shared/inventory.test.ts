import { describe, expect, it } from 'vitest';
import english from '../../../assets/locales/privacy/en.json';
import { inventory, itemOf, placeName } from '../../../src/shared/inventory';
import { createPrivacyTranslator } from '../../../src/shared/privacy-messages';
import { placesInWords } from '../../../src/shared/privacy-page';

const file = (folder: 'user-data' | 'xdg-data' | 'xdg-cache', path: string) => ({ in: 'file', folder, path }) as const;

describe('the inventory', () => {
  it('has words for each item in each language', () => {
    for (const { id } of inventory)
      for (const part of ['', '.why', '.until', '.who'])
        expect(Object.keys(english)).toContain(`inventory.${id}${part}`);
    for (const locale of ['en', 'nl', 'ro'] as const)
      for (const item of inventory)
        for (const words of placesInWords(item, createPrivacyTranslator(locale))) expect(words).toMatch(/^[^{}]{8,}$/);
  });

  it.each([
    [file('user-data', 'account.json'), 'account-note'],
    [file('user-data', 'favourites.sealed'), 'favourites'],
    [file('user-data', 'favourites.sealed.1764086400000.unreadable'), 'set-aside'],
    [file('user-data', 'settings.json.unreadable'), 'set-aside'],
    [file('user-data', 'Code Cache/js/index-dir/the-real-index'), 'runtime'],
    [file('xdg-cache', 'mesa_shader_cache/index'), 'runtime'],
    [file('xdg-data', 'dialboard/open-link'), 'link-handler'],
    [{ in: 'keychain', service: 'dialboard:https://pbx.example.com:8443', account: 'account' }, 'credentials'],
    [{ in: 'keychain', service: 'dialboard:data', account: 'key' }, 'data-key'],
  ] as const)('knows %o as %s', (found, id) => {
    expect(itemOf(found)?.id).toBe(id);
  });

  it.each([
    file('user-data', 'calls.json'),
    file('user-data', 'sub/account.json'),
    file('user-data', 'accountXjson'),
    file('xdg-data', 'account.json'),
    { in: 'keychain', service: 'dialboard:data', account: 'other' },
    { in: 'keychain', service: 'another:https://pbx.example.com', account: 'account' },
  ] as const)('does not know %o', (found) => {
    expect(itemOf(found)).toBeUndefined();
  });

  it('names places as they are found', () => {
    expect(placeName({ in: 'keychain', service: 'dialboard:http**', account: 'account' })).toBe(
      'dialboard:<server> / account',
    );
    expect(placeName(file('xdg-data', 'dialboard/**'))).toBe('~/.local/share/dialboard/**');
  });
});
