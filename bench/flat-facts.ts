import type { FactValue, Project, ProjectItem, RuleBook } from '@khuyencong/core'
import type { Condition } from '@khuyencong/core/packs'
import { day } from '@khuyencong/core'

// What the other engines are given: the conditions of the packs, and facts flattened beforehand
// (outside the measured time).

export interface OtherRule {
  readonly id: string
  readonly when: Condition | null
  readonly require: Condition
}

export function rulesFor(
  book: RuleBook,
  on: string,
  activity: ProjectItem['activity'],
): readonly OtherRule[] {
  return book.on(day(on), activity).deciding.flatMap((rule) => {
    if (rule.answer !== 'in-force') return []
    const { require = null } = rule.version as { readonly require?: Condition | null }
    return require === null ? [] : [{ id: rule.id, when: rule.version.when, require }]
  })
}

export function flatten(project: Project, names: ReadonlySet<string>): Record<string, FactValue> {
  const item = project.items[0] as ProjectItem
  const converted = item.site?.convertedFromCommuneOn ?? 'never'
  const all: Record<string, unknown> = {
    activity: item.activity,
    fund: project.fund,
    units: item.units,
    level: item.level,
    'approval.level': project.approval?.level,
    'commitments.counterpart': project.commitments?.counterpart,
    'commitments.noDoubleFunding': project.commitments?.noDoubleFunding,
    'site.convertedFromCommune': converted !== 'never',
    'site.yearsSinceConversion': yearsBegun(converted, (project.planYear ?? 0) - 2),
    ...prefixed('beneficiary', item.beneficiary),
    ...prefixed('site', item.site),
    ...Object.fromEntries(
      Object.entries(item.facts ?? {}).map(([name, given]) => [name, given.value]),
    ),
  }
  return Object.fromEntries([...names].map((name) => [name, (all[name] ?? 'none') as FactValue]))
}

function prefixed(prefix: string, group: object | null): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(group ?? {}).map(([name, value]) => [`${prefix}.${name}`, value]),
  )
}

/**
 * 99 where there was no conversion: above every threshold, as the other engines know no missing
 * fact.
 */
function yearsBegun(from: string, lastYear: number): number {
  if (from === 'never') return 99
  const years = lastYear - Number(from.slice(0, 4))
  return from.slice(5) < '12-31' ? years + 1 : years
}

export function factNames(rules: readonly OtherRule[]): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (condition: Condition): void => {
    if ('fact' in condition) names.add(condition.fact)
    else
      ('all' in condition
        ? condition.all
        : 'any' in condition
          ? condition.any
          : [condition.not]
      ).forEach(visit)
  }
  for (const { when, require } of rules) {
    if (when !== null) visit(when)
    visit(require)
  }
  return names
}

/** A fact's name without the dot, which both other engines read as a path. */
export const plain = (fact: string): string => fact.replaceAll('.', '_')
