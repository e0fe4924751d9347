import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which rooms of src a room may not enter, and which door to take instead (ARCHITECTURE.md, "Rooms"). */
const zones = [
  { target: './src/shared', from: './src/{main,preload,renderer}', message: 'shared imports no other room.' },
  { target: './src/preload', from: './src/{main,renderer}', message: 'preload knows the contract in shared only.' },
  {
    target: './src/main',
    from: './src/{preload,renderer}',
    message: 'main reaches the renderer by the contract only.',
  },
  { target: './src/renderer', from: './src/{main,preload}', message: 'the renderer reaches main by its bridge only.' },
  { target: './src', from: './{test,scripts}', message: 'the product does not import its tests.' },
  {
    target: './src/main/*/**',
    from: './src/main/{start,app}.ts',
    message: 'main.ts starts start.ts, and that app.ts; what a service needs is handed to it.',
  },
  {
    target: './src/main/!(wiring)/**',
    from: './src/main/wiring',
    message: 'only start.ts and app.ts join the parts; what a service needs is handed to it.',
  },
];

/** Packages that a room may not import, each with the reason. */
const forbid = (...names) => ({
  'no-restricted-imports': [
    'error',
    { patterns: names.map(([group, message]) => ({ group: [group].flat(), message, allowTypeImports: false })) },
  ],
});

const noElectron = ['electron', 'only main and preload import electron.'];
const noNode = ['node:*', 'this room runs where there is no Node.'];
const noAxios = ['axios', 'only main/wiring/chunks.ts loads axios, and only dialling/http-client.ts uses it.'];
const noKeytar = ['keytar', 'only main/wiring/chunks.ts loads keytar; ask the keychain in main/account.'];
const noReact = [['react', 'react-dom', 'react-dom/*'], 'React is for the renderer.'];
const pureOnly = [['zustand', 'zustand/*', 'axios', 'keytar'], 'shared imports small pure libraries only.'];

export default defineConfig(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'URL', 'Buffer']
          .concat(['fetch', 'AbortController', 'AbortSignal', 'performance', 'structuredClone', 'queueMicrotask'])
          .concat(['require', 'module', '__dirname', '__filename', 'TextDecoder', 'TextEncoder'])
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: ['src/*/tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: ['src/*/tsconfig.json', 'test/tsconfig.json'] }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
    },
  },
  { files: ['src/shared/**'], rules: forbid(noElectron, noNode, noReact, pureOnly) },
  { files: ['src/preload/**'], rules: forbid(noNode, noReact, noAxios, noKeytar) },
  { files: ['src/main/**'], ignores: ['src/main/wiring/chunks.ts'], rules: forbid(noReact, noKeytar) },
  {
    files: ['src/renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, ...forbid(noElectron, noNode, noAxios, noKeytar) },
  },
  {
    // The pure middle of main: it would run in a server or another shell unchanged.
    files: [
      'src/main/{account,contacts,dialling,demo,favourites,hotkey,intake,link-handler,log,policy,privacy,storage}/**',
    ],
    rules: forbid(noElectron, noReact, noKeytar),
  },
  {
    files: ['src/main/demo/cli.ts', 'src/main/explain/cli.ts', 'test/**', '*.config.{ts,mts}'],
    rules: { 'no-console': 'off' },
  },
  {
    // This one does on purpose what nobody should: it tries every way out of the page.
    files: ['test/e2e/lock-down.spec.ts'],
    rules: {
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
