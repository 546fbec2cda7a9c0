import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
  { ignores: ['**/dist/', 'dist-*/', '**/.cache/', 'test-results/', 'tests/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mts', '**/*.svelte'],
    extends: [typescript.configs.recommendedTypeChecked],
    rules: {
      // `typeof import('./map.ts')` is how a module that is loaded later gets its type.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Numbers belong in texts.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // TypeScript knows which names exist.
      'no-undef': 'off',
    },
  },
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        // The same for every file: a difference would make each change of file type reload the project.
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
  },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: globals.node } },
  // Pages, and functions that the harness sends into pages.
  { files: ['tests/bench/**'], languageOptions: { globals: globals.browser } },
  // What the pages import has packages of its own, which are here only after a run.
  { files: ['tests/bench/**/*.svelte'], extends: [typescript.configs.disableTypeChecked] },
  {
    rules: {
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      // French puts no-break spaces before ; : ! ? and inside « ».
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['geo/**/*.ts', 'src/**/*.ts', 'scripts/**/*.mjs', 'scripts/**/*.ts', 'tests/bench/**'],
    rules: { 'max-lines-per-function': ['error', { max: 40 }] },
  },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  { files: ['tests/**'], ignores: ['tests/bench/**'], rules: { 'max-lines': 'off' } },
);
