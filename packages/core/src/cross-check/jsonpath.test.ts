import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it, vi } from 'vitest'
import { readCondition } from '../conditions/read-condition.js'
import { KhuyenCongError } from '../errors/errors.js'
import { sampleBook } from '../packs/sample-pack.fixture.js'
import { decideSample } from '../packs/sample-project.fixture.js'
import { crossCheck } from './cross-check.js'
import { rederive } from './second-engine.js'

// json-rules-engine asks for jsonpath-plus, whose paths can run code. No installation carries it: the
// build puts the engine into core and a function that refuses in the place of jsonpath-plus. In this
// repository it is there, pinned, and nothing reaches it.
const ROOT = new URL('../../../../', import.meta.url)
const source = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8')
const fromEngine = createRequire(createRequire(import.meta.url).resolve('json-rules-engine'))

describe('jsonpath-plus', () => {
  it('is one version, pinned by the lock file, above every release in which a path could run code', () => {
    const versions = [
      ...new Set(
        [...source('pnpm-lock.yaml').matchAll(/jsonpath-plus@(\d+\.\d+\.\d+)/gu)].map(
          ([, version]) => version,
        ),
      ),
    ]
    expect(versions).toEqual(['10.4.0'])
  })

  it('is in no installation: no package declares what brings it, and the list of components names it nowhere', () => {
    for (const name of ['core', 'cli', 'office', 'rules-national', 'rules-provincial']) {
      const { dependencies } = JSON.parse(source(`packages/${name}/package.json`)) as {
        dependencies: Record<string, string>
      }
      expect([name, 'json-rules-engine' in dependencies, 'jsonpath-plus' in dependencies]).toEqual([
        name,
        false,
        false,
      ])
    }
    const components = source('sbom.cdx.json')
    expect(components).toContain('"purl": "pkg:npm/json-rules-engine@7.3.1"')
    expect(components).not.toMatch(/jsonpath|jsep/u)
    expect(source('scripts/without-path-library.mjs')).toContain('filter: /^jsonpath-plus$/')
    expect(source('tsup.base.ts')).toMatch(/esbuildPlugins: \[.*withoutPathLibrary.*\]/u)
    expect(source('packages/core/NOTICE')).toContain('json-rules-engine 7.3.1 (ISC)')
  })

  it('is imported by no file of ours', () => {
    const files = readdirSync(new URL('packages/', ROOT), {
      recursive: true,
      encoding: 'utf8',
    }).filter((name) => /^\w[\w-]*[\\/]src[\\/].*\.ts$/u.test(name) && !name.endsWith('.test.ts'))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((name) => /jsonpath/iu.test(source(`packages/${name}`)))).toEqual([])
    for (const name of files)
      expect([
        name,
        /json-rules-engine/u.test(source(`packages/${name}`)) &&
          /from 'json-rules-engine'/u.test(source(`packages/${name}`)),
      ]).toEqual([name, /second-engine\.ts$/u.test(name)])
  })

  it('is never called: the cross-check brings a resolver of its own, which refuses, and no condition has a path', async () => {
    const { JSONPath } = fromEngine('jsonpath-plus') as {
      JSONPath: ((asked: object) => unknown) & { prototype: object }
    }
    const spy = vi.spyOn(JSONPath.prototype as { evaluate: () => unknown }, 'evaluate')
    try {
      expect((await crossCheck(sampleBook, decideSample())).agrees).toBe(true)
      await rederive(
        [
          readCondition(
            { fact: 'beneficiary.kind', operator: 'equal', value: 'enterprise' },
            NATIONAL_WORDS,
          ),
        ],
        { 'beneficiary.kind': '$..[?(@.x)]' },
      )
      expect(spy).not.toHaveBeenCalled()
      JSONPath({ path: '$.a', json: { a: 1 }, wrap: false })
      expect(spy).toHaveBeenCalledOnce()
    } finally {
      spy.mockRestore()
    }
    const engine = source('packages/core/src/cross-check/second-engine.ts')
    expect(engine.match(/new Engine\(/gu)).toHaveLength(1)
    expect(engine).toContain('new Engine([], { pathResolver: refusePaths })')
  })

  it.each(['path', 'params', 'priority', 'name', 'onSuccess'])(
    'a condition with «%s» does not load',
    (key) => {
      expect(() =>
        readCondition(
          {
            fact: 'beneficiary.kind',
            operator: 'equal',
            value: 'enterprise',
            [key]: '$..[?(@.constructor)]',
          },
          NATIONAL_WORDS,
        ),
      ).toThrow(KhuyenCongError)
    },
  )
})
