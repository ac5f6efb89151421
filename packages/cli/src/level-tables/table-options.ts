import { KhuyenCongError, type Vocabulary, withErrorPath, writtenDay } from '@khuyencong/core'
import { readEvidence } from '../authoring/answers.js'
import { LEVEL_OPTIONS } from '../terminal/authoring-options.js'
import type { Options } from '../terminal/io.js'
import { levelTableMessages } from './messages.js'

/** Options that say of one level what a table says of each. */
const OF_ONE_LEVEL = ['activity', ...LEVEL_OPTIONS] as const

/** What a table says itself is refused beside it, never dropped. Throws `OPTION_NOT_USED`. */
export function refuseBesideTable(options: Options, others: readonly (keyof Options)[] = []): void {
  const names = [...OF_ONE_LEVEL, ...others].filter(
    (name) => [options[name] ?? []].flat().length > 0,
  )
  if (names.length === 0) return
  throw new KhuyenCongError(
    names.map((name) => {
      const flag = `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`
      return {
        code: 'OPTION_NOT_USED',
        at: flag,
        found: [options[name] ?? []].flat().join('; '),
        ...levelTableMessages.OPTION_NOT_USED(flag),
      }
    }),
  )
}

/** What the options say of the whole table, read. Throws what is wrong, by the name of the option. */
export function wholeTableOptions(options: Options, vocabulary: Vocabulary): Options {
  const { from, evidence } = options
  return {
    ...options,
    ...(from !== undefined && { from: withErrorPath('--from', () => writtenDay(from)) }),
    ...(evidence !== undefined && {
      evidence: withErrorPath('--evidence', () => readEvidence(vocabulary)(evidence)),
    }),
  }
}
