/** `{name}` in a template. Any other brace is a brace. */
const place = /\{([a-z][A-Za-z0-9]*)\}/g;

/** The names that a template uses. */
export function namesIn(template: string): string[] {
  return [...template.matchAll(place)].map(([, name = '']) => name);
}

/** The template with each name's value in its place. */
export function fillTemplate(template: string, valueOf: (name: string) => string): string {
  return template.replace(place, (_, name: string) => valueOf(name));
}

/**
 * The names that an RFC 6570 template uses, or undefined when it has an expression that profiles may not use: `{+name}` and
 * `{#name}` would let a value out of its place, and of the rest only those that stand for plain values are of use.
 */
export function namesInUrl(template: string): string[] | undefined {
  const names: string[] = [];
  const rest = template.replace(/\{([?&/]?)([a-z][A-Za-z0-9]*(?:,[a-z][A-Za-z0-9]*)*)\}/g, (_, __, list: string) => {
    names.push(...list.split(','));
    return '';
  });
  return /[{}]/.test(rest) ? undefined : names;
}
