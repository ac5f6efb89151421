import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import shared from './vitest.config.js'

// Stryker works on a copy of the tree whose node_modules lead back to the original: the packages must come from the copy.
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    ...shared.resolve,
    alias: [
      { find: /^@khuyencong\/core$/u, replacement: here('packages/core/src/index.ts') },
      { find: /^@khuyencong\/core\/testing$/u, replacement: here('packages/core/src/testing.ts') },
    ],
  },
  ssr: shared.ssr,
  test: {
    testTimeout: 60_000,
    // which tests judge which file: scripts/test-mutation.mjs
    include: (process.env['KHUYENCONG_MUTATION_TESTS'] ?? 'packages/core/src/**/*.test.ts').split(','),
  },
})
