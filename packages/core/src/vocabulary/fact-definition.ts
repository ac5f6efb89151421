/**
 * Kiểu dữ kiện. / What a fact's value can be; money is đồng, a rate is millionths, a day is text.
 * No condition can ask for a `day-or-never` or for `cost-lines`: other facts come of them.
 */
export type FactType =
  | 'word'
  | 'list'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'money'
  | 'rate'
  | 'day'
  | 'day-or-never'
  | 'cost-lines'

/** What the engine has to know of a fact of the catalogue. */
export interface FactForm {
  readonly type: FactType
  /** The closed list of words, where there is one. */
  readonly words?: readonly string[]
  /**
   * Where it stands in a project; a fact without a path is given under the item's `facts`, or
   * derived.
   */
  readonly path?: readonly ['project' | 'item', ...string[]]
  /** Computed from other facts when it is not given. */
  readonly derived?: true
  /**
   * What to ask for in the place of a derived fact: `missing` of a decision names these and not
   * the derived one.
   */
  readonly from?: readonly string[]
  /** Given under the facts of the project, not of an item. */
  readonly ofProject?: true
  /** The two facts whose ratio it is. */
  readonly ratio?: readonly [string, string]
}

/** Một dữ kiện trong danh mục. / One fact of the catalogue. */
export interface FactDefinition extends FactForm {
  /** Vietnamese and English name, as messages show it. */
  readonly vi: string
  readonly en: string
}

/** A fact as the list writes it: of its path only the beginning, the rest is its id. */
export interface ListedFact extends Omit<FactForm, 'path'> {
  readonly field?: 'project' | 'item'
}

export const of = (type: FactType): ListedFact => ({ type })
export const inField = (field: 'project' | 'item', type: FactType): ListedFact => ({ type, field })
export const word = (words: readonly string[], field?: 'project' | 'item'): ListedFact => ({
  type: 'word',
  words,
  ...(field && { field }),
})
export const derived = (fact: ListedFact, ...from: readonly string[]): ListedFact => ({
  ...fact,
  derived: true,
  ...(from.length > 0 && { from }),
})

/** Whether a fact of this type is only a source of others, which no condition may ask for. */
export const isSourceOnly = (type: FactType): type is 'day-or-never' | 'cost-lines' =>
  type === 'day-or-never' || type === 'cost-lines'
