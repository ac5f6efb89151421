import { definePack, type Pack, type PackSource } from '@khuyencong/core'
import type { Io } from '../terminal/io.js'

/** What a pack of somebody else is read beside: the shipped packs, and from which folder. */
export type ShippedPacks = Pick<Io, 'shipped' | 'cwd'>

/**
 * Đọc gói bên ngoài. / A pack from its source, in the words of the national pack that comes with
 * the program. A pack that is national itself and declares its words stands alone, unless it says
 * that it extends the national one. Throws what is wrong with it.
 */
export async function definedPack(source: PackSource, { shipped }: ShippedPacks): Promise<Pack> {
  return standsAlone(source) ? definePack(source) : packBeside(source, await shipped())
}

/** The same, where the packs it stands beside are at hand. */
export function packBeside(source: PackSource, shipped: readonly Pack[]): Pack {
  const national = shipped.find((pack) => pack.national)
  return standsAlone(source) || national === undefined
    ? definePack(source)
    : definePack(source, { extends: national })
}

function standsAlone({ manifest, vocabulary }: PackSource): boolean {
  const { jurisdiction, extends: base } = Object(manifest) as Readonly<Record<string, unknown>>
  return jurisdiction === 'national' && vocabulary !== undefined && base !== 'national'
}
