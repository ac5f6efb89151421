import type { RuleBook } from '@khuyencong/core'
import { loadBook } from '../../files/packs.js'
import { dayMissing, dayOption } from '../../judging/judging.js'
import { levelsPaper } from '../../level-tables/levels-paper.js'
import { levelTemplate } from '../../level-tables/table-of-pack.js'
import type { Call, Options } from '../../terminal/io.js'
import { paperFile } from './papers.js'

type TableWriter = (call: Call, book: RuleBook) => Promise<Uint8Array>

/** Tables that are made from the packs alone. */
const WRITERS: Readonly<Record<'template' | 'levels' | 'level-template', TableWriter>> = {
  template: async (call, book) => {
    const { projectTemplate } = await import('@khuyencong/office')
    return projectTemplate(book, dayOption(call.options.on) ?? NO_DAY)
  },
  'level-template': async ({ options }, book) =>
    levelTemplate(book, dayOption(options.on) ?? NO_DAY, formOf(options)),
  levels: async (call, book) => {
    const { out = '', province = null } = call.options
    const on = dayOption(call.options.on)
    if (on === null) throw dayMissing('--on')
    if (/\.(?:html?|docx)$/iu.test(out)) {
      const reader = { ...call, vocabulary: book.vocabulary }
      return paperFile(levelsPaper(book, { on, province }, reader), call)
    }
    const { levelsWorkbook } = await import('@khuyencong/office')
    return levelsWorkbook(book, { on, province, lang: call.lang, form: formOf(call.options) })
  },
}

/** What of the two a file is, by its ending. */
const formOf = ({ out = '' }: Options): 'xlsx' | 'csv' => (/\.csv$/iu.test(out) ? 'csv' : 'xlsx')

/** What an empty table is dated where no day is given: it speaks of none. */
const NO_DAY = '2000-01-01'

/** Bảng từ các gói. / The bytes of a table that is made from the packs alone. */
export const tableOfPacks = async (what: keyof typeof WRITERS, call: Call): Promise<Uint8Array> =>
  WRITERS[what](call, await loadBook(call))

/** The names of what is made from the packs alone. */
export const PACK_TABLES: readonly string[] = Object.keys(WRITERS)

/** Whether a name is one of these. */
export const isOfPacks = (what: string): what is keyof typeof WRITERS =>
  Object.hasOwn(WRITERS, what)
