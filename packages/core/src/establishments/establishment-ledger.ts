import { withErrorPath } from '../errors/errors.js'
import type { Duty } from '../follow-up/duty.js'
import { dutiesInOrder } from '../follow-up/duty.js'
import { beginFollowUp, type FollowUpQuestion } from '../follow-up/follow-up.js'
import type { RuleBook } from '../packs/rule-book.js'
import { identityKey } from '../project/identity.js'
import { type Project, type ProjectInput, readProject } from '../project/project.js'
import { FORMAT } from '../reading/format.js'
import { beneficiaryOf } from '../stages/beneficiary.js'
import type { Day } from '../values/calendar.js'
import { supportLines, type SupportLine } from './ledger-line.js'
import { producedBy, type ProducedLine } from './produced.js'
import { type FundTotal, totalsByFund } from './fund-totals.js'

/** Which establishment is asked about, on which day, and what is known to have been done. */
export interface LedgerQuestion extends FollowUpQuestion {
  /** The id of the establishment, as projects write it; capitals and spaces do not count. */
  readonly beneficiary: string
}

/** Sổ của một cơ sở. / What one establishment got, still owes and produced, over all projects. */
export interface EstablishmentLedger {
  readonly format: typeof FORMAT
  readonly on: Day
  readonly beneficiary: string
  /** Its names, as the projects write them. */
  readonly names: readonly string[]
  /** By day, project and item; what has no known day comes last. */
  readonly got: readonly SupportLine[]
  readonly totals: readonly FundTotal[]
  /** What is not done of what its projects owe. */
  readonly owes: readonly Duty[]
  readonly produced: readonly ProducedLine[]
  /** How much was looked through; items that name nobody may be its own too. */
  readonly searched: {
    readonly projects: number
    readonly items: number
    readonly withoutBeneficiary: number
  }
}

/** Sổ của một cơ sở, từng đề án. / Takes projects one by one, and keeps those of the establishment. */
export interface LedgerReading {
  readonly on: Day
  /** Throws `KhuyenCongError` for broken input. */
  readonly add: (project: Project | ProjectInput, where?: string) => void
  /** The ledger of what came in so far. */
  readonly ledger: () => EstablishmentLedger
}

/**
 * Sổ của một cơ sở, từng đề án. / Begins the ledger of one establishment, for files too large to be
 * held at once: only the lines of the establishment are kept.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The establishment, the day, and the records of what was done.
 * @returns What takes the projects one by one.
 * @throws `KhuyenCongError` `DAY_FORMAT`, `NOT_A_BOOK`, and what is wrong with the records.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { beginLedger } from '@khuyencong/core/establishments'
 * import { national } from '@khuyencong/rules-national'
 * const reading = beginLedger(createRuleBook([national]), { beneficiary: 'HD-1', on: '2024-01-01' })
 * reading.add({ id: 'p', items: [{ id: '1', activity: 'showroom', beneficiary: { id: 'hd-1' } }] })
 * reading.ledger().got.length // => 1
 * ```
 */
export function beginLedger(book: RuleBook, question: LedgerQuestion): LedgerReading {
  const wanted = identityKey(question.beneficiary)
  const followed = beginFollowUp(book, question)
  const { on } = followed
  const kept: Kept = { names: new Set(), got: [], owes: [], produced: [] }
  const searched = { projects: 0, items: 0, withoutBeneficiary: 0 }
  return {
    on,
    add: (input, where = 'project') => {
      const project = readProject(input, where, book)
      const { items } = project
      searched.projects += 1
      searched.items += items.length
      searched.withoutBeneficiary += items.filter((item) => beneficiaryOf(item) === null).length
      const own = items.filter((item) => isOf(beneficiaryOf(item), wanted))
      if (own.length === 0) return
      withErrorPath(
        where,
        () => {
          for (const { beneficiary } of own)
            if (beneficiary?.name != null) kept.names.add(beneficiary.name)
          kept.got.push(...supportLines(book, project, own, on))
          kept.owes.push(...followed.add(project).filter(({ status }) => status !== 'done'))
          kept.produced.push(...producedBy(project, own, on))
        },
        'project',
      )
    },
    ledger: () => ({
      format: FORMAT,
      on,
      beneficiary: question.beneficiary,
      ...ordered(kept),
      searched: { ...searched },
    }),
  }
}

/** What is kept of the projects of the establishment. */
interface Kept {
  readonly names: Set<string>
  readonly got: SupportLine[]
  readonly owes: Duty[]
  readonly produced: ProducedLine[]
}

const ordered = ({
  names,
  got,
  owes,
  produced,
}: Kept): Pick<EstablishmentLedger, 'names' | 'got' | 'totals' | 'owes' | 'produced'> => ({
  names: [...names].sort(),
  got: sorted(got, ({ on, project, item }) => [on ?? '9', project, item]),
  totals: totalsByFund(got),
  owes: dutiesInOrder(owes),
  produced: sorted(produced, ({ project, item, indicator, on }) => [
    project,
    item ?? '',
    indicator,
    on ?? '',
  ]),
})

const isOf = (id: string | null, wanted: string): boolean =>
  id !== null && identityKey(id) === wanted

/** One order, whatever order the projects came in. */
function sorted<T>(lines: readonly T[], placeOf: (line: T) => readonly string[]): readonly T[] {
  return lines
    .map((line) => ({ line, place: JSON.stringify([...placeOf(line), line]) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ line }) => line)
}

/**
 * Sổ của một cơ sở. / What one establishment got, by day, activity, fund, province and project;
 * what it still owes; what it produced. Before and after mergers of provinces it is one
 * establishment. The order of the projects has no effect.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param projects - The projects of all files, years and provinces.
 * @param question - The establishment, the day, and the records of what was done.
 * @returns Its ledger on that day.
 * @throws `KhuyenCongError` for broken input.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { establishmentLedger } from '@khuyencong/core/establishments'
 * import { national } from '@khuyencong/rules-national'
 * const project = {
 *   id: 'p',
 *   fund: 'local',
 *   items: [{ id: '1', activity: 'advanced-machinery', beneficiary: { id: 'HD-1' } }],
 *   events: [{ type: 'settled', on: '2023-12-01', amount: '100 triệu đồng' }],
 * } as const
 * const question = { beneficiary: 'HD-1', on: '2024-01-01' }
 * establishmentLedger(createRuleBook([national]), [project], question).got[0]?.settled
 * // => 100000000
 * ```
 */
export function establishmentLedger(
  book: RuleBook,
  projects: Iterable<Project | ProjectInput>,
  question: LedgerQuestion,
): EstablishmentLedger {
  const reading = beginLedger(book, question)
  let index = 0
  for (const project of projects) {
    reading.add(project, `projects › [${index}]`)
    index += 1
  }
  return reading.ledger()
}
