import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import perceived from './eslint-perceived.mjs';
import { oneProgram } from './one-program.mjs';

export default defineConfig(
  { ignores: ['dist/**', 'build/**', 'test-results/**', 'src/words/messages/**', 'tests/fixtures/**'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  { languageOptions: { parser: oneProgram } },
  ...svelte.configs.recommended,
  {
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
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: oneProgram } },
    rules: {
      // It goes around the escaping that keeps an article's text text.
      'svelte/no-at-html-tags': 'error',
      // Our state is replaced, never mutated: a Set or Map is filled once, before anybody sees it.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    // Node runs these as they are, so their types are in comments, and the rules do not see a cast in a comment.
    files: ['**/*.mjs', '**/*.cjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['tests/**', 'src/cli.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/e2e/**', 'tests/component/**'],
    plugins: { benang: { rules: { perceived } } },
    rules: { 'benang/perceived': 'error' },
  },
);
