import { activityName, type Pack, type Vocabulary } from '@khuyencong/core'
import type { Rule, RuleKind } from '@khuyencong/core/packs'
import { testPack } from '@khuyencong/core/testing'
import { caseFileText } from '../files/case-file.js'
import type { Words } from '../terminal/options.js'
import { documentTexts } from './skeleton-messages.js'

type Json = Readonly<Record<string, unknown>>

/** What every new rule says of itself, whatever its kind. */
export interface RuleHead {
  readonly kind: RuleKind
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly document: string
  readonly provision: string
  readonly from: string
  /** The national rule it refines; `null` where the province adds one. */
  readonly refines: string | null
  /** How the text is known. */
  readonly evidence: string
  /** What is not sure about it yet; `null` where nothing is left. */
  readonly note: Words | null
}

/**
 * Tệp quy định mẫu. / A rule of one version as a file has it: what it says of itself, then what its
 * kind holds.
 */
export function ruleFile(head: RuleHead, content: Json, schema: string): Json {
  const { kind, id, title, titleEn, document, provision, from, refines, evidence, note } = head
  return {
    $schema: schema,
    id,
    kind,
    title,
    titleEn,
    encodedSince: from,
    ...(refines === null ? { adds: true } : { refines }),
    versions: [
      {
        from,
        to: null,
        citation: { document, provision },
        evidence,
        ...content,
        ...(note !== null && { note: note[0], noteEn: note[1] }),
      },
    ],
  }
}

/** What is known of a document; '' for what nobody has told. */
export interface DocumentDetails {
  readonly title: string
  readonly titleEn: string
  readonly issuer: string
  readonly issued: string
}

const NOTHING_TOLD: DocumentDetails = { title: '', titleEn: '', issuer: '', issued: '' }

/** A document that is not in the register yet; what nobody has told is marked. */
export function documentEntry(
  id: string,
  from: string,
  told: DocumentDetails = NOTHING_TOLD,
): Json {
  const [title, titleEn] = documentTexts.title
  const [note, noteEn] = documentTexts.note
  return {
    id,
    title: told.title === '' ? title : told.title,
    titleEn: told.titleEn !== '' ? told.titleEn : told.title === '' ? titleEn : told.title,
    issuer: told.issuer === '' ? documentTexts.issuer : told.issuer,
    issued: told.issued === '' ? null : told.issued,
    from,
    to: null,
    ...(told.issued === '' && { note, noteEn }),
  }
}

/** The cases of a new rule of a pack: every boundary the rule has, for review. */
export function casesFor(pack: Pack, file: string, beside: readonly Pack[]): string {
  const rule = pack.rules.find(({ id }) => pack.files.get(id) === file) as Rule
  const alone: Pack = { ...pack, rules: [rule] }
  return caseFileText(
    rule.id,
    testPack(alone, {}, { suggest: true, beside }).suggestions[rule.id] ?? [],
    pack.manifest.$schema,
  )
}

/** Names that say what is done, and need no «Hỗ trợ» before them. */
const WHOLE = /^(?:Hỗ trợ|Thưởng|Quản lý|Tổ chức|Thông tin|Hợp tác|Nâng cao) /u

/** Titles of an activity, as a level is called. */
export function titlesOf(activity: string, vocabulary: Vocabulary): Words {
  const [vi, en] = (['vi', 'en'] as const).map((lang) =>
    activityName(activity, { lang, vocabulary }),
  ) as [string, string]
  return [WHOLE.test(vi) ? vi : `Hỗ trợ ${vi.charAt(0).toLowerCase()}${vi.slice(1)}`, en]
}

/** Text of a JSON file as packs have it. */
export const fileText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
