/**
 * Một con số của quy định. / A number a version holds beside its level: how a case writes it, and
 * its mutants.
 */
export interface RuleFigure {
  readonly name: string
  readonly text: string
  readonly mutants: readonly { readonly now: string; readonly version: object }[]
}
