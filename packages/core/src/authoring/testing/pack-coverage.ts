import { compileCondition } from '../../conditions/compile-condition.js'
import { ALWAYS, givenOf } from '../../conditions/value-classes.js'
import type { Search } from '../../conditions/point-search.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import type { Pack } from '../../packs/pack.js'
import { type Day, dayBefore, dayText, within } from '../../values/calendar.js'
import type { Counterexample } from '../cases/counterexample.js'
import { pointWithin } from '../search/points.js'
import { conditionDemands, outsideDemands } from './condition-coverage.js'
import { type Demand, inDays, some } from './demand.js'
import { levelDemands } from './level-coverage.js'

/** What the rounds of a rule must show: that there are some, and some on days of each version. */
export function demandsOfRounds(pack: Pack, rule: Rule, days: readonly Day[]): readonly Demand[] {
  const file = pack.files.get(rule.id) ?? rule.id
  const nothing = (): null => null
  return [
    {
      kind: 'rules',
      at: file,
      text: 'một kỳ mẫu (.rounds.json)',
      textEn: 'a round (.rounds.json)',
      met: () => days.length > 0,
      propose: nothing,
    },
    ...rule.versions.map((version, index): Demand => ({
      kind: 'versions',
      at: `${file} › versions[${index}]`,
      text: 'một kỳ mẫu trong ngày phiên bản này áp dụng',
      textEn: 'a round on a day of this version',
      met: () => days.some((on) => within(on, version.from, version.to)),
      propose: nothing,
    })),
  ]
}

/** Every demand on the cases of one rule. */
export function demandsOf(pack: Pack, rule: Rule, search: Search): readonly Demand[] {
  const file = pack.files.get(rule.id) ?? rule.id
  const anywhere: Demand = {
    kind: 'rules',
    at: file,
    text: 'quy định áp dụng',
    textEn: 'the rule applies',
    met: (cases) => cases.length > 0,
    propose: () => firstDay(rule, rule.versions[0], search),
  }
  return [
    anywhere,
    ...rule.versions.flatMap((version, index) => {
      const at = `${file} › versions[${index}]`
      return [
        ...dayDemands(rule, version, at, search),
        ...conditionDemands(rule, version, at, search),
        ...outsideDemands(rule, version, at, search),
        ...levelDemands(pack, { rule, version, at }, search),
      ]
    }),
  ]
}

function firstDay(
  rule: Rule,
  version: RuleVersion | undefined,
  search: Search,
): Counterexample | null {
  return version === undefined
    ? null
    : {
        on: version.from,
        given: givenOf(pointWithin(search, rule, version) ?? {}, search.vocabulary),
      }
}

function dayDemands(
  rule: Rule,
  version: RuleVersion,
  at: string,
  search: Search,
): readonly Demand[] {
  const before = dayBefore(version.from)
  const inForce = inDays(version)
  const applies = compileCondition(version.when ?? ALWAYS, search.vocabulary)
  return [
    {
      kind: 'versions',
      at,
      text: 'phiên bản này áp dụng',
      textEn: 'this version applies',
      met: some((each) => inForce(each) && applies.test(each.subject) === 'met'),
      propose: () => firstDay(rule, version, search),
    },
    {
      kind: 'days',
      at: `${at}.from`,
      text: `ngày đầu ${dayText(version.from)}`,
      textEn: `the first day, ${version.from}`,
      met: some(({ on }) => on === version.from),
      propose: () => firstDay(rule, version, search),
    },
    {
      kind: 'days',
      at: `${at}.from`,
      text: `hôm trước ${dayText(before)}`,
      textEn: `the day before, ${before}`,
      met: some(({ on }) => on === before),
      propose: () => ({
        on: before,
        given: givenOf(pointWithin(search, rule, version) ?? {}, search.vocabulary),
      }),
    },
  ]
}
