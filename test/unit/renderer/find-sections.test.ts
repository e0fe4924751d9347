import { describe, expect, it } from 'vitest';
import { findSections } from '../../../src/renderer/features/settings/find-sections';
import { settingsSections } from '../../../src/renderer/features/settings/sections';
import { locales } from '../../../src/shared/locale';
import { createTranslator } from '../../../src/shared/messages';

const found = (search: string, locale: (typeof locales)[number] = 'en') =>
  findSections(settingsSections, search, createTranslator(locale)).map(({ id }) => id);

describe('findSections', () => {
  it('finds all for no words', () => {
    expect(found('  ')).toEqual(settingsSections.map(({ id }) => id));
  });

  it('finds by the title, by a setting, and by a word that people may try', () => {
    expect(found('numbers and')).toEqual(['numbers']);
    expect(found('outside line')).toEqual(['numbers']);
    expect(found('telemetry')).toEqual(['privacy']);
  });

  it('wants each word, in any order, whatever the capitals and accents', () => {
    expect(found('LANGUAGE dark')).toEqual(['appearance']);
    expect(found('intunecat', 'ro')).toEqual(['appearance']);
    expect(found('dark telemetry')).toEqual([]);
  });

  it.each(locales)('finds every section by its title in %s', (locale) => {
    const t = createTranslator(locale);
    for (const { id, title } of settingsSections) expect(found(t(title), locale)).toContain(id);
  });
});

describe('the sections', () => {
  it('have names of their own', () => {
    expect(new Set(settingsSections.map(({ id }) => id)).size).toBe(settingsSections.length);
  });
});
