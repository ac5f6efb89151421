import { defineConfig, type Options } from 'tsup'
import { withoutPathLibrary } from '../../scripts/without-path-library.mjs'

/** What the verifier page runs: one script with all it needs, from the sources of core. */
const verifierPage: Options = {
  entry: { 'verifier-page': 'src/verifier/page.ts' },
  format: ['iife'],
  target: 'es2022',
  platform: 'browser',
  minify: true,
  noExternal: [/./u],
  esbuildPlugins: [withoutPathLibrary],
  outExtension: () => ({ js: '.js' }),
  esbuildOptions: (options) => {
    options.conditions = ['khuyencong-source']
    options.charset = 'utf8'
  },
}

const command: Options = {
  entry: {
    main: 'src/main.ts',
    packs: 'src/packs.ts',
    'audit-worker': 'src/verbs/audit/worker.ts',
  },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  dts: { entry: { packs: 'src/packs.ts' } },
}

export default defineConfig([command, verifierPage])
