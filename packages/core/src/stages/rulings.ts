import type { Project } from '../dossier/project.js'
import { lineId, questionsOf } from './checklist.js'
import { fullId } from '../rules/rules-on-day.js'
import type { RuleBook } from '../rules/rule-book.js'
import type { Day } from '../words/calendar.js'
import { didYouMean, KhuyenCongError, type ProblemInput } from '../words/errors.js'
import { rulingAfterDay } from '../words/ruling-day.js'

/**
 * Refuses what people cannot have said by the day asked about: a ruling or an answer dated after it; and an answer to a line of the
 * checklist that no rule of the book asks. A line that is not asked on the day, or not of this project as it stands, is no fault.
 *
 * @throws `KhuyenCongError` `RULING_AFTER_DAY`, `UNKNOWN_CHECK_LINE`, `DUPLICATE_ID`.
 */
export function refuseRulings(book: RuleBook, project: Project, on: Day): void {
  const problems = [...laterFacts(project, on), ...answerProblems(book, project, on)]
  if (problems.length > 0) throw new KhuyenCongError(problems)
}

function laterFacts({ items }: Project, on: Day): readonly ProblemInput[] {
  let problems: ProblemInput[] | null = null
  for (let index = 0; index < items.length; index += 1) {
    const facts = items[index]?.facts ?? null
    if (facts === null) continue
    for (const name of Object.keys(facts)) {
      const ruledOn = facts[name]?.on ?? null
      if (ruledOn === null || ruledOn <= on) continue
      problems ??= []
      problems.push(rulingAfterDay(`project › items[${index}].facts.${name}.on`, ruledOn, on))
    }
  }
  return problems ?? NO_PROBLEMS
}

const NO_PROBLEMS: readonly ProblemInput[] = []

function answerProblems(book: RuleBook, project: Project, on: Day): readonly ProblemInput[] {
  const { verified } = project
  if (verified === null || verified.length === 0) return NO_PROBLEMS
  const known = linesOf(book, project)
  return verified.flatMap(({ line, on: answeredOn }, index) => {
    const at = `project › verified[${index}]`
    return [
      ...(answeredOn > on ? [rulingAfterDay(`${at}.on`, answeredOn, on)] : []),
      ...(known.has(line) ? [] : [unknownLine(`${at}.line`, line, known)]),
      ...(verified.findIndex((each) => each.line === line) === index
        ? []
        : [answeredTwice(`${at}.line`, line)]),
    ]
  })
}

/** Every line that a rule of the book may ask of the project or of an item of it, on any day. */
function linesOf(book: RuleBook, { items }: Project): ReadonlySet<string> {
  const lines = new Set<string>()
  for (const pack of book.packs)
    for (const rule of pack.rules)
      for (const version of rule.versions)
        for (const { key } of questionsOf(version))
          for (const item of ['', ...items.map(({ id }) => id)])
            lines.add(lineId(item, fullId(pack, rule), key))
  return lines
}

function unknownLine(at: string, line: string, known: ReadonlySet<string>): ProblemInput {
  const near = didYouMean(line, known)
  return {
    code: 'UNKNOWN_CHECK_LINE',
    at,
    found: line,
    message: 'Không có nội dung thẩm định mang mã này.',
    messageEn: 'There is no line of the checklist with this id.',
    hint: near.hint ?? 'Lấy mã của nội dung ở mục «Nội dung cần thẩm định thêm» trong kết quả xét.',
    hintEn: near.hintEn ?? 'Take the id of the line from the checklist of the decision.',
  }
}

function answeredTwice(at: string, line: string): ProblemInput {
  return {
    code: 'DUPLICATE_ID',
    at,
    found: line,
    message: `Nội dung thẩm định «${line}» có hai câu trả lời.`,
    messageEn: `The line \`${line}\` of the checklist is answered twice.`,
  }
}
