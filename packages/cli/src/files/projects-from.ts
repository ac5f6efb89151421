import { day, type Day, FORMAT, KhuyenCongError, withErrorPath } from '@khuyencong/core'
import type { Io } from '../terminal/io.js'
import { entriesOf } from './entries.js'
import { isGroup, openInput, partsOf } from './files.js'

/** Một đề án của --from. / A project of `--from`: as its file writes it, where it stands, and the day it was judged on, where there is one. */
export interface FromProject {
  readonly project: unknown
  readonly where: string
  readonly on: Day | null
}

/**
 * Đọc đề án của --from. / The projects of a file, one by one: the output of `audit --json`, projects as `audit` takes them, or a plan. A file that does not
 * give every project whole is refused, for then no total could be held against it.
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
  if (none)
    throw refusal(file, [
      'Tệp của --from không có đề án nào.',
      'The file of --from has no project.',
    ])
}

function* projectsIn(value: unknown, where: string): Generator<FromProject> {
  if (!isGroup(value)) throw refusal(where, ['Đây không phải một đề án.', 'This is not a project.'])
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

/** What other verbs write, and why it is no list of projects. */
function refuseOther(value: Readonly<Record<string, unknown>>, where: string): void {
  if (isGroup(value['error']))
    throw refusal(
      where,
      [
        'Dòng này của audit là lỗi, không phải đề án.',
        'This line of audit is an error, not a project.',
      ],
      [
        'Sửa đề án hỏng rồi chạy lại audit: thiếu một đề án thì tổng không đối chiếu được.',
        'Mend the broken project and run audit again: with one missing no total can be compared.',
      ],
    )
  if (Object.hasOwn(value, 'verdict'))
    throw refusal(
      where,
      [
        'Dòng tóm tắt của audit --brief không giữ đề án.',
        'A short line of audit --brief does not hold the project.',
      ],
      ['Dùng audit --json không có --brief.', 'Use audit --json without --brief.'],
    )
  if (Object.hasOwn(value, 'funded'))
    throw refusal(
      where,
      [
        'Đây là kết quả của lệnh plan, chỉ giữ mã và số tiền của đề án.',
        'This is the result of plan, which holds only ids and amounts.',
      ],
      ['Đưa chính tệp kế hoạch đã cho lệnh plan.', 'Give the plan itself, the input of plan.'],
    )
}

function refuseOtherFormat({ format }: Readonly<Record<string, unknown>>, where: string): void {
  if (format !== FORMAT)
    throw new KhuyenCongError({
      code: 'UNKNOWN_FORMAT',
      at: `${where} › format`,
      found: format === undefined ? null : JSON.stringify(format),
      message: 'Chương trình này không đọc được bản ghi theo định dạng này.',
      messageEn: 'This program does not read records of this format.',
      hint: 'Lập lại bằng audit --json của bản chương trình này.',
      hintEn: 'Make it again with audit --json of this version of the program.',
    })
}

const refusal = (
  at: string,
  [message, messageEn]: readonly [string, string],
  [hint, hintEn]: readonly [string, string] = [
    'Đưa vào kết quả của audit --json, tệp đề án như của audit, hoặc tệp kế hoạch.',
    'Give the output of audit --json, a file of projects as for audit, or a plan.',
  ],
): KhuyenCongError =>
  new KhuyenCongError({ code: 'NO_PROJECTS', at, message, messageEn, hint, hintEn })
