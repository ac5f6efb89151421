// A kind of rule that is not of this project, as whoever adds one would write it: prizes, each a
// level with a certificate that is valid for some years.
import * as z from 'zod/mini'
import { grantShape } from '../mechanisms/grant-shape.js'
import { listOf, strict } from '../reading/reading.js'
import { type AuthoredKind, PLAIN_AUTHORED_KIND } from './authored-kind.js'
import { AUTHORED_KINDS } from './authored-kinds.js'
import { sampleNote } from './placeholder.js'
import { PLAIN_READ_KIND, type ReadKind } from './read-kind.js'
import { READ_KINDS } from './read-kinds.js'
import { KIND_FORMS, RULE_KINDS } from './rule.js'
import { versionKeys, ruleKeys, type RuleFields } from './rule-base.js'
import { PLAIN_KIND, type RuleKindForm } from './rule-kind.js'
import { exclusive } from './exclusive.js'

const prizeShape = (fields: RuleFields) =>
  strict({
    ...ruleKeys,
    kind: z.literal('prize'),
    versions: listOf(
      strict({ ...versionKeys(fields), grant: grantShape(fields), certificateYears: z.int() }),
      { min: 1, max: 10 },
    ),
  })
type PrizeRule = z.output<ReturnType<typeof prizeShape>>
type PrizeVersion = PrizeRule['versions'][number]

const prizeReading: ReadKind<PrizeRule> = {
  ...PLAIN_READ_KIND,
  shape: prizeShape,
  exclusives: () => [exclusive('level')],
}

const prize: RuleKindForm<PrizeRule> = { ...PLAIN_KIND, stage: 'support' }

const prizeAuthoring: AuthoredKind<PrizeVersion> = {
  ...PLAIN_AUTHORED_KIND,
  names: ['Giải thưởng', 'Prize'],
  fields: { certificateYears: ['giấy chứng nhận có giá trị mấy năm', 'years of the certificate'] },
  figures: (version) => [
    {
      name: 'certificateYears',
      text: String(version.certificateYears),
      mutants: [1, -1].map((by) => ({
        now: String(version.certificateYears + by),
        version: { ...version, certificateYears: version.certificateYears + by },
      })),
    },
  ],
  isIdle: ({ certificateYears }) => certificateYears === 0,
  skeleton: {
    name: () => 'product',
    content: () => ({ grant: { amount: '10 triệu đồng' }, certificateYears: 3 }),
    note: sampleNote('mức thưởng', 'the prize'),
  },
  page: { file: 'giai-thuong', title: ['Giải thưởng', 'Prizes'], layout: 'rules' },
}

/** Adds the kind to the registries, for the test file that asks for it. */
export function addTenthKind(): void {
  const forms = KIND_FORMS as unknown as Record<string, unknown>
  const readings = READ_KINDS as unknown as Record<string, unknown>
  const authored = AUTHORED_KINDS as unknown as Record<string, unknown>
  forms['prize'] = prize
  readings['prize'] = prizeReading
  authored['prize'] = prizeAuthoring
  ;(RULE_KINDS as unknown as string[]).push('prize')
}

/** A rule of the kind as a file writes it. */
export const prizeRule = (more: object = {}, id = 'prize.product') => ({
  id,
  kind: 'prize',
  title: 'Thưởng sản phẩm tiêu biểu',
  titleEn: 'Prize for a product',
  encodedSince: '2020-01-01',
  versions: [
    {
      from: '2020-01-01',
      to: null,
      citation: { document: 'QĐ 1', provision: 'Điều 9' },
      evidence: 'quoted',
      when: { fact: 'activity', operator: 'equal', value: 'product-prize' },
      grant: { amount: '10 triệu đồng', per: 'product' },
      certificateYears: 3,
      ...more,
    },
  ],
})
