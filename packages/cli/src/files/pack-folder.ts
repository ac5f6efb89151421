import { constants } from 'node:fs'
import { lstat, open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  definePack,
  KhuyenCongError,
  type Pack,
  type PackSource,
  readJson,
  withErrorPath,
} from '@khuyencong/core'
import { isBundle, openBundle } from '@khuyencong/core/packs'
import { decode, fileError, NON_BLOCKING } from './files.js'

/** The folders of a pack, as the law's own headings. */
export const PACK_FOLDERS = [
  'eligibility',
  'support',
  'funding',
  'priority',
  'procedure',
  'programme',
  'regions',
  'scheme',
] as const

/** How much a pack on disk may hold. */
export const FOLDER_LIMITS = {
  files: 20_000,
  fileBytes: 4_000_000,
  totalBytes: 64_000_000,
} as const

/** Beside the folders of a pack these may stand; they are not read. */
const NOT_RULES: ReadonlySet<string> = new Set(['src', 'dist', 'node_modules', 'docs', 'schema'])

/** Gói trên đĩa. / A pack folder as read: its source, and its case files by name (`support/x.cases.json`). */
export interface PackFolder {
  readonly source: PackSource
  readonly cases: Readonly<Record<string, unknown>>
}

type Refusal = Pick<KhuyenCongError['problems'][number], 'code' | 'message' | 'messageEn'> & {
  readonly hint?: string
  readonly hintEn?: string
}

const refuse = (at: string, refusal: Refusal): KhuyenCongError =>
  new KhuyenCongError({ at, ...refusal })

/** A pack from a folder, a bundle or a source `{ manifest, documents, rules }`. Throws with every problem and its place. */
export async function readPack(where: string): Promise<Pack> {
  return (await readPackOnce(where)).pack
}

/** The same, with the source it was read from, so that nobody has to read the disk again. */
export async function readPackOnce(
  where: string,
): Promise<{ readonly pack: Pack; readonly source: PackSource }> {
  await stat(where).catch((error: unknown) => {
    throw fileError(error, where).within('--pack')
  })
  const { source } = await readPackSource(where)
  return { pack: withErrorPath(where, () => definePack(source)), source }
}

/** Whether a pack stands in a folder of its own, as it must for files to be added to it. */
export async function isFolder(where: string): Promise<boolean> {
  return stat(where).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw fileError(error, where)
    },
  )
}

/** A pack and its cases, from a folder or from one file. */
export async function readPackSource(where: string): Promise<PackFolder> {
  return (await isFolder(where)) ? readPackFolder(where) : readPackFile(where)
}

async function readPackFile(file: string): Promise<PackFolder> {
  const value = readJson(decode(await readFile(file, file, { bytes: 0 }), file), file)
  if (isBundle(value)) return withErrorPath(file, () => openBundle(value, file))
  const { manifest, documents, rules, register, ...others } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Record<string, unknown>
  const [other] = Object.keys(others)
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules) || other !== undefined) {
    throw refuse(file, {
      code: 'NOT_A_PACK',
      message: 'Đây không phải gói quy định.',
      messageEn: 'This is not a pack.',
      hint: 'Cần thư mục có pack.json, hoặc tệp JSON gồm { "manifest", "documents", "rules" }.',
      hintEn:
        'Give a folder with pack.json, or a JSON file of { "manifest", "documents", "rules" }.',
    })
  }
  const astray = Object.keys(rules).find(
    (name) => path.isAbsolute(name) || name.split(/[/\\]/u).includes('..'),
  )
  if (astray !== undefined) throw refuse(`${file} › ${astray}`, OUTSIDE)
  return {
    source: {
      manifest,
      documents,
      rules: rules as Record<string, unknown>,
      ...(register !== undefined && { register }),
    },
    cases: {},
  }
}

/**
 * Đọc thư mục gói. / Reads a pack folder: `pack.json`, `documents.json`, and the `*.json` of the folders a pack has. Symbolic links,
 * devices, folders within folders, non-UTF-8 bytes, and too many or too large files are refused. Nothing in it is ever run.
 */
