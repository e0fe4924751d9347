/** What is looked for under a JSON pointer. */
export interface Wanted {
  /** Members that the object or element under the first `*` must have, with their values as text. */
  readonly having?: Readonly<Record<string, string>>;
}

/** Most values that one search looks at: a long list with several `*` must not hold the program. */
const most = 20_000;

/**
 * The value at a JSON pointer (RFC 6901), where a segment `*` stands for the first member or element in which the rest is
 * found. Only members of the document itself are seen, never those of a prototype. Undefined when there is none.
 */
export function findInJson(document: unknown, pointer: string, { having }: Wanted = {}): unknown {
  const first = pointer.split('/').slice(1).indexOf('*');
  const segments = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let looked = 0;

  function find(value: unknown, index: number): unknown {
    looked += 1;
    const segment = segments[index];
    if (segment === undefined) return value;
    if (typeof value !== 'object' || value === null || looked > most) return undefined;
    if (segment !== '*') return find(member(value, segment), index + 1);
    for (const child of Object.values(value) as unknown[]) {
      if (index === first && !has(child, having)) continue;
      const found = find(child, index + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return find(document, 0);
}

function member(value: object, name: string): unknown {
  if (Array.isArray(value) && !/^\d+$/.test(name)) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function has(value: unknown, having: Wanted['having']): boolean {
  if (having === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(having).every(([name, wanted]) => scalarText(member(value, name)) === wanted);
}

/** A scalar as text, as templates use it; undefined for null, objects and lists. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
