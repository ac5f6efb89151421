import type { Pack } from '@khuyencong/core'
import { readPack } from '../files/pack-folder.js'
import type { Call } from '../terminal/io.js'
import { tell } from '../text/output.js'
import { cellsOfPack } from './cells-of-pack.js'
import { levelTableMessages } from './messages.js'

/**
 * Bảng mức của gói. / The level table of a pack, which `new-pack` reads: the pack is named by its
 * folder, its bundle, or the id of a shipped one. What no column says is told.
 */
export async function tableOfPack(call: Call): Promise<Uint8Array> {
  const { file, options, io } = call
  const pack = await packNamed(file, call)
  const { vocabulary, manifest } = pack
  const { rows, acts, unsaid } = cellsOfPack(pack, vocabulary)
  if (unsaid.size > 0)
    await tell({ err: call.err, io, lang: call.lang }, [
      {
        code: 'TABLE_LEAVES_OUT',
        severity: 'info',
        at: file,
        found: null,
        ...levelTableMessages.TABLE_LEAVES_OUT(unsaid),
      },
    ])
  const { levelTableFile } = await import('@khuyencong/office')
  const form = /\.csv$/iu.test(options.out ?? '') ? 'csv' : 'xlsx'
  return levelTableFile({ rows, acts, vocabulary, on: manifest.lawAsOf, form })
}

async function packNamed(name: string, { io }: Call): Promise<Pack> {
  const shipped = await io.shipped()
  return shipped.find(({ manifest }) => manifest.id === name) ?? readPack(name, io)
}

/** Mẫu bảng mức. / The empty level table, with the words of the packs that are loaded. */
export async function levelTemplate(
  { vocabulary }: Pick<Pack, 'vocabulary'>,
  on: string,
  form: 'xlsx' | 'csv',
): Promise<Uint8Array> {
  const { levelTableFile } = await import('@khuyencong/office')
  return levelTableFile({ rows: [], acts: [], vocabulary, on, form })
}
