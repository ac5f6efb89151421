import type { Pack, Vocabulary } from '@khuyencong/core'
import { formatFactor, formatRate, formatVnd, term, type Vnd } from '@khuyencong/core'
import type { Rule } from '@khuyencong/core/packs'
import type { ActCells, LevelCells } from '@khuyencong/office'
import { conditionCells, type ConditionCells } from './condition-cells.js'
import { costsText, unitsText, unitText } from './level-words.js'
import { levelTableWords } from './messages.js'

type SupportRule = Extract<Rule, { kind: 'support' }>
type SupportVersion = SupportRule['versions'][number]
type ReadGrant = Exclude<SupportVersion['grant'], 'not-encoded' | { asIn: unknown }>
type GrantPart = ReadGrant['parts'][number]
type Terms = Omit<GrantPart, 'choose' | 'elsewhere'>

/** Bảng mức của một gói. / The levels of a pack as a table has them. */
export interface CellsOfPack {
  readonly rows: readonly LevelCells[]
  readonly acts: readonly ActCells[]
  /** What rules say that no column has, by the id of the rule. */
  readonly unsaid: ReadonlyMap<string, readonly string[]>
}

/** The fields of a version that no column says. */
const UNSAID = ['toVerify', 'source', 'gapAfter', 'dayEvidence', 'binding'] as const

/**
 * The rows of a pack in the order of the provisions: rule by rule, version by version, part by part,
 * case by case.
 */
export function cellsOfPack({ rules, documents }: Pack, vocabulary: Vocabulary): CellsOfPack {
  const levels = rules
    .filter((rule): rule is SupportRule => rule.kind === 'support')
    .sort((a, b) => BY_NUMBER.compare(provisionOf(a), provisionOf(b)))
  return {
    rows: levels.flatMap((rule) =>
      rule.versions.flatMap((version) => rowsOf(rule, version, vocabulary)),
    ),
    acts: [...documents.values()].map(({ id, title, titleEn, issuer, issued, from, to }) =>
      filled({ id, title, titleEn, issuer, issued, from, to }),
    ),
    unsaid: new Map(
      levels.flatMap(({ id, versions }) => {
        const left = UNSAID.filter((key) => versions.some((version) => isTold(version[key])))
        return left.length === 0 ? [] : [[id, left] as const]
      }),
    ),
  }
}

/** «Điều 3 khoản 10» stands after «Điều 3 khoản 2». */
const BY_NUMBER = new Intl.Collator('vi', { numeric: true })

function provisionOf({ id, versions }: SupportRule): string {
  const citation = versions.at(-1)?.citation
  return [citation?.document, citation?.provision, id].join(' ')
}

const isTold = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined

/** Texts in one line, without those that say nothing. */
const filled = <Name extends string>(
  cells: Readonly<Partial<Record<Name, string | null | undefined>>>,
): Partial<Record<Name, string>> =>
  Object.fromEntries(
    Object.entries<string | null | undefined>(cells).flatMap(([name, text]) => {
      const line = (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
      return line === '' ? [] : [[name, line]]
    }),
  ) as Partial<Record<Name, string>>

function rowsOf(
  rule: SupportRule,
  version: SupportVersion,
  vocabulary: Vocabulary,
): readonly LevelCells[] {
  const { id, title, titleEn, refines } = rule
  const { from, to, citation, evidence, note, noteEn, when, elsewhere, grant } = version
  const about = {
    ...conditionCells(when, vocabulary),
    provision: citation.provision,
    note,
    noteEn,
    title,
    titleEn,
    document: citation.document,
    from,
    to,
    evidence: term(evidence, 'vi'),
    refines: refines ?? levelTableWords.none,
    id,
    elsewhere: elsewhere === 'none' ? levelTableWords.none : null,
  }
  return figureRows(grant, vocabulary).map((figures) => filled({ ...about, ...figures }))
}

type Cells = { readonly [Name in keyof LevelCells]?: string | null | undefined }

function figureRows(grant: SupportVersion['grant'], vocabulary: Vocabulary): readonly Cells[] {
  if (grant === 'not-encoded') return [{ sum: levelTableWords.notEncoded }]
  if ('asIn' in grant)
    return [{ sum: levelTableWords.asIn(grant.asIn.document, grant.asIn.provision) }]
  return grant.parts.flatMap((part): readonly Cells[] => {
    const named = { part: part.name, partEn: part.nameEn }
    if (part.choose === null) return [{ ...named, ...termCells(part, vocabulary) }]
    return part.choose.map(({ when, terms }) => ({
      ...named,
      case: caseText(conditionCells(when, vocabulary, { whole: true })),
      elsewhere: part.elsewhere === 'none' ? levelTableWords.none : null,
      ...(terms === 'not-encoded'
        ? { sum: levelTableWords.notEncoded }
        : termCells(terms, vocabulary)),
    }))
  })
}

const caseText = ({ when }: ConditionCells): string | undefined => when

function termCells(terms: Terms, vocabulary: Vocabulary): Cells {
  const { of, rate, amount, cap, per, atMost, once, budget } = terms
  const sum = amount ?? cap
  return {
    rate: rate === null ? null : rateText(rate),
    sum: sum === null ? null : `${amount === null ? '' : levelTableWords.fixed}${sumText(sum)}`,
    per: unitsText(per, vocabulary),
    of: costsCell(of, amount === null, vocabulary),
    atMost: atMost.map((limit) => limitText(limit, vocabulary)).join('; '),
    once: once === null ? null : levelTableWords.once[once],
    instrument: instrumentText(terms),
    budget: budget === null ? null : (BUDGETS.get(budget) ?? budget),
  }
}

/** Costs that are those of the activity are said to be: an empty cell takes those of the nation. */
function costsCell(of: Terms['of'], areAsked: boolean, vocabulary: Vocabulary): string | null {
  if (of !== null) return costsText(of, vocabulary)
  return areAsked ? levelTableWords.usualCosts : null
}

const BUDGETS: ReadonlyMap<string, string> = new Map(Object.entries(levelTableWords.budgets))

function rateText(rate: NonNullable<Terms['rate']>): string {
  if (rate.way === 'share') return formatRate(rate.rate)
  if (rate.way === 'rate-range') return `${formatRate(rate.from)} - ${formatRate(rate.to)}`
  return rate.bands
    .map(({ upTo, rate: share }) => levelTableWords.band(upTo && money(upTo), formatRate(share)))
    .join('; ')
}

function sumText(sum: NonNullable<Terms['cap'] | Terms['amount']>): string {
  if (sum.way === 'reference')
    return levelTableWords.times(formatFactor(sum.times).replace('.', ','), sum.of)
  return sum.from === sum.to ? money(sum.to) : levelTableWords.range(money(sum.from), money(sum.to))
}

/** An amount as short as it is exact. */
const money = (amount: Vnd): string =>
  formatVnd(amount, { unit: amount >= 1_000_000 && amount % 1_000 === 0 ? 'million' : 'dong' })

function limitText({ amount, per, within }: Terms['atMost'][number], words: Vocabulary): string {
  const unit = per === null ? [] : [unitText(per, words, /\//u)]
  const scope = within === 'item' ? [] : [levelTableWords.within[within]]
  return [money(amount), ...unit, ...scope].join(' / ')
}

function instrumentText({ instrument, years, loanYears }: Terms): string | null {
  if (instrument === 'grant') return null
  const counted =
    instrument === 'interest' ? (loanYears === null ? [] : [loanYears]) : (years ?? [])
  return [levelTableWords.instruments[instrument], counted.join(', ')].join(' ').trim()
}
