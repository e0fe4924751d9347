import type { NumberKind } from '../../shared/contact';

/** What a column of a CSV file holds, as far as it matters here. */
export type Column =
  | { readonly role: 'name' | 'given' | 'middle' | 'family' | 'organisation' }
  | { readonly role: 'number'; readonly kind: NumberKind; readonly kindIn?: number };

/**
 * Words of headers, as Outlook and Google write them in English, Dutch, Romanian and German and as people do; compared
 * without accents, case and signs.
 */
const given = new Set('first name|given name|voornaam|prenume|vorname'.split('|'));
const middle = new Set(
  'middle name|additional name|middelste naam|tussenvoegsel|al doilea prenume|weitere vornamen|zweiter vorname'.split(
    '|',
  ),
);
const family = new Set(
  'last name|family name|surname|achternaam|familienaam|nume de familie|nachname|familienname'.split('|'),
);
const whole = new Set(
  'name|full name|display name|file as|contact|naam|volledige naam|weergavenaam|nume|nume complet|nume afisat|anzeigename|vollstandiger name'.split(
    '|',
  ),
);
const organisation =
  /^(?:company|company name|organi[sz]ation(?: \d)?(?: name)?|bedrijf|bedrijfsnaam|organisatie|firma|firmenname|unternehmen|companie|organizatie|societate)$/;
const notForCalls = /fax|pager|semafoon|telex|tty|isdn|assist|radio|callback|mail|address|adres|street|ext(?:ension)?$/;
const number = /^(?:number|nummer|numar|rufnummer)$|phone|telefo|^tel$|^tel nr$|mobi[el]|^gsm|handy|^cell|natel/;
const mobile = /mobi|gsm|handy|cell|natel/;
const work = /business|work|company|bedrijf|werk|zakelijk|geschaft|firma|dienst|serviciu|birou|office|organi/;
const home = /home|thuis|prive|privat|domiciliu|acasa/;

function plain(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** What kind of number a word stands for: of a header, or of a label beside the number. */
export function kindOf(word: string): NumberKind {
  const text = plain(word);
  if (mobile.test(text)) return 'mobile';
  if (home.test(text)) return 'home';
  return work.test(text) ? 'work' : 'other';
}

/** Whether a label says that nobody answers there: a fax, a pager. */
export function isNotForCalls(label: string): boolean {
  return notForCalls.test(plain(label));
}

/** What each column holds by the row of headers; undefined for what is not taken over. */
export function readColumns(headers: readonly string[]): readonly (Column | undefined)[] {
  const words = headers.map(plain);
  const columns = words.map((word): Column | undefined => {
    if (given.has(word)) return { role: 'given' };
    if (middle.has(word)) return { role: 'middle' };
    if (family.has(word)) return { role: 'family' };
    if (whole.has(word)) return { role: 'name' };
    if (organisation.test(word)) return { role: 'organisation' };
    // Google: "Phone 1 - Value", and beside it "Phone 1 - Type" or, later, "Phone 1 - Label"
    const google = /^phone (\d+) (\w+)$/.exec(word);
    if (google !== null) {
      if (google[2] !== 'value') return undefined;
      const kindIn = words.findIndex((one) => one === `phone ${google[1]} type` || one === `phone ${google[1]} label`);
      return { role: 'number', kind: 'other', ...(kindIn < 0 ? {} : { kindIn }) };
    }
    return number.test(word) && !notForCalls.test(word) ? { role: 'number', kind: kindOf(word) } : undefined;
  });
  const has = (role: Column['role']) => columns.some((column) => column?.role === role);
  // "Nume, Prenume" and "Naam, Voornaam": beside a given name it is the family's.
  if (!has('given') || has('family')) return columns;
  return columns.map((column) => (column?.role === 'name' ? { role: 'family' } : column));
}
