/** One line of a vCard: `group.NAME;PARAM=value:value` (RFC 6350 section 3.3). */
export interface ContentLine {
  /** In capitals, without its group. */
  readonly name: string;
  /** Words of its TYPE parameters and the bare ones of version 2.1, in lower case. */
  readonly types: readonly string[];
  readonly encoding: string;
  readonly charset: string;
  readonly value: string;
}

const head = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^:";])*(?:"[^"]*"[^:";]*)*)*):/;

/** Reads an unfolded line; undefined when it is none. */
export function readContentLine(line: string): ContentLine | undefined {
  const match = head.exec(line);
  if (match === null) return undefined;
  const [start, name = '', parameters = ''] = match;
  const types: string[] = [];
  let encoding = '';
  let charset = '';
  for (const parameter of parameters.match(/;(?:"[^"]*"|[^;"])*/g) ?? []) {
    const [, key = '', value] = /^;([^=]*)(?:=(.*))?$/s.exec(parameter) ?? [];
    const plain = (value ?? '').replaceAll('"', '');
    switch (key.trim().toUpperCase()) {
      case 'TYPE':
        types.push(...plain.toLowerCase().split(','));
        break;
      case 'ENCODING':
        encoding = plain.toUpperCase();
        break;
      case 'CHARSET':
        charset = plain;
        break;
      default:
        // Version 2.1 leaves the names out: TEL;CELL;VOICE, or N;QUOTED-PRINTABLE
        if (value === undefined && /^quoted-printable$/i.test(key.trim())) encoding = 'QUOTED-PRINTABLE';
        else if (value === undefined) types.push(key.trim().toLowerCase());
    }
  }
  return { name: name.toUpperCase(), types, encoding, charset, value: line.slice(start.length) };
}

/**
 * Joins lines that belong together: those that begin with a blank (RFC 6350 section 3.2) and, in version 2.1, those after
 * a quoted-printable line that ends with `=` (RFC 2045 section 6.7, rule 5).
 */
export function unfold(text: string): string[] {
  const lines: string[] = [];
  let soft = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const last = lines.at(-1);
    if (soft && last !== undefined) lines[lines.length - 1] = last.slice(0, -1) + line;
    else if (/^[ \t]/.test(line) && last !== undefined) lines[lines.length - 1] = last + line.slice(1);
    else lines.push(line);
    soft = (lines.at(-1) ?? '').endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(lines.at(-1) ?? '');
  }
  return lines;
}

/** What a line says, decoded. What cannot be decoded stays as it is. */
export function textOf({ value, encoding, charset }: ContentLine): string {
  if (encoding !== 'QUOTED-PRINTABLE') return value;
  const bytes = value.replace(/=([\da-f]{2})/gi, (_sign, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  // Characters beyond Latin-1 were decoded with the file already, and are no bytes.
  if (/[^\0-\xff]/.test(bytes)) return value;
  const buffer = Buffer.from(bytes, 'latin1');
  try {
    return new TextDecoder(charset === '' ? 'utf-8' : charset, { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('windows-1252').decode(buffer);
  }
}

/** The parts between semicolons that no backslash protects, unescaped (RFC 6350 section 3.4). */
export function parts(text: string): string[] {
  return (text.match(/(?:\\.|[^;\\]|\\$)+|(?<=;|^)(?=;|$)/gs) ?? ['']).map(unescape);
}

/** A text with its escapes undone. */
export function unescape(text: string): string {
  return text.replace(/\\([\\;,:nN])/g, (_sign, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign));
}
