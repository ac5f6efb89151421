import path from 'node:path'
import {
  bookOf,
  type Decision,
  KhuyenCongError,
  type Pack,
  type PackSource,
  type RuleBook,
  readJson,
} from '@khuyencong/core'
import { openBundle, sourceOf } from '@khuyencong/core/packs'
import { type BookFinder, booksOf, booksOfSources } from '@khuyencong/core/records'
import { decode } from './files.js'
import { packsAtHand } from './packs.js'
import { readPlainFile } from './plain-file.js'

type BooksCall = Parameters<typeof packsAtHand>[0] & {
  readonly options: { readonly archive?: string }
}
/** As much of a pack, or of what a record says of one, as names its file. */
type Edition = Pick<Decision['packs'][number], 'id' | 'version' | 'digest' | 'draft'>

/** The folder of an archive that holds the packs. */
export const PACKS_OF_ARCHIVE = 'packs'
/** The folder of an archive that holds the signed records. */
export const RECORDS_OF_ARCHIVE = 'records'

const FILE_SAFE = /^[a-z0-9][0-9a-z.-]{0,99}$/iu

/**
 * Tệp của một gói trong kho. / Where an archive keeps an edition of a pack, by what records say of
 * it: `packs/dak-lak/1.0.0.0123456789abcdef.json`; `null` for what no pack can be called.
 */
export function archivedFile({ id, version, digest, draft }: Edition): string | null {
  if (!FILE_SAFE.test(id) || !FILE_SAFE.test(version)) return null
  const hex = digest.replace('sha256-', '').slice(0, 16)
  const name = `${version}.${hex}${draft === true ? '.draft' : ''}.json`
  return path.join(PACKS_OF_ARCHIVE, id, name)
}

/**
 * Bộ quy định của bản ghi. / Finds the book of a record among the packs at hand and, where an
 * archive is given, those it keeps, of which only the ones a record names are read. The book throws
 * `PACK_NOT_ARCHIVED`, `BUNDLE_CHANGED`.
 */
export async function booksAtHand(call: BooksCall): Promise<BookFinder> {
  const atHand = await packsAtHand(call)
  const { archive } = call.options
  if (archive === undefined) return booksOf(atHand)
  const made = new Map<string, ReturnType<BookFinder>>()
  return async (stamps) => {
    const key = JSON.stringify(stamps.map(({ digest, draft, allowed }) => [digest, draft, allowed]))
    const book = made.get(key) ?? bookOfArchive(stamps, atHand, archive)
    made.set(key, book)
    return book
  }
}

/** The book of packs at hand, as they are; or of what they and the archive were defined by. */
async function bookOfArchive(
  stamps: Decision['packs'],
  atHand: readonly Pack[],
  archive: string,
): Promise<RuleBook> {
  const found = stamps.map((stamp) =>
    atHand.find(({ digest, draft }) => digest === stamp.digest && draft === (stamp.draft === true)),
  )
  if (!found.includes(undefined)) return bookOf({ packs: stamps }, atHand)
  const sources: PackSource[] = []
  for (const [index, stamp] of stamps.entries()) {
    const pack = found[index]
    const source = pack === undefined ? await archivedSource(stamp, archive) : sourceOf(pack)
    if (source !== null) sources.push(source)
  }
  const base = atHand.find(({ national }) => national)
  return booksOfSources(sources, base)(stamps)
}

/** The source of an edition from an archive; `null` where it does not keep it. */
async function archivedSource(edition: Edition, archive: string): Promise<PackSource | null> {
  const name = archivedFile(edition)
  if (name === null) return null
  const file = path.join(archive, name)
  const bytes = await readPlainFile(file, file, { bytes: 0 }).catch((error: unknown) => {
    if (error instanceof KhuyenCongError && error.code === 'FILE_NOT_FOUND') return null
    throw error
  })
  if (bytes === null) return null
  return openBundle(readJson(decode(bytes, file), file), file).source
}
