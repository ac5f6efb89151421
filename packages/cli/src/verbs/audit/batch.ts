import {
  FORMAT,
  KhuyenCongError,
  type Problem,
  type RuleBook,
  withErrorPath,
} from '@khuyencong/core'
import { type Chosen, type ProjectChoice, projectFilter } from '@khuyencong/core/auditing'
import { briefLine } from './brief-line.js'
import type { Entry } from '../../files/entries.js'
import type { BookSources } from '../../files/packs.js'
import type { ExitCode, Options } from '../../terminal/io.js'
import {
  decideChecked,
  disagreementProblems,
  judgeOnly,
  questionFrom,
  type ReadQuestion,
  type Shown,
} from '../../judging/judging.js'
import { isStrictCode, strictly } from '../../judging/strict.js'
import { colorsFor, findingLine, jsonLine, paintedProblem } from '../../text/output.js'
import { emptyTally, type ReportRow, rowsOf, type Severity, type Tally, take } from './tally.js'

/**
 * What judging a line depends on, beside the packs; plain data, so that another thread can be told.
 */
export interface AuditSetup {
  readonly options: Options
  readonly day: ReadQuestion['on'] | null
  /** Whether standard error takes colours. */
  readonly colored: boolean
  /** What projects are judged; absent: all. */
  readonly choice?: ProjectChoice
  /** The severities that are shown; absent: all. */
  readonly severities?: readonly Severity[] | undefined
}

/**
 * What a thread of an audit is told at its start: what judging depends on, and the packs it depends
 * on too.
 */
export interface WorkerSetup extends AuditSetup {
  readonly sources: BookSources
}

/**
 * Kết quả của một nhóm dòng. / What some entries of the input came to, in their order: what goes to
 * standard output and standard error, and what the report counts. Plain data, so that it can come
 * from another thread.
 */
export interface BatchOutcome {
  readonly entries: number
  readonly code: ExitCode
  /** Lines of `--json`. */
  readonly lines: string
  /** For standard error. */
  readonly notes: string
  readonly rows: readonly ReportRow[]
  readonly tally: Tally
  /** Every entry came to nothing, and only because its day is not known. */
  readonly dayless: boolean
}

/** Who sees every project itself and not only what is counted: a page that lists them. */
export interface ProjectListener {
  /** `where`: where it stands in the input. */
  readonly add: (shown: Shown, project: ReadQuestion['project'], where: string) => Promise<void>
  readonly addUnread: (where: string, problems: readonly Problem[]) => Promise<void>
}

/** A batch while it is judged. */
type OpenBatch = {
  -readonly [Key in keyof Omit<BatchOutcome, 'rows'>]: BatchOutcome[Key]
} & { readonly rows: ReportRow[] }

/** Judges entries one after the other. */
export async function judgeBatch(
  entries: Iterable<Entry>,
  book: RuleBook,
  setup: AuditSetup,
  listener: ProjectListener | null = null,
): Promise<BatchOutcome> {
  const batch: OpenBatch = {
    entries: 0,
    code: 0,
    lines: '',
    notes: '',
    rows: [],
    tally: emptyTally(),
    dayless: true,
  }
  const chosen = projectFilter(setup.choice ?? {}, book.register)
  for (const entry of entries) {
    batch.entries += 1
    const outcome = await judged(entry, book, setup, chosen)
    if ('left' in outcome) {
      batch.dayless = false
      batch.tally.left[outcome.left] += 1
    } else if ('problems' in outcome) {
      addUnread(batch, entry, outcome, book, setup)
      await listener?.addUnread(entry.where, outcome.problems)
    } else {
      const shown = addJudged(batch, outcome, book, setup)
      await listener?.add(shown, outcome.project, entry.where)
    }
  }
  return batch
}

