/**
 * All the strings in a value that gdbus printed, in order. GVariant text format: single or double quotes, backslash
 * escapes as in C, `\u` with four and `\U` with eight hexadecimal digits.
 */
export function stringsIn(text: string): string[] {
  return [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gsu)].map((found) =>
    unescape(found[1] ?? found[2] ?? ''),
  );
}

const named: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\x07' };

function unescape(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|U([\da-f]{8})|(.))/gisu, (_whole, short, long, single) => {
    const code = (short ?? long) as string | undefined;
    if (code !== undefined) return String.fromCodePoint(parseInt(code, 16));
    return named[single as string] ?? (single as string);
  });
}
