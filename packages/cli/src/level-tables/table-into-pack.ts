import type { Pack, PackSource, Problem } from '@khuyencong/core'
import { documentDetails } from '../authoring/document-interview.js'
import { casesFor, documentEntry, fileText } from '../authoring/skeleton.js'
import { packBeside } from '../files/define-pack.js'
import { readBytes } from '../files/files.js'
import type { Call } from '../terminal/io.js'
import { isAsking } from '../terminal/prompts.js'
import { levelsOfTable, type TableContext } from './levels-of-table.js'
import { wholeTableOptions } from './table-options.js'

/** The most bytes of a workbook that are read. */
const WHOLE_WORKBOOK = 100_000_000

/** Bảng đưa vào gói. / What a table of levels adds to a pack, as files with their cases. */
export interface TableIntoPack {
  readonly source: PackSource
  /** The files of the levels and of their cases, the register of acts where it grows. */
  readonly files: readonly (readonly [name: string, text: string])[]
  /** How many levels come in, and how many the pack has already. */
  readonly count: number
  readonly alike: number
  /** Every bad cell by its address, and what else is to be said of the table. */
  readonly problems: readonly Problem[]
}

/**
 * Đưa bảng mức vào gói. / Reads the table of `--table` into a pack: each level with its cases to be
 * reviewed. A level with a bad cell stays out. Throws what is wrong with the file as a whole.
 */
export async function tableIntoPack(
  call: Call,
  context: Omit<TableContext, 'options'>,
): Promise<TableIntoPack> {
  const { io } = call
  const options = wholeTableOptions(call.options, context.vocabulary)
  const { name, bytes } = await readBytes(options.table ?? '', io, WHOLE_WORKBOOK)
  const { readLevelTable } = await import('@khuyencong/office')
  const table = await readLevelTable(bytes, name, { sheet: options.sheet ?? null })
  const read = levelsOfTable(table, { ...context, options })
  const told = new Set(table.acts.flatMap(({ id, title }) => (title === undefined ? [] : [id])))
  const untold = read.documents.filter((id) => !told.has(id))
  const source = await withDetails(read.source, untold, call)
  return {
    source,
    files: [
      ...(read.documents.length > 0
        ? [['documents.json', fileText(source.documents)] as const]
        : []),
      ...filesOf(source, read.files, context.packs),
    ],
    count: read.files.length,
    alike: read.alike,
    problems: [...table.notes, ...read.problems],
  }
}

function filesOf(
  source: PackSource,
  files: readonly string[],
  packs: readonly Pack[],
): readonly (readonly [name: string, text: string])[] {
  if (files.length === 0) return []
  const pack = packBeside(source, packs)
  return files.flatMap((file) => [
    [file.replace(/\.json$/u, '.cases.json'), casesFor(pack, file, packs)] as const,
    [file, fileText(source.rules?.[file])] as const,
  ])
}

/** The acts that the table does not tell of, as somebody at the terminal tells them. */
async function withDetails(
  source: PackSource,
  untold: readonly string[],
  call: Call,
): Promise<PackSource> {
  if (!isAsking(call) || untold.length === 0) return source
  const register = source.documents as { readonly documents: readonly Document[] }
  const documents: Document[] = []
  for (const entry of register.documents)
    documents.push(
      untold.includes(entry.id)
        ? {
            id: entry.id,
            ...documentEntry(entry.id, entry.from ?? '', await documentDetails(entry.id, call)),
          }
        : entry,
    )
  return { ...source, documents: { ...register, documents } }
}

type Document = Readonly<Record<string, unknown>> & { readonly id: string; readonly from?: string }
