import {
  canonicalJson,
  type Citation,
  type Finding,
  findingSentence as ruledSentence,
  citationText,
  type Lang,
  type Problem,
  type RuleBook,
  severityName,
  type Vocabulary,
  type Wording,
} from '@khuyencong/core'
import pc from 'picocolors'
import type { Call, Io, Sink } from '../terminal/io.js'
import type { Shown } from '../judging/judging.js'
import { fewProblems } from '../terminal/few-problems.js'
import { clean, problemText } from '../terminal/problems.js'

type Colors = ReturnType<typeof pc.createColors>

/** Colours for a sink: on a terminal only, and not where NO_COLOR is set. */
export function colorsFor(sink: Pick<Sink, 'terminal'>, env: Io['env']): Colors {
  return pc.createColors(sink.terminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb')
}

/**
 * A value as JSON for people and programs alike: keys in canonical order, two spaces, the same
 * bytes on any machine.
 */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`
}

/** A value as one line of NDJSON, in canonical form. */
export function jsonLine(value: unknown): string {
  return `${canonicalJson(value)}\n`
}

/** How many problems are told at a time. */
const TOLD = 200

/** Writes problems to standard error; of very many the gravest, and how many there are besides. */
export async function tell(
  { err, io, lang, vocabulary }: Pick<Call, 'err' | 'io' | 'lang'> & Partial<Wording>,
  problems: readonly Problem[],
): Promise<void> {
  const colors = colorsFor(err, io.env)
  for (const each of fewProblems(problems, TOLD))
    await err.write(paintedProblem(each, { lang, vocabulary }, colors))
}

/** A problem in the colour of its severity. */
export function paintedProblem(
  problem: Problem,
  { lang, vocabulary }: Pick<Call, 'lang'> & { readonly vocabulary?: Vocabulary | undefined },
  colors: Colors,
): string {
  const paint = problem.severity === 'error' ? colors.red : colors.yellow
  return problemText(problem, lang, { paint, vocabulary })
}

/** The explained decision with a little colour: headings, marks, errors. */
export function colorExplanation(text: string, colors: Colors): string {
  const lines = clean(text).split('\n')
  return lines
    .map((line, index) => {
      const heading = index === 0 || lines[index - 1] === ''
      if (heading) return colors.bold(line)
      if (/^\s*✗|^\s*(Sai quy định|Non-compliant) \[/u.test(line)) return colors.red(line)
      if (/^\s*✓/u.test(line)) return colors.green(line)
      return /^\s*(Cần làm rõ|To clarify) \[/u.test(line) ? colors.yellow(line) : line
    })
    .join('\n')
}

/** «Sai quy định [ABOVE_CEILING]» */
export function findingLabel({ severity, code }: Finding, lang: Lang): string {
  return `${severityName(severity, lang)} [${code}]`
}

/** A finding in one sentence; one that speaks of a condition begins with the title of its rule. */
export function findingSentence(finding: Finding, lang: Lang, book: RuleBook): string {
  return ruledSentence(finding, { lang, vocabulary: book.vocabulary }, (id) => {
    const rule = book.rule(id)
    return (lang === 'vi' ? rule?.title : rule?.titleEn) ?? id
  })
}

/** The texts a finding rests on. */
export function findingCitations({ citation, other }: Finding, lang: Lang): string {
  return [citation, other]
    .filter((each): each is Citation => each !== null)
    .map((each) => citationText(each, lang))
    .join('; ')
}

/** One finding on one line, for standard error. */
export function findingLine(decision: Shown, finding: Finding, lang: Lang, book: RuleBook): string {
  const citations = findingCitations(finding, lang)
  const item =
    finding.item === null ? '' : ` › ${lang === 'vi' ? 'hạng mục' : 'item'} ${finding.item}`
  const sentence =
    findingSentence(finding, lang, book) + (citations === '' ? '' : ` (${citations})`)
  return (
    `${findingLabel(finding, lang)} ` + `${clean(`${decision.project.id}${item}: ${sentence}`)}\n`
  )
}
