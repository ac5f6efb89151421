import type { RuleBook } from '@khuyencong/core'
import { loadBook } from '../../files/packs.js'
import { dayMissing, dayOption } from '../../judging/judging.js'
import type { Call } from '../../terminal/io.js'

type TableWriter = (call: Call, book: RuleBook) => Promise<Uint8Array>

/** Tables that are made from the packs alone. */
const WRITERS: Readonly<Record<'template' | 'levels', TableWriter>> = {
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

/** Bảng từ các gói. / The bytes of a table that is made from the packs alone. */
export const tableOfPacks = async (what: keyof typeof WRITERS, call: Call): Promise<Uint8Array> =>
  WRITERS[what](call, await loadBook(call))
