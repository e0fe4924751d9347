import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportFiles } from '../../../../src/main/privacy/export-files';
import type { MyData } from '../../../../src/shared/my-data';
import { defaultSettings } from '../../../../src/shared/settings';
import { smallProfile } from '../../shared/profile/small-profile';

const data: MyData = {
  format: 'dialboard-export',
  version: 1,
  time: '2026-11-25T12:00:00.000Z',
  account: { server: 'https://pbx.example.com', extension: '201' },
  settings: defaultSettings,
  favourites: [{ name: 'Anna, "the boss"', shown: '+31 20 123 4567', colour: 'blue', key: '1' }],
  contacts: [
    {
      name: '=HYPERLINK("https://evil.example")',
      organisation: '+SUM(1)',
      numbers: [{ number: '+31201234567', target: '+31201234567', shown: '020 123 4567', kind: 'work' }],
    },
  ],
  profiles: [smallProfile],
  calls: [{ number: '020 123 4567', time: '2026-11-25T11:00:00.000Z', outcome: 'ended', reason: 'hung-up' }],
};

describe('an export', () => {
  const files = new Map(exportFiles(data).map(({ name, content }) => [name, content]));
  const rows = (name: string) =>
    parse<string[]>((files.get(name) ?? '').replace('\uFEFF', ''), { skipEmptyLines: true }).data;

  it('is one JSON file of everything', () => {
    expect(JSON.parse(files.get('dialboard.json') ?? '')).toEqual(data);
  });

  it('is a CSV file of each list, in which numbers are whole and formulas are none', () => {
    expect(rows('favourites.csv')).toEqual([
      ['name', 'number', 'colour', 'shortcut'],
      ['Anna, "the boss"', '+31 20 123 4567', 'blue', '1'],
    ]);
    expect(rows('contacts.csv')).toEqual([
      ['name', 'organisation', 'number', 'kind'],
      [`'=HYPERLINK("https://evil.example")`, "'+SUM(1)", '+31201234567', 'work'],
    ]);
    expect(rows('calls.csv')[1]).toEqual(['2026-11-25T11:00:00.000Z', '020 123 4567', '', 'ended', 'hung-up']);
  });
});
