import { KhuyenCongError } from '@khuyencong/core'
import type { RuleKind } from '@khuyencong/core/packs'
import type { Options } from '../terminal/io.js'
import { authoringMessages } from './messages.js'

/** Tùy chọn theo loại. / The options of `new-rule` that only some kinds of rule use. */
const USED_BY = {
  activity: ['support', 'eligibility', 'funding'],
  rate: ['support', 'funding'],
  cap: ['support'],
  per: ['support'],
} as const satisfies Partial<Record<keyof Options, readonly RuleKind[]>>

/**
 * What a kind would not use is refused, never dropped without a word. Throws `OPTION_NOT_USED` naming
 * every such option.
 */
export function refuseUnused(kind: RuleKind, options: Options): void {
  const names = (Object.keys(USED_BY) as (keyof typeof USED_BY)[]).filter(
    (name) => options[name] !== undefined && !(USED_BY[name] as readonly RuleKind[]).includes(kind),
  )
  if (names.length === 0) return
  throw new KhuyenCongError(
    names.map((name) => {
      const kinds = USED_BY[name].join(', ')
      return {
        code: 'OPTION_NOT_USED',
        at: `--${name}`,
        found: options[name] ?? null,
        ...authoringMessages.OPTION_NOT_USED(name, kind, kinds),
      }
    }),
  )
}
