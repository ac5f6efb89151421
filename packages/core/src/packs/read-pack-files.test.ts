import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { definePack } from './pack.js'
import { filesOfSource } from './pack-files.js'
import { readPackFiles } from './read-pack-files.js'
import { nationalSource } from './sample-pack.fixture.js'

const source = nationalSource()
const files = filesOfSource(source, { 'support/x.cases.json': { cases: [] } })
const texts = Object.fromEntries(
  Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]),
)
const problemsOf = (work: () => unknown): readonly string[] => {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return error.problems.map(({ code, at }) => `${code} ${at}`)
  }
}

describe('a pack from its files', () => {
  it.each([
    ['parsed', files],
    ['as texts', texts],
    ['of both sorts', { ...files, 'pack.json': texts['pack.json'] }],
  ])('%s is the pack of its source, with its cases', (_name, given) => {
    const { pack, cases } = readPackFiles(given, { extends: { vocabulary: NATIONAL_WORDS } })
    expect(pack.digest).toBe(definePack(source, { extends: NATIONAL }).digest)
    expect(pack.rules.length).toBe(Object.keys(source.rules).length)
    expect(cases).toEqual({ 'support/x.cases.json': { cases: [] } })
  })

  it('names every text that is no JSON, by its file', () => {
    const broken = { ...texts, 'pack.json': '{', 'documents.json': '{ "a": 1, "a": 2 }' }
    expect(problemsOf(() => readPackFiles(broken))).toEqual([
      'JSON pack.json:1:2',
      'DUPLICATE_KEY documents.json:1:11',
    ])
  })

  it('without pack.json is none', () => {
    const { 'pack.json': _manifest, ...rest } = texts
    expect(problemsOf(() => readPackFiles(rest))[0]).toContain('pack.json')
  })

  it('reads the words it extends and its own', () => {
    const manifest = { ...(source.manifest as object), id: 'an-giang', jurisdiction: 'an-giang' }
    const words = { costKinds: [{ id: 'an-giang:loom', title: 'Khung cửi', titleEn: 'Loom' }] }
    const { pack } = readPackFiles(
      {
        'pack.json': JSON.stringify(manifest),
        'documents.json': { documents: [] },
        'vocabulary.json': JSON.stringify(words),
      },
      { extends: { vocabulary: NATIONAL_WORDS } },
    )
    expect(pack.vocabulary.costKinds.has('an-giang:loom')).toBe(true)
    expect(pack.vocabulary.costKinds.has('machinery')).toBe(true)
    expect(pack.declares?.costKinds?.length).toBe(1)
  })
})
