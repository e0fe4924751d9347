import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createContacts } from '../../../../src/main/contacts/contacts';
import { planImport } from '../../../../src/main/contacts/make-contacts';
import { readContactsFile } from '../../../../src/main/contacts/read-file';
import { readKnownNumber } from '../../../../src/main/dialling/known-number';
import { reader } from '../../../../src/main/dialling/reader';
import type { Contact } from '../../../../src/shared/contact';
import { defaultSettings } from '../../../../src/shared/settings';

function book(file: () => string, region = () => 'NL') {
  let kept: readonly Contact[] = [];
  const contacts = createContacts({
    kept: {
      get: () => kept,
      set: (value) => {
        kept = value;
        contacts.changed(kept);
        return Promise.resolve();
      },
      erase: () => {
        kept = [];
        contacts.changed(kept);
        return Promise.resolve();
      },
    },
    chooseFile: () => Promise.resolve({ name: 'people.csv', bytes: Buffer.from(file()) }),
    loadFileReader: () => Promise.resolve(readContactsFile),
    plan: (before, content) =>
      planImport(before, content, {
        read: (text) => {
          const known = readKnownNumber(text, reader, { ...defaultSettings, region: 'NL' });
          return typeof known === 'string' ? undefined : known;
        },
        newId: randomUUID,
        rest: () => Promise.resolve(),
      }),
    read: (text) => Promise.resolve(readKnownNumber(text, reader, { ...defaultSettings, region: region() })),
    locale: () => 'nl',
    newId: randomUUID,
  });
  async function choose() {
    const outcome = await contacts.choose();
    if (!outcome.ok || outcome.value === null) throw new Error(JSON.stringify(outcome));
    return outcome.value;
  }
  return { contacts, choose, kept: () => kept };
}

const csv = [
  'Name,Company,Phone,Mobile Phone',
  'Zoë de Vries,Acme,020 123 4567,06 12345678',
  'Ștefan Pop,,+40 21 310 0000,',
  'Ștefan Pop,,+40 21 310 0000,',
  'Ștefan Pop,,+40 21 310 0001,',
  ',Bakery,030 200 1000,',
  ',,030 200 1001,',
  'No number,,,',
  'Wrong number,,hello,',
].join('\n');

