import { fstatSync, type Stats } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { KhuyenCongError } from '@khuyencong/core'
import type { Io, Options } from '../terminal/io.js'
import { outputMessages } from './messages.js'

/** The options that name a file, or a folder of files, that is read. */
const READ = [
  'more',
  'pack',
  'locked',
  'key',
  'sign',
  'trust',
  'marks',
  'map',
  'portfolio',
  'with',
  'from',
  'archive',
  'details',
  'input',
] as const
/** The options that name a file that is written. */
const WRITTEN = ['out', 'report', 'export', 'drawn'] as const

interface Named {
  /** As messages name it: the option, or the file where it stands after the verb. */
  readonly at: string
  readonly file: string
}

/**
 * Nơi ghi ra trùng nơi đọc vào. / Refuses to write a result over what it is made from, or two
 * results into one file, by whatever names and links they are called; standard input may be a file.
 * Throws `SAME_FILE`, `OUTPUT_IS_INPUT`.
 */
export async function refuseSameFiles(
  file: string,
  options: Options,
  stdin: Pick<Io['stdin'], 'fd'>,
): Promise<void> {
  const written = WRITTEN.flatMap((name): Named[] => {
    const named = options[name]
    return named === undefined ? [] : [{ at: `--${name}`, file: named }]
  })
  if (written.length === 0) return
  const ids = await Promise.all(written.map(async (each) => idOf(each.file)))
  const again = ids.findIndex((id, index) => ids.indexOf(id) < index)
  if (again >= 0) throw sameFile(written[again]?.file ?? '')
  const named = readBy(file, options)
  const read = await Promise.all(
    named.map(async (each) => (each === '-' ? placeOfStdin(stdin) : placeOf(each))),
  )
  for (const [index, each] of written.entries()) {
    const id = ids[index] ?? ''
    const place = await realPath(each.file)
    const hit = read.find((one) => one.id === id || (one.isFolder && isInside(place, one.path)))
    if (hit !== undefined && (await exists(each.file))) throw outputIsInput(each, hit.file)
  }
}

function readBy(file: string, options: Options): readonly string[] {
  const named = READ.flatMap((name) => options[name] ?? [])
  return [file, ...named].filter((each) => each !== '')
}

interface Place {
  readonly file: string
  readonly id: string
  readonly path: string
  readonly isFolder: boolean
}

async function placeOf(file: string): Promise<Place> {
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return { file, id: await idOf(file), path: await realPath(file), isFolder }
}

/** Standard input, which is a file where the shell was told to read it from one. */
function placeOfStdin({ fd }: Pick<Io['stdin'], 'fd'>): Place {
  return {
    file: 'stdin',
    id: fd === undefined ? '' : statId(fstatSync(fd)),
    path: '',
    isFolder: false,
  }
}

const statId = ({ dev, ino }: Stats): string => `${dev}:${ino}`

/**
 * Two names of one file have one id: that of the file itself where it exists, else of the place it
 * would be at.
 */
async function idOf(file: string): Promise<string> {
  return stat(file).then(statId, async () => realPath(file))
}

/**
 * The place behind a name, links followed; of a file that is not there, the place in its folder.
 */
async function realPath(file: string): Promise<string> {
  return realpath(file).catch(async () => {
    const folder = path.dirname(path.resolve(file))
    return path.join(await realpath(folder).catch(() => folder), path.basename(file))
  })
}

const exists = async (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

const isInside = (file: string, folder: string): boolean => file.startsWith(`${folder}${path.sep}`)

const sameFile = (found: string): KhuyenCongError =>
  new KhuyenCongError({ code: 'SAME_FILE', at: '--report', found, ...outputMessages.SAME_FILE() })

const outputIsInput = ({ at, file }: Named, input: string): KhuyenCongError =>
  new KhuyenCongError({
    code: 'OUTPUT_IS_INPUT',
    at,
    found: file,
    ...outputMessages.OUTPUT_IS_INPUT(at, input),
  })
