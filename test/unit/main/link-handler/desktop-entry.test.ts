import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  desktopEntry,
  entryName,
  execValue,
  isOurEntry,
  isPlainCommand,
  launcherScript,
} from '../../../../src/main/link-handler/desktop-entry';
import { readExec } from '../../../support/desktop-exec';

const link = 'tel:+31201234567;ext=12';
const nasty = fc.string({
  unit: fc.constantFrom(...' \t\n\r"\'\\><~|&;$*?#()`%uUfk=/a.-é世'.split('')),
  maxLength: 20,
});
const word = fc.oneof(nasty, fc.string({ unit: 'binary' }));

describe('the value of Exec', () => {
  it.each([
    [['/opt/Dialboard/dialboard', '--'], '/opt/Dialboard/dialboard -- %u'],
    [['/home/me/My Apps/Dial.AppImage', '--'], '"/home/me/My Apps/Dial.AppImage" -- %u'],
    [['/a%b', '--'], '/a%%b -- %u'],
    [['/a$b', '--'], '"/a\\\\$b" -- %u'],
    [['/a\\b', '--'], '"/a\\\\\\\\b" -- %u'],
    [['/a"b`c', '--'], '"/a\\\\"b\\\\`c" -- %u'],
    [[''], '"" %u'],
  ])('%j is %s', (words, value) => {
    expect(execValue(words, ['%u'])).toBe(value);
  });

  it('gives back the same words to a reader that keeps to the specification', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const value = execValue(words, ['%u']);
        expect(value).not.toMatch(/[\n\r\t]/);
        expect(readExec(value, link)).toEqual([...words, link]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('needs neither quotes nor escapes for a plain command', () => {
    const mostlyPlain = fc.string({ unit: fc.constantFrom(...'aZ09/._-+:,@éß世 %"='.split('')), maxLength: 4 });
    let plain = 0;
    fc.assert(
      fc.property(fc.array(mostlyPlain, { minLength: 1, maxLength: 2 }), (words) => {
        if (!isPlainCommand(words)) return;
        plain += 1;
        expect(execValue(words, [])).toBe(words.join(' '));
      }),
      { numRuns: 2_000 },
    );
    expect(plain).toBeGreaterThan(200);
    expect(isPlainCommand(['/opt/Dialboard/dialboard', '--no-sandbox', '/srv/José/app'])).toBe(true);
    for (const odd of ['/a b', '/a%b', '/a=b', '/a$b', '/a\\b', '/a"b', '']) expect(isPlainCommand([odd])).toBe(false);
  });
});

describe('the launcher', () => {
  it('hands every word and the link over unchanged, in a real shell', () => {
    const words = ['/bin/sh', '-c', 'printf "%s\\n" "$@"', "it's", 'a b', '$HOME', '`id`', '\\', '"', '%u', '*'];
    const hostile = 'tel:$(id)`id`;ext=1 --flag \'"';
    const printed = execFileSync('sh', ['-c', launcherScript(words), 'open-link', hostile], { encoding: 'utf8' });
    expect(printed.split('\n')).toEqual([...words.slice(4), '--', hostile, '']);
  });
});

describe('an entry', () => {
  const text = desktopEntry({
    name: 'Dialboard',
    exec: 'dialboard -- %u',
    icon: '/a\\b.png',
    windowClass: 'Dialboard',
    mimeTypes: ['x-scheme-handler/tel', 'x-scheme-handler/callto'],
    hidden: true,
  });

  it('has every key once', () => {
    expect(text.split('\n')).toEqual([
      '[Desktop Entry]',
      'Type=Application',
      'Name=Dialboard',
      'Comment=Click to dial through your PBX',
      'Exec=dialboard -- %u',
      'Icon=/a\\\\b.png',
      'Terminal=false',
      'Categories=Network;Telephony;',
      'MimeType=x-scheme-handler/tel;x-scheme-handler/callto;',
      'StartupWMClass=Dialboard',
      'NoDisplay=true',
      'X-Dialboard-Written=true',
      '',
    ]);
  });

  it('is known as ours by its mark alone', () => {
    expect(isOurEntry(text)).toBe(true);
    expect(isOurEntry(text.replace('X-Dialboard-Written=true\n', ''))).toBe(false);
  });

  it.each([
    ['[Desktop Entry]\nName=Firefox\n', 'Firefox'],
    ['[Desktop Action new]\nName=New window\n[Desktop Entry]\nName[nl]=Vuurvos\nName = Fire\\sfox\r\n', 'Fire fox'],
    ['# Name=No\n[Desktop Entry]\nGenericName=Browser\n', undefined],
    ['[Desktop Entry]\nName=\n', undefined],
    ['', undefined],
  ])('%j names %s', (entry, name) => {
    expect(entryName(entry)).toBe(name);
  });
});
