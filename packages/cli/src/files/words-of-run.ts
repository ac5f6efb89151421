import type { Vocabulary } from '@khuyencong/core'
import type { Call } from '../terminal/io.js'

/**
 * Từ vựng của một lần chạy. / The names of what the packs of a run declare, for messages about
 * their words: of the shipped packs and of those named with `--pack` that can be read.
 */
export async function wordsOfRun(
  { pack: paths }: Pick<Call['options'], 'pack'>,
  io: Pick<Call['io'], 'shipped'>,
): Promise<Vocabulary> {
  const [{ SHAPES_ONLY }, { unionOf }, { readPack }] = await Promise.all([
    import('@khuyencong/core'),
    import('@khuyencong/core/packs'),
    import('./pack-folder.js'),
  ])
  const shipped = await io.shipped()
  const named = await Promise.allSettled(paths.map(async (where) => readPack(where, io)))
  const packs = [
    ...shipped,
    ...named.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
  ]
  return packs.map(({ vocabulary }) => vocabulary).reduce(unionOf, SHAPES_ONLY)
}
