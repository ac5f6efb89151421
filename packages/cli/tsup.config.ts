import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    main: 'src/main.ts',
    packs: 'src/packs.ts',
    'audit-worker': 'src/verbs/audit/worker.ts',
  },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  dts: { entry: { packs: 'src/packs.ts' } },
})
