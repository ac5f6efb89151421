import { KhuyenCongError } from '@khuyencong/core'
import { authoredKind, type KindOption, RULE_KINDS, type RuleKind } from '@khuyencong/core/packs'
import { flagOf, LEVEL_OPTIONS } from '../terminal/authoring-options.js'
import type { Options } from '../terminal/io.js'
import { authoringMessages } from './messages.js'

/** The kind whose rules are levels, asked for figure by figure: the one most often meant. */
export const LEVEL = RULE_KINDS.find((kind) => authoredKind(kind).skeleton === null) as RuleKind

/** The kinds, that of levels first. */
export const KINDS = [LEVEL, ...RULE_KINDS.filter((kind) => kind !== LEVEL)]

/** Tùy chọn theo loại. / The options of `new-rule` that only some kinds of rule use. */
const KIND_OPTIONS = ['activity', ...LEVEL_OPTIONS] as const satisfies readonly KindOption[]

const uses = (kind: RuleKind, option: KindOption): boolean =>
  authoredKind(kind).options.includes(option)

/** An option as it was written; empty where it is absent, joined where it stands several times. */
const textOf = (value: string | readonly string[] | undefined): string =>
  [value ?? []].flat().join('; ')

/**
 * What a kind would not use is refused, never dropped without a word. Throws `OPTION_NOT_USED` naming
 * every such option.
 */
export function refuseUnused(kind: RuleKind, options: Options): void {
  const names = KIND_OPTIONS.filter((name) => textOf(options[name]) !== '' && !uses(kind, name))
  if (names.length === 0) return
  throw new KhuyenCongError(
    names.map((name) => {
      const kinds = KINDS.filter((each) => uses(each, name)).join(', ')
      return {
        code: 'OPTION_NOT_USED',
        at: `--${flagOf(name)}`,
        found: textOf(options[name]),
        ...authoringMessages.OPTION_NOT_USED(flagOf(name), kind, kinds),
      }
    }),
  )
}
