import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import perceived from './eslint-perceived.mjs';
import { oneProgram } from './one-program.mjs';

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
    files: ['tests/e2e/**/*.ts', 'tests/component/**/*.ts'],
    languageOptions: { parser: ts.parser },
    // What is said in comments is said to the other linter.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    plugins: { benang: { rules: { perceived } } },
    rules: { 'benang/perceived': 'error' },
  },
);
