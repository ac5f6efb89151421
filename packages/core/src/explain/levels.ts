import { withErrorPath } from '../errors/errors.js'
import { day } from '../values/calendar.js'
import type { Condition } from '../conditions/conditions.js'
import { foldCondition } from '../conditions/fold.js'
import type { Evidence } from '../vocabulary/law.js'
import { localActs } from '../stages/local-acts.js'
import type { Vnd } from '../values/money.js'
import { placeOn } from '../territory/place.js'
import { levelTerms } from '../kinds/placed-level.js'
import type { SupportRule } from '../kinds/rule.js'
import { termsText } from '../mechanisms/authored-mechanisms.js'
import { rateFormOf } from '../mechanisms/figure-forms.js'
import { ALL_COSTS, type PartTerms } from '../mechanisms/part-terms.js'
import { inLang } from '../vocabulary/language.js'
import { moneyText, numberText } from './number-text.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import type { RuleInForce, RuleOnDay } from '../packs/rules-on-day.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { factName, unitName, type Wording } from '../vocabulary/wording.js'
import { conditionText } from './condition-words.js'

/**
 * Một dòng của bảng mức hỗ trợ. / One line of the table of levels: a level in force, or an honest
 * word that it is not encoded.
 */
export interface LevelRow {
  readonly province: string | null
  readonly fund: 'national' | 'local'
  readonly activity: string
  /**
   * The tiers the level speaks of (`province`, `commune, district`), where the law has one per
   * tier.
   */
  readonly level: string | null
  /** The title of the rule, as the act has it. */
  readonly title: string
  readonly titleEn: string
  /** When the level applies, in words, apart from activity and tier; `null` where always. */
  readonly condition: string | null
  readonly conditionEn: string | null
  /** The costs its rate counts; `null` where every cost counts, or no level is encoded. */
  readonly of: readonly string[] | null
  readonly answer: 'in-force' | 'not-encoded'
  readonly rate: string | null
  readonly cap: Vnd | null
  readonly per: string | null
  /** The part of a level that has several, by its name. */
  readonly part?: { readonly text: string; readonly textEn: string }
  /** The whole of what is given, in words, where rate, cap and unit do not say it all. */
  readonly terms?: { readonly text: string; readonly textEn: string }
  readonly document: string
  readonly provision: string
  readonly evidence: Evidence
  readonly from: string
  readonly to: string | null
  readonly rule: string
  /** The national rule that a provincial one refines, where it says so. */
  readonly refines: string | null
}

/**
 * Bảng mức hỗ trợ trong ngày. / The levels in force on a day: the national ones and, where a
 * province is named, its own, or where it has none those of the provinces it was formed from. A
 * level that is not encoded is a row only where nothing else of the same fund and territory gives
 * one. Throws `DAY_FORMAT`, `UNKNOWN_PROVINCE`.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - `on`, the day, and `province`, by id or name.
 * @returns One row a level, caps in đồng.
 * @example
 * ```ts
 * import { createRuleBook, levelsOn } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const levels = levelsOn(createRuleBook([national]), { on: '2018-05-11' })
 * levels.find((row) => row.activity === 'advanced-machinery')?.cap // => 300000000
 * ```
 */
export function levelsOn(
  book: RuleBook,
  { on, province = null }: { readonly on: string; readonly province?: string | null },
): readonly LevelRow[] {
  const date = withErrorPath('on', () => day(on))
  const place = placeOn(requireBook(book).register, province, null, date)
  const { vocabulary } = book
  return [...vocabulary.activities.keys()].flatMap((activity) => {
    const { support, base } = book.on(date, activity)
    const rows = (rules: readonly RuleOnDay<SupportRule>[]): readonly LevelRow[] =>
      withoutAnswered(rules.flatMap((rule) => rowsOf(rule, activity, base, vocabulary)))
    const acts = localActs(support, place)
    const present = rows(acts.present)
    const former = rows(acts.former).filter(
      (row) => !present.some(({ level }) => level === null || level === row.level),
    )
    return [...rows(support.filter((rule) => rule.pack.national)), ...present, ...former]
  })
}

/**
 * Rows less those that say «not encoded» of what another row of the same territory and tier gives a
 * figure for.
 */
function withoutAnswered(rows: readonly LevelRow[]): readonly LevelRow[] {
  const given = rows.filter(({ answer }) => answer === 'in-force')
  return rows.filter(
    (row) =>
      row.answer === 'in-force' ||
      row.condition !== null ||
      !given.some(
        ({ province, level }) =>
          province === row.province &&
          (level === null || row.level === null || level === row.level),
      ),
  )
}

