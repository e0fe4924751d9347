import { unparse } from 'papaparse';
import type { MyData } from '../../shared/my-data';

/** A file of an export. */
export interface ExportFile {
  readonly name: string;
  readonly content: string;
}

/**
 * What begins like a formula and is no number: a spreadsheet would run it (OWASP, "CSV Injection"), and a name comes from a
 * file of somebody else's. A plus before digits is a phone number and stays.
 */
const formula = /^(?:[=@\t\r]|[+-](?![\d\s().\-/]*$))/;

/** The files of an export: everything as JSON, and each list as CSV for a spreadsheet. docs/privacy.md describes them. */
export function exportFiles(data: MyData): readonly ExportFile[] {
  const table = (fields: string[], rows: string[][]) =>
    // With a byte order mark, without which Excel takes UTF-8 for something else.
    `\uFEFF${unparse({ fields, data: rows }, { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
  return [
    { name: 'dialboard.json', content: `${JSON.stringify(data, null, 2)}\n` },
    {
      name: 'favourites.csv',
      content: table(
        ['name', 'number', 'colour', 'shortcut'],
        data.favourites.map(({ name, shown, colour, key }) => [name, shown, colour, key ?? '']),
      ),
    },
    {
      name: 'contacts.csv',
      content: table(
        ['name', 'organisation', 'number', 'kind'],
        data.contacts.flatMap(({ name, organisation, numbers }) =>
          numbers.map(({ number, kind }) => [name, organisation, number, kind]),
        ),
      ),
    },
    {
      name: 'calls.csv',
      content: table(
        ['time', 'number', 'name', 'outcome', 'reason'],
        data.calls.map(({ time, number, name, outcome, reason }) => [time, number, name ?? '', outcome, reason ?? '']),
      ),
    },
  ];
}
