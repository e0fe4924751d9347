import { defineConfig } from 'vite';

/** What runs in plain Node beside the app: for `npm run demo:pbx`, `npm run demo` and `npm run bench`. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: 'out',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: {
        'demo-pbx/cli': 'src/main/demo/cli.ts',
        'explain/cli': 'src/main/explain/cli.ts',
        'tools/demo': 'test/demo/demo.ts',
        'tools/bench': 'test/bench/bench.ts',
        'tools/gallery': 'test/gallery/gallery.ts',
      },
      output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'tools/shared/[name].js' },
    },
  },
});
