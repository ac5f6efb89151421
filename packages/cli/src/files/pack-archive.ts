import path from 'node:path'
import {
  bookOf,
  type CheckedSignature,
  type Decision,
  KhuyenCongError,
  type PackSource,
  readJson,
  requireSigned,
  type RuleBook,
} from '@khuyencong/core'
import { openBundle, type RingKey, signaturesOf, sourceOf } from '@khuyencong/core/packs'
import { type BookFinder, booksOfSources } from '@khuyencong/core/records'
import type { Options } from '../terminal/io.js'
import { decode } from './files.js'
import { refuseUnlockedOfRecord } from './lock-file.js'
import { packsAtHand } from './packs.js'
import { readPlainFile } from './plain-file.js'

type BooksCall = Parameters<typeof packsAtHand>[0] & {
  readonly options: Pick<Options, 'archive'>
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

/** Where the books of records come from. */
interface Holdings extends Awaited<ReturnType<typeof packsAtHand>> {
  readonly archive: string | undefined
  readonly ring: readonly RingKey[]
}

/**
 * Bộ quy định của bản ghi. / Finds the book of a record among the packs at hand and, where an
 * archive is given, those it keeps, of which only the ones a record names are read; a book is made
 * once. A pack that speaks for another authority must be named again (`--allow`), whatever the record
 * says; with `--locked` the packs must be those of the lock, with `--strict` each shipped or signed.
 * The book throws `PACK_NOT_ARCHIVED`, `BUNDLE_CHANGED`, `PACK_NOT_LOCKED`, `PACK_NOT_SIGNED`, why a
 * pack is not let in and what is wrong with a signature.
 */
export async function booksAtHand(call: BooksCall, ring: readonly RingKey[]): Promise<BookFinder> {
  const { archive, allow, locked, strict } = call.options
  const holdings: Holdings = { ...(await packsAtHand(call)), archive, ring }
  const made = new Map<string, Promise<RuleBook>>()
  return async (stamps) => {
    const key = JSON.stringify(stamps.map(({ digest, draft, allowed }) => [digest, draft, allowed]))
    const found = made.get(key) ?? bookOfRecord(allowedAgain(stamps, allow), holdings)
    made.set(key, found)
    const book = await found
    if (locked !== undefined) await refuseUnlockedOfRecord(book.packs, locked)
    return strict === true ? requireSigned(book) : book
  }
}

/** What a record says was let in counts only for packs that are named in this run, too. */
const allowedAgain = (
  stamps: Decision['packs'],
  allow: readonly string[],
): readonly Decision['packs'][number][] =>
  stamps.map(({ allowed, ...stamp }) =>
    allowed === true && allow.includes(stamp.id) ? { ...stamp, allowed } : stamp,
  )

/** The book of packs at hand, as they are; or of what they and the archive were defined by. */
async function bookOfRecord(stamps: Decision['packs'], holdings: Holdings): Promise<RuleBook> {
  const { packs, archive, ring } = holdings
  const found = stamps.map((stamp) =>
    packs.find(({ digest, draft }) => digest === stamp.digest && draft === (stamp.draft === true)),
  )
  if (archive === undefined || !found.includes(undefined))
    return bookOf({ packs: stamps }, packs, holdings)
  const sources: PackSource[] = []
  const trust: CheckedSignature[] = [...holdings.trust]
  for (const [index, stamp] of stamps.entries()) {
    const pack = found[index]
    const kept = pack === undefined ? await archivedPack(stamp, archive, ring) : null
    if (pack !== undefined) sources.push(sourceOf(pack))
    if (kept === null) continue
    sources.push(kept.source)
    trust.push(...kept.trust)
  }
  const base = packs.find(({ national }) => national)
  return booksOfSources(sources, { base, trust })(stamps)
}

/** An edition from an archive, and who has signed it; `null` where it is not kept. */
async function archivedPack(
  edition: Edition,
  archive: string,
  ring: readonly RingKey[],
): Promise<{
  readonly source: PackSource
  readonly trust: readonly CheckedSignature[]
} | null> {
  const name = archivedFile(edition)
  if (name === null) return null
  const file = path.join(archive, name)
  const bytes = await readPlainFile(file, file, { bytes: 0 }).catch((error: unknown) => {
    if (error instanceof KhuyenCongError && error.code === 'FILE_NOT_FOUND') return null
    throw error
  })
  if (bytes === null) return null
  const opened = openBundle(readJson(decode(bytes, file), file), file)
  return { source: opened.source, trust: await signaturesOf(opened, ring, file) }
}
