import { KhuyenCongError } from '@khuyencong/core'
import { authoredKind, type KindOption, RULE_KINDS, type RuleKind } from '@khuyencong/core/packs'
import type { Options } from '../terminal/io.js'
import { authoringMessages } from './messages.js'

/** The kind whose rules are levels, asked for figure by figure: the one most often meant. */
export const LEVEL = RULE_KINDS.find((kind) => authoredKind(kind).skeleton === null) as RuleKind

/** The kinds, that of levels first. */
export const KINDS = [LEVEL, ...RULE_KINDS.filter((kind) => kind !== LEVEL)]

/** Tùy chọn theo loại. / The options of `new-rule` that only some kinds of rule use. */
const KIND_OPTIONS = ['activity', 'rate', 'cap', 'per'] as const satisfies readonly KindOption[]

const uses = (kind: RuleKind, option: KindOption): boolean =>
  authoredKind(kind).options.includes(option)

/**
 * What a kind would not use is refused, never dropped without a word. Throws `OPTION_NOT_USED` naming
 * every such option.
 */
export function refuseUnused(kind: RuleKind, options: Options): void {
  const names = KIND_OPTIONS.filter((name) => options[name] !== undefined && !uses(kind, name))
  if (names.length === 0) return
  throw new KhuyenCongError(
    names.map((name) => {
      const kinds = KINDS.filter((each) => uses(each, name)).join(', ')
      return {
        code: 'OPTION_NOT_USED',
        at: `--${name}`,
        found: options[name] ?? null,
        ...authoringMessages.OPTION_NOT_USED(name, kind, kinds),
      }
    }),
  )
}
