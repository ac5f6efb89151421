import * as z from 'zod/mini'
import { maxLength } from '../../reading/lengths.js'
import { MonthDayText } from '../../reading/amounts.js'
import { demand, listOf, maybe, strict } from '../../reading/reading.js'
import { CitationField, versionKeys, ruleKeys, prose, type RuleFields } from '../rule-base.js'
import { exclusiveBySection, PLAIN_READ_KIND, type ReadKind } from '../read-kind.js'
import { KNOWN_ORDERS, orderCode } from './order-codes.js'
import {
  ADJUSTMENTS,
  EVENT_ACTORS,
  EVENT_TYPES,
  PROJECT_KINDS,
} from '../../vocabulary/vocabulary.js'
import { kindDemands } from '../messages.js'

const word = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u), maxLength(60))
const actors = listOf(z.enum(EVENT_ACTORS), { min: 1, max: 100 })
const year = z.int().check(z.gte(1990), z.lte(2200))

/** Giấy tờ. / One paper of a dossier; `only` says in words when it is asked for. */
const Paper = strict({ text: prose, textEn: prose, only: maybe(prose), onlyEn: maybe(prose) })

/** Trạng thái. / A state of a project; a `final` one is not left again. */
const State = strict({ id: word, title: prose, titleEn: prose, final: maybe(z.literal(true)) })

/**
 * Bước chuyển. / A step from one state to another: who does it, under what guard, with which
 * papers. `on` names the event of a ledger that shows it; a step without one is law that a ledger
 * does not record.
 */
const Transition = strict({
  from: listOf(word, { min: 1, max: 100 }),
  to: word,
  on: maybe(z.enum(EVENT_TYPES)),
  citation: CitationField,
  actor: prose,
  actorEn: prose,
  guard: maybe(prose),
  guardEn: maybe(prose),
  papers: maybe(listOf(Paper, { min: 1, max: 50 })),
})

/**
 * The gravest a part of a procedure may be; without it an error where the clause has been read
 * for the day, else a warning.
 */
const severity = maybe(z.enum(['error', 'warning']))

/**
 * Trình tự bắt buộc. / What must have happened before: no contract before approval, no payment
 * without a contract, no settlement before acceptance. `required` makes a step that never
 * happened a finding too; without it only a step that came too late is one.
 */
const Precedence = strict({
  event: z.enum(EVENT_TYPES),
  after: z.enum(EVENT_TYPES),
  citation: CitationField,
  required: maybe(z.literal(true)),
  severity,
  unlessPapers: maybe(listOf(Paper, { min: 1, max: 20 })),
}).check(
  demand(
    ({ event, after }) => orderCode(event, after) !== null,
    kindDemands.knownOrder(KNOWN_ORDERS),
  ),
)

/**
 * Trong năm kế hoạch. / What must be done within the plan year, who may extend it into the next,
 * and which kinds of project last longer.
 */
const PlanYear = strict({
  events: listOf(z.enum(EVENT_TYPES), { min: 1, max: 20 }),
  decides: actors,
  except: maybe(listOf(z.enum(PROJECT_KINDS), { min: 1, max: PROJECT_KINDS.length })),
  citation: CitationField,
  severity,
})

const yearOf = z.enum(['plan-building', 'plan', 'after-plan'])

/**
 * Thời hạn. / The last day for an event: a day of a year, or a number of days after another
 * event. `overrides` holds what the authority set for one year; `stated` is the term as the text
 * has it.
 */
const Deadline = strict({
  id: word,
  title: prose,
  titleEn: prose,
  /** What is due, as a sentence names it: «lập hồ sơ quyết toán». */
  name: maybe(prose),
  nameEn: maybe(prose),
  event: maybe(z.enum(EVENT_TYPES)),
  by: maybe(actors),
  citation: CitationField,
  severity: z.enum(['error', 'warning']),
  yearly: maybe(strict({ year: yearOf, lastDay: MonthDayText })),
  daysAfter: maybe(
    strict({ event: z.enum(EVENT_TYPES), days: z.int().check(z.gte(1), z.lte(3_660)) }),
  ),
  monthly: maybe(strict({ lastDay: z.int().check(z.gte(1), z.lte(28)) })),
  overrides: maybe(
    listOf(
      strict({
        year,
        lastDay: MonthDayText,
        citation: CitationField,
      }),
      { max: 100 },
    ),
  ),
})

/**
 * Nhóm điều chỉnh. / A class of changes and who decides them; `group` limits it to group
 * projects, or to others.
 */
const Adjustment = strict({
  id: word,
  title: prose,
  titleEn: prose,
  changes: listOf(z.enum(ADJUSTMENTS), { min: 1, max: 100 }),
  group: maybe(z.boolean()),
  decides: actors,
  citation: CitationField,
})

/** Hồ sơ. / The papers of one stage, in how many sets. */
const Dossier = strict({
  stage: word,
  title: prose,
  titleEn: prose,
  copies: maybe(z.int().check(z.gte(1), z.lte(20))),
  citation: CitationField,
  papers: listOf(Paper, { min: 1, max: 100 }),
})

const versionOf = (fields: RuleFields) =>
  strict({
    ...versionKeys(fields),
    start: maybe(word),
    states: maybe(listOf(State, { min: 1, max: 60 })),
    transitions: maybe(listOf(Transition, { min: 1, max: 200 })),
    precedence: maybe(listOf(Precedence, { min: 1, max: 20 })),
    deadlines: maybe(listOf(Deadline, { min: 1, max: 100 })),
    adjustments: maybe(listOf(Adjustment, { min: 1, max: 50 })),
    dossiers: maybe(listOf(Dossier, { min: 1, max: 100 })),
    /** Quyết toán không vượt mức hỗ trợ. / No more is settled than the support. */
    settlement: maybe(strict({ citation: CitationField, severity })),
    planYear: maybe(PlanYear),
    refund: maybe(strict({ citation: CitationField, text: prose, textEn: prose })),
  })

/**
 * Trình tự, thủ tục. / The procedure of a kind of project, as data: states, steps, deadlines, who
 * decides a change, dossiers.
 */
const procedureShape = (fields: RuleFields) =>
  strict({
    ...ruleKeys,
    kind: z.literal('procedure'),
    versions: listOf(versionOf(fields), { min: 1, max: 100 }),
  })
export type ProcedureRule = z.output<ReturnType<typeof procedureShape>>
export type ProcedureVersion = ProcedureRule['versions'][number]
export type ProcedurePrecedence = NonNullable<ProcedureVersion['precedence']>[number]
export type ProcedureDeadline = NonNullable<ProcedureVersion['deadlines']>[number]

/** Trình tự, thủ tục, khi đọc. / Each part of a procedure stands in one rule alone. */
export const procedure = {
  ...PLAIN_READ_KIND,
  shape: procedureShape,
  exclusives: (version) => exclusiveBySection('procedure', version),
} as const satisfies ReadKind<ProcedureRule>
