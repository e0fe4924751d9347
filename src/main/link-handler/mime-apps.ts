/**
 * A change to mimeapps.list (Association between MIME types and applications, 1.0.1):
 * - `keep-after`: xdg-mime replaces the choice that was there; it comes back behind ours, as the next choice;
 * - `take-out`: ours is taken out, and the next choice is the choice again.
 */
export type MimeAppsEdit =
  | { readonly kind: 'keep-after'; readonly ours: string; readonly others: Readonly<Record<string, readonly string[]>> }
  | { readonly kind: 'take-out'; readonly ours: string; readonly types: readonly string[] };

const defaults = 'Default Applications';
const added = 'Added Associations';

/** Applies the change. Every line that it is not about stays byte for byte, comments and line ends included. */
export function editMimeApps(text: string, edit: MimeAppsEdit): string {
  return edit.kind === 'keep-after' ? keepAfter(text, edit) : takeOut(text, edit);
}

/** The apps chosen for a type, the first choice first. Empty when there is no choice. */
export function choicesFor(text: string, type: string): string[] {
  const line = linesOf(text).find(({ group, key }) => group === defaults && key === type);
  return line ? namesIn(line.value) : [];
}

function keepAfter(text: string, { ours, others }: Extract<MimeAppsEdit, { kind: 'keep-after' }>): string {
  const done = new Set<string>();
  return linesOf(text)
    .map(({ raw, group, key, value, end }) => {
      if (group !== defaults || key === undefined || done.has(key)) return raw;
      done.add(key);
      const names = namesIn(value);
      const missing = (others[key] ?? []).filter((name) => !names.includes(name));
      if (names[0] !== ours || missing.length === 0) return raw;
      return `${key}=${[...names, ...missing].join(';')}${end}`;
    })
    .join('');
}

function takeOut(text: string, { ours, types }: Extract<MimeAppsEdit, { kind: 'take-out' }>): string {
  return linesOf(text)
    .map(({ raw, group, key, value, end }) => {
      if ((group !== defaults && group !== added) || key === undefined || !types.includes(key)) return raw;
      if (!namesIn(value).includes(ours)) return raw;
      const rest = value.split(';').filter((name) => name.trim() !== ours);
      if (rest.every((name) => name.trim() === '')) return '';
      return `${raw.slice(0, raw.indexOf('=') + 1)}${rest.join(';')}${end}`;
    })
    .join('');
}

const namesIn = (value: string): string[] =>
  value
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

interface Line {
  /** The whole line with its end. */
  raw: string;
  end: string;
  group: string | undefined;
  key: string | undefined;
  value: string;
}

function linesOf(text: string): Line[] {
  let group: string | undefined;
  return text.split(/(?<=\n)/).map((raw) => {
    const end = /\r?\n$/.exec(raw)?.[0] ?? '';
    const content = raw.slice(0, raw.length - end.length);
    const header = /^\[(.*)\]\s*$/.exec(content)?.[1];
    if (header !== undefined) group = header;
    const equals = content.indexOf('=');
    const isEntry = header === undefined && equals > 0 && !content.startsWith('#');
    return {
      raw,
      end,
      group,
      key: isEntry ? content.slice(0, equals).trim() : undefined,
      value: isEntry ? content.slice(equals + 1) : '',
    };
  });
}
