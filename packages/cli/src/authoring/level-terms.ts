import { KhuyenCongError, type Vocabulary, vnd } from '@khuyencong/core'
import { type ConditionSource, plainWord, readWrittenCondition } from '@khuyencong/core/packs'
import type { Options } from '../terminal/io.js'
import { readUnit } from './answers.js'
import { costsTerm } from './level-costs.js'
import { sumTerm } from './level-figures.js'
import { branchTerm, otherAct, partTerm } from './level-members.js'
import { levelTermMessages } from './messages.js'

type Json = Readonly<Record<string, unknown>>

/** What a level says beside its rate, cap and unit, as options and answers write it. */
export type LevelTermTexts = Pick<
  Options,
  | 'of'
  | 'amount'
  | 'atMost'
  | 'once'
  | 'instrument'
  | 'budget'
  | 'when'
  | 'choose'
  | 'part'
  | 'asIn'
  | 'elsewhere'
>

/**
 * Nội dung riêng của mức. / What the options say of a level beside its rate, cap and unit, each as
 * a file writes it. A figure stands as it was given; what nobody gave is absent.
 */
export interface LevelTerms {
  readonly of: string | readonly string[] | null
  readonly amount: unknown
  readonly atMost: readonly Json[]
  readonly once: unknown
  readonly instrument: Json
  readonly budget: string | null
  /** That the act sets no level for the cases that are left. */
  readonly elsewhere: 'none' | null
  /** Conditions beside the activity and the tier. */
  readonly when: readonly ConditionSource[]
  /** Branches of a table, each its condition with its figures. */
  readonly choose: readonly Json[]
  /** Parts that are added up, each its names with its figures. */
  readonly parts: readonly Json[]
  /** The act to which the reader is sent for the level. */
  readonly asIn: Json | null
}

const SCOPES: Readonly<Record<string, string>> = {
  item: 'item',
  hangmuc: 'item',
  project: 'project',
  dean: 'project',
  year: 'year',
  nam: 'year',
  programme: 'programme',
  chuongtrinh: 'programme',
  ever: 'ever',
  moilan: 'ever',
}

/** Scopes that reach over several projects of one beneficiary. */
const OVER_TIME = new Set<unknown>(['year', 'programme', 'ever'])

/**
 * A further limit: «500 triệu đồng / cơ sở / năm». For the unit of the level itself only a limit
 * over time is one, and it needs no unit: it is that of the beneficiary anyway.
 */
export function limitTerm(text: string, vocabulary: Vocabulary, own: readonly string[]): Json {
  const { per, ...limit } = writtenLimit(text, vocabulary)
  if (per === undefined || !own.includes(per as string))
    return { ...limit, ...(per !== undefined && { per }) }
  if (OVER_TIME.has(limit['within'])) return limit
  throw new KhuyenCongError({
    code: 'BAD_VALUE',
    at: '--at-most',
    found: text,
    ...levelTermMessages.OWN_UNIT(),
  })
}

function writtenLimit(text: string, vocabulary: Vocabulary): Json {
  const [amount = '', ...of] = text.split(/\s*\/\s*/u)
  vnd(amount)
  return of.reduce<Json>(
    (limit, each) => {
      const within = SCOPES[plainWord(each)]
      return within === undefined
        ? { ...limit, per: readUnit(vocabulary)(each) }
        : { ...limit, within }
    },
    { amount },
  )
}

const ONCE: Readonly<Record<string, unknown>> = {
  ever: true,
  motlan: true,
  year: 'year',
  nam: 'year',
  motnam: 'year',
  programme: 'programme',
  chuongtrinh: 'programme',
}

/** How often a beneficiary may get it. */
const onceTerm = (text: string): unknown => ofWords(text, ONCE, 'once')

const INSTRUMENTS: Readonly<Record<string, string>> = {
  grant: 'grant',
  khonghoanlai: 'grant',
  recoverable: 'recoverable',
  thuhoi: 'recoverable',
  cothuhoi: 'recoverable',
  interest: 'interest',
  laisuat: 'interest',
}

/** How the money is given: «có thu hồi 3, 5 năm», «lãi suất 2 năm». */
function instrumentTerm(text: string): Json {
  const [name = ''] = /^\D+/u.exec(text) ?? []
  const instrument = ofWords(name, INSTRUMENTS, 'instrument')
  const years = [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits))
  if (years.length === 0) return { instrument }
  return instrument === 'interest' ? { instrument, loanYears: years[0] } : { instrument, years }
}

const BUDGETS: Readonly<Record<string, string>> = {
  province: 'province',
  captinh: 'province',
  tinh: 'province',
  district: 'district',
  caphuyen: 'district',
  huyen: 'district',
  commune: 'commune',
  capxa: 'commune',
  xa: 'commune',
}

const ELSEWHERE: Readonly<Record<string, 'none'>> = { none: 'none', khong: 'none' }

const elsewhereTerm = (text: string): 'none' => ofWords(text, ELSEWHERE, 'elsewhere')

/** Which budget pays: that of a tier, or a source by the name the act gives it. */
const budgetTerm = (text: string): string => BUDGETS[plainWord(text)] ?? text

function ofWords<T>(text: string, known: Readonly<Record<string, T>>, option: string): T {
  const found = known[plainWord(text)]
  if (found !== undefined) return found
  throw new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    at: `--${option}`,
    found: text,
    ...levelTermMessages.UNKNOWN_WORD(option),
    known: [
      ...new Set(Object.values(known).map((value) => (value === true ? 'ever' : String(value)))),
    ],
  })
}

/** Reads options one by one and keeps what is wrong, each by the name of its option. */
function optionReader(problems: KhuyenCongError['problems'][number][]) {
  const read = <T>(flag: string, text: string | undefined, term: (text: string) => T): T | null => {
    if (text === undefined) return null
    try {
      return term(text)
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      problems.push(...error.problems.map((each) => ({ ...each, at: flag })))
      return null
    }
  }
  const readAll = <T>(
    flag: string,
    texts: readonly string[] | undefined,
    term: (text: string) => T,
  ): readonly T[] =>
    (texts ?? []).flatMap((text) => {
      const found = read(flag, text, term)
      return found === null ? [] : [found]
    })
  return { read, readAll }
}

/**
 * Reads what the options say of a level, whose own units are known or not yet; every one that is
 * wrong is told, by its name.
 */
export function levelTermsOf(
  options: LevelTermTexts,
  vocabulary: Vocabulary,
  own: readonly string[] = [],
): LevelTerms {
  const problems: KhuyenCongError['problems'][number][] = []
  const { read, readAll } = optionReader(problems)
  const terms: LevelTerms = {
    of: read('--of', options.of, (text) => costsTerm(text, vocabulary)),
    amount: read('--amount', options.amount, sumTerm),
    atMost: readAll('--at-most', options.atMost, (text) => limitTerm(text, vocabulary, own)),
    once: read('--once', options.once, onceTerm),
    instrument: read('--instrument', options.instrument, instrumentTerm) ?? {},
    budget: read('--budget', options.budget, budgetTerm),
    elsewhere: read('--elsewhere', options.elsewhere, elsewhereTerm),
    when: readAll('--when', options.when, (text) => readWrittenCondition(text, vocabulary)),
    choose: readAll('--choose', options.choose, (text) => branchTerm(text, vocabulary)),
    parts: readAll('--part', options.part, (text) => partTerm(text, vocabulary)),
    asIn: read('--as-in', options.asIn, otherAct),
  }
  if (problems.length > 0) throw new KhuyenCongError(problems)
  return terms
}
