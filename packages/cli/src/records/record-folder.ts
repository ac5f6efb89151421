import { type Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { KhuyenCongError, readJson } from '@khuyencong/core'
import { isEnvelope, summaryOf } from '@khuyencong/core/records'
import { fileError, isGroup } from '../files/files.js'
import { linesOf } from '../files/lines.js'
import { PACKS_OF_ARCHIVE, RECORDS_OF_ARCHIVE } from '../files/pack-archive.js'
import type { Io } from '../terminal/io.js'
import { fileOfSignature } from './audit-signature.js'
import { openRecords } from './record-file.js'

/** Where the records of a folder are, and the archive they are derived from, where it is one. */
export interface RecordFolder {
  readonly records: string
  readonly archive: string | null
}

/** What a name stands for; `null` where it is no folder, or is not there. */
export async function recordFolder(name: string): Promise<RecordFolder | null> {
  if (name === '-' || !(await isFolder(name))) return null
  const [packs, records] = [PACKS_OF_ARCHIVE, RECORDS_OF_ARCHIVE].map((each) =>
    path.join(name, each),
  )
  if (packs === undefined || !(await isFolder(packs))) return { records: name, archive: null }
  return { records: records ?? name, archive: name }
}

const isFolder = async (name: string): Promise<boolean> =>
  stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  )

/**
 * Các tệp bản ghi. / The files of records in a folder and those within, by name: `.json` and
 * `.ndjson`, an audit file without the signature beside it, of which it is the file. No link is
 * followed. Throws `FILE_…`.
 */
export async function recordFilesIn(folder: string): Promise<readonly string[]> {
  const found = await namesIn(folder)
  const names = new Set(found)
  return found.filter((name) => {
    const signed = fileOfSignature(name)
    return signed === null || !names.has(signed)
  })
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries: readonly Dirent[] = await readdir(folder, { withFileTypes: true }).catch(
    (error: unknown) => {
      throw fileError(error, folder)
    },
  )
  const names: string[] = []
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.join(folder, entry.name)
    if (entry.isDirectory()) names.push(...(await namesIn(name)))
    else if (entry.isFile() && /\.(?:nd)?json$/u.test(entry.name)) names.push(name)
  }
  return names
}

/**
 * Whether a file holds a record of the project, or cannot be read so far as to tell: then it is
 * looked at, and says so.
 */
export async function mayConcern(file: string, project: string, io: Io): Promise<boolean> {
  try {
    const opened = await openRecords(file, io)
    if ('lines' in opened) {
      for await (const { bytes } of linesOf(opened.lines, opened.name))
        if (bytes === null || projectOf(readJson(bytes.toString(), file)) === project) return true
      return false
    }
    const { value, bytes, name } = opened
    const id = isEnvelope(value) ? summaryOf(bytes, name).id : projectOf(value)
    return id === null || id === project
  } catch (error) {
    if (error instanceof KhuyenCongError) return true
    throw error
  }
}

/** The id of the project of a record that is not signed by itself. */
function projectOf(record: unknown): string | null {
  const project = isGroup(record) ? record['project'] : null
  const id = isGroup(project) ? project['id'] : null
  return typeof id === 'string' ? id : null
}
