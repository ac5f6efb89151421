import { fullId } from '../packs/rules-on-day.js'
import type { Pack } from '../packs/pack.js'
import type { RuleBook } from '../packs/rule-book.js'
import { memoize } from '../values/memoize.js'

/** The programmes that a level of a pack means for a year, by their ids. */
export type ProgrammesOf = (pack: Pack, year: number) => readonly string[]

/**
 * Chương trình của một năm. / The programmes that cover a plan year: those of the pack whose level
 * speaks of «the programme», where it has any for that year, else the national ones.
 */
export function programmesIn({ packs }: RuleBook): ProgrammesOf {
  const national = packs.filter((pack) => pack.national)
  const known = new Map<Pack, Map<number, readonly string[]>>()
  return (pack, year) =>
    memoize(
      memoize(known, pack, () => new Map()),
      year,
      () => {
        const own = programmesOfPack(pack, year)
        return own.length > 0 ? own : national.flatMap((each) => programmesOfPack(each, year))
      },
    )
}

const programmesOfPack = (pack: Pack, year: number): readonly string[] =>
  pack.rules
    .filter(
      (rule) =>
        rule.kind === 'programme' &&
        rule.versions.some(({ years }) => years.from <= year && year <= years.to),
    )
    .map((rule) => fullId(pack, rule))
