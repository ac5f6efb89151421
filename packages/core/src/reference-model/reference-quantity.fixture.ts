import { factOf, type ReferenceCase } from './reference-facts.fixture.js'
import type { WrittenPart } from './written-law.fixture.js'

/** How many units a part is for: of one unit that nothing counts, as many as the item has. */
export function quantityOf({ per }: WrittenPart, of: ReferenceCase): bigint | null {
  const units = per === undefined ? [] : [per].flat()
  const [only] = units
  if (only === undefined) return 1n
  if (units.length === 1 && of.law.units.get(only)?.quantity == null)
    return countOf(only, of) ?? BigInt(of.item.units ?? 1)
  return units.reduce<bigint | null>((product, unit) => {
    const count = countOf(unit, of)
    return product === null || count === null ? null : product * count
  }, 1n)
}

/** How many of a unit: a project is one, so is a beneficiary that is named; what is given wins. */
export function countOf(unit: string, of: ReferenceCase): bigint | null {
  const holder = of.law.units.get(unit)?.heldBy
  if (holder === 'project') return 1n
  if (holder === 'beneficiary' && of.item.beneficiary?.id != null) return 1n
  const given = of.item.quantities?.[unit]
  return given === undefined ? countedByFact(unit, of) : BigInt(given)
}

/** How many of a unit the fact says that counts it by itself. */
export function countedByFact(unit: string, of: ReferenceCase): bigint | null {
  const fact = of.law.units.get(unit)?.quantity
  const value = fact == null ? null : factOf(fact, of)
  return typeof value === 'number' ? BigInt(value) : null
}
