import { day, type Day, FORMAT, KhuyenCongError, withErrorPath } from '@khuyencong/core'
import type { Io } from '../terminal/io.js'
import { entriesOf } from './entries.js'
import { isGroup, openInput, partsOf } from './files.js'
import { fromMessages } from './messages.js'

/**
 * Một đề án của --from. / A project of `--from`: as its file writes it, where it stands, and the
 * day it was judged on, where there is one.
 */
export interface FromProject {
  readonly project: unknown
  readonly where: string
  readonly on: Day | null
}

/**
 * Đọc đề án của --from. / The projects of a file, one by one: the output of `audit --json`,
 * projects as `audit` takes them, or a plan. A file that does not give every project whole is
 * refused, for then no total could be compared with it.
 *
 * @throws {KhuyenCongError} `NO_PROJECTS`, `UNKNOWN_FORMAT`, and whatever reading throws.
 */
export async function* projectsFrom(file: string, io: Io): AsyncGenerator<FromProject> {
  let none = true
  for await (const entry of entriesOf(await openInput(file, io))) {
    for (const each of projectsIn(entry.read(), entry.where)) {
      none = false
      yield each
    }
  }
  if (none) throw refusal(file, 'NO_PROJECTS')
}

/** The projects of one value of such a file. */
export function* projectsIn(value: unknown, where: string): Generator<FromProject> {
  if (!isGroup(value)) throw refusal(where, 'NOT_A_PROJECT')
  const { project, on = null } = value
  if (isGroup(project) && Object.hasOwn(project, 'input')) {
    refuseOtherFormat(value, where)
    yield { project: project['input'], where, on: dayAt(on, where) }
    return
  }
  if (isGroup(project)) {
    yield { project, where, on: dayAt(on, where) }
    return
  }
  const many = partsOf(value, 'projects')
  if (many !== null) {
    for (const [index, each] of many.entries())
      yield {
        project: projectOfPlan(each, value),
        where: `${where} › projects[${index}]`,
        on: dayAt(on, where),
      }
    return
  }
  refuseOther(value, where)
  yield { project: value, where, on: null }
}

const dayAt = (on: unknown, where: string): Day | null =>
  on === null ? null : withErrorPath(`${where} › on`, () => day(String(on)))

/** A project of a plan has the fund and the year of the plan where it names none. */
export function projectOfPlan(
  project: unknown,
  { fund, planYear }: { readonly fund?: unknown; readonly planYear?: unknown },
): unknown {
  if (!isGroup(project)) return project
  return {
    ...project,
    ...((project['fund'] ?? null) === null && fund !== undefined && { fund }),
    ...((project['planYear'] ?? null) === null && planYear !== undefined && { planYear }),
  }
}

/** Refuses what other verbs write that is no list of projects. */
function refuseOther(value: Readonly<Record<string, unknown>>, where: string): void {
  if (isGroup(value['error'])) throw refusal(where, 'ERROR_LINE')
  if (Object.hasOwn(value, 'verdict')) throw refusal(where, 'BRIEF_LINE')
  if (Object.hasOwn(value, 'funded')) throw refusal(where, 'RESULT_OF_PLAN')
}

function refuseOtherFormat({ format }: Readonly<Record<string, unknown>>, where: string): void {
  if (format !== FORMAT)
    throw new KhuyenCongError({
      code: 'UNKNOWN_FORMAT',
      at: `${where} › format`,
      found: format === undefined ? null : JSON.stringify(format),
      ...fromMessages.UNKNOWN_FORMAT(),
    })
}

const refusal = (at: string, why: keyof typeof fromMessages): KhuyenCongError =>
  new KhuyenCongError({ code: 'NO_PROJECTS', at, ...fromMessages[why]() })
