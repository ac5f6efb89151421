// npm run test:mutation (scripts/test-mutation.mjs names the files and the tests that judge them). Every mutator is on and static code
// is mutated too; left out are only the sentences written for people (scripts/mutation-texts.mjs): rewording one breaks no rule.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation-texts.mjs'],
  ignorers: ['texts-for-people'],
  ignorePatterns: ['**/dist', '**/coverage', 'docs', 'bench', 'packages/cli'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  allowEmpty: false,
  reporters: ['json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  warnings: { slow: false },
  logLevel: 'warn',
  tempDirName: 'reports/sandbox',
}
