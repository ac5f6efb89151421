import { FINDING_CODES, formatVnd, type FindingCode, type ProjectVerdict, term, vnd } from '@khuyencong/core'
import type { Call } from './io.js'
import type { Shown } from './judging.js'

/** The verdicts in the order they are told. */
export const VERDICTS: readonly ProjectVerdict[] = ['eligible', 'ineligible', 'undetermined']

/** Số đếm của một đợt rà soát. / What an audit counts; never the projects themselves. */
export interface Tally {
  judged: number
  unread: number
  readonly verdicts: Map<ProjectVerdict, number>
  readonly codes: Map<FindingCode, number>
  requested: bigint
  allowed: bigint
  unknownRequested: number
  unknownAllowed: number
}

/** Nothing counted yet. */
export const newTally = (): Tally => ({ judged: 0, unread: 0, verdicts: new Map(), codes: new Map(), requested: 0n, allowed: 0n, unknownRequested: 0, unknownAllowed: 0 })

/** Counts one decision in. */
export function countIn(tally: Tally, decision: Shown): void {
  tally.judged += 1
  add(tally.verdicts, decision.verdict)
  for (const { code } of decision.findings) add(tally.codes, code)
  const { fund, items } = decision.project.input
  const source = fund ?? null
  decision.items.forEach(({ support }, index) => {
    const asked = source === null ? null : items[index]?.requested?.[source] ?? null
    if (asked === null) tally.unknownRequested += 1
    else tally.requested += BigInt(vnd(asked))
    if ('answer' in support || support.allowed === null) tally.unknownAllowed += 1
    else tally.allowed += BigInt(support.allowed)
  })
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The summary, a name and a text each. */
export function summaryRows(tally: Tally, { say, lang }: Pick<Call, 'lang' | 'say'>): readonly (readonly [name: string, text: string])[] {
  const verdicts = VERDICTS.filter((each) => tally.verdicts.has(each)).map((each) => `${tally.verdicts.get(each) ?? 0} ${term(each, lang)}`)
  const codes = FINDING_CODES.filter((each) => tally.codes.has(each)).map((each) => `[${each}] ${tally.codes.get(each) ?? 0}`)
  const money = (total: bigint, unknown: number): string => {
    const text = total > BigInt(Number.MAX_SAFE_INTEGER) ? say('quá lớn, không in chính xác được (trên 2^53 − 1 đồng)', 'too large to be printed exactly (above 2^53 − 1 đồng)') : formatVnd(vnd(Number(total)), { unit: 'million' })
    return unknown === 0 ? text : `${text} ${say(`(chưa tính ${unknown} hạng mục chưa biết)`, `(not known, so not counted: ${unknown} of the items)`)}`
  }
  return [
    [say('Đã xét', 'Judged'), `${tally.judged} ${say('đề án', 'projects')}${verdicts.length === 0 ? '' : ` — ${verdicts.join(' · ')}`}`],
    ...(tally.unread === 0 ? [] : [[say('Không xét được', 'Could not be judged'), String(tally.unread)] as const]),
    [say('Phát hiện', 'Findings'), codes.length === 0 ? say('không có', 'none') : codes.join(' · ')],
    [say('Số tiền đề nghị', 'Money requested'), money(tally.requested, tally.unknownRequested)],
    [say('Số tiền tối đa được hỗ trợ', 'Money that may be granted'), money(tally.allowed, tally.unknownAllowed)],
  ]
}
