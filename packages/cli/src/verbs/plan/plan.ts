import { day, readProject, type RuleBook } from '@khuyencong/core'
import { compareWithBestScore, type PlanComparison } from '@khuyencong/core/best-score'
import { allocateBudget, type Allocation, type PlanInput } from '@khuyencong/core/plan'
import { projectOfPlan } from '../../files/projects-from.js'
import { writeReport } from '../../html/write.js'
import { writeExport } from '../../tables/result-export.js'
import type { Call, Verb } from '../../terminal/io.js'
import { judgeOnly, withDay } from '../../judging/judging.js'
import { isStrictCode, type StrictCode, unreadMoney } from '../../judging/strict.js'
import { prettyJson, tell } from '../../text/output.js'
import { onceLoaded } from '../../files/packs.js'
import { wholeInput } from '../../tables/whole-input.js'
import { planPage } from './text.js'
import { planMessages } from './messages.js'

/**
 * Kế hoạch năm. / `plan`: the lawful order and allocation; in the mode `maximise-score` a
 * comparison stands beside it; `--report` adds a page.
 */
export const planVerb: Verb = async (call) => {
  const { options, out } = call
  const loading = onceLoaded(call)
  const input = await wholeInput(call, 'plan', loading)
  if (input === null) return 2
  const { name, value, placed } = input
  const plan = withDay(value, options.on) as PlanInput
  const book = await loading()
  const compared = (plan as { mode?: unknown } | null)?.mode === 'maximise-score'
  const result: Allocation | PlanComparison = compared
    ? await compareWithBestScore(book, plan, name)
    : placed(() => allocateBudget(book, plan, name))
  if (options.strict === true && (await refused(result, plan, { book, name, call }))) return 1
  await writeReport(call, async () =>
    (await import('./page.js')).planReport(result, plan, book, call),
  )
  await writeExport(call, book, { name, value: plan }, async () =>
    (await import('./workbook.js')).planTables(result, plan, {
      ...call,
      vocabulary: book.vocabulary,
    }),
  )
  await out.write(options.json === true ? prettyJson(result) : planPage(result, call))
  return result.feasible ? 0 : 1
}

/**
 * `--strict`: no plan that pays by a figure nobody has seen in a text, or by a level above the
 * national one.
 */
async function refused(
  { funded, on }: Allocation,
  plan: PlanInput,
  { book, name: at, call }: { readonly book: RuleBook; readonly name: string; readonly call: Call },
): Promise<boolean> {
  const projects = plan.projects.map((each) => readProject(projectOfPlan(each, plan), at))
  /** Whether what is paid rests on an unread text, and not only what else is found. */
  const isPaidUnread = (id: string): boolean =>
    projects
      .filter((project) => project.id === id)
      .some((project) => unreadMoney(judgeOnly(book, { on: day(on), project }, at)).length > 0)
  const applies = (code: StrictCode, id: string): boolean =>
    code !== 'UNVERIFIED_FIGURE' || isPaidUnread(id)
  const found = funded.flatMap(({ project, findings }) =>
    findings
      .filter(isStrictCode)
      .filter((code) => applies(code, project))
      .map((code) => ({ project, code })),
  )
  await tell(
    call,
    found.map(({ project, code }) => ({
      code,
      severity: 'error',
      at,
      found: project,
      ...planMessages.UNVERIFIED_FIGURE(),
    })),
  )
  return found.length > 0
}
