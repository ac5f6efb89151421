import { judge, readProject, type RuleBook, withErrorPath } from '@khuyencong/core'
import { allocateBudget, type PlanInput } from '@khuyencong/core/plan'
import type { ListedProject, WrittenPaper } from '@khuyencong/office'
import { isGroup } from '../../files/files.js'
import { loadBook } from '../../files/packs.js'
import { projectOfPlan } from '../../files/projects-from.js'
import { dayOption, questionFrom, withDay } from '../../judging/judging.js'
import { projectSource } from '../../tables/table-entries.js'
import type { Call } from '../../terminal/io.js'

/**
 * Danh mục công bố. / The list of the projects of an input, judged on their day; of a plan those
 * that are funded, in their order, with what each gets. `null`: a table without a map.
 */
export async function publication(call: Call): Promise<WrittenPaper | null> {
  const book = await loadBook(call)
  const on = dayOption(call.options.on)
  const source = await projectSource(call, book, false)
  if (source === null) return null
  const listed: ListedProject[] = []
  let last: string | null = on
  for await (const { read, where } of source.entries) {
    const value = read()
    const isPlan = isGroup(value) && Object.hasOwn(value, 'budget')
    const found = isPlan
      ? fundedProjects(withDay(value, call.options.on) as PlanInput, where, book)
      : [judged(value, where, call, book)]
    for (const each of found) {
      listed.push(each)
      if (last === null || each.judgement.on > last) last = each.judgement.on
    }
  }
  const { publicationList } = await import('@khuyencong/office')
  return publicationList(listed, book, { on: last ?? NO_DAY, lang: call.lang })
}

/** What a list without a project is dated. */
const NO_DAY = '2000-01-01'

function judged(value: unknown, where: string, { options }: Call, book: RuleBook): ListedProject {
  const day = dayOption(options.on)
  const question = withErrorPath(where, () => questionFrom(value, where, day))
  const project = readProject(question.project, where, book)
  return { project, judgement: judge(book, { on: question.on, project }) }
}

/** The projects that a plan gives money to, in its order. */
function fundedProjects(plan: PlanInput, where: string, book: RuleBook): readonly ListedProject[] {
  const { funded, on } = withErrorPath(where, () => allocateBudget(book, plan, where))
  const projects = new Map(plan.projects.map((each) => [each.id, each]))
  return funded.flatMap(({ project: id, amount }) => {
    const written = projects.get(id)
    if (written === undefined) return []
    const project = readProject(
      projectOfPlan(written, plan) as Parameters<typeof readProject>[0],
      where,
      book,
    )
    return [{ project, judgement: judge(book, { on, project }), granted: amount }]
  })
}
