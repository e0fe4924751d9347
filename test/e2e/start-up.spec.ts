import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/fixtures';

const built = join(process.cwd(), 'out', 'main');

/** The built files that are loaded at once with a file: all that it requires, but not what an `import()` became. */
function loadedWith(file: string, found = new Set<string>()): string[] {
  found.add(file);
  const text = readFileSync(join(built, file), 'utf8');
  for (const [, later, next = ''] of text.matchAll(/(=>\s*)?require\(["'`]\.\/([^"'`]+)["'`]\)/g)) {
    if (later === undefined && !found.has(next)) loadedWith(next, found);
  }
  return [...found].sort();
}

test('nothing is loaded before the lock is held but main.js, the reading of the arguments and the bundler’s helpers', () => {
  expect(loadedWith('main.js')).toEqual(['arguments.js', 'main.js', 'rolldown-runtime.js']);
});

test('the window is made before axios, keytar, the reader of numbers or the demo are loaded', () => {
  const app = readFileSync(join(built, 'app.js'), 'utf8');
  for (const later of ['./axios.js', './reader.js', './demo-pbx.js', 'keytar']) expect(app).toContain(later);
  expect(loadedWith('app.js')).toEqual(['app.js', 'arguments.js', 'rolldown-runtime.js']);
  expect(app).not.toMatch(/[^>]\s*require\(["'`]keytar["'`]\)/);
});