export async function readPackFolder(where: string): Promise<PackFolder> {
  const names = await fileNames(where)
  const budget = { bytes: 0 }
  const values: Record<string, unknown> = {}
  const problems: KhuyenCongError['problems'][number][] = []
  for (const name of names) {
    try {
      values[name] = readJson(
        decode(await readFile(path.join(where, name), name, budget), name),
        name,
      )
    } catch (error) {
      if (!(error instanceof KhuyenCongError) || error.code === 'PACK_TOO_LARGE') throw error
      problems.push(...error.within(where).problems)
    }
  }
  if (problems.length > 0) throw new KhuyenCongError(problems)
  const pick = (wanted: (name: string) => boolean): Record<string, unknown> =>
    Object.fromEntries(
      names
        .filter((name) => name.includes('/') && wanted(name))
        .map((name) => [name, values[name]]),
    )
  return {
    source: {
      manifest: values['pack.json'],
      documents: values['documents.json'],
      rules: pick((name) => !isCases(name)),
      ...('register.json' in values && { register: values['register.json'] }),
    },
    cases: pick(isCases),
  }
}

/** Cases, and the rounds that are the cases of a scoring scheme. */
const isCases = (name: string): boolean => /\.(?:cases|rounds)\.json$/u.test(name)

/** The files of a pack, in order, with nothing but plain files and folders among them. */
async function fileNames(where: string): Promise<readonly string[]> {
  const entries = new Map((await list(where, where)).map((entry) => [entry.name, entry]))
  for (const name of ['pack.json', 'documents.json']) {
    if (!entries.has(name)) {
      throw refuse(where, {
        code: 'PACK_INCOMPLETE',
        message: `Thư mục gói thiếu tệp ${name}.`,
        messageEn: `The pack folder has no ${name}.`,
        hint: 'Xem gói mẫu «_template».',
        hintEn: 'See the pack `_template`.',
      })
    }
  }
  const names = [
    'pack.json',
    'documents.json',
    ...(entries.has('register.json') ? ['register.json'] : []),
  ]
  for (const folder of PACK_FOLDERS) {
    const entry = entries.get(folder)
    if (entry === undefined) continue
    if (!entry.isDirectory()) throw refuse(`${where} › ${folder}`, ODD_FILE)
    names.push(...(await ruleFiles(where, folder)))
    if (names.length > FOLDER_LIMITS.files) throw refuse(where, TOO_MANY)
  }
  const strays = [...entries.keys()].filter(
    (name) =>
      !name.startsWith('.') &&
      !names.includes(name) &&
      !NOT_PACK_FILES.has(name) &&
      (name.endsWith('.json') || isNearlyJson(name)),
  )
  const lost = strays.flatMap((name) => unread(where, name).problems)
  const folder = await refuseStrayFolders(where, entries.values()).then(
    () => [],
    (error: unknown) => {
      if (error instanceof KhuyenCongError) return error.problems
      throw error
    },
  )
  if (lost.length + folder.length > 0) throw new KhuyenCongError([...lost, ...folder])
  return names
}

/** Beside the files of a pack these may stand: what npm, TypeScript and this project keep with a published pack. */
const NOT_PACK_FILES: ReadonlySet<string> = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'law-coverage.json',
])

/** A name somebody may take for that of a JSON file although it would not be read: `x.JSON`, `x.json.txt`. */
const isNearlyJson = (name: string): boolean =>
  /\.json(?:c|5|\.txt)?$/iu.test(name) && !name.endsWith('.json')

/** A file that looks like one of the pack and would be lost without a word. */
function unread(where: string, name: string): KhuyenCongError {
  const nearly = isNearlyJson(name)
  const [hint, hintEn] = nearly
    ? [
        'Đổi tên tệp cho kết thúc đúng bằng «.json», chữ thường.',
        'Rename the file so that it ends in `.json`, in lower case.',
      ]
    : [
        `Chuyển vào một trong các thư mục: ${PACK_FOLDERS.join(', ')}; hoặc để ngoài gói.`,
        `Move it into one of the folders ${PACK_FOLDERS.join(', ')}, or out of the pack.`,
      ]
  return refuse(`${where} › ${name}`, {
    code: 'PACK_FILE',
    message: 'Tệp này sẽ không được đọc.',
    messageEn: 'This file would not be read.',
    hint,
    hintEn,
  })
}

