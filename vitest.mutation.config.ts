import { defineConfig } from 'vitest/config'

// For Stryker, which works on a copy of the tree: no projects, and only the tests that judge one
// file (scripts/test-mutation.mjs names them). They import core by path, so that they see the copy.
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: (
      process.env['KHUYENCONG_MUTATION_TESTS'] ?? 'packages/core/src/values/*.test.ts'
    ).split(','),
  },
})
