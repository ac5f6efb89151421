import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { DayText } from '../reading/amounts.js'
import { listOf, maybe, strict } from '../reading/reading.js'
import { idOf, textOf } from '../reading/texts.js'
import { EVIDENCE } from './law.js'

const Title = textOf(500)
const prose = textOf(4_000)

/** Căn cứ pháp lý. / Document and provision, as every file of a pack cites them. */
export const CitationField = strict({ document: idOf(200), provision: textOf(300) })

/** Hai thứ tiếng. / What everything that is named carries: the original, and its translation. */
const titled = { title: Title, titleEn: Title } as const

const sourced = { citation: CitationField, evidence: z.enum(EVIDENCE) } as const

const Id = idOf(120)
const FactName = z.string().check(maxLength(160))

/** Nội dung hoạt động khuyến công. / One of the contents the law lists. */
const Content = strict({ id: Id, ...titled, ...sourced })

/** The costs that a rate counts: facts of kinds of cost, or `all` lines. */
const Base = z.union([
  z.pipe(
    z.literal('all'),
    z.transform((): readonly string[] => ['all']),
  ),
  listOf(FactName, { min: 1, max: 100 }),
])

const ActivityVersion = strict({
  from: DayText,
  to: maybe(DayText),
  ...sourced,
  base: Base,
  /** Another activity whose rules answer while the law does not name this one. */
  judgedAs: maybe(Id),
})

const Activity = strict({
  id: Id,
  ...titled,
  content: maybe(Id),
  groups: maybe(listOf(Id, { max: 50 })),
  /** Rules of a plan as a whole stand under this activity. */
  ofPlan: maybe(z.literal(true)),
  versions: listOf(ActivityVersion, { min: 1, max: 200 }),
})

const CostKind = strict({ id: Id, ...titled })

/** Của ai. / Whose a unit is: a cap for each is one for all items of that holder. */
const UNIT_HOLDERS = ['beneficiary', 'project'] as const

const Unit = strict({
  id: Id,
  ...titled,
  quantity: maybe(FactName),
  heldBy: maybe(z.enum(UNIT_HOLDERS)),
})

/** Từ của một dữ kiện. / A word of the list of a fact. */
const Word = strict({ id: Id, ...titled })

/** Kiểu của một dữ kiện. / What a fact that a pack declares can hold. */
const FACT_TYPES = ['word', 'list', 'boolean', 'integer', 'number', 'money', 'rate', 'day'] as const

/**
 * Dữ kiện nói về gì. / What a fact is about: where people are asked for it. An `entry` is what a
 * scoring scheme judges; its facts are no facts of a project.
 */
const FACT_SUBJECTS = ['project', 'item', 'beneficiary', 'site', 'product', 'entry'] as const

const Fact = strict({
  id: FactName,
  type: z.enum(FACT_TYPES),
  of: z.enum(FACT_SUBJECTS),
  ...titled,
  question: maybe(prose),
  questionEn: maybe(prose),
  help: maybe(prose),
  helpEn: maybe(prose),
  unit: maybe(Title),
  unitEn: maybe(Title),
  words: maybe(listOf(Word, { min: 1, max: 1_000 })),
  ratio: maybe(z.tuple([FactName, FactName])),
})

const FurtherWord = strict({ fact: FactName, id: Id, ...titled })

const Group = strict({
  id: Id,
  ...titled,
  activities: listOf(Id, { max: 1_000 }),
  citation: maybe(CitationField),
  evidence: maybe(z.enum(EVIDENCE)),
})

/** What an event says by itself that a paper shows: its progress. */
const SHOWN_BY_EVENTS = ['progress'] as const

/**
 * Giấy tờ. / A paper that rules ask for: its name as rules write it, and the short id that an event
 * may use for it.
 */
const Paper = strict({ id: Id, ...titled, shows: maybe(z.enum(SHOWN_BY_EVENTS)) })

/**
 * Trị mặc định. / What a number of years is taken to be: a year so many years from another, where
 * nobody gives it; with `since`, the years begun from a day to the end of that year. Its title is
 * the name of the fact as the text has it.
 */
const Default = strict({
  fact: FactName,
  title: maybe(Title),
  titleEn: maybe(Title),
  from: FactName,
  years: z.int().check(z.gte(-100), z.lte(100)),
  since: maybe(FactName),
  ...sourced,
})

/**
 * Từ vựng của gói (`vocabulary.json`). / The words a pack declares: contents, activities with what
 * their rates count, kinds of cost, units, facts with the questions people are asked, further words
 * of lists, groups of activities, and papers.
 */
export const VocabularyFile = strict({
  $schema: z.optional(z.string().check(maxLength(300))),
  contents: maybe(listOf(Content, { max: 200 })),
  activities: maybe(listOf(Activity, { max: 2_000 })),
  costKinds: maybe(listOf(CostKind, { max: 2_000 })),
  units: maybe(listOf(Unit, { max: 2_000 })),
  facts: maybe(listOf(Fact, { max: 2_000 })),
  words: maybe(listOf(FurtherWord, { max: 5_000 })),
  groups: maybe(listOf(Group, { max: 500 })),
  papers: maybe(listOf(Paper, { max: 500 })),
  defaults: maybe(listOf(Default, { max: 50 })),
})
export type VocabularyFile = z.output<typeof VocabularyFile>