/** Takes in an entry that could not be judged: its problems, in place of a record. */
function addUnread(
  batch: OpenBatch,
  { line }: Entry,
  { problems, code }: Unread,
  { vocabulary }: RuleBook,
  setup: AuditSetup,
): void {
  batch.code = worse(batch.code, code)
  batch.dayless &&= problems[0]?.code === 'ON_MISSING'
  batch.tally.unread += 1
  batch.notes += problems
    .map((each) => paintedProblem(each, { lang: setup.options.lang, vocabulary }, colorsOf(setup)))
    .join('')
  if (setup.options.json === true)
    batch.lines += jsonLine({ format: FORMAT, line, error: problems[0] })
}

/**
 * Takes in a judgement: its record with `--json`, else the rows of its findings; gives what is
 * shown of it.
 */
function addJudged(
  batch: OpenBatch,
  { shown: found, project, line }: Judged,
  book: RuleBook,
  setup: AuditSetup,
): Shown {
  const { json, lang } = setup.options
  batch.dayless = false
  batch.code = worse(
    batch.code,
    found.findings.some(({ severity }) => severity === 'error') ? 1 : 0,
  )
  const shown = ofSeverities(found, setup.severities)
  batch.tally.hidden += found.findings.length - shown.findings.length
  take(batch.tally, shown, project)
  if (json !== true)
    for (const row of rowsOf(shown, lang, book, batch.entries - 1)) batch.rows.push(row)
  else if (setup.severities === undefined || shown.findings.length > 0) {
    batch.lines += line()
    batch.notes += strictNotes(shown, book, setup)
  }
  return shown
}

/** With the findings of some severities alone; the record stays whole. */
const ofSeverities = (shown: Shown, severities: AuditSetup['severities']): Shown =>
  severities === undefined
    ? shown
    : {
        ...shown,
        findings: shown.findings.filter(({ severity }) => severities.includes(severity)),
      }

/** An entry that was judged; `line` makes its line of `--json`. */
interface Judged {
  readonly shown: Shown
  readonly project: ReadQuestion['project']
  readonly line: () => string
}

/** An entry that could not be read, or on which the two engines disagree. */
interface Unread {
  readonly problems: readonly Problem[]
  readonly code: 2 | 3
}

/** A project that is not chosen. */
interface Left {
  readonly left: Exclude<Chosen, 'chosen'>
}

async function judged(
  entry: Entry,
  book: RuleBook,
  { options: { crossCheck, json, brief, strict }, day }: AuditSetup,
  chosen: (project: ReadQuestion['project']) => Chosen,
): Promise<Judged | Unread | Left> {
  try {
    const question = questionFrom(entry.read(), entry.where, day)
    const { project } = question
    const answer = withErrorPath(entry.where, () => chosen(project))
    if (answer !== 'chosen') return { left: answer }
    const raised = <D extends Shown>(shown: D): D => (strict === true ? strictly(shown) : shown)
    // neither a page for people nor a short line needs the record; --strict looks at the steps
    if (!crossCheck && strict !== true && (json !== true || brief === true)) {
      const shown = judgeOnly(book, question, entry.where)
      return { shown, project, line: () => briefLine(shown) }
    }
    const { decision, line, disagreements } = await decideChecked(
      book,
      question,
      entry.where,
      crossCheck,
    )
    if (disagreements.length > 0)
      return { problems: disagreementProblems(decision.project.id, disagreements), code: 3 }
    return {
      shown: raised(decision),
      project,
      line: () => (brief === true ? briefLine(raised(decision)) : `${line}\n`),
    }
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return { problems: error.problems, code: 2 }
  }
}

/** What `--strict` adds is said beside the records, which stay as they are. */
function strictNotes(
  shown: Shown,
  book: RuleBook,
  { options: { strict, lang } }: AuditSetup,
): string {
  if (strict !== true) return ''
  return shown.findings
    .filter(({ code }) => isStrictCode(code))
    .map((each) => findingLine(shown, each, lang, book))
    .join('')
}

const colorsOf = ({ colored }: AuditSetup): ReturnType<typeof colorsFor> =>
  colorsFor({ terminal: colored }, {})

export const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b)
