import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { everyBranch } from './scripts/every-branch.mjs'

// A test that hangs ends at last; how fast the machine is decides nothing.
const hanging = { testTimeout: 600_000, hookTimeout: 600_000 }

// Sibling packages resolve to their source (the `khuyencong-source` condition of their `exports`),
// never to dist.
const conditions = ['khuyencong-source', ...defaultServerConditions]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...hanging,
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'docs/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { ...hanging, name: 'examples', include: ['examples/**/*.test.ts'] },
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
