import {
  crossCheck,
  type Decision,
  FORMAT,
  KhuyenCongError,
  type Pack,
  readJson,
  replay,
  withErrorPath,
} from '@khuyencong/core'
import { isGroup, partsOf, readData, readText } from '../../files/files.js'
import type { Io, Verb } from '../../terminal/io.js'
import { disagreementProblems } from '../../judging/judging.js'
import { prettyJson, tell } from '../../text/output.js'
import { loadBookBy } from '../../files/packs.js'
import { replayMessages } from './messages.js'
import { type ReplayedPack, replayPage } from './text.js'

/**
 * Xét lại từ bản ghi. / `replay`: whether a stored decision comes out the same, or everywhere it
 * differs; by the packs whose digests it names, where they are at hand, and whose packs those are.
 */
export const replayVerb: Verb = async (call) => {
  const { options, io, out } = call
  const { name, value } = await readRecord(call.file, io)
  const stamps = partsOf(value, 'packs') ?? []
  const digests = new Set(stamps.map((each) => (isGroup(each) ? each['digest'] : null)))
  const book = await loadBookBy(digests, call)
  const result = withErrorPath(name, () => replay(book, value))
  if (result.identical && options.crossCheck) {
    const decision = value as Decision
    const { disagreements } = await crossCheck(book, decision)
    if (disagreements.length > 0) {
      await tell(call, disagreementProblems(decision.project.id, disagreements))
      return 3
    }
  }
  const ids = new Set(stamps.map((each) => (isGroup(each) ? each['id'] : null)))
  const packs = replayedWith(
    book.packs.filter(({ manifest }) => ids.has(manifest.id)),
    await io.shipped(),
  )
  await out.write(
    options.json === true
      ? prettyJson({ format: FORMAT, ...result, packs })
      : replayPage(result, packs, { ...call, vocabulary: book.vocabulary }),
  )
  return result.identical ? 0 : 1
}

const replayedWith = (packs: readonly Pack[], shipped: readonly Pack[]): readonly ReplayedPack[] =>
  packs.map((pack) => ({
    id: pack.manifest.id,
    version: pack.manifest.version,
    digest: pack.digest,
    from: shipped.includes(pack) ? 'shipped' : 'given',
  }))

/**
 * Reads one record. Throws `SEVERAL_RECORDS` for a file with one on each line, as an audit writes
 * it.
 */
async function readRecord(
  file: string,
  io: Io,
): Promise<{ readonly name: string; readonly value: unknown }> {
  const { name, text } = await readText(file, io)
  try {
    return { name, value: readData(text, name) }
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    if (lines.length < 2 || !isRecord(lines[0] ?? '', name)) throw error
    throw new KhuyenCongError({
      code: 'SEVERAL_RECORDS',
      at: name,
      ...replayMessages.SEVERAL_RECORDS(lines.length, file === '-' ? null : file),
    })
  }
}

function isRecord(line: string, name: string): boolean {
  try {
    return isGroup(readJson(line, name))
  } catch {
    return false
  }
}
