import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Io, Options } from '../terminal/io.js'
import { CONFIGURED, type OptionName } from '../terminal/options.js'

/** The name of the file, in the working directory or any folder above it. */
const CONFIG_NAME = 'khuyencong.config.json'

type Given = Pick<Options, 'pack' | 'allow' | 'trust' | 'locked'>

/**
 * Tùy chọn theo tệp cấu hình. / The options of a call, with what `khuyencong.config.json` says
 * wherever the command line says nothing. `--pack` leaves out the packs of the file and what it
 * allows. Throws what is wrong with the file, or with what it names, by file and field.
 */
export async function withConfig(
  options: Options,
  { options: taken }: { readonly options: readonly OptionName[] },
  { cwd }: Pick<Io, 'cwd'>,
): Promise<Options> {
  if (cwd === undefined || options.config === false) return options
  if (!taken.some((name) => Object.hasOwn(CONFIGURED, name))) return options
  const file = await fileAbove(path.resolve(cwd))
  if (file === null) return options
  const said = await saidBy(file, path.relative(cwd, file), taken)
  const ownPacks = taken.includes('pack') && options.pack.length > 0
  const ownAllow = ownPacks || (taken.includes('allow') && options.allow.length > 0)
  return {
    ...options,
    ...(options.trust.length === 0 && { trust: said.trust }),
    ...(said.locked !== undefined && { locked: options.locked ?? said.locked }),
    ...(!ownPacks && { pack: said.pack }),
    ...(!ownAllow && { allow: said.allow }),
  }
}

async function fileAbove(folder: string): Promise<string | null> {
  const file = path.join(folder, CONFIG_NAME)
  const found = await stat(file).then(
    (each) => each.isFile(),
    () => false,
  )
  if (found) return file
  const above = path.dirname(folder)
  return above === folder ? null : fileAbove(above)
}

/** What the file gives a verb that takes these options; paths are those of its folder. */
async function saidBy(file: string, name: string, taken: readonly OptionName[]): Promise<Given> {
  const [{ readJson }, { readConfig }, { readNamed }] = await Promise.all([
    import('@khuyencong/core'),
    import('@khuyencong/core/packs'),
    import('./files.js'),
  ])
  const text = await readNamed(file, name)
  const { packs, allow, trust, lock } = readConfig(readJson(text, name), name)
  const home = path.dirname(file)
  const fileAt = async (place: string | null, key: string): Promise<string | undefined> =>
    place === null ? undefined : placeOf(place, home, `${name} › ${key}`, false)
  const listed = taken.includes('pack') ? (packs ?? []) : []
  const ring = taken.includes('trust') ? await fileAt(trust, CONFIGURED.trust) : undefined
  const locked = taken.includes('locked') ? await fileAt(lock, CONFIGURED.locked) : undefined
  return {
    pack: await Promise.all(
      listed.map(async (place, index) => placeOf(place, home, `${name} › packs[${index}]`, true)),
    ),
    allow: taken.includes('allow') ? (allow ?? []) : [],
    trust: ring === undefined ? [] : [ring],
    ...(locked !== undefined && { locked }),
  }
}

/** Where something stands that the file names; what is wrong is said at the field `at`. */
async function placeOf(place: string, home: string, at: string, isPack: boolean): Promise<string> {
  try {
    if (isPack) return await (await import('./npm-pack.js')).placeOfPack(place, home)
    const target = path.resolve(home, place)
    await stat(target)
    return target
  } catch (error) {
    throw (await import('./files.js')).fileError(error, place).within(at)
  }
}
