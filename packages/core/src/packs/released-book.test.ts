import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { definePack, type Pack } from './pack.js'
import { sourceOf } from './pack-source.js'
import { releasedBook } from './released-book.js'
import { releasedPack } from './released-pack.js'
import { createRuleBook } from './rule-book.js'
import { SAMPLE_REGISTER } from './sample-register.fixture.js'

const CITED = { citation: { document: 'QĐ 1', provision: 'Điều 1' }, evidence: 'quoted' }
const named = (id: string, more: object = {}): object => ({ id, title: id, titleEn: id, ...more })
const ENTERPRISE = { fact: 'beneficiary.kind', operator: 'equal', value: 'enterprise' }
const OF_GROUP = { fact: 'activity', operator: 'in', value: 'group:workshops' }

function defined(
  id: string,
  jurisdiction: string,
  parts: { readonly vocabulary?: object; readonly rules?: Readonly<Record<string, unknown>> },
  national: Pick<Pack, 'vocabulary'>,
): Pack {
  const manifest = {
    ...named(id),
    version: '1.0.0',
    schemaVersion: 1,
    jurisdiction,
    maintainer: 'T',
    lawAsOf: '2026-12-31',
  }
  const listed = ['QĐ 1', '45/2012/NĐ-CP']
  const documents = {
    documents: listed.map((each) => named(each, { issuer: 'T', from: '2020-01-01' })),
  }
  const register = jurisdiction === 'national' ? { register: SAMPLE_REGISTER } : {}
  return definePack(
    { manifest, documents, rules: {}, ...parts, ...register },
    { extends: national },
  )
}

/** The same pack as its package would release it. */
const released = (
  { vocabulary: _words, ...read }: Pack,
  national?: Pack,
  digest = national?.digest ?? '',
): Pack =>
  releasedPack(read, {
    entry: `@sample/${read.manifest.id}`,
    ...(national && { extends: { pack: national, digest } }),
  })

const NATIONAL_PARTS = {
  vocabulary: {
    activities: ['loom', 'kiln'].map((id) =>
      named(id, { versions: [{ from: '2020-01-01', ...CITED, base: ['all'] }] }),
    ),
    words: ['enterprise', 'artisan'].map((id) => named(id, { fact: 'beneficiary.kind' })),
    groups: [named('workshops', { activities: ['loom'], ...CITED })],
  },
  rules: {
    'eligibility/kind.json': {
      ...named('eligibility.kind', { kind: 'eligibility', encodedSince: '2020-01-01' }),
      versions: [{ from: '2020-01-01', ...CITED, when: OF_GROUP, require: ENTERPRISE }],
    },
  },
}
const law = defined('law', 'national', NATIONAL_PARTS, NATIONAL)
const releasedLaw = released(law)
const plain = defined('ha-noi', 'ha-noi', {}, law)
const releasedPlain = released(plain, releasedLaw)
const joining = {
  vocabulary: {
    activities: [
      named('cao-bang:forge', {
        groups: ['workshops'],
        versions: [{ from: '2020-01-01', ...CITED, base: ['all'] }],
      }),
    ],
  },
}
const province = defined('cao-bang', 'cao-bang', joining, law)
const releasedProvince = released(province, releasedLaw)

const codesOf = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return (error as { problems?: readonly { code: string; at: string }[] }).problems?.map(
      ({ code, at }) => [code, at],
    )
  }
}
const project = (activity: string) => ({
  id: 'p',
  items: [{ id: '1', activity, beneficiary: { kind: 'artisan' as const } }],
})
const eligibilityIn = (book: ReturnType<typeof createRuleBook>, activity: string) =>
  decide(book, { on: '2026-03-01', project: project(activity) }).items[0]?.eligibility

describe('a released pack', () => {
  it('is what definePack gave, words and digest', () => {
    expect(releasedLaw).toEqual(law)
    expect(releasedProvince).toEqual(province)
    expect(releasedPlain.vocabulary).toBe(releasedLaw.vocabulary)
    expect(Object.isFrozen(releasedLaw)).toBe(true)
  })

  it('says where its files are', () => {
    expect(codesOf(() => sourceOf(releasedProvince))).toEqual([['SOURCE_ELSEWHERE', 'cao-bang']])
    expect(() => sourceOf(releasedProvince)).toThrow('@sample/cao-bang')
    expect(sourceOf(province).rules).toEqual({})
  })
})

