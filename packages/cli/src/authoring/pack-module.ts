/** Mô-đun của gói. / What the module that defines a pack is written from. */
export interface PackModule {
  /** Who writes it, as its first line says. */
  readonly writtenBy: string
  /** The statement that brings or declares `files`. */
  readonly files: string
  readonly exportName: string
  readonly about: string
  /** The pack stands alone, as a national one that declares its own words does. */
  readonly alone?: boolean
  /** TypeScript, whose exports say their types. */
  readonly typed?: boolean
  /** One of the packs of this project, which come with its software. */
  readonly shipped?: boolean
}

/**
 * The module of a pack: defined from its files, in the words of the national pack. Whoever imports
 * another pack from the same package leaves this one out.
 */
export function packModule({
  writtenBy,
  files,
  exportName,
  about,
  alone = false,
  typed = false,
  shipped = false,
}: PackModule): string {
  const options = [...(alone ? [] : ['extends: national']), ...(shipped ? ['shipped: true'] : [])]
  const defined =
    options.length === 0 ? 'definePack(files)' : `definePack(files, { ${options.join(', ')} })`
  return [
    `// ${writtenBy}`,
    `import { definePack${typed ? ', type Pack' : ''} } from '@khuyencong/core'`,
    ...(alone ? [] : ["import { national } from '@khuyencong/rules-national'"]),
    files,
    '',
    `/** ${about.replaceAll('*/', '* /')} */`,
    `export const ${exportName}${typed ? ': Pack' : ''} = /* @__PURE__ */ ${defined}`,
    '',
  ].join('\n')
}
