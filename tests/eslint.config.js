import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import perceived from './eslint-perceived.mjs';
import { oneProgram } from './one-program.mjs';

/** A language that the engine takes: the interface's, as it is or with the reader's region, one written here, or one that was looked at. */
const SAFE = [
  `[arguments.0.type='Literal']`,
  `[arguments.0.name='locale']`,
  `[arguments.0.property.name='locale']`,
  `[arguments.0.callee.name='safeLocale']`,
  `[arguments.0.callee.name='dateLocale']`,
]
  .map((safe) => `:not(${safe})`)
  .join('');

/** What is wrong on purpose is looked at only by a run that wants to see it found. */
const canary = [`${process.env['BENANG_CANARY'] ? '!' : ''}tests/fixtures/canary/**`];

/**
 * Components, whose scripts only this linter can give types to, and the rule of our own. All other files are oxlint's, with the same rules
 * (.oxlintrc.json), in a tenth of the time.
 */
export default defineConfig(
  { ignores: ['dist/**', 'build/**', 'test-results/**', 'src/words/messages/**', 'tests/fixtures/*', ...canary] },
  {
    files: ['**/*.svelte'],
    extends: [
      js.configs.recommended,
      ...ts.configs.recommendedTypeChecked,
      { languageOptions: { parser: oneProgram } },
      ...svelte.configs.recommended,
    ],
  },
  {
    files: ['**/*.svelte'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // Names that begin with an underscore are there for their place only.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: oneProgram } },
    rules: {
      // It goes around the escaping that keeps an article's text text.
      'svelte/no-at-html-tags': 'error',
      // Our state is replaced, never mutated: a Set or Map is filled once, before anybody sees it.
      'svelte/prefer-svelte-reactivity': 'off',
      // We have no stores, which `no-restricted-imports` sees to; looking for them was a fifth of the time.
      'svelte/require-store-reactive-access': 'off',
      'no-restricted-imports': ['error', 'svelte/store'],
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parser: ts.parser },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  },
  {
    // What is read in a file must not keep a pattern busy: none may go back and forth over the same characters.
    files: ['src/**'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }] },
  },
  {
    // The engine throws at a tag that is none, and files hold such: what is not the language of the interface goes through `safeLocale`.
    files: ['src/**'],
    ignores: ['src/dossier/language-tag.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          `NewExpression[callee.object.name='Intl'][arguments.length>0]${SAFE}`,
          `CallExpression[callee.object.name='Intl']`,
          `CallExpression[callee.object.object.name='Intl']`,
          `CallExpression[callee.property.name=/^toLocale(?:UpperCase|LowerCase|String|DateString|TimeString)$/]${SAFE}`,
          `CallExpression[callee.property.name='localeCompare']`,
        ].map((selector) => ({
          selector,
          message: 'Which language? That of the interface is called `locale`, any other one goes through `safeLocale`.',
        })),
      ],
    },
  },
  {
    files: ['tests/e2e/**/*.ts', 'tests/component/**/*.ts', 'tests/looks/**/*.ts'],
    languageOptions: { parser: ts.parser },
    // What is said in comments is said to the other linter.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    plugins: { benang: { rules: { perceived } } },
    rules: { 'benang/perceived': 'error' },
  },
  {
    // Here elements may be chained: what drives a browser by selectors alone, and what finds its own elements. Classes are a matter of looks.
    files: ['tests/long/**/*.mjs', 'tests/speed/**/*.mjs', 'src/view/**/*.svelte', 'src/*.svelte', 'src/view/**/*.ts'],
    plugins: { benang: { rules: { perceived } } },
    rules: { 'benang/perceived': ['error', { chains: true }] },
  },
);
