import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { verifierScript } from './script.fixture.js'

const ROOT = new URL('../../../../', import.meta.url)
const core = createRequire(new URL('packages/core/package.json', ROOT))

it('the verifier page has nothing of the library whose paths can be code', async () => {
  const engine = createRequire(core.resolve('json-rules-engine'))
  const said = 'Unknown value type'
  expect(readFileSync(engine.resolve('jsonpath-plus'), 'utf8')).toContain(said)
  expect(await verifierScript()).not.toContain(said)
  expect(readFileSync(new URL('packages/cli/tsup.config.ts', ROOT), 'utf8')).toContain(
    'esbuildPlugins: [withoutPathLibrary]',
  )
})
