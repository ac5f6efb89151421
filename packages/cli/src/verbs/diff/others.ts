import type { Pack } from '@khuyencong/core'
import type { Call } from '../../terminal/io.js'

/** The shipped packs but those of the same id, or of the same province, as one of two sides. */
export async function othersThan(
  sides: readonly Pack[],
  { io }: Pick<Call, 'io'>,
): Promise<readonly Pack[]> {
  const named = sides.map(({ manifest }) => manifest)
  const provinces = new Set(
    named.map(({ jurisdiction }) => jurisdiction).filter((each) => each !== 'national'),
  )
  return (await io.shipped()).filter(
    ({ manifest: { id, jurisdiction } }) =>
      !named.some((each) => each.id === id) && !provinces.has(jurisdiction),
  )
}
