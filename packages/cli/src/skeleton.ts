import { ACTIVITIES, type ActivityId, definePack, KhuyenCongError, type Pack, type PackSource, type Rule } from '@khuyencong/core'
import { testPack } from '@khuyencong/core/testing'
import { caseFileText } from './case-file.js'

type Json = Readonly<Record<string, unknown>>

/** What a level is made of; texts as people write them. */
export interface LevelAnswers {
  readonly activity: string
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly document: string
  readonly provision: string
  readonly rate: string
  readonly cap: string
  readonly per: string
  readonly from: string
}

const NOTE = 'Mức vừa nhập bằng lệnh, chưa đối chiếu với nguyên văn: đối chiếu rồi ghi mức tin cậy đúng.'
const NOTE_EN = 'Entered with a command, not checked against the text: check it, then grade it honestly.'

/** Tệp quy định mẫu. / A support rule as `_template/` has it; its figures count as `memory` until somebody reads the text. */
export function levelFile(answers: LevelAnswers, national: Pack | undefined, schema: string): Json {
  const model = modelOf(answers.activity, national)
  const of = model?.of ?? costsOf(answers.activity)
  return {
    $schema: schema, id: answers.id, kind: 'support', title: answers.title, titleEn: answers.titleEn, encodedSince: answers.from,
    ...(model === null ? { adds: true } : { refines: `national:${model.id}` }),
    versions: [{
      from: answers.from, to: null,
      citation: { document: answers.document, provision: answers.provision }, evidence: 'memory',
      when: { fact: 'activity', operator: 'equal', value: answers.activity },
      grant: { ...(of.length > 0 && { of: of.length === 1 ? of[0] : of }), ...(answers.rate !== '' && { rate: answers.rate }), ...(answers.cap !== '' && { cap: answers.cap }), ...(answers.per !== '' && { per: answers.per }) },
      note: NOTE, noteEn: NOTE_EN,
    }],
  }
}

/** The national rule of an activity, and how its latest version counts. */
export function modelOf(activity: string, national: Pack | undefined): { readonly id: string; readonly of: readonly string[] | null; readonly per: string | null } | null {
  const rule = national?.rules.find(({ id }) => id === `support.${activity}`)
  if (rule?.kind !== 'support') return null
  const grant = rule.versions.map((version) => version.grant).filter((each) => each !== 'not-encoded').at(-1)
  return { id: rule.id, of: grant?.of ?? null, per: grant?.per ?? null }
}

function costsOf(activity: string): readonly string[] {
  const base = Object.hasOwn(ACTIVITIES, activity) ? ACTIVITIES[activity as ActivityId].base : 'any'
  return base === 'any' ? [] : base.map((kind) => `cost.${kind}`)
}

/** A document that is not in the register yet. */
export function documentEntry(id: string, from: string): Json {
  return { id, title: `Tên văn bản ${id} (cần ghi)`, titleEn: `Title of ${id} (to be written)`, issuer: 'Cơ quan ban hành (cần ghi)', issued: null, from, to: null }
}

/** Reads a source with a new rule in it and writes the rule's cases: every boundary the rule has, for review. Throws what is wrong with it. */
export function casesFor(source: PackSource, file: string): string {
  const pack = definePack(source)
  const rule = pack.rules.find(({ id }) => pack.files.get(id) === file) as Rule
  const alone: Pack = { ...pack, rules: [rule] }
  return caseFileText(rule.id, testPack(alone, {}, { suggest: true }).suggestions[rule.id] ?? [], pack.manifest.$schema)
}

/** Titles of an activity, as a level is called. */
export function titlesOf(activity: string): readonly [vi: string, en: string] {
  if (!Object.hasOwn(ACTIVITIES, activity)) {
    throw new KhuyenCongError({
      code: 'UNKNOWN_WORD', at: '--activity', found: activity, message: 'Không có nội dung hỗ trợ này.', messageEn: 'There is no such activity.',
      hint: `Các mã dùng được: ${Object.keys(ACTIVITIES).join(', ')}.`, hintEn: `Known ids: ${Object.keys(ACTIVITIES).join(', ')}.`,
    })
  }
  const { vi, en } = ACTIVITIES[activity as ActivityId]
  return [`Hỗ trợ ${vi.charAt(0).toLowerCase()}${vi.slice(1)}`, en]
}

/** Text of a JSON file as packs have it. */
export const fileText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
