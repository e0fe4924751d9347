import { parse } from 'papaparse';
import { isNotForCalls, kindOf, readColumns, type Column } from './csv-columns';
import { tidy, type FileContent, type RawContact, type Unreadable } from './raw-contact';

/** Of more columns than Outlook writes (92) nothing is believed. */
const mostColumns = 300;

/** What a number looks like where no header says so. */
const likeNumber = /^[+(]?\d[\d\s().\-/]{4,}$/;

/**
 * Reads a CSV file with a row of headers: comma, semicolon or tab, with or without quotes. Returns undefined when no
 * column is known to hold numbers. Never throws.
 */
export function readCsv(text: string): FileContent | undefined {
  // Excel says its separator in a line of its own.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const rows = parse<string[]>(body, {
    delimiter: told?.[1] ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  }).data;
  const [first] = rows;
  if (first === undefined || first.length > mostColumns) return undefined;
  const named = readColumns(first);
  const hasHeaders = named.some((column) => column?.role === 'number');
  const columns = hasHeaders ? named : guessColumns(first);
  if (columns === undefined) return undefined;

  const contacts: RawContact[] = [];
  const unreadable: Unreadable[] = [];
  rows.slice(hasHeaders ? 1 : 0).forEach((row, at) => {
    const place = at + (hasHeaders ? 2 : 1);
    // A quotation mark that was never closed swallows the rows behind it.
    if (row.length > columns.length + 1 || row.some((cell) => cell.length > 4000)) {
      unreadable.push({ place, reason: 'unreadable' });
    } else contacts.push({ ...readRow(row, columns), place });
  });
  return { contacts, unreadable };
}

function readRow(row: readonly string[], columns: readonly (Column | undefined)[]): Omit<RawContact, 'place'> {
  const cells = (role: Column['role']) =>
    row.filter((_cell, at) => columns[at]?.role === role).map((cell) => tidy(cell));
  const parts = [...cells('given'), ...cells('middle'), ...cells('family')].filter((part) => part !== '');
  const numbers = row.flatMap((cell, at) => {
    const column = columns[at];
    if (column?.role !== 'number') return [];
    const label = column.kindIn === undefined ? undefined : (row[column.kindIn] ?? '');
    if (label !== undefined && isNotForCalls(label)) return [];
    const kind = label === undefined ? column.kind : kindOf(label);
    // Google puts several values into one cell.
    return cell.split(':::').map((text) => ({ text: text.trim(), kind }));
  });
  return {
    name: cells('name').find((name) => name !== '') ?? parts.join(' '),
    organisation: cells('organisation').find((name) => name !== '') ?? '',
    numbers: numbers.filter(({ text }) => text !== ''),
  };
}

/** A file without headers, when its first row holds a number: that column, and the first other one for the name. */
function guessColumns(first: readonly string[]): readonly (Column | undefined)[] | undefined {
  const numberAt = first.findIndex((cell) => likeNumber.test(cell.trim()));
  if (numberAt < 0) return undefined;
  const nameAt = first.findIndex((cell, at) => at !== numberAt && /\p{L}/u.test(cell));
  return first.map((_cell, at) => {
    if (at === numberAt) return { role: 'number', kind: 'other' };
    return at === nameAt ? { role: 'name' } : undefined;
  });
}
