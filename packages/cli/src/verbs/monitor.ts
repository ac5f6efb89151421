import { KhuyenCongError } from '@khuyencong/core'
import { DIMENSIONS, monitor, type MonitoringInput } from '@khuyencong/core/monitor'
import { isGroup, readValue } from '../files/files.js'
import { writeReport } from '../html/write.js'
import type { Options, Verb } from '../call/io.js'
import { dayOption } from '../judging/judging.js'
import { monitorPage } from '../pages/monitor-page.js'
import { prettyJson } from '../words/output.js'
import { loadBook } from '../files/packs.js'

/** Theo dõi chương trình. / `monitor`: targets against results and money by year, rolled up as asked; exits 1 where a figure contradicts another. */
export const monitorVerb: Verb = async (call) => {
  const { options, io, out } = call
  const asked = askedFor(options)
  const { name, value } = await readValue(call.file, io)
  const book = await loadBook(io.shipped, options.pack, options.locked)
  const result = monitor(
    book,
    (isGroup(value) ? { ...value, ...asked } : value) as MonitoringInput,
    name,
  )
  if (result.total.rows === 0 && result.indicators.length === 0) throw emptyRows(name)
  await writeReport(call, async () =>
    (await import('../reports/monitor.js')).monitorReport(result, call),
  )
  await out.write(options.json === true ? prettyJson(result) : monitorPage(result, call))
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

function emptyRows(at: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'EMPTY_INPUT',
    at,
    message: 'Không có dòng số liệu, đề án hay chỉ tiêu nào để theo dõi.',
    messageEn: 'There are no rows, projects or targets to follow.',
    hint: 'Ghi «rows», «projects», hoặc nêu «programme».',
    hintEn: 'Give `rows`, `projects`, or name a `programme`.',
  })
}

/** `--on` and `--by` come before what the file says. */
function askedFor({ on, by }: Options): object {
  const day = dayOption(on)
  const words = by?.split(',').map((each) => each.trim())
  const wrong = words?.find((each) => !(DIMENSIONS as readonly string[]).includes(each))
  if (wrong !== undefined) {
    throw new KhuyenCongError({
      code: 'UNKNOWN_WORD',
      at: '--by',
      found: wrong,
      message: 'Không tổng hợp theo từ này được.',
      messageEn: 'Nothing can be grouped by this word.',
      hint: `Các từ dùng được: ${DIMENSIONS.join(', ')}.`,
      hintEn: `Known words: ${DIMENSIONS.join(', ')}.`,
    })
  }
  return { ...(day !== null && { on: day }), ...(words !== undefined && { by: words }) }
}
