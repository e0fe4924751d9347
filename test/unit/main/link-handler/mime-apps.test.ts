import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesFor, editMimeApps } from '../../../../src/main/link-handler/mime-apps';

const ours = 'org.dialboard.Dialboard.desktop';
const tel = 'x-scheme-handler/tel';
const callto = 'x-scheme-handler/callto';
const types = [tel, callto];
const takeOut = (text: string): string => editMimeApps(text, { kind: 'take-out', ours, types });

describe('taking ours out of mimeapps.list', () => {
  it('leaves comments, blanks, line ends, other types and other apps as they are', () => {
    const text = [
      '# mine\r\n',
      '[Added Associations]\n',
      `${tel}=${ours};firefox.desktop;\n`,
      `text/plain=${ours};\n`,
      '\n',
      '[Default Applications]\n',
      `${tel} = ${ours}\n`,
      `#${callto}=${ours}\n`,
      `${callto}=a.desktop;${ours};b.desktop\r\n`,
      'text/html=firefox.desktop\n',
      '[Removed Associations]\n',
      `${tel}=${ours};`,
    ].join('');
    expect(takeOut(text)).toBe(
      [
        '# mine\r\n',
        '[Added Associations]\n',
        `${tel}=firefox.desktop;\n`,
        `text/plain=${ours};\n`,
        '\n',
        '[Default Applications]\n',
        `#${callto}=${ours}\n`,
        `${callto}=a.desktop;b.desktop\r\n`,
        'text/html=firefox.desktop\n',
        '[Removed Associations]\n',
        `${tel}=${ours};`,
      ].join(''),
    );
  });

  const name = fc.constantFrom(ours, 'firefox.desktop', 'a b.desktop', 'org.dialboard.Dialboard', '', ' ', ` ${ours}`);
  const value = fc.array(name, { maxLength: 4 }).map((names) => names.join(';'));
  const key = fc.constantFrom(tel, callto, 'text/html', `${tel}x`, 'x-scheme-handler/TEL', '#', '');
  const line = fc.oneof(
    fc.constantFrom('[Default Applications]', '[Added Associations]', '[Removed Associations]', '[Other]', '', '  '),
    fc.tuple(key, fc.constantFrom('=', ' = ', ''), value).map((parts) => parts.join('')),
    fc.string(),
  );
  const file = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n')).map((parts) => parts.join('')))
    .map((all) => all.join(''));

  it('keeps every line that is not about ours, and every other app, for any file', () => {
    fc.assert(
      fc.property(file, (text) => {
        const after = takeOut(text);
        const strip = (all: string): string[] =>
          all
            .split('\n')
            .filter((each) => !/^x-scheme-handler\/(?:tel|callto)\s*=/.test(each.trim()))
            .map((each) => each);
        expect(strip(after)).toEqual(strip(text));
        for (const type of [...types, 'text/html']) {
          const others = (all: string): string[] => namesFor(all, type).filter((each) => each !== ours);
          expect(others(after)).toEqual(others(text));
          if (type !== 'text/html') expect(namesFor(after, type)).not.toContain(ours);
        }
        expect(takeOut(after)).toBe(after);
      }),
      { numRuns: 2_000 },
    );
  });

  it('changes nothing in a file without ours', () => {
    fc.assert(
      fc.property(file, (text) => {
        fc.pre(!text.includes(ours));
        expect(takeOut(text)).toBe(text);
      }),
    );
  });
});

/** Every app of a type in the two groups that we touch, read line by line and without our own code. */
function namesFor(text: string, type: string): string[] {
  const names: string[] = [];
  let inGroup = false;
  for (const line of text.split(/\r?\n/)) {
    const header = /^\[([^\n]*)\]\s*$/.exec(line);
    if (header) inGroup = header[1] === 'Default Applications' || header[1] === 'Added Associations';
    else if (inGroup && line.split('=')[0]?.trim() === type && line.includes('=')) {
      names.push(...line.slice(line.indexOf('=') + 1).split(';'));
    }
  }
  return names.map((each) => each.trim()).filter((each) => each !== '');
}

describe('keeping the choice that was there', () => {
  const others = { [tel]: ['firefox.desktop', 'b.desktop'] };
  const keep = (text: string): string => editMimeApps(text, { kind: 'keep-after', ours, others });

  it('puts it behind ours, and taking ours out then restores the line', () => {
    const before = `[Default Applications]\n${tel}=firefox.desktop;b.desktop\ntext/html=firefox.desktop\n`;
    const chosen = `[Default Applications]\n${tel}=${ours}\ntext/html=firefox.desktop\n`;
    expect(keep(chosen)).toBe(
      `[Default Applications]\n${tel}=${ours};firefox.desktop;b.desktop\ntext/html=firefox.desktop\n`,
    );
    expect(choicesFor(keep(chosen), tel)).toEqual([ours, 'firefox.desktop', 'b.desktop']);
    expect(takeOut(keep(chosen))).toBe(before);
    expect(keep(keep(chosen))).toBe(keep(chosen));
  });

  it.each([
    `[Default Applications]\n${tel}=firefox.desktop\n`,
    `[Added Associations]\n${tel}=${ours}\n`,
    `[Default Applications]\n${callto}=${ours}\n`,
    '',
  ])('changes nothing where ours is not the choice: %j', (text) => {
    expect(keep(text)).toBe(text);
  });
});

describe('the choices for a type', () => {
  it('come from the first line of the group of defaults', () => {
    const text = `[Added Associations]\n${tel}=x.desktop\n[Default Applications]\n${tel}=a.desktop;;b.desktop;\n${tel}=c.desktop\n`;
    expect(choicesFor(text, tel)).toEqual(['a.desktop', 'b.desktop']);
    expect(choicesFor(text, callto)).toEqual([]);
  });
});
