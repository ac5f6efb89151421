import { access } from 'node:fs/promises'
import path from 'node:path'
import { createRuleBook, findProvince, KhuyenCongError, type Pack, term } from '@khuyencong/core'
import { bundleOf, bundleText, type OpenedBundle, openBundle } from '@khuyencong/core/packs'
import { casesToReview, type Publishable } from '@khuyencong/core/testing'
import {
  authorityProblems,
  type SigningAuthority,
  signingAuthority,
} from '../../authoring/signing-authority.js'
import { signingGate } from '../../authoring/signing-gate.js'
import { signed } from '../../authoring/signing.js'
import { definedPack } from '../../files/define-pack.js'
import { writeFolder } from '../../files/out-folder.js'
import { readPackFolder } from '../../files/pack-folder.js'
import type { Call, Verb } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { answersTo } from '../../terminal/prompts.js'
import { tell } from '../../text/output.js'
import { coveringNote } from './covering-note.js'
import { editionName, lastEdition } from './last-edition.js'
import { levelTable } from './level-table.js'
import { publishMessages, publishTexts } from './messages.js'

/**
 * Công bố gói. / `publish`: an edition of a pack in a folder of its own: the signed bundle, the
 * table of its levels and the covering note. Exit 1, with every reason, where the pack is not ready
 * or the key may not sign for it; then nothing is written.
 */
export const publishVerb: Verb = async (call) => {
  const { source, cases, reviews } = await readPackFolder(call.file)
  const opened = openBundle(bundleOf(source, cases, reviews), call.file)
  const { id, version } = opened.bundle
  const { into = '' } = await answersTo(
    [{ option: 'into', flag: '--into', ask: publishTexts.into }],
    call,
  )
  const authority = await signingAuthority(call)
  const last = await lastEdition(id, into, call.options.since)
  const gate = await signingGate(opened, call, {
    reviews: 'every',
    ...(last !== null && { since: last }),
  })
  const refused = [...authorityProblems(opened, authority, call.file), ...gate.problems]
  if (refused.length > 0) {
    await tell(call, refused)
    await call.err.write(call.translate(...publishTexts.refused))
    return 1
  }
  const folder = path.join(into, editionName(id, version))
  await refuseTaken(folder)
  await writeFolder(
    folder,
    await editionFiles(opened, { authority, last, tested: gate.tested }, call),
  )
  await call.err.write(isPublished(`${id} ${version}`, folder, call))
  return 0
}

/** What an edition is made with, beside its bundle. */
interface Making {
  readonly authority: SigningAuthority
  readonly last: OpenedBundle | null
  readonly tested: Publishable['tested']
}

/** The files of an edition by their names. */
async function editionFiles(
  { bundle, source, cases, reviews }: OpenedBundle,
  { authority: { key, on, ring }, last, tested }: Making,
  call: Call,
): Promise<Readonly<Record<string, string>>> {
  const pack = await definedPack(source, call.io)
  const reader = { ...call, vocabulary: pack.vocabulary }
  const [file, levels] = [`${editionName(bundle.id, bundle.version)}.json`, 'muc-ho-tro.html']
  const shipped = await call.io.shipped()
  const edition = {
    pack,
    scope: scopeName(pack, shipped, call),
    last: last === null ? null : await definedPack(last.source, call.io),
    beside: shipped,
    tested,
    cases: casesToReview(cases, reviews),
    owner: ring.find((each) => each.id === key.id)?.owner ?? '',
    key: key.id,
    on,
    files: [file, levels],
  }
  return {
    [file]: bundleText(await signed(bundle, key, on)),
    [levels]: levelTable(pack, shipped, on, reader),
    'cong-van.html': coveringNote(edition, reader),
  }
}

/** «An Giang (an-giang)» */
function scopeName(
  { manifest: { jurisdiction }, national }: Pack,
  shipped: readonly Pack[],
  { lang }: Call,
): string {
  const name = national
    ? term('national', lang)
    : findProvince(createRuleBook(shipped).register, jurisdiction).name
  return `${name} (${jurisdiction})`
}

/** An edition is never written over. Throws `FILE_EXISTS`. */
async function refuseTaken(folder: string): Promise<void> {
  const exists = await access(folder).then(
    () => true,
    () => false,
  )
  if (exists)
    throw new KhuyenCongError({
      code: 'FILE_EXISTS',
      at: '--into',
      found: folder,
      ...publishMessages.FILE_EXISTS(),
    })
}

const isPublished = (pack: string, folder: string, { translate }: Call): string =>
  translate(...publishTexts.published(clean(pack), folder))