describe('a book of released packs', () => {
  it('decides as the book of the same packs that are read and checked, to the byte', () => {
    for (const activity of ['loom', 'kiln', 'cao-bang:forge']) {
      const question = { on: '2026-03-01', project: project(activity) }
      const full = decide(createRuleBook([law, province, plain]), question)
      const quick = decide(releasedBook([releasedPlain, releasedProvince, releasedLaw]), question)
      expect(JSON.stringify(quick)).toBe(JSON.stringify(full))
    }
  })

  it('takes each pack once, in any order', () => {
    const book = releasedBook([releasedPlain, releasedLaw, releasedPlain])
    expect(book.packs).toEqual([releasedPlain, releasedLaw])
    expect(book.register).toBe(releasedLaw.register)
    expect(book.rule('law:eligibility.kind')?.id).toBe('eligibility.kind')
    expect(releasedBook([]).packs).toEqual([])
  })

  it('lets an activity of a province join a group of national law', () => {
    const alone = releasedBook([releasedLaw])
    const both = releasedBook([releasedLaw, releasedProvince])
    expect(eligibilityIn(alone, 'loom')).toBe('unmet')
    expect(eligibilityIn(both, 'loom')).toBe('unmet')
    expect(eligibilityIn(both, 'kiln')).not.toBe('unmet')
    expect(eligibilityIn(both, 'cao-bang:forge')).toBe('unmet')
    expect(alone.packs[0]).toBe(releasedLaw)
    expect(codesOf(() => sourceOf(both.packs[1] as Pack))).toEqual([['SOURCE_ELSEWHERE', 'law']])
  })

  it('refuses what is not released', () => {
    expect(
      codesOf(() => releasedBook([releasedLaw, province, null as unknown as typeof province])),
    ).toEqual([
      ['PACK_NOT_RELEASED', 'cao-bang'],
      ['PACK_NOT_RELEASED', ''],
    ])
    expect(codesOf(() => releasedBook([{ ...releasedLaw }]))).toEqual([
      ['PACK_NOT_RELEASED', 'law'],
    ])
    expect(codesOf(() => releasedBook('law' as never))).toEqual([['PACK_NOT_RELEASED', '']])
  })

  it('refuses a pack without the very national pack it was released with', () => {
    expect(codesOf(() => releasedBook([releasedProvince]))).toEqual([
      ['RELEASE_MISMATCH', 'cao-bang'],
    ])
    const later = released(defined('law', 'national', { ...NATIONAL_PARTS, rules: {} }, NATIONAL))
    expect(codesOf(() => releasedBook([later, releasedProvince]))).toEqual([
      ['RELEASE_MISMATCH', 'cao-bang'],
    ])
    const beside = released(province, later, law.digest)
    expect(codesOf(() => releasedBook([later, beside]))).toEqual([['RELEASE_MISMATCH', 'cao-bang']])
    expect(codesOf(() => createRuleBook([later, beside]))).toEqual([
      ['SOURCE_ELSEWHERE', 'cao-bang'],
    ])
    expect(codesOf(() => releasedBook([releasedLaw, later, releasedProvince]))).toEqual([
      ['DUPLICATE_PACK', 'law'],
    ])
  })
})

describe('a released pack beside packs of others', () => {
  it('goes into a book that checks everything, and may be joined there', () => {
    const book = createRuleBook([releasedLaw, province])
    expect(eligibilityIn(book, 'cao-bang:forge')).toBe('unmet')
    const question = { on: '2026-03-01', project: project('cao-bang:forge') }
    expect(decide(book, question)).toEqual(decide(createRuleBook([law, province]), question))
    expect(createRuleBook([law, releasedPlain]).packs).toEqual([plain, law])
  })

  it('cannot be read once more in words that differ from its own', () => {
    const [loom, kiln] = NATIONAL_PARTS.vocabulary.activities
    const activities = [{ ...loom, title: 'khung cửi' }, kiln]
    const other = defined(
      'law',
      'national',
      { ...NATIONAL_PARTS, vocabulary: { ...NATIONAL_PARTS.vocabulary, activities } },
      NATIONAL,
    )
    expect(codesOf(() => createRuleBook([other, releasedProvince]))).toEqual([
      ['SOURCE_ELSEWHERE', 'cao-bang'],
    ])
    expect(createRuleBook([other, province]).packs).toHaveLength(2)
  })
})
