import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What Node gives every module; the plain JavaScript of the build needs no more. */
const NODE_GLOBALS = Object.fromEntries(
  ['Buffer', 'URL', 'clearTimeout', 'console', 'fetch', 'performance', 'process', 'setTimeout'].map(
    (name) => [name, 'readonly'],
  ),
);

const SIZES = {
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
};

// Only a host knows the machine around it: inputs come from there, and all output goes through it.
const HOSTS_ONLY = {
  'no-restricted-globals': [
    'error',
    { name: 'console', message: 'Printing belongs to src/hosts.' },
  ],
  'no-restricted-properties': [
    'error',
    ...['env', 'argv', 'exit', 'exitCode', 'stdout', 'stderr', 'stdin'].map((property) => ({
      object: 'process',
      property,
      message: 'Only src/hosts knows the process.',
    })),
  ],
  'no-restricted-imports': [
    'error',
    ...['node:process', 'node:console'].map((name) => ({
      name,
      message: 'Only src/hosts knows the process.',
    })),
  ],
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'samples/', 'test/fixtures/', 'test/golden/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: NODE_GLOBALS },
    rules: SIZES,
  },
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `(x) => void f(x)` and `() => f()` say what they mean.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'rules/**/*.ts'],
    rules: {
      ...SIZES,
      ...HOSTS_ONLY,
      'max-params': ['error', 4],
      // `as const` stays allowed: it asserts nothing that the compiler does not know.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    files: ['src/hosts/**/*.ts'],
    rules: Object.fromEntries(Object.keys(HOSTS_ONLY).map((rule) => [rule, 'off'])),
  },
  {
    // A list as long as the folder.
    files: ['rules/index.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.{ts,mts,mjs}'],
    rules: {
      // A table of rows is long, and is read row by row.
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['test/**/*.{ts,mts}'],
    rules: {
      // What a test reads back (JSON, YAML, captured output) is compared, not trusted.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
