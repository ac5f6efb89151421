import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Vocabulary } from '@khuyencong/core'
import { fileError } from '../../files/files.js'
import { writeWhole } from '../../files/out-file.js'

/**
 * JSON Schema cho trình soạn thảo. / The JSON Schemas that editors read, with the words of the
 * packs that are loaded; each file whole or as it was. Throws `FILE_…`.
 */
export async function writeSchemas(folder: string, vocabulary: Vocabulary): Promise<void> {
  const { jsonSchemas } = await import('@khuyencong/core/schema')
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw fileError(error, folder)
  })
  for (const [name, schema] of Object.entries(jsonSchemas({ vocabulary }))) {
    const text = `${JSON.stringify(schema, null, 2)}\n`
    await writeWhole(path.join(folder, `${name}.schema.json`), text, '--schemas')
  }
}
