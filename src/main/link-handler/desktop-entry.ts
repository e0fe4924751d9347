/** A key of our own that tells an entry written by Dialboard from one that a package or a person put there. */
const mark = 'X-Dialboard-Written=true';

// Everything outside this set would need quoting, is a field code (%), or may not be in a program's path (=).
const plainWord = /^[\p{L}\p{N}_@+:,./-]+$/u;

/**
 * Whether every launcher understands the words without quoting. xdg-open and `xdg-mime query` of xdg-utils 1.1 split Exec at
 * spaces and take quotes for part of a name, and GLib looks for a program with `%%` in its path before it undoes that; so
 * words that are not plain go through a launcher script.
 */
export function isPlainCommand(words: readonly string[]): boolean {
  return words.every((word) => plainWord.test(word));
}

/**
 * The value of Exec: the words, then the field codes as they are. Quoting by the Desktop Entry Specification 1.5, "The Exec
 * key"; on top of it comes the escaping that every value of type string needs.
 */
export function execValue(words: readonly string[], fieldCodes: readonly string[]): string {
  return escapeString([...words.map(quoteWord), ...fieldCodes].join(' '));
}

function quoteWord(word: string): string {
  const literal = word.replaceAll('%', '%%');
  if (literal !== '' && !/[ \t\n\r"'\\><~|&;$*?#()`]/.test(literal)) return literal;
  return `"${literal.replace(/["`$\\]/g, '\\$&')}"`;
}

function escapeString(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
    .replace(/^ /, '\\s');
}

/** What the entry says. */
interface Entry {
  readonly name: string;
  readonly exec: string;
  readonly icon: string;
  readonly windowClass: string;
  readonly mimeTypes: readonly string[];
  /** Left out of menus: a checkout is no app that a person installed. */
  readonly hidden: boolean;
}

/** The text of our desktop entry (Desktop Entry Specification 1.5). */
export function desktopEntry({ name, exec, icon, windowClass, mimeTypes, hidden }: Entry): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${escapeString(name)}`,
    'Comment=Click to dial through your PBX',
    `Exec=${exec}`,
    `Icon=${escapeString(icon)}`,
    'Terminal=false',
    'Categories=Network;Telephony;',
    `MimeType=${mimeTypes.map((type) => `${type};`).join('')}`,
    `StartupWMClass=${escapeString(windowClass)}`,
    ...(hidden ? ['NoDisplay=true'] : []),
    mark,
    '',
  ].join('\n');
}

/** Whether the text is an entry that Dialboard wrote. */
export function isOurEntry(text: string): boolean {
  return text.split('\n').includes(mark);
}

/** The name in an entry, in its untranslated form; undefined when it has none. */
export function entryName(text: string): string | undefined {
  let inEntry = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('[')) inEntry = line.trim() === '[Desktop Entry]';
    const value = inEntry ? /^Name\s*=\s*(.*)$/.exec(line)?.[1] : undefined;
    if (value !== undefined) return unescapeString(value).trim() || undefined;
  }
  return undefined;
}

function unescapeString(value: string): string {
  const letters: Record<string, string> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };
  return value.replace(/\\(.)/g, (both, letter: string) => letters[letter] ?? both);
}

/** A shell script that starts the command with the link as the one argument behind `--`. */
export function launcherScript(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  return `#!/bin/sh\n# Opens a telephone link with Dialboard, which wrote this file and removes it again.\nexec ${quoted} -- "$@"\n`;
}
