import { readdir } from 'node:fs/promises'
import path from 'node:path'
import {
  findProvince,
  KhuyenCongError,
  type Register,
  SHAPES_ONLY,
  withErrorPath,
} from '@khuyencong/core'
import { nationalOf } from '../../authoring/checking.js'
import { packBeside } from '../../files/define-pack.js'
import { fileError } from '../../files/files.js'
import { writeFolder } from '../../files/out-folder.js'
import type { Call, Verb } from '../../terminal/io.js'
import { answersTo } from '../../terminal/prompts.js'
import { casesFor, documentEntry, fileText } from '../../authoring/skeleton.js'
import { documentDetails } from '../../authoring/document-interview.js'
import { firstLevel } from '../../authoring/level-interview.js'
import { soundLevel } from '../../authoring/sound-level.js'
import { levelFile } from '../../authoring/skeleton-level.js'
import { newPackMessages, newPackTexts } from './messages.js'
import { type NamedProvince, type NewPack, newPackSource, schemaFiles } from './new-pack-source.js'
import { packOfTable } from './pack-of-table.js'

/**
 * Gói mới. / `new-pack`: the smallest valid pack of a province, one level with its cases, the
 * schemas beside it for an editor.
 */
export const newPackVerb: Verb = async (call) => {
  await refuseFull(call.file)
  const shipped = await nationalOf(call)
  const { packs, register } = shipped
  const province = await provinceOf(call, register)
  const { maintainer = '' } = await answersTo(
    [
      {
        option: 'maintainer',
        flag: '--maintainer',
        ask: newPackTexts.maintainer,
        otherwise: `Sở Công Thương ${province.name}`,
      },
    ],
    call,
  )
  const replaces = await shippedPackOf(call, province.id)
  const { id = idOf(province.id, replaces), title, titleEn, ...options } = call.options
  const about = { id, replaces, title, titleEn, maintainer, province }
  if (call.options.table !== undefined) return packOfTable(call, about, shipped)
  const { document, from, file, rule } = await firstDraft({ ...call, options }, about, shipped)
  const entry = documentEntry(document, from, await documentDetails(document, call))
  const source = newPackSource({ ...about, from, entry }, { [file]: rule })
  await writeFolder(call.file, {
    'pack.json': fileText(source.manifest),
    'documents.json': fileText(source.documents),
    [file]: fileText(rule),
    [file.replace('.json', '.cases.json')]: casesFor(packBeside(source, packs), file, packs),
    ...(await schemaFiles()),
  })
  await call.err.write(call.translate(...newPackTexts.next(call.file, province.id, from)))
  return 0
}

/** The first level of a pack, which could be read as it stands. */
async function firstDraft(
  given: Call,
  about: Omit<NewPack, 'entry' | 'from'>,
  { national, packs }: Awaited<ReturnType<typeof nationalOf>>,
) {
  const context = { national, vocabulary: national?.vocabulary ?? SHAPES_ONLY }
  return soundLevel(
    given,
    async (call) => firstLevel(call, context),
    (answers, options) => {
      const { head, rule } = levelFile(answers, options, context, '../schema/rule.schema.json')
      const { document, from } = answers
      const file = `${head.id.replace('.', '/')}.json`
      const source = newPackSource(
        { ...about, from, entry: documentEntry(document, from) },
        { [file]: rule },
      )
      packBeside(source, packs)
      return { document, from, file, rule }
    },
  )
}

/**
 * The province the pack is for, by its id or its name; as it was written where there is no
 * register.
 */
async function provinceOf(call: Call, register: Register | null): Promise<NamedProvince> {
  const { province: named = '' } = await answersTo(
    [
      {
        option: 'province',
        flag: '--province',
        ask: newPackTexts.province,
        ...(register !== null && { check: (text: string) => findProvince(register, text).id }),
        ...provinceNamed(register, call.file),
      },
    ],
    call,
  )
  return register === null
    ? { id: named, name: named }
    : withErrorPath('--province', () => findProvince(register, named))
}

/** A folder named after a province is meant for it. */
function provinceNamed(register: Register | null, folder: string): { readonly otherwise?: string } {
  const name = path.basename(path.resolve(folder))
  return register?.provinces.some(({ id }) => id === name) === true ? { otherwise: name } : {}
}

/** The id of a new pack: the province's own, unless a shipped pack bears it. */
const idOf = (province: string, replaces: string | null): string =>
  replaces === null ? province : `${province}-rieng`

/**
 * The shipped pack of a province, which a pack of its own stands in the place of: two packs must not
 * answer for one case.
 */
async function shippedPackOf({ io }: Call, province: string): Promise<string | null> {
  const shipped = (await io.shipped()).find(({ manifest }) => manifest.id === province)
  return shipped === undefined ? null : shipped.manifest.id
}

async function refuseFull(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw fileError(error, folder)
  })
  if (names.length === 0) return
  throw new KhuyenCongError({
    code: 'FOLDER_NOT_EMPTY',
    at: folder,
    ...newPackMessages.FOLDER_NOT_EMPTY(),
  })
}
