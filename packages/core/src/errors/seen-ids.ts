import { KhuyenCongError } from './errors.js'

/** What is said of an id that stands twice, beside the place where it stood before. */
type ToldTwice = (
  id: string,
  before: string,
) => {
  readonly message: string
  readonly messageEn: string
  readonly hint: string
  readonly hintEn: string
}

/** Remembers an id and where it stands. Throws `DUPLICATE_ID`: added twice, sums would be wrong. */
export function rememberId(
  seen: Map<string, string>,
  id: string,
  where: string,
  told: ToldTwice,
): void {
  const before = seen.get(id)
  if (before !== undefined)
    throw new KhuyenCongError({ code: 'DUPLICATE_ID', at: where, found: id, ...told(id, before) })
  seen.set(id, where)
}
