import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/main/contacts/decode-text';
import { readContactsFile } from '../../../../src/main/contacts/read-file';

const read = (text: string | Uint8Array, locale: 'en' | 'nl' | 'ro' = 'en') =>
  readContactsFile({ bytes: typeof text === 'string' ? Buffer.from(text) : text }, locale);
const people = (text: string | Uint8Array, locale?: 'en' | 'nl' | 'ro') =>
  read(text, locale)?.contacts.map(({ name, organisation, numbers }) => [
    name,
    organisation,
    ...numbers.map(({ text: number, kind }) => `${kind} ${number}`),
  ]);

describe('CSV', () => {
  it('of Outlook in English, with fax numbers left out', () => {
    const csv =
      '"Title","First Name","Middle Name","Last Name","Suffix","Company","Business Fax","Business Phone","Home Phone","Mobile Phone","E-mail Address"\r\n' +
      '"","Anna","","de Vries","","Acme, Inc.","020 1","020 123 4567","","06 12345678","anna@example.com"\r\n';
    expect(people(csv)).toEqual([['Anna de Vries', 'Acme, Inc.', 'work 020 123 4567', 'mobile 06 12345678']]);
  });

  it.each([
    [
      'Dutch',
      'Voornaam;Middelste naam;Achternaam;Bedrijf;Fax op werk;Telefoon op werk;Telefoon thuis;Mobiele telefoon',
    ],
    [
      'German',
      'Vorname;Weitere Vornamen;Nachname;Firma;Fax geschäftlich;Telefon geschäftlich;Telefon privat;Mobiltelefon',
    ],
    [
      'Romanian',
      'Prenume;Al doilea prenume;Nume;Companie;Fax serviciu;Telefon serviciu;Telefon domiciliu;Telefon mobil',
    ],
  ])('of Outlook in %s, with semicolons', (_language, headers) => {
    expect(people(`${headers}\nAna;;Pop;Acme;1;021 310 0000;021 310 0001;0721 000 000`)).toEqual([
      ['Ana Pop', 'Acme', 'work 021 310 0000', 'home 021 310 0001', 'mobile 0721 000 000'],
    ]);
  });

  it('of Google, old and new, with labels beside the numbers and several in one cell', () => {
    const old =
      'Name,Given Name,Family Name,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name\nAnna P,Anna,P,Mobile,+31 6 1 ::: +31 6 2,Acme';
    expect(people(old)).toEqual([['Anna P', 'Acme', 'mobile +31 6 1', 'mobile +31 6 2']]);
    const fresh =
      'First Name,Last Name,Organization Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\nAnna,P,Acme,Work,1,Home Fax,2';
    expect(people(fresh)).toEqual([['Anna P', 'Acme', 'work 1']]);
  });

  it('with tabs, with the separator told by Excel, and without headers', () => {
    expect(people('Naam\tTelefoonnummer\nBram\t020 1234567')).toEqual([['Bram', '', 'other 020 1234567']]);
    expect(people('sep=;\r\nName;Phone\r\nBram;1')).toEqual([['Bram', '', 'other 1']]);
    expect(people('Bram,020 123 4567\nAnna,020 123 4568')).toEqual([
      ['Bram', '', 'other 020 123 4567'],
      ['Anna', '', 'other 020 123 4568'],
    ]);
  });

  it('in the encodings that programs write', () => {
    const text = 'Naam;Telefoon\nRenée Müller;020 123 4567';
    const expected = [['Renée Müller', '', 'other 020 123 4567']];
    expect(people(Buffer.from(text, 'latin1'))).toEqual(expected);
    expect(people(Buffer.from(text, 'utf16le'))).toEqual(expected);
    expect(people(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(expected);
    expect(people(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toEqual(expected);
    expect(people(Buffer.from(`\uFEFF${text}`))).toEqual(expected);
    // Windows-1250: ș is not in it, ş is
    expect(people(Buffer.from([...Buffer.from('Nume;Telefon\n'), 0xaa, ...Buffer.from('tefan;021')]), 'ro')).toEqual([
      ['Ştefan', '', 'other 021'],
    ]);
  });

  it('without a column of numbers is none', () => {
    expect(read('Name,E-mail\nAnna,anna@example.com')).toBeUndefined();
    expect(read('')).toBeUndefined();
    expect(read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toBeUndefined();
  });

  it('counts rows that have too many cells', () => {
    expect(read('Name,Phone\nAnna,1,2,3,4')).toMatchObject({
      contacts: [],
      unreadable: [{ place: 2, reason: 'unreadable' }],
    });
  });
});

describe('vCard', () => {
  it('3.0, folded, escaped, grouped, with types as lists', () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:de Vries;Anna;;;',
      'FN:Anna de',
      '  Vries\\, Sales',
      'ORG:Acme\\; Sons;Sales',
      'item1.TEL;TYPE=CELL,VOICE:+31 6 12345678',
      'TEL;type=WORK;type=FAX:+31 20 1',
      'TEL;TYPE="work,voice":+31 20 123 4567',
      'PHOTO;ENCODING=b;TYPE=JPEG:AAAA',
      ' BBBB',
      'END:VCARD',
    ];
    expect(people(card.join('\r\n'))).toEqual([
      ['Anna de Vries, Sales', 'Acme; Sons', 'mobile +31 6 12345678', 'work +31 20 123 4567'],
    ]);
  });

  it('4.0, with tel: addresses', () => {
    const card =
      'BEGIN:VCARD\nVERSION:4.0\nFN:Ștefan Pop\nTEL;VALUE=uri;TYPE="voice,home":tel:+40-21-310-0000;ext=12\nEND:VCARD\n';
    expect(people(card)).toEqual([['Ștefan Pop', '', 'home tel:+40-21-310-0000;ext=12']]);
  });

  it('2.1, quoted-printable with soft line breaks, bare types, an agent inside', () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Pop;=C8=98tef=',
      'an;;;',
      'TEL;CELL;VOICE:0721000000',
      'AGENT:',
      'BEGIN:VCARD',
      'N:Assistant',
      'TEL;WORK:1',
      'END:VCARD',
      'TEL;HOME;QUOTED-PRINTABLE:021=2D310',
      'END:VCARD',
    ];
    expect(people(card.join('\r\n'))).toEqual([['Ștefan Pop', '', 'mobile 0721000000', 'home 021-310']]);
  });

  it('that is cut off or has a broken line leaves its neighbours alone', () => {
    const file = read(
      'BEGIN:VCARD\nFN:Cut off\nBEGIN:VCARD\nFN:Whole\nno line at all\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:At the end',
    );
    expect(file?.contacts.map(({ name }) => name)).toEqual(['Whole']);
    expect(file?.unreadable).toEqual([
      { place: 1, reason: 'unreadable' },
      { place: 3, reason: 'unreadable' },
    ]);
  });
});

describe('any file', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim())
    .filter((text) => /\p{L}/u.test(text) && text.normalize() !== '');
  const number = fc.stringMatching(/^\+[1-9]\d{6,12}$/);

  it('of well-formed CSV gives the names and numbers that were put in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, number), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, separator) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const csv = [['Name', 'Phone'], ...rows].map((row) => row.map(quoted).join(separator)).join('\r\n');
          expect(people(csv)).toEqual(rows.map(([who, what]) => [who, '', `other ${what}`]));
        },
      ),
    );
  });

  it('of well-formed vCards, folded anywhere, gives the names and numbers that were put in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, number), { minLength: 1 }),
        fc.integer({ min: 12, max: 75 }),
        (rows, width) => {
          const fold = (line: string) => line.match(new RegExp(`.{1,${width}}`, 'gsu'))?.join('\r\n ') ?? '';
          const escape = (text: string) => text.replace(/([\\;,])/g, '\\$1');
          const cards = rows.map(([who, what]) =>
            ['BEGIN:VCARD', 'VERSION:4.0', `FN:${escape(who)}`, `TEL:${what}`, 'END:VCARD'].map(fold).join('\r\n'),
          );
          expect(people(cards.join('\r\n'))).toEqual(rows.map(([who, what]) => [who, '', `other ${what}`]));
        },
      ),
    );
  });

  it('whatever it holds, is read or refused, and never throws', () => {
    const pieces = fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      'TEL',
      ';',
      ':',
      '=',
      '\n',
      '"',
      ',',
      'Phone',
      'FN:',
      'QUOTED-PRINTABLE',
      '\t',
      ' ',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.array(pieces).map((all) => Buffer.from(all.join(''))),
        ),
        (bytes) => {
          const content = read(bytes);
          for (const contact of content?.contacts ?? []) expect(contact.name).not.toMatch(/[\p{Cc}]/u);
        },
      ),
    );
  });

  it('is decoded to what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le'), 'en')).toBe(text.replace(/^\uFEFF/, ''));
        expect(decodeText(Buffer.from(`Name,Phone\n${text}`), 'en')).toBe(`Name,Phone\n${text}`);
      }),
    );
  });
});