async function ruleFiles(where: string, folder: string): Promise<readonly string[]> {
  const names: string[] = []
  for (const entry of await list(path.join(where, folder), `${where} › ${folder}`)) {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) throw refuse(`${where} › ${name}`, NESTED)
    if (!entry.isFile()) throw refuse(`${where} › ${name}`, ODD_FILE)
    if (entry.name.startsWith('.')) continue
    if (isNearlyJson(entry.name)) throw unread(where, name)
    if (entry.name.endsWith('.json')) names.push(name)
  }
  return names.sort()
}

/** A folder of rules under a name that is not read would be rules silently lost. */
async function refuseStrayFolders(
  where: string,
  entries: Iterable<{ readonly name: string; isDirectory: () => boolean }>,
): Promise<void> {
  for (const entry of entries) {
    if (
      !entry.isDirectory() ||
      entry.name.startsWith('.') ||
      NOT_RULES.has(entry.name) ||
      (PACK_FOLDERS as readonly string[]).includes(entry.name)
    )
      continue
    const inside = await list(path.join(where, entry.name), `${where} › ${entry.name}`)
    if (
      !inside.some(({ name }) => name.endsWith('.json') || isNearlyJson(name)) ||
      inside.some(({ name }) => name === 'pack.json')
    )
      continue
    throw refuse(`${where} › ${entry.name}`, {
      code: 'PACK_FOLDER',
      message: 'Thư mục này không thuộc gói nên sẽ không được đọc.',
      messageEn: 'This folder is not part of a pack and would not be read.',
      hint: `Các thư mục của gói: ${PACK_FOLDERS.join(', ')}.`,
      hintEn: `The folders of a pack: ${PACK_FOLDERS.join(', ')}.`,
    })
  }
}

async function list(
  folder: string,
  at: string,
): Promise<
  readonly { readonly name: string; isFile: () => boolean; isDirectory: () => boolean }[]
> {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileError(error, at)
  })
}

/** Reads one plain file, without following a link and without waiting on a device. */
async function readFile(file: string, at: string, budget: { bytes: number }): Promise<Uint8Array> {
  try {
    if ((await lstat(file)).isSymbolicLink()) throw refuse(at, ODD_FILE)
    const handle = await open(file, constants.O_RDONLY | NO_FOLLOW | NON_BLOCKING)
    try {
      const { size, ...found } = await handle
        .stat()
        .then((all) => ({ size: all.size, plain: all.isFile() }))
      if (!found.plain) throw refuse(at, ODD_FILE)
      if (size > FOLDER_LIMITS.fileBytes) throw refuse(at, TOO_LARGE)
      const bytes = await handle.readFile()
      budget.bytes += bytes.length
      if (budget.bytes > FOLDER_LIMITS.totalBytes) throw refuse(at, TOO_MANY)
      return bytes
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw fileError(error, at)
  }
}

/** A flag of `open` that not every system has. */
const NO_FOLLOW = (constants.O_NOFOLLOW as number | undefined) ?? 0

const ODD_FILE: Refusal = {
  code: 'PACK_ENTRY',
  message: 'Gói chỉ gồm tệp và thư mục thường; không nhận liên kết hay thiết bị.',
  messageEn: 'A pack holds plain files and folders only; links and devices are refused.',
}
const NESTED: Refusal = {
  code: 'PACK_ENTRY',
  message: 'Không có thư mục con trong thư mục của gói.',
  messageEn: 'The folders of a pack hold no folders of their own.',
  hint: 'Chuyển tệp ra ngoài một cấp.',
  hintEn: 'Move the files one level up.',
}
const OUTSIDE: Refusal = {
  code: 'PACK_ENTRY',
  message: 'Tên tệp trong gói không được ra ngoài gói.',
  messageEn: 'A file name in a pack must stay inside the pack.',
}
const TOO_LARGE: Refusal = {
  code: 'FILE_TOO_LARGE',
  message: 'Tệp của gói quá lớn (trên 4 triệu byte).',
  messageEn: 'The pack file is too large (above 4 million bytes).',
}
const TOO_MANY: Refusal = {
  code: 'PACK_TOO_LARGE',
  message: 'Gói có quá nhiều tệp hoặc quá lớn.',
  messageEn: 'The pack has too many files or is too large.',
}
