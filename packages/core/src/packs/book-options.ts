import type { CheckedSignature } from './signed-by.js'

/** Tùy chọn của bộ quy định. / How a book is made. */
export interface BookOptions {
  /**
   * Ids of packs that are wanted although they speak for another authority than their own: a
   * second national pack, or one that bears the id of another province. Every decision they take
   * part in says so.
   */
  readonly allow?: readonly string[]
  /**
   * Signatures of packs that were checked against the keys the caller trusts: `signaturesOf` of
   * `@khuyencong/core/packs` makes them of a bundle. Each decision says who has signed its packs.
   */
  readonly trust?: readonly CheckedSignature[]
}
