import type { Pack } from '@khuyencong/core'

/** A schema of the kind of file `name`, as files in the folders of a pack point to it. */
export const schemaBeside = ({ manifest }: Pick<Pack, 'manifest'>, name: string): string => {
  const ofPack = manifest.$schema ?? 'schema/pack.schema.json'
  return `../${ofPack.replace(/pack\.schema\.json$/u, `${name}.schema.json`)}`
}
