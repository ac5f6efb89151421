import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { nationalOf } from '../../authoring/checking.js'
import { packBeside } from '../../files/define-pack.js'
import { fileError } from '../../files/files.js'
import { readPackFolder } from '../../files/pack-folder.js'
import { tableReadTexts } from '../../level-tables/messages.js'
import { tableIntoPack } from '../../level-tables/table-into-pack.js'
import { refuseBesideTable } from '../../level-tables/table-options.js'
import type { Call, ExitCode } from '../../terminal/io.js'
import { tell } from '../../text/output.js'
import { schemaBeside } from './schema-beside.js'
import { writeAll } from './write-files.js'

/**
 * Mức từ bảng. / `new-rule --table`: every level of a table, with its cases. Good levels come in;
 * 2 where a cell is bad.
 */
export async function rulesOfTable(call: Call): Promise<ExitCode> {
  refuseBesideTable(call.options, ['kind', 'id', 'title', 'titleEn'])
  const { national, packs } = await nationalOf(call)
  const { source } = await readPackFolder(call.file)
  const pack = packBeside(source, packs)
  const { vocabulary } = pack
  const schema = schemaBeside(pack, 'rule')
  const read = await tableIntoPack(call, { source, packs, national, vocabulary, schema })
  const folder = path.join(call.file, 'support')
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw fileError(error, call.file)
  })
  await writeAll(call.file, read.files)
  await tell({ ...call, vocabulary }, read.problems)
  const { translate, err, options } = call
  await err.write(translate(...tableReadTexts.done(read.count, read.alike)))
  const isBad = read.problems.some(({ severity }) => severity === 'error')
  if (isBad) await err.write(translate(...tableReadTexts.again(call.file, options.table ?? '')))
  if (read.count > 0) await err.write(translate(...tableReadTexts.next(call.file)))
  return isBad ? 2 : 0
}
