import { latestRuling, type Project } from '../project/project.js'
import { moreProblems, MAX_PROBLEMS } from '../reading/problem-list.js'
import { lineId, questionsOf } from './checklist.js'
import { fullId } from '../packs/rules-on-day.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { RuleVersion } from '../kinds/rule.js'
import type { Day } from '../values/calendar.js'
import { joined } from '../values/shared-list.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { stageMessages } from './messages.js'
import { didYouMean } from '../errors/suggestions.js'
import { rulingAfterDay } from '../reading/ruling-day.js'

/**
 * Refuses what people cannot have said by the day asked about: a ruling or an answer dated after
 * it; and an answer to a line of the checklist that no rule of the book asks. A line that is not
 * asked on the day, or not of this project as it stands, is no fault.
 *
 * @throws `KhuyenCongError` `RULING_AFTER_DAY`, `UNKNOWN_CHECK_LINE`, `DUPLICATE_ID`.
 */
export function refuseRulings(book: RuleBook, project: Project, on: Day): void {
  const problems = joined(laterFacts(project, on), answerProblems(book, project, on))
  const more = problems.length - MAX_PROBLEMS
  if (problems.length > 0)
    throw new KhuyenCongError(
      more > 0 ? [...problems.slice(0, MAX_PROBLEMS), moreProblems(more, 'project')] : problems,
    )
}

function laterFacts(project: Project, on: Day): readonly ProblemInput[] {
  if ((latestRuling(project) ?? on) <= on) return NO_PROBLEMS
  return project.items.flatMap(({ facts }, index) =>
    Object.entries(facts ?? {}).flatMap(([name, fact]) =>
      fact.on === null || fact.on <= on
        ? []
        : [rulingAfterDay(`project › items[${index}].facts.${name}.on`, fact.on, on)],
    ),
  )
}

const NO_PROBLEMS: readonly ProblemInput[] = []

function answerProblems(book: RuleBook, project: Project, on: Day): readonly ProblemInput[] {
  const { verified } = project
  if (verified === null || verified.length === 0) return NO_PROBLEMS
  const items = new Set(['', ...project.items.map(({ id }) => id)])
  const seen = new Set<string>()
  let unknown = 0
  return verified.flatMap(({ line, on: answeredOn }, index) => {
    const at = `project › verified[${index}]`
    const problems = answeredOn > on ? [rulingAfterDay(`${at}.on`, answeredOn, on)] : []
    if (!isAsked(book, items, line)) {
      unknown += 1
      const near = unknown > MAX_SUGGESTED ? [] : linesNear(book, items, line)
      problems.push(unknownLine(`${at}.line`, line, near))
    }
    if (seen.has(line)) problems.push(answeredTwice(`${at}.line`, line))
    seen.add(line)
    return problems
  })
}

/** To look for the line that was meant takes long; for so many lines it is done. */
const MAX_SUGGESTED = 10

/** `ITEM/RULE/KEY`, taken apart; an id of an item may contain a slash. */
function partsOfLine(line: string): {
  readonly item: string
  readonly rule: string
  readonly key: string
} {
  const keyAt = line.lastIndexOf('/')
  const ruleAt = line.lastIndexOf('/', keyAt - 1)
  return {
    item: line.slice(0, Math.max(0, ruleAt)),
    rule: line.slice(ruleAt + 1, Math.max(0, keyAt)),
    key: line.slice(keyAt + 1),
  }
}

/** Whether a rule of the book may ask a line, of the project or of an item of it, on any day. */
function isAsked(book: RuleBook, items: ReadonlySet<string>, line: string): boolean {
  const { item, rule, key } = partsOfLine(line)
  return items.has(item) && lineId(item, rule, key) === line && keysOf(book, rule).includes(key)
}

function keysOf(book: RuleBook, rule: string): readonly string[] {
  const versions: readonly RuleVersion[] = book.rule(rule)?.versions ?? []
  return versions.flatMap((version) => questionsOf(version).map(({ key }) => key))
}

/**
 * Lines that may be meant: of the item that is named, and of the rule that is named for the first
 * items.
 */
function linesNear(book: RuleBook, items: ReadonlySet<string>, line: string): readonly string[] {
  const { item, rule } = partsOfLine(line)
  const [first = ''] = [...items].slice(1)
  const near = items.has(item) ? item : first
  const rules = book.packs.flatMap((pack) => pack.rules.map((each) => fullId(pack, each)))
  return [
    ...rules.flatMap((id) => keysOf(book, id).map((key) => lineId(near, id, key))),
    ...[...items]
      .slice(0, 100)
      .flatMap((each) => keysOf(book, rule).map((key) => lineId(each, rule, key))),
  ]
}

function unknownLine(at: string, line: string, known: readonly string[]): ProblemInput {
  const near = didYouMean(line, known)
  const text = stageMessages.UNKNOWN_CHECK_LINE()
  return {
    code: 'UNKNOWN_CHECK_LINE',
    at,
    found: line,
    ...text,
    hint: near.hint ?? text.hint,
    hintEn: near.hintEn ?? text.hintEn,
  }
}

function answeredTwice(at: string, line: string): ProblemInput {
  return {
    code: 'DUPLICATE_ID',
    at,
    found: line,
    ...stageMessages.DUPLICATE_ID(line),
  }
}
