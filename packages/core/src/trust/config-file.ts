import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { listOf, maybe, readAs, strict } from '../reading/reading.js'
import { idOf, textOf } from '../reading/texts.js'

/** Where something stands: a path from the folder of the file, or the name of an npm package. */
const Place = textOf(1_000)

/** Tệp cấu hình. / What the command is to use in a folder and below it, unless told otherwise. */
export const Config = strict({
  $schema: z.optional(z.string().check(maxLength(300))),
  packs: maybe(listOf(Place, { max: 200 })),
  allow: maybe(listOf(idOf(80), { max: 200 })),
  trust: maybe(Place),
  lock: maybe(Place),
})
export type Config = z.output<typeof Config>

/**
 * Đọc tệp cấu hình. / Reads `khuyencong.config.json` strictly.
 *
 * @param value - The file as parsed JSON.
 * @param where - What messages call it.
 * @returns What it says; `null` for what it leaves out.
 * @throws `KhuyenCongError` with every problem, named by file and field.
 * @example
 * ```ts
 * import { readConfig } from '@khuyencong/core/packs'
 * readConfig({ packs: ['./an-giang'] }, 'khuyencong.config.json').packs // => ['./an-giang']
 * ```
 */
export function readConfig(value: unknown, where: string): Config {
  return readAs(Config, value, where)
}
