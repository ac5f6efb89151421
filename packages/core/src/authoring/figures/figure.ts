/** Một con số của quy định. / A number a version holds beside its level: how a case writes it, and the slips a pen may make of it. */
export interface Figure {
  readonly name: string
  readonly text: string
  readonly slips: readonly { readonly now: string; readonly version: object }[]
}
