import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type PackSource, type Province, readJson } from '@khuyencong/core'

export type NamedProvince = Pick<Province, 'id' | 'name'>

/** What is known of a new pack. */
export interface NewPack {
  readonly id: string
  /** The shipped pack it stands in the place of; `null`: none. */
  readonly replaces: string | null
  readonly title: string | undefined
  readonly titleEn: string | undefined
  readonly maintainer: string
  readonly province: NamedProvince
  /** The document of its first level, as the register has it. */
  readonly entry: Readonly<Record<string, unknown>> | null
  readonly from: string
}

/** The source of a new pack with its rules. */
export const newPackSource = (
  { id, replaces, title, titleEn, maintainer, province, entry, from }: NewPack,
  rules: PackSource['rules'],
): PackSource => ({
  manifest: {
    $schema: 'schema/pack.schema.json',
    id,
    version: '0.1.0',
    schemaVersion: 1,
    jurisdiction: province.id,
    title: title ?? `Quy định khuyến công địa phương: ${province.name}`,
    titleEn: titleEn ?? `Local industrial promotion: ${province.name}`,
    maintainer,
    lawAsOf: from,
    extends: 'national',
    ...(replaces !== null && { replaces }),
  },
  documents: {
    $schema: 'schema/documents.schema.json',
    documents: entry === null ? [] : [entry],
  },
  rules,
})

const SCHEMAS = ['pack', 'documents', 'vocabulary', 'rule', 'cases', 'rounds'] as const

/** The schemas the editor reads, from the core that is installed. */
export async function schemaFiles(): Promise<Readonly<Record<string, string>>> {
  const require = createRequire(import.meta.url)
  const files = SCHEMAS.map(async (name) => {
    const text = await readFile(
      require.resolve(`@khuyencong/core/schema/${name}.schema.json`),
      'utf8',
    )
    readJson(text, name)
    return [`schema/${name}.schema.json`, text] as const
  })
  return Object.fromEntries(await Promise.all(files))
}
