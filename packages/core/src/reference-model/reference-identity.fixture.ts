import type { WrittenItem } from './written-project.fixture.js'

/** Một mã, viết hoa hay thường cũng là một. / One id whatever capitals it is typed in. */
export const oneId = (typed: string): string => typed.toLowerCase()

/**
 * Thiếu mã đơn vị thụ hưởng. / Whether one beneficiary may stand behind several units or items of an
 * activity, because nobody says of one of them whose it is.
 */
export function identityMissing(item: WrittenItem, items: readonly WrittenItem[]): boolean {
  const named = item.beneficiary?.id != null
  if (!named && (item.units ?? 1) > 1) return true
  return items.some(
    (other) =>
      other !== item &&
      other.activity === item.activity &&
      (!named || other.beneficiary?.id == null),
  )
}
