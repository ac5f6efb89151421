import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/main.ts', 'src/audit-worker.ts'],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
})