describe('contacts', () => {
  it('say what would become of a file before anything does', async () => {
    const { choose, kept } = book(() => csv);
    const preview = await choose();
    expect(preview).toMatchObject({
      file: 'people.csv',
      added: 3,
      extended: 0,
      skipped: [
        { reason: 'duplicate', count: 1, examples: ['Ștefan Pop'] },
        { reason: 'no-name', count: 1, examples: ['#7'] },
        { reason: 'no-number', count: 1, examples: ['No number'] },
        { reason: 'not-a-number', count: 1, examples: ['Wrong number'] },
      ],
    });
    expect(preview.sample.map(({ name, numbers }) => [name, ...numbers.map(({ target }) => target)])).toEqual([
      ['Zoë de Vries', '+31201234567', '+31612345678'],
      ['Ștefan Pop', '+40213100000', '+40213100001'],
      ['Bakery', '+31302001000'],
    ]);
    expect(kept()).toEqual([]);
  });

  it('are taken over once, and a second import of the same file finds them there', async () => {
    let file = csv;
    const { contacts, choose, kept } = book(() => file);
    const { id } = await choose();
    expect(contacts.take(id)).toMatchObject({ ok: true });
    expect(contacts.take(id)).toMatchObject({ ok: false, problem: { code: 'import-outdated' } });
    expect(kept()).toHaveLength(3);
    file = `${csv}\nBakery,,030 200 1002,`;
    expect(await choose()).toMatchObject({ added: 0, extended: 1 });
  });

  it('are not imported over what changed since the preview', async () => {
    const { contacts, choose, kept } = book(() => csv);
    contacts.take((await choose()).id);
    const again = await choose();
    contacts.remove(kept()[0]?.id ?? '');
    expect(contacts.take(again.id)).toMatchObject({ ok: false, problem: { code: 'import-outdated' } });
  });

  it('are found by the beginnings of words, without accents, and by digits', async () => {
    const { contacts, choose } = book(() => csv);
    contacts.take((await choose()).id);
    const names = (text: string) => contacts.find(text, 0).contacts.map(({ name }) => name);
    expect(names('')).toEqual(['Bakery', 'Ștefan Pop', 'Zoë de Vries']);
    expect(names('stef')).toEqual(['Ștefan Pop']);
    expect(names('vries zoe')).toEqual(['Zoë de Vries']);
    expect(names('acme')).toEqual(['Zoë de Vries']);
    expect(names('020 123')).toEqual(['Zoë de Vries']);
    expect(names('4021')).toEqual(['Ștefan Pop']);
    expect(names('nobody')).toEqual([]);
  });

  it('give their name to a number, however it was written', async () => {
    const { contacts, choose } = book(() => csv);
    expect(contacts.nameOf('+31612345678')).toBeUndefined();
    contacts.take((await choose()).id);
    expect(contacts.nameOf('+31612345678')).toBe('Zoë de Vries');
    await contacts.removeAll();
    expect(contacts.nameOf('+31612345678')).toBeUndefined();
    expect(contacts.find('', 0).total).toBe(0);
  });

  const draft = (name: string, organisation: string, ...numbers: string[]) => ({
    name,
    organisation,
    numbers: numbers.map((text) => ({ text, kind: 'work' as const })),
  });

  it('are written down by hand, each number once, and corrected in place', async () => {
    const { contacts, kept } = book(() => '');
    const made = await contacts.add(
      draft('Zoë de Vries', 'Acme', '020 123 4567', '', '+31201234567', '06 12345678 x9'),
    );
    if (!made.ok) throw new Error(JSON.stringify(made));
    expect(kept()).toEqual([made.value]);
    expect(made.value.numbers.map(({ number, shown }) => [number, shown])).toEqual([
      ['+31201234567', '020 123 4567'],
      ['tel:+31612345678;ext=9', '06 12345678 x9'],
    ]);
    await contacts.add(draft('', 'Bakery', '030 200 1000'));
    expect(kept()[1]).toMatchObject({ name: 'Bakery', organisation: '' });

    const corrected = await contacts.change(made.value.id, draft('Zoë Vos', '', '020 123 4568'));
    expect(corrected).toMatchObject({ ok: true, value: { id: made.value.id, name: 'Zoë Vos', organisation: '' } });
    expect(kept()).toHaveLength(2);
    expect(JSON.stringify(kept())).not.toMatch(/Vries|Acme|4567|0612345678/);
    expect(contacts.nameOf('+31201234568')).toBe('Zoë Vos');
    expect(contacts.nameOf('+31201234567')).toBeUndefined();
  });

  it('say what is wrong with what was written, and where', async () => {
    const { contacts, kept } = book(() => '');
    expect(await contacts.add(draft('', '', '020 123 4567'))).toMatchObject({
      problem: { code: 'contact-without-name' },
    });
    expect(await contacts.add(draft('Ana', '', ''))).toMatchObject({ problem: { code: 'contact-without-number' } });
    expect(await contacts.add(draft('Ana', '', '020 123 4567', 'hello'))).toMatchObject({
      problem: { code: 'not-a-number', items: ['1'] },
    });
    expect(await contacts.change(randomUUID(), draft('Ana', '', '020 123 4567'))).toMatchObject({
      problem: { code: 'contact-gone' },
    });
    expect(kept()).toEqual([]);
  });

  it('keep a number that was not touched, whatever region it is read in now', async () => {
    let region = 'NL';
    const { contacts, kept } = book(
      () => '',
      () => region,
    );
    const made = await contacts.add(draft('Ana', '', '020 123 4567'));
    if (!made.ok) throw new Error(JSON.stringify(made));
    region = 'RO';
    await contacts.change(made.value.id, draft('Ana Pop', '', '020 123 4567', '021 310 0000'));
    expect(kept()[0]?.numbers.map(({ target }) => target)).toEqual(['+31201234567', '+40213100000']);
  });

  it('are not imported over what was corrected since the preview', async () => {
    const { contacts, choose, kept } = book(() => csv);
    contacts.take((await choose()).id);
    const again = await choose();
    await contacts.change(kept()[0]?.id ?? '', draft('Somebody else', '', '020 123 4567'));
    expect(contacts.take(again.id)).toMatchObject({ ok: false, problem: { code: 'import-outdated' } });
  });
});
