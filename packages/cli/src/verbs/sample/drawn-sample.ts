import type { Sample } from '@khuyencong/core/auditing'
import type { LeftOut } from '../../auditing/project-choice.js'

/** What was drawn, of which file, and what the choice left out. */
export interface DrawnSample {
  readonly sample: Sample
  readonly left: LeftOut
  /** The name and the digest of the input. */
  readonly input: { readonly name: string; readonly digest: string }
}
