import {
  crossCheck,
  type Decision,
  FORMAT,
  type Pack,
  readDecision,
  replay,
  type RuleBook,
  withErrorPath,
} from '@khuyencong/core'
import { isGroup, partsOf } from '../../files/files.js'
import type { Call, ExitCode, Verb } from '../../terminal/io.js'
import { disagreementProblems } from '../../judging/judging.js'
import { openRecords } from '../../records/record-file.js'
import { prettyJson, tell } from '../../text/output.js'
import { loadBookBy } from '../../files/packs.js'
import { booksOfRun } from './books.js'
import { replayFile } from './replay-file.js'
import { type ReplayedPack, replayPage } from './text.js'

/**
 * Xét lại từ bản ghi. / `replay`: whether a stored decision, or each of an audit file, comes out the
 * same, or everywhere it differs; by the packs whose digests it names, where they are at hand, and
 * whose packs those are.
 */
export const replayVerb: Verb = async (call) => {
  const opened = await openRecords(call.file, call.io)
  return 'lines' in opened ? replayFile(opened, call) : replayOne(opened.name, opened.value, call)
}

async function replayOne(name: string, value: unknown, call: Call): Promise<ExitCode> {
  const { options, io, out } = call
  const stamps = partsOf(value, 'packs') ?? []
  const digests = new Set(stamps.map((each) => (isGroup(each) ? each['digest'] : null)))
  const book =
    options.archive === undefined
      ? await loadBookBy(digests, call)
      : await (
          await booksOfRun(call)
        )(withErrorPath(name, () => readDecision(value)).packs)
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
  const packs = replayedWith(book, ids, await io.shipped())
  await out.write(
    options.json === true
      ? prettyJson({ format: FORMAT, ...result, packs })
      : replayPage(result, packs, { ...call, vocabulary: book.vocabulary }),
  )
  return result.identical ? 0 : 1
}

const replayedWith = (
  { packs, signers, admittedByName }: RuleBook,
  ids: ReadonlySet<unknown>,
  shipped: readonly Pack[],
): readonly ReplayedPack[] =>
  packs
    .filter(({ manifest }) => ids.has(manifest.id))
    .map((pack) => ({
      id: pack.manifest.id,
      version: pack.manifest.version,
      digest: pack.digest,
      from: shipped.some(({ digest }) => digest === pack.digest) ? 'shipped' : 'given',
      signedBy: signers.get(pack.manifest.id) ?? null,
      ...(pack.draft && { draft: true }),
      ...(admittedByName.has(pack.manifest.id) && { allowed: true }),
    }))
