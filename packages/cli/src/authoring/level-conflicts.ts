import { KhuyenCongError } from '@khuyencong/core'
import type { Options } from '../terminal/io.js'
import { flagOf, LEVEL_OPTIONS } from '../terminal/authoring-options.js'
import { levelTermMessages } from './messages.js'

type LevelOption = (typeof LEVEL_OPTIONS)[number]

/** What may not stand beside parts, which have figures of their own, or beside another act. */
const BESIDE = {
  part: ['rate', 'cap', 'amount', 'atMost', 'choose', 'asIn'],
  asIn: LEVEL_OPTIONS.filter((each) => !['asIn', 'level', 'when', 'elsewhere'].includes(each)),
} as const satisfies Partial<Record<LevelOption, readonly LevelOption[]>>

const isThere = (value: string | readonly string[] | undefined): boolean =>
  value !== undefined && value.length > 0

/** Refuses options of a level that exclude each other, every one named. Throws `OPTION_NOT_USED`. */
export function refuseBeside(options: Options): void {
  const problems = (['part', 'asIn'] as const)
    .filter((option) => isThere(options[option]))
    .flatMap((option) =>
      BESIDE[option]
        .filter((other) => isThere(options[other]))
        .map((other) => ({
          code: 'OPTION_NOT_USED' as const,
          at: `--${flagOf(other)}`,
          ...levelTermMessages.BESIDE(flagOf(option), flagOf(other)),
        })),
    )
  if (problems.length > 0) throw new KhuyenCongError(problems)
}
