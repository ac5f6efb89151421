import { fileURLToPath } from 'node:url'
import js from '@eslint/js'
import importX, { createNodeResolver } from 'eslint-plugin-import-x'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const source = ['packages/*/src/**/*.ts']
const tests = ['**/*.test.ts', '**/*.fixture.ts']

/** Libraries that one file alone may import. */
const importedOnce = [
  {
    regex: '^json-rules-engine($|/)',
    message: 'Only packages/core/src/cross-check/second-engine.ts may import json-rules-engine.',
  },
  {
    regex: '^highs($|/)',
    message: 'Only packages/core/src/planning/best-score.ts may load highs, and only when asked.',
  },
  {
    regex: '^(date-fns|@date-fns/.+)($|/)',
    message: 'Only packages/core/src/values/calendar.ts may import date-fns.',
  },
]
const ownPackageOnly = {
  regex: '(^|/)packages/|^(\\.\\./)+(core|cli|office|rules-national|rules-provincial)/',
  message: 'Import a sibling package by its name, not by its path.',
}
const publicCoreOnly = {
  regex:
    '^@khuyencong/core/(?!(across|auditing|best-score|errors|establishments|follow-up|indicators|monitor|packs|plan|records|schema|score|testing)$)',
  message: 'Only @khuyencong/core and its entries: see scripts/package-exports.mjs.',
}
const noNode = {
  regex: '^node:|^(fs|path|os|crypto|process|util|url|child_process)($|/)',
  message: 'core also runs in browsers.',
}
const noSibling = {
  regex: '^@khuyencong/',
  message: 'core depends on no package of this repository.',
}
const rulesAreData = {
  regex: '^(?!\\.{1,2}/|@khuyencong/core($|/))',
  message: 'A rule package imports @khuyencong/core and its own files, nothing else.',
}
const provincesAreData = {
  regex: '^(?!\\.{1,2}/|@khuyencong/(core|rules-national)($|/))',
  message: 'A provincial pack imports @khuyencong/core, the national pack and its own files.',
}
const smallZod = {
  regex: '^zod$|^zod/(?!mini$)',
  message: 'zod/mini: the whole of zod weighs 27 kB in a page.',
}
const except = (name) => importedOnce.filter(({ regex }) => !regex.includes(name))
const mayNotImport = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

const anywhere = [
  { selector: 'ExportAllDeclaration', message: 'Name each export.' },
  {
    selector:
      "BinaryExpression[operator='in']:matches([right.name='version'], [right.property.name='version'])",
    message: 'Ask the kind of the rule: kinds/version-of-kind.ts.',
  },
  {
    selector: "TSAsExpression[expression.raw='null'][typeAnnotation.type='TSNeverKeyword']",
    message: 'Give a value of the type.',
  },
]
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No hidden today: the day is an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No hidden today: the day is an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Same input, same bytes.',
  },
]

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/coverage/',
      'reports/',
      'docs/api/',
      '**/node_modules/',
      'packages/rules-*/src/**/*.read.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: './tsconfig.json',
        tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)),
      },
    },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.js', '.json'],
          extensionAlias: { '.js': ['.ts', '.js'] },
          conditionNames: ['khuyencong-source', 'types', 'import', 'default'],
        }),
      ],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // these need types
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...anywhere],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-self-import': 'error',
    },
  },
  {
    files: source,
    ignores: tests,
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, IIFEs: true }],
    },
  },

  // who may import whom; a later block replaces the rule of an earlier one
  { files: ['**/*.ts'], rules: mayNotImport(...importedOnce, publicCoreOnly) },
  {
    files: ['examples/**/*.ts', 'docs/**/*.ts'],
    rules: mayNotImport(...importedOnce, ownPackageOnly, publicCoreOnly),
  },
  // the bench measures json-rules-engine itself
  { files: ['bench/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['packages/core/src/**/*.ts'],
    rules: mayNotImport(...importedOnce, ownPackageOnly, noSibling, noNode, smallZod),
  },
  {
    files: ['packages/core/src/cross-check/second-engine.ts'],
    rules: mayNotImport(
      ...except('json-rules-engine'),
      ownPackageOnly,
      noSibling,
      noNode,
      smallZod,
    ),
  },
  {
    files: ['packages/core/src/values/calendar.ts'],
    rules: mayNotImport(...except('date-fns'), ownPackageOnly, noSibling, noNode, smallZod),
  },
  {
    files: ['packages/core/src/planning/best-score.ts'],
    rules: mayNotImport(...except('highs'), ownPackageOnly, noSibling, noNode, smallZod),
  },
  {
    files: ['packages/core/src/testing.ts'],
    rules: mayNotImport(...importedOnce, ownPackageOnly, noSibling, smallZod),
  },
  {
    files: [
      'packages/core/src/**/*.test.ts',
      'packages/core/src/**/{browser,bundle,national-words,signed-record}.fixture.ts',
    ],
    rules: mayNotImport(...importedOnce, ownPackageOnly),
  },
  {
    files: ['packages/core/src/**/cross-check*.test.ts'],
    rules: mayNotImport(...except('json-rules-engine'), ownPackageOnly),
  },
  {
    files: ['packages/rules-national/src/**/*.ts'],
    ignores: tests,
    rules: mayNotImport(...importedOnce, ownPackageOnly, publicCoreOnly, rulesAreData),
  },
  {
    files: ['packages/rules-provincial/src/**/*.ts'],
    ignores: tests,
    rules: mayNotImport(...importedOnce, ownPackageOnly, publicCoreOnly, provincesAreData),
  },
  {
    files: ['packages/rules-*/src/**/*.test.ts', 'packages/{cli,office}/src/**/*.ts'],
    rules: mayNotImport(...importedOnce, ownPackageOnly, publicCoreOnly),
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...anywhere, ...noClock] },
  },

  // tests may say `!` of a value they have just made; tools want a default export
  { files: tests, rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
)
