import type { Verb } from './io.js'
import type { OptionName, Words } from './options.js'

/** A verb: what it takes, what it does, and where its code is. */
export interface VerbEntry {
  readonly name: string
  /** What its file holds; `null` where it takes none. */
  readonly file: Words | null
  /** What may stand after the file, and the option it is short for. */
  readonly second?: { readonly words: Words; readonly option: 'with' | 'id' | 'input' }
  /** More files of the same kind may stand after the first: `options.more`. */
  readonly several?: true
  /** What stands for the file in the help; `<tệp>` where nothing is said. */
  readonly argument?: Words
  readonly about: Words
  readonly options: readonly OptionName[]
  readonly load: () => Promise<Verb>
}
