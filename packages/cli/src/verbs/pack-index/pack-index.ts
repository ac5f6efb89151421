import path from 'node:path'
import type { Pack, PackSource } from '@khuyencong/core'
import { packModule } from '../../authoring/pack-module.js'
import { definedPack } from '../../files/define-pack.js'
import { writeWhole } from '../../files/out-file.js'
import { readPackFolder } from '../../files/pack-folder.js'
import type { Verb } from '../../terminal/io.js'
import { packIndexTexts, WRITTEN_BY } from './messages.js'

/**
 * Mô-đun của gói. / `pack-index`: the module of a pack that is shipped on npm, `index.js` with its
 * types, in the folder of the pack. Its files stand in it, so that it works in Node and in browsers
 * without any setting, and has the digest of the folder.
 */
export const packIndexVerb: Verb = async ({ file, io, err, translate }) => {
  const { source } = await readPackFolder(file)
  const pack = await definedPack(source, io)
  const { id, version } = pack.manifest
  await writeWhole(path.join(file, 'index.js'), moduleText(pack, source))
  await writeWhole(path.join(file, 'index.d.ts'), TYPES)
  await err.write(`${id} ${version} ${pack.digest}\n`)
  await err.write(translate(...packIndexTexts.written(file)))
  return 0
}

const moduleText = ({ manifest: { title, titleEn }, national }: Pack, source: PackSource): string =>
  packModule({
    writtenBy: WRITTEN_BY,
    files: `\nexport const files = ${JSON.stringify(source, null, 2)}`,
    exportName: 'pack',
    about: `${title} / ${titleEn}`,
    alone: national && source.vocabulary !== undefined,
  }) + 'export default pack\n'

const TYPES = `// ${WRITTEN_BY}
import type { Pack, PackSource } from '@khuyencong/core'

export declare const files: PackSource
export declare const pack: Pack
export default pack
`
