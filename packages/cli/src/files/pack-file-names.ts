import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { KhuyenCongError, type Problem } from '@khuyencong/core'
import { FILES_OF_PACK, REQUIRED_FILES, RULE_KINDS } from '@khuyencong/core/packs'
import { fileError } from './files.js'
import { packMessages } from './pack-messages.js'
import { FOLDER_LIMITS, linkOrDevice, packRefusal, packTooLarge } from './plain-file.js'

/** Beside the folders of a pack these may stand; they are not read. */
const OTHER_FOLDERS: ReadonlySet<string> = new Set([
  'src',
  'dist',
  'node_modules',
  'docs',
  'schema',
])

/** Beside the files of a pack: what npm, TypeScript and this project keep with a published pack. */
const OTHER_FILES: ReadonlySet<string> = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'law-coverage.json',
])

/** What stands in a folder. */
interface FolderEntry {
  readonly name: string
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
}
type FolderEntries = ReadonlyMap<string, FolderEntry>

/**
 * The files of a pack, in order. Throws where anything but plain files and folders is among them.
 */
export async function packFileNames(where: string): Promise<readonly string[]> {
  const entries = new Map((await list(where, where)).map((entry) => [entry.name, entry]))
  for (const name of REQUIRED_FILES)
    if (!entries.has(name))
      throw packRefusal('PACK_INCOMPLETE', where, packMessages.PACK_INCOMPLETE(name))
  const names = [
    ...FILES_OF_PACK.filter((name) => entries.has(name)),
    ...(await ruleFileNames(where, entries)),
  ]
  const problems = [
    ...strayFiles(where, entries, names),
    ...(await strayFolder(where, entries.values())),
  ]
  if (problems.length > 0) throw new KhuyenCongError(problems)
  return names
}

async function ruleFileNames(where: string, entries: FolderEntries): Promise<readonly string[]> {
  const names: string[] = []
  for (const folder of RULE_KINDS) {
    const entry = entries.get(folder)
    if (entry === undefined) continue
    if (!entry.isDirectory()) throw linkOrDevice(`${where} › ${folder}`)
    names.push(...(await ruleFilesOf(where, folder)))
    if (names.length > FOLDER_LIMITS.files) throw packTooLarge(where)
  }
  return names
}

async function ruleFilesOf(where: string, folder: string): Promise<readonly string[]> {
  const names: string[] = []
  for (const entry of await list(path.join(where, folder), `${where} › ${folder}`)) {
    const name = `${folder}/${entry.name}`
    const at = `${where} › ${name}`
    if (entry.isDirectory()) throw packRefusal('PACK_ENTRY', at, packMessages.NESTED_FOLDER())
    if (!entry.isFile()) throw linkOrDevice(at)
    if (entry.name.startsWith('.')) continue
    if (isNearlyJson(entry.name)) throw unreadFile(where, name)
    if (entry.name.endsWith('.json')) names.push(name)
  }
  return names.sort()
}

/** Files that look like those of a pack and would be ignored without any message. */
function strayFiles(
  where: string,
  entries: FolderEntries,
  names: readonly string[],
): readonly Problem[] {
  return [...entries.keys()]
    .filter(
      (name) =>
        !name.startsWith('.') &&
        !names.includes(name) &&
        !OTHER_FILES.has(name) &&
        (name.endsWith('.json') || isNearlyJson(name)),
    )
    .flatMap((name) => unreadFile(where, name).problems)
}

/**
 * A name somebody may take for that of a JSON file although it is not read: `x.JSON`, `x.json.txt`.
 */
const isNearlyJson = (name: string): boolean =>
  /\.json(?:c|5|\.txt)?$/iu.test(name) && !name.endsWith('.json')

const unreadFile = (where: string, name: string): KhuyenCongError =>
  packRefusal(
    'PACK_FILE',
    `${where} › ${name}`,
    isNearlyJson(name) ? packMessages.WRONG_ENDING() : packMessages.WRONG_PLACE(RULE_KINDS),
  )

/** The first folder whose rules would be ignored, because folders of its name are not read. */
async function strayFolder(
  where: string,
  entries: Iterable<FolderEntry>,
): Promise<readonly Problem[]> {
  for (const entry of entries) {
    if (!entry.isDirectory() || isExpectedFolder(entry.name)) continue
    const at = `${where} › ${entry.name}`
    const inside = await list(path.join(where, entry.name), at)
    const hasRules = inside.some(({ name }) => name.endsWith('.json') || isNearlyJson(name))
    const isPack = inside.some(({ name }) => name === 'pack.json')
    if (hasRules && !isPack)
      return packRefusal('PACK_FOLDER', at, packMessages.PACK_FOLDER(RULE_KINDS)).problems
  }
  return []
}

const isExpectedFolder = (name: string): boolean =>
  name.startsWith('.') ||
  OTHER_FOLDERS.has(name) ||
  (RULE_KINDS as readonly string[]).includes(name)

async function list(folder: string, at: string): Promise<readonly FolderEntry[]> {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileError(error, at)
  })
}
