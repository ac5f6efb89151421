import { KhuyenCongError, type RuleBook } from '@khuyencong/core'
import { fileSink } from '../../files/out-file.js'
import { loadBook } from '../../files/packs.js'
import { dayMissing, dayOption } from '../../judging/judging.js'
import type { Call, Verb } from '../../terminal/io.js'
import { exportMessages } from './messages.js'

/** What can be written, by its name. */
const TABLES: Readonly<Record<string, (call: Call, book: RuleBook) => Promise<Uint8Array>>> = {
  template: async (call, book) => {
    const { projectTemplate } = await import('@khuyencong/office')
    return projectTemplate(book, dayOption(call.options.on) ?? NO_DAY)
  },
  levels: async (call, book) => {
    const { levelsWorkbook } = await import('@khuyencong/office')
    const { out = '', province = null } = call.options
    const on = dayOption(call.options.on)
    if (on === null) throw dayMissing('--on')
    const form = /\.csv$/iu.test(out) ? 'csv' : 'xlsx'
    return levelsWorkbook(book, { on, province, lang: call.lang, form })
  },
}

/** What an empty table is dated where no day is given: it speaks of none. */
const NO_DAY = '2000-01-01'

/** Viết bảng tính. / `export`: writes a table to the file of `--out`. */
export const exportVerb: Verb = async (call) => {
  const { file: what, options } = call
  const write = Object.hasOwn(TABLES, what) ? TABLES[what] : undefined
  if (write === undefined)
    throw new KhuyenCongError({ code: 'BAD_VALUE', found: what, ...exportMessages.BAD_VALUE() })
  if (options.out === undefined)
    throw new KhuyenCongError({
      code: 'VALUE_MISSING',
      at: '--out',
      ...exportMessages.VALUE_MISSING(),
    })
  const bytes = await write(call, await loadBook(call))
  const sink = await fileSink(options.out)
  try {
    await sink.writeBytes(bytes)
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
  return 0
}
