import { KhuyenCongError, type Pack, type PackSource, SHAPES_ONLY } from '@khuyencong/core'
import { SAMPLE_DAY } from '../../authoring/level-interview.js'
import { fileText } from '../../authoring/skeleton.js'
import { writeFolder } from '../../files/out-folder.js'
import { levelTableMessages, tableReadTexts } from '../../level-tables/messages.js'
import { tableIntoPack } from '../../level-tables/table-into-pack.js'
import { refuseBesideTable, wholeTableOptions } from '../../level-tables/table-options.js'
import type { Call, ExitCode } from '../../terminal/io.js'
import { tell } from '../../text/output.js'
import { type NewPack, newPackSource, schemaFiles } from './new-pack-source.js'

/**
 * `new-pack --table`: a pack with the levels of a table. Good levels come in; 2 where a cell is bad.
 */
export async function packOfTable(
  call: Call,
  about: Omit<NewPack, 'entry' | 'from'>,
  { national, packs }: { readonly national: Pack | undefined; readonly packs: readonly Pack[] },
): Promise<ExitCode> {
  refuseBesideTable(call.options)
  const vocabulary = national?.vocabulary ?? SHAPES_ONLY
  const { from = SAMPLE_DAY } = wholeTableOptions(call.options, vocabulary)
  const read = await tableIntoPack(call, {
    source: newPackSource({ ...about, from, entry: null }, {}),
    schema: '../schema/rule.schema.json',
    packs,
    national,
    vocabulary,
  })
  await tell({ ...call, vocabulary }, read.problems)
  if (read.count === 0)
    throw new KhuyenCongError({
      code: 'TABLE_MISSING',
      at: call.options.table ?? '',
      ...levelTableMessages.NO_LEVEL(),
    })
  const { manifest } = newPackSource({ ...about, from: latestDay(read.source), entry: null }, {})
  await writeFolder(call.file, {
    ...Object.fromEntries(read.files),
    'pack.json': fileText(manifest),
    ...(await schemaFiles()),
  })
  const { translate, err, file } = call
  await err.write(translate(...tableReadTexts.done(read.count, read.alike)))
  const isBad = read.problems.some(({ severity }) => severity === 'error')
  if (isBad) await err.write(translate(...tableReadTexts.again(file, call.options.table ?? '')))
  await err.write(translate(...tableReadTexts.next(file)))
  return isBad ? 2 : 0
}

/** The latest first day of the levels of a pack: its law was read up to then at least. */
const latestDay = ({ rules }: PackSource): string =>
  Object.values(rules ?? {})
    .flatMap((rule) => (rule as { versions: readonly { from: string }[] }).versions)
    .reduce((last, { from }) => (from > last ? from : last), '')
