import type { ProblemInput } from '../errors/errors.js'
import { all, createSearch, type Search } from '../conditions/point-search.js'
import { ALWAYS } from '../conditions/value-classes.js'
import { grantOf } from '../kinds/version-of-kind.js'
import type { Rule } from '../kinds/rule.js'
import { caseText, placesOf, placeText, type RulePlace } from '../kinds/rule-place.js'
import type { GrantBranch } from '../mechanisms/choice/choice.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { grantProblemMessages } from './messages.js'

/**
 * Hai nhánh cùng đạt. / Branches of one table that can be met together: nobody could say then what
 * the level is. Each with a case. Where no rule has a table nothing is searched.
 */
export function overlappingChoices(
  rules: readonly Rule[],
  files: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): readonly ProblemInput[] {
  const tables = placesOf(rules, files).flatMap((place) =>
    tablesOf(place).map((table) => ({ place, ...table })),
  )
  if (tables.length === 0) return []
  const search = createSearch(vocabulary)
  return tables.flatMap((table) => overlapsIn(table, search))
}

/** A table of cases in its place of a version. */
interface PlacedTable {
  readonly path: string
  readonly branches: readonly GrantBranch[]
  readonly elsewhere: 'none' | null
}

/** The tables of a level. */
export function tablesOf({
  rule,
  version,
}: Pick<RulePlace, 'rule' | 'version'>): readonly PlacedTable[] {
  const parts = grantOf(rule, version)?.parts ?? []
  return parts.flatMap(({ choose, elsewhere }, index) =>
    choose === null
      ? []
      : [
          {
            path: parts.length === 1 ? 'grant' : `grant[${index}]`,
            branches: choose,
            elsewhere,
          },
        ],
  )
}

function overlapsIn(
  { place, path, branches }: PlacedTable & { readonly place: RulePlace },
  search: Search,
): readonly ProblemInput[] {
  const when = place.version.when ?? ALWAYS
  return branches.flatMap((a, first) =>
    branches.slice(first + 1).flatMap((b, offset): readonly ProblemInput[] => {
      const found = search([when, a.when, b.when], all('met', 'met', 'met'))
      if (typeof found === 'string') return []
      const second = `${path}.choose[${first + 1 + offset}]`
      return [
        {
          code: 'OVERLAPPING_CHOICE',
          at: placeText(place, `${path}.choose[${first}]`),
          found: caseText(place, found.point, search.vocabulary),
          ...grantProblemMessages.OVERLAPPING_CHOICE(second),
        },
      ]
    }),
  )
}