function rowsOf(
  rule: RuleOnDay<SupportRule>,
  activity: string,
  base: readonly string[],
  vocabulary: Vocabulary,
): LevelRow[] {
  if (rule.answer !== 'in-force') return []
  const { version, evidence, id } = rule
  const { jurisdiction } = rule.pack.manifest
  const given = levelTerms(rule.rule, version)
  const rows =
    given.length === 0
      ? [{ ...scopeOf(rule, version.when, activity, vocabulary), ...NO_FIGURES }]
      : given.map((placed) => ({
          ...scopeOf(rule, placed.applies, activity, vocabulary),
          ...figuresOf(placed.terms, base, vocabulary),
        }))
  return rows.map((row) => ({
    province: jurisdiction === 'national' ? null : jurisdiction,
    fund: jurisdiction === 'national' ? 'national' : 'local',
    activity,
    ...row,
    document: version.citation.document,
    provision: version.citation.provision,
    evidence,
    from: version.from,
    to: version.to,
    rule: id,
    refines: rule.rule.refines,
  }))
}

type Figures = Pick<LevelRow, 'of' | 'answer' | 'rate' | 'cap' | 'per' | 'part' | 'terms'>

const NO_FIGURES: Figures = { of: null, answer: 'not-encoded', rate: null, cap: null, per: null }

function figuresOf(terms: PartTerms, base: readonly string[], vocabulary: Vocabulary): Figures {
  const { rate, cap, per, name, nameEn } = terms
  const of = terms.of ?? base
  return {
    of: of.includes(ALL_COSTS) ? null : of,
    answer: 'in-force',
    rate: rate === null ? null : rateFormOf(rate).text(rate),
    cap: cap === null || cap.way === 'reference' ? null : cap.to,
    per: per.length === 0 ? null : per.join(', '),
    ...(name !== null && { part: { text: name, textEn: nameEn ?? name } }),
    ...(!isPlain(terms) && {
      terms: {
        text: sentence(terms, { lang: 'vi', vocabulary }),
        textEn: sentence(terms, { lang: 'en', vocabulary }),
      },
    }),
  }
}

/** Whether one rate, one cap and its unit say all of a part. */
const isPlain = ({
  rate,
  cap,
  per,
  amount,
  atMost,
  instrument,
  once,
  budget,
}: PartTerms): boolean =>
  (rate === null || rate.way === 'share') &&
  (cap === null || cap.way === 'sum') &&
  per.length < 2 &&
  amount === null &&
  atMost.length === 0 &&
  instrument === 'grant' &&
  once === null &&
  budget === null

function sentence(terms: PartTerms, wording: Wording): string {
  const { lang } = wording
  return termsText(terms, {
    say: (vi, en) => inLang([vi, en], lang),
    money: (amount) => moneyText(amount, lang),
    number: (written) => numberText(written, lang),
    unit: (id) => unitName(id, wording),
    costs: (of) =>
      of === null || of[0] === ALL_COSTS
        ? inLang(['chi phí', 'the cost'], lang)
        : of.map((fact) => factName(fact, wording)).join(' + '),
    level: (id) => id,
  })
}

/** What a rule is called and when it applies, once the activity is known. */
function scopeOf(
  { rule: { title, titleEn } }: RuleInForce<SupportRule>,
  condition: Condition | null,
  activity: string,
  vocabulary: Vocabulary,
): Pick<LevelRow, 'level' | 'title' | 'titleEn' | 'condition' | 'conditionEn'> {
  const when = condition === null ? true : foldCondition(condition, 'activity', activity)
  const parts = typeof when === 'boolean' ? [] : 'all' in when ? when.all : [when]
  const tier = parts.find(isTier)
  const rest = parts.filter((part) => part !== tier)
  const [first] = rest
  const left: Condition | null = rest.length > 1 ? { all: rest } : (first ?? null)
  return {
    level: tier === undefined ? null : [tier.value].flat().join(', '),
    title,
    titleEn,
    condition: left === null ? null : conditionText(left, { lang: 'vi', vocabulary }),
    conditionEn: left === null ? null : conditionText(left, { lang: 'en', vocabulary }),
  }
}

type Leaf = Extract<Condition, { fact: string }>

/** The part of a condition that names the tiers a level speaks of. */
function isTier(part: Condition): part is Leaf {
  return (
    'fact' in part && part.fact === 'level' && (part.operator === 'equal' || part.operator === 'in')
  )
}
