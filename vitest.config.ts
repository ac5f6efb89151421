import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { everyBranch } from './scripts/every-branch.mjs'

// Sibling packages resolve to their source (the `khuyencong-source` condition of their `exports`), never to dist.
const conditions = ['khuyencong-source', ...defaultServerConditions]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          testTimeout: 60_000,
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'docs/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { testTimeout: 60_000, name: 'examples', include: ['examples/**/*.test.ts'] },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['packages/core/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.fixture.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: Object.fromEntries(everyBranch.map((file) => [file, { branches: 100 }])),
    },
  },
})
