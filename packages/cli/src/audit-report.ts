import { FINDING_CODES, formatVnd, type FindingCode, type ProjectVerdict, type RuleBook, term, vnd } from '@khuyencong/core'
import type { Call } from './io.js'
import type { Shown } from './judging.js'
import { colorsFor, findingCitations, findingLabel, findingSentence } from './output.js'
import { type Cell, drawRows, fit, type Layout } from './table.js'

/** Rows drawn at a time; the table of a long audit comes in stretches that join. */
const STRETCH = 200

const VERDICTS: readonly ProjectVerdict[] = ['eligible', 'ineligible', 'undetermined']

/** Báo cáo rà soát. / The report of an audit: a table of findings as it grows, and a summary. Holds counts, never the projects. */
export interface Report {
  /** Takes a decision in; true when enough rows wait to be drawn. */
  readonly add: (decision: Shown) => boolean
  readonly addUnread: () => void
  readonly draw: () => Promise<void>
  readonly finish: () => Promise<void>
}

interface Tally {
  judged: number
  unread: number
  readonly verdicts: Map<ProjectVerdict, number>
  readonly codes: Map<FindingCode, number>
  requested: bigint
  allowed: bigint
  unknownRequested: number
  unknownAllowed: number
}

export function createReport(call: Call, book: RuleBook): Report {
  const { say, lang, out, io } = call
  const colors = colorsFor(out, io.env)
  const paints = { error: colors.red, warning: colors.yellow, info: colors.cyan }
  const head = [say('Đề án', 'Project'), say('Hạng mục', 'Item'), say('Phát hiện', 'Finding'), say('Nội dung', 'What was found'), say('Căn cứ', 'Citation')]
  const tally: Tally = { judged: 0, unread: 0, verdicts: new Map(), codes: new Map(), requested: 0n, allowed: 0n, unknownRequested: 0, unknownAllowed: 0 }
  let waiting: Cell[][] = []
  let layout: Layout | undefined
  const draw = async (last: boolean): Promise<void> => {
    const first = layout === undefined
    if (first && waiting.length === 0) return
    const width = layout ?? fit(head, waiting, out.columns)
    layout = width
    const rows = waiting
    waiting = []
    await out.write(drawRows(head, rows, width, { first, last }))
  }
  return {
    add: (decision) => {
      count(tally, decision)
      for (const each of decision.findings) {
        waiting.push([decision.project.id, each.item ?? '', { text: findingLabel(each, lang), paint: paints[each.severity] }, findingSentence(each, lang, book), findingCitations(each)])
      }
      return waiting.length > STRETCH
    },
    addUnread: () => { tally.unread += 1 },
    draw: async () => draw(false),
    finish: async () => {
      await draw(true)
      await out.write(`${layout === undefined ? '' : '\n'}${colors.bold(say('TỔNG HỢP', 'SUMMARY'))}\n${summary(tally, call).map((line) => `  ${line}\n`).join('')}`)
    },
  }
}

function count(tally: Tally, decision: Shown): void {
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

function summary(tally: Tally, { say, lang }: Call): readonly string[] {
  const verdicts = VERDICTS.filter((each) => tally.verdicts.has(each)).map((each) => `${tally.verdicts.get(each) ?? 0} ${term(each, lang)}`)
  const codes = FINDING_CODES.filter((each) => tally.codes.has(each)).map((each) => `[${each}] ${tally.codes.get(each) ?? 0}`)
  const money = (total: bigint, unknown: number): string => {
    const text = total > BigInt(Number.MAX_SAFE_INTEGER) ? say('quá lớn, không in chính xác được (trên 2^53 − 1 đồng)', 'too large to be printed exactly (above 2^53 − 1 đồng)') : formatVnd(vnd(Number(total)), { unit: 'million' })
    return unknown === 0 ? text : `${text} ${say(`(chưa tính ${unknown} hạng mục chưa biết)`, `(not known, so not counted: ${unknown} of the items)`)}`
  }
  return [
    `${say('Đã xét', 'Judged')}: ${tally.judged} ${say('đề án', 'projects')}${verdicts.length === 0 ? '' : ` — ${verdicts.join(' · ')}`}`,
    ...(tally.unread === 0 ? [] : [`${say('Không xét được', 'Could not be judged')}: ${tally.unread}`]),
    `${say('Phát hiện', 'Findings')}: ${codes.length === 0 ? say('không có', 'none') : codes.join(' · ')}`,
    `${say('Số tiền đề nghị', 'Money requested')}: ${money(tally.requested, tally.unknownRequested)}`,
    `${say('Số tiền tối đa được hỗ trợ', 'Money that may be granted')}: ${money(tally.allowed, tally.unknownAllowed)}`,
  ]
}
