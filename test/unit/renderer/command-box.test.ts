import { describe, expect, it } from 'vitest';
import { findCommands, type Command } from '../../../src/renderer/features/command-box/command';

const command = (title: string, detail = '', words = ''): Command => ({
  id: title,
  title,
  detail,
  words,
  icon: 'info',
  run: () => undefined,
});
const all = [
  command('Recents', 'Go to'),
  command('Appearance and language', 'Settings', 'dark theme'),
  command('Ana Ionescu', '06 12345678', '0612345678'),
  command('Thème: dark', 'Command'),
];
const found = (text: string) => findCommands(all, text).map(({ title }) => title);

describe('findCommands', () => {
  it('finds by the beginnings of words, in any order, whatever the accents', () => {
    expect(found('ion ana')).toEqual(['Ana Ionescu']);
    expect(found('dark theme')).toEqual(['Thème: dark', 'Appearance and language'].reverse());
    expect(found('anguage')).toEqual([]);
    expect(found('06123')).toEqual(['Ana Ionescu']);
  });

  it('puts first what begins with the text', () => {
    expect(found('theme')).toEqual(['Thème: dark', 'Appearance and language']);
  });

  it('lists each number once, by what was found first', () => {
    const favourite = { ...command('Anna'), number: '+31612345678' };
    const contact = { ...command('Anna de Boer'), number: '+31612345678' };
    const other = { ...command('Anna Prins'), number: '+31612345679' };
    const titles = (text: string) => findCommands([favourite, contact, other], text).map(({ title }) => title);
    expect(titles('anna')).toEqual(['Anna', 'Anna Prins']);
    expect(titles('boer')).toEqual(['Anna de Boer']);
  });

  it('lists no more than fit', () => {
    expect(
      findCommands(
        Array.from({ length: 40 }, (_, at) => command(`x${at}`)),
        'x',
      ),
    ).toHaveLength(12);
    expect(found('')).toHaveLength(4);
  });
});
