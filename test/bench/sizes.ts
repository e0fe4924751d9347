import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Sizes of what is shipped, in kB (1000 bytes). */
export interface Sizes {
  readonly main: number;
  readonly preload: number;
  readonly renderer: number;
  /** Scripts and styles that the page loads at its start, each compressed with gzip. What is opened later comes when it is. */
  readonly rendererGzip: number;
  /** app.asar with what is unpacked beside it. */
  readonly archive: number | undefined;
}

/** Measures out/ and, where it is there, the packaged app's archive. */
export function measureSizes(): Sizes {
  const page = readFileSync(join('out', 'renderer', 'index.html'), 'utf8');
  const code = [...page.matchAll(/(?:src|href)="\.?\/([^"]+\.(?:js|css))"/g)].map(([, name = '']) =>
    join('out', 'renderer', name),
  );
  const archive = join('dist', 'linux-unpacked', 'resources');
  return {
    main: sum(filesBelow(join('out', 'main')).map(sizeOf)),
    preload: sum(filesBelow(join('out', 'preload')).map(sizeOf)),
    renderer: sum(filesBelow(join('out', 'renderer')).map(sizeOf)),
    rendererGzip: sum(code.map((file) => gzipSync(readFileSync(file)).length)),
    archive: existsSync(archive) ? sum(filesBelow(archive).map(sizeOf)) : undefined,
  };
}

const sizeOf = (file: string): number => statSync(file).size;
const sum = (bytes: readonly number[]): number => bytes.reduce((total, one) => total + one, 0) / 1000;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
