import { dayText, type Lang, packStanding, type RuleBook } from '@khuyencong/core'
import type { WrittenCell, WrittenTable } from '../writing/written-table.js'
import { say } from './messages.js'

/** Dữ liệu đã rà soát. / What was audited, and how: what makes the findings again. */
export interface AuditedFile {
  readonly name: string
  /** `sha256-…` of its bytes. */
  readonly digest: string
  /** The day judged on; `null`: each line brings its own. */
  readonly on: string | null
  readonly judged: number
  readonly crossCheck: boolean
}

/** The sheet «Hồ sơ kiểm chứng»: the input, the day and the packs, with their digests. */
export function verificationTable(
  { name, digest, on, judged, crossCheck }: AuditedFile,
  book: RuleBook,
  lang: Lang,
): WrittenTable {
  return recordTable(
    [
      [say('input', lang), name],
      [say('inputDigest', lang), digest],
      [say('day', lang), on === null ? say('ownDays', lang) : { day: on }],
      [say('judged', lang), judged],
      [say('secondEngine', lang), say(crossCheck ? 'agrees' : 'notRun', lang)],
      [say('noProof', lang), say('howToProve', lang)],
    ],
    book,
    lang,
  )
}

/** The same sheet of anything that is made from packs: what it rests on besides, then the packs. */
export const recordTable = (
  rows: WrittenTable['rows'],
  book: RuleBook,
  lang: Lang,
): WrittenTable => ({
  name: say('record', lang),
  columns: [
    { heading: say('field', lang), width: 60 },
    { heading: say('value', lang), width: 80 },
  ],
  rows: [
    ...rows,
    ...book.packs.map((pack): WrittenCell[] => [
      `${say('pack', lang)}: ${packName(pack, book, lang)}`,
      pack.digest,
    ]),
  ],
})

function packName(
  { manifest: { id, version, lawAsOf }, draft }: RuleBook['packs'][number],
  { signers, admittedByName }: RuleBook,
  lang: Lang,
): string {
  const standing = packStanding(
    {
      signedBy: signers.get(id) ?? null,
      ...(draft && { draft }),
      ...(admittedByName.has(id) && { allowed: true as const }),
    },
    lang,
  )
  return `${id} ${version} (${standing}; ${say('lawUpTo', lang)} ${lang === 'vi' ? dayText(lawAsOf) : lawAsOf})`
}
