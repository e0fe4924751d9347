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

test('the window is made, and its page asked for, before the rest of the app is loaded', () => {
  expect(loadedWith('start.js')).toEqual(['rolldown-runtime.js', 'start.js']);
  expect(readFileSync(join(built, 'start.js'), 'utf8')).toContain('./app.js');
});

test('axios, keytar, the reader of numbers and the demo are loaded later still, and Node’s HTTP and TLS with them', () => {
  const app = readFileSync(join(built, 'app.js'), 'utf8');
  const later = ['axios.js', 'reader.js', 'demo-pbx.js', 'http-way.js'];
  for (const file of [...later.map((name) => `./${name}`), 'keytar']) expect(app).toContain(file);
  const loaded = loadedWith('app.js');
  expect(loaded.filter((file) => later.includes(file))).toEqual([]);
  const atOnce = loaded.map((file) => readFileSync(join(built, file), 'utf8')).join('\n');
  expect(atOnce).not.toMatch(/[^>]\s*require\(["'`](?:keytar|node:(?:https?|tls))["'`]\)/);
});

test('the page has one script beside the bundler’s helpers, and one style sheet: each more is a way to main and back', () => {
  const page = readFileSync(join(process.cwd(), 'out', 'renderer', 'index.html'), 'utf8');
  expect(
    page
      .match(/assets\/[\w.-]+/g)
      ?.map((name) => name.replace(/^assets\/([a-z-]+)-.*(\..*)$/, '$1$2'))
      .sort(),
  ).toEqual(['rolldown-runtime.js', 'start.css', 'start.js']);
});

test('what the window shows is drawn without a graphics card, on the systems where that is better', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  const features = await app.evaluate(({ app: running }) => running.getGPUFeatureStatus());
  expect(features.gpu_compositing).toBe(process.platform === 'darwin' ? 'enabled' : 'disabled_software');
});
