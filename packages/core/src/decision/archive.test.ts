import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { national } from '@khuyencong/rules-national'
import { dakLak } from '@khuyencong/rules-provincial/dak-lak'
import { describe, expect, it } from 'vitest'
import { bundleOf, openBundle } from '../trust/bundle.js'
import { sourceOf } from '../packs/pack-source.js'
import { definePack, type Pack } from '../packs/pack.js'
import { createRuleBook } from '../packs/rule-book.js'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { bookOf } from './archive.js'
import { decide, type Decision } from './decide.js'
import { replay } from './record.js'

const book = createRuleBook([national, dakLak])
const decideFor = (fund: 'national' | 'local'): Decision =>
  decide(book, {
    on: '2026-03-15',
    project: {
      id: 'p',
      fund,
      items: [{ id: '1', activity: 'advanced-machinery', site: { province: 'Đắk Lắk' } }],
    },
  })
/** The next version of a pack: the same rules under another number. */
function nextOf(pack: Pack): Pack {
  const source = sourceOf(pack)
  return definePack(
    { ...source, manifest: { ...(source.manifest as object), version: '9.9.9' } },
    { extends: NATIONAL },
  )
}
const problemsOf = (work: () => unknown): readonly Problem[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  return []
}

describe('the source of a pack', () => {
  it.each([national, dakLak])('comes back as it was, digest and all', (pack) => {
    const stored: unknown = JSON.parse(JSON.stringify(bundleOf(sourceOf(pack))))
    expect(definePack(openBundle(stored, 'archive').source, { extends: NATIONAL }).digest).toBe(
      pack.digest,
    )
  })

  it('is refused where it is not known, or was changed since', () => {
    expect(problemsOf(() => sourceOf({ ...dakLak }))).toMatchObject([{ code: 'PACK_SOURCE_LOST' }])
    const source = JSON.parse(JSON.stringify(sourceOf(dakLak))) as ReturnType<typeof sourceOf>
    const pack = definePack(source, { extends: NATIONAL })
    expect(sourceOf(pack)).toEqual(source)
    Object.assign(source.manifest as object, { title: 'khác' })
    expect(problemsOf(() => sourceOf(pack))).toMatchObject([
      { code: 'PACK_SOURCE_LOST', at: 'dak-lak' },
    ])
  })
})

describe('the book of a stored decision', () => {
  const archive = [nextOf(national), national, nextOf(dakLak), dakLak]

  it.each(['national', 'local'] as const)(
    '%s fund: is made of the packs it names, out of all versions kept, and replays it',
    (fund) => {
      const stored = JSON.parse(JSON.stringify(decideFor(fund))) as Decision
      const again = bookOf(stored, archive)
      expect(again.packs.map(({ digest }) => digest).sort()).toEqual(
        stored.packs.map(({ digest }) => digest).sort(),
      )
      expect(replay(again, stored)).toEqual({ identical: true, digest: stored.digest })
    },
  )

  it('names every pack that the archive lacks', () => {
    const stored = decideFor('local')
    expect(problemsOf(() => bookOf(stored, [nextOf(national), dakLak]))).toMatchObject([
      { code: 'PACK_NOT_ARCHIVED', found: national.digest },
    ])
    expect(problemsOf(() => bookOf(stored, []))).toHaveLength(stored.packs.length)
  })
})
