// Gói mẫu cho kiểm thử. / A small pack for tests: the shapes of the law, not the law. Core never
// imports the national pack.
import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { definePack, type Pack, type PackSource } from './pack.js'
import { createRuleBook, type RuleBook } from './rule-book.js'
import { SAMPLE_REGISTER } from './sample-register.fixture.js'
import { type Json, isActivity, citing, documentOf, ruleOf } from './sample-rule.fixture.js'
import { NATIONAL_RULES, NATIONAL_DOCUMENTS } from './sample-rules.fixture.js'

export type Files = Readonly<Record<string, unknown>>

const manifestOf = (id: string): Json => ({
  id,
  version: '1.0.0',
  schemaVersion: 1,
  jurisdiction: id,
  title: `Gói mẫu ${id}`,
  titleEn: `Sample pack ${id}`,
  maintainer: 'mẫu',
  lawAsOf: '2030-12-31',
})
export const nationalSource = (
  rules: Files = NATIONAL_RULES,
  documents: readonly Json[] = NATIONAL_DOCUMENTS,
): PackSource => ({
  manifest: manifestOf('national'),
  documents: { documents },
  rules,
  register: SAMPLE_REGISTER,
})
export const nationalPack = (
  changed: Files = {},
  documents: readonly Json[] = NATIONAL_DOCUMENTS,
): Pack =>
  definePack(nationalSource({ ...NATIONAL_RULES, ...changed }, documents), { extends: NATIONAL })
/** A national pack of these rules only. */
export const bareNational = (...rules: readonly Json[]): Pack =>
  definePack(
    nationalSource(
      Object.fromEntries(rules.map((rule) => [`${String(rule['id'])}.json`, rule])),
      NATIONAL_DOCUMENTS,
    ),
    { extends: NATIONAL },
  )

/** A province's act and the machinery level it gives. */
export interface LocalAct {
  readonly issued: string
  readonly from: string
  readonly to?: string
  readonly grant: Json | 'not-encoded'
  readonly activity?: string
  readonly encodedSince?: string
  readonly evidence?: string
  readonly when?: Json
}

export function provincialPack(
  id: string,
  acts: readonly LocalAct[],
  more: readonly Json[] = [],
  documents: readonly Json[] = [],
): Pack {
  const name = (index: number): string => `${String(index + 1)}/QĐ-UBND ${id}`
  const rules = acts.map(
    (
      { from, to, grant, activity = 'advanced-machinery', encodedSince, evidence = 'quoted', when },
      index,
    ) => {
      const version = {
        from,
        to: to ?? null,
        ...citing(name(index), 'Điều 5'),
        evidence,
        when: when ?? isActivity(activity),
        grant,
      }
      return ruleOf(
        `support.${activity}-${String(index + 1)}`,
        `Mức của ${id} cho ${activity}`,
        [version],
        {
          encodedSince: encodedSince ?? from,
          ...(activity === 'advanced-machinery'
            ? { refines: 'national:support.advanced-machinery' }
            : { adds: true }),
        },
      )
    },
  )
  const files = Object.fromEntries(
    [...rules, ...more].map((rule) => [`${String(rule['id'])}.json`, rule]),
  )
  return definePack(
    {
      manifest: { ...manifestOf(id), extends: 'national' },
      documents: {
        documents: [
          ...acts.map((act, index) => documentOf(name(index), act.issued)),
          documentOf('chung', '2010-01-01'),
          ...documents,
        ],
      },
      rules: files,
    },
    { extends: NATIONAL },
  )
}

export const sampleNational = nationalPack()
export const socTrangPack = provincialPack('soc-trang', [
  {
    issued: '2019-03-01',
    from: '2019-03-15',
    grant: { of: 'cost.machinery', rate: '50%', cap: '150 triệu đồng', per: 'establishment' },
  },
])
export const hauGiangPack = provincialPack('hau-giang', [
  { issued: '2019-05-01', from: '2019-05-15', grant: 'not-encoded' },
])
export const caoBangPack = provincialPack('cao-bang', [
  {
    issued: '2020-01-01',
    from: '2020-01-15',
    grant: { of: 'cost.machinery', rate: '50%', cap: '400 triệu đồng', per: 'establishment' },
  },
])
export const sampleBook: RuleBook = createRuleBook([
  sampleNational,
  socTrangPack,
  hauGiangPack,
  caoBangPack,
])
