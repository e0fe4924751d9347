// Copied into the fallback runtime as its resources/app. It stands in for the default app that a stock Electron brings:
// `electron [switches] <app folder or file> [arguments]` starts that app, with the same effects on `app` and `process`.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, extname, join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

/** The first argument that is not a switch is the app; `-r <module>` is loaded before it, as test tools need it. */
function readArguments(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '-r' || arg === '--require') preloads.push(args[(index += 1)]);
    else if (arg.startsWith('--app=')) return { preloads, target: arg.slice('--app='.length) };
    else if (!arg.startsWith('-')) return { preloads, target: arg };
  }
  return { preloads, target: undefined };
}

function readManifest(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** What Electron itself does with the package.json of a packaged app, before the app's own code runs. */
function introduce(manifest, folder) {
  app.setAppPath(folder);
  app.name = manifest?.productName ?? manifest?.name ?? app.name;
  if (manifest?.version) app.setVersion(manifest.version);
  app.setDesktopName(manifest?.desktopName ?? `${app.name}.desktop`);
}

function load(file, manifest) {
  const isModule = extname(file) === '.mjs' || (extname(file) === '.js' && manifest?.type === 'module');
  if (isModule) return import(pathToFileURL(file).href);
  return Module._load(file, null, true);
}

async function start() {
  const { preloads, target } = readArguments(process.argv.slice(1));
  if (target === undefined) throw new Error('which app? Give its folder: electron <folder>');
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const path = resolve(target);
  const manifest = readManifest(path);
  const file = Module._resolveFilename(path, null, true);
  introduce(manifest, manifest ? path : dirname(file));
  Module._preloadModules(preloads);
  await load(file, manifest);
}

start().catch((error) => {
  console.error(error);
  process.exit(1);
});
