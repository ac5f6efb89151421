import type { Allocation } from '@khuyencong/core/plan'
import type { Html } from '../../html/html.js'
import type { Cited } from '../../html/cited.js'
import type { NamingReader } from '../../text/reader.js'

/** What the parts of this page share. */
export interface PlanPaper extends NamingReader {
  readonly plan: Allocation
  readonly cited: Cited
  readonly money: (amount: number) => string
  /** A project by its name, linked to its place in the order. */
  readonly link: (id: string) => Html
  /** The same, with its title. */
  readonly project: (id: string) => Html
}
