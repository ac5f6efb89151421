import type { ProblemInput } from '../errors/errors.js'
import type { Pack } from './pack.js'
import { bookMessages } from './messages.js'

/**
 * A pack that may be in the book only where the caller names it, and what is said where nobody
 * does.
 */
interface Foreign {
  readonly id: string
  readonly problem: ProblemInput
}

/**
 * The national packs beside the one a book has: that with the id `national`, else the only one; one
 * that replaces it is no less a second. A
 * book of one national pack of another id is the caller's own choice, and its record names it.
 */
export function secondNationals(packs: readonly Pack[]): readonly Foreign[] {
  const national = packs.filter((pack) => pack.national)
  const named = national.filter(({ manifest }) => manifest.id === 'national')
  const own = named.find(({ manifest }) => manifest.replaces === null) ?? named[0] ?? national[0]
  return national
    .filter((pack) => pack !== own)
    .map(({ manifest: { id } }) => ({
      id,
      problem: {
        code: 'SECOND_NATIONAL_PACK',
        at: id,
        found: id,
        ...bookMessages.SECOND_NATIONAL_PACK(id, own?.manifest.id ?? ''),
      },
    }))
}

/** Packs that bear the id of one province and speak for another. */
export function wrongProvinces(packs: readonly Pack[]): readonly Foreign[] {
  const provinces = new Set(
    packs.flatMap(({ register }) => register?.provinces.map(({ id }) => id) ?? []),
  )
  return packs
    .filter(
      ({ manifest: { id, jurisdiction }, national }) =>
        !national && id !== jurisdiction && provinces.has(id),
    )
    .map(({ manifest: { id, jurisdiction } }) => ({
      id,
      problem: {
        code: 'WRONG_JURISDICTION',
        at: `${id} › pack.json › jurisdiction`,
        found: jurisdiction,
        ...bookMessages.WRONG_JURISDICTION(id, jurisdiction),
      },
    }))
}
