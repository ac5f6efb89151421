import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import {
  findProvince,
  KhuyenCongError,
  type PackSource,
  type Province,
  readJson,
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

const SCHEMAS = ['pack', 'documents', 'vocabulary', 'rule', 'cases', 'rounds'] as const

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
  const { document, from, file, rule } = await firstDraft({ ...call, options }, about, shipped)
  const entry = documentEntry(document, from, await documentDetails(document, call))
  const source = sourceOf({ ...about, from, entry }, { [file]: rule })
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
      const source = sourceOf(
        { ...about, from, entry: documentEntry(document, from) },
        { [file]: rule },
      )
      packBeside(source, packs)
      return { document, from, file, rule }
    },
  )
}

type NamedProvince = Pick<Province, 'id' | 'name'>

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

/** What is known of a new pack. */
interface NewPack {
  readonly id: string
  /** The shipped pack it stands in the place of; `null`: none. */
  readonly replaces: string | null
  readonly title: string | undefined
  readonly titleEn: string | undefined
  readonly maintainer: string
  readonly province: NamedProvince
  /** The document of its first level, as the register has it. */
  readonly entry: Readonly<Record<string, unknown>>
  readonly from: string
}

const sourceOf = (
  { id, replaces, title, titleEn, maintainer, province, entry, from }: NewPack,
  rules: PackSource['rules'],
): PackSource => ({
  manifest: {
    $schema: 'schema/pack.schema.json',
    id,
    version: '0.1.0',
    schemaVersion: 1,
    jurisdiction: province.id,
    title: title ?? `Quy định khuyến công địa phương: ${province.name}`,
    titleEn: titleEn ?? `Local industrial promotion: ${province.name}`,
    maintainer,
    lawAsOf: from,
    extends: 'national',
    ...(replaces !== null && { replaces }),
  },
  documents: {
    $schema: 'schema/documents.schema.json',
    documents: [entry],
  },
  rules,
})

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

/** The schemas the editor reads, from the core that is installed. */
async function schemaFiles(): Promise<Readonly<Record<string, string>>> {
  const require = createRequire(import.meta.url)
  const files = SCHEMAS.map(async (name) => {
    const text = await readFile(
      require.resolve(`@khuyencong/core/schema/${name}.schema.json`),
      'utf8',
    )
    readJson(text, name)
    return [`schema/${name}.schema.json`, text] as const
  })
  return Object.fromEntries(await Promise.all(files))
}
