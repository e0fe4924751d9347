import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest runtime that Dialboard runs on, for development and tests, is Electron 33 (ADR 1): Node 20.18, Chromium 130.
const node = 'node20.18';
const chrome = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: 'out/main',
      minify: true,
      // Everything but keytar is bundled: one file opens faster than a hundred, and only what is used is shipped.
      externalizeDeps: {
        exclude: ['axios', 'valibot', 'zustand', 'eventsource-parser', 'libphonenumber-js'].concat([
          'jsonc-parser',
          're2js',
          'papaparse',
          'saxes',
          'url-template',
          'ws',
        ]),
      },
      rolldownOptions: {
        input: { main: 'src/main/main.ts' },
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          // With a group of its own for the start, the bundler's helpers are a file of their own too. Left alone it puts them
          // into the largest library's, and then main.js would load all of axios before it asks for the lock.
          // What is read of the arguments is needed on both sides of the lock.
          codeSplitting: {
            groups: [
              {
                name: 'arguments',
                test: /src[\\/]main[\\/]intake[\\/](?:command-line|link-argument)\.ts$/,
                priority: 1,
              },
              { name: 'start', test: /src[\\/]main[\\/]start\.ts$/ },
            ],
          },
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: 'out/preload',
      // A sandboxed preload script has no module loader, so it must be one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: chrome,
      outDir: 'out/renderer',
      minify: true,
      // What the first screen needs is one script: each more is a way to main and back (docs/adr/0016). How large it may be,
      // packed, is a target of the bench.
      chunkSizeWarningLimit: 600,
      rolldownOptions: {
        input: resolve('src/renderer/index.html'),
        output: { codeSplitting: { groups: [{ name: 'start', test: /src[\\/]renderer[\\/]main\.tsx$/ }] } },
      },
    },
  },
});
