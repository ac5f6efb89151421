import { KhuyenCongError } from '@khuyencong/core'
import { fileSink } from '../../files/out-file.js'
import { tableOfPack } from '../../level-tables/table-of-pack.js'
import type { Call, Verb } from '../../terminal/io.js'
import { exportMessages } from './messages.js'
import { PAPERS } from './papers.js'
import { PROJECT_TABLES } from './project-tables.js'
import { exportResult, isResult, RESULTS } from './results.js'
import { isOfPacks, PACK_TABLES, tableOfPacks } from './tables.js'
import type { Exported } from './exported.js'

/** What is made from a file, by name. */
const OF_FILE: Readonly<Record<string, (call: Call) => Promise<Exported>>> = {
  ...PAPERS,
  ...PROJECT_TABLES,
  'level-table': async (call) => ({ bytes: await tableOfPack(call), code: 0 }),
}

const TABLE_NAMES = [
  ...PACK_TABLES,
  ...Object.keys(OF_FILE).filter((name) => !Object.hasOwn(PAPERS, name)),
  ...RESULTS,
]

/** Viết bảng tính, văn bản. / `export`: writes a table or a paper to the file of `--out`. */
export const exportVerb: Verb = async (call) => {
  const { file: what, options } = call
  if (!isOfPacks(what) && !Object.hasOwn(OF_FILE, what) && !isResult(what))
    throw new KhuyenCongError({
      code: 'BAD_VALUE',
      found: what,
      ...exportMessages.BAD_VALUE(TABLE_NAMES.join(', '), Object.keys(PAPERS).join(', ')),
    })
  if (options.out === undefined)
    throw new KhuyenCongError({
      code: 'VALUE_MISSING',
      at: '--out',
      ...exportMessages.VALUE_MISSING(),
    })
  if (isOfPacks(what)) {
    await writeBytes(options.out, await tableOfPacks(what, call))
    return 0
  }
  if (options.input === undefined)
    throw new KhuyenCongError({
      code: 'VALUE_MISSING',
      at: what,
      ...exportMessages.FILE_MISSING(what),
    })
  const asked = { ...call, file: options.input }
  if (isResult(what)) return exportResult(what, asked)
  const { bytes, code } = (await OF_FILE[what]?.(asked)) ?? { bytes: null, code: 2 }
  if (bytes !== null) await writeBytes(options.out, bytes)
  return code
}

async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  const sink = await fileSink(file)
  try {
    await sink.writeBytes(bytes)
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
}
