import { NATIONAL_WORDS } from '../../vocabulary/national-words.fixture.js'
import type { Pack } from '../../packs/pack.js'
import type { Rule } from '../../kinds/rule.js'
import { diffAllDays } from './diff-days.js'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { subjectOf } from '../cases/case-subject.js'
import { judgeSubject } from '../cases/judge-case.js'
import type { Mutant } from '../mutation/mutant.js'
import { mutantsOf } from '../mutation/mutants.js'
import { counterexampleTo } from '../search/counterexamples.js'
import { createSearch } from '../../conditions/point-search.js'
import { provincial } from '@khuyencong/rules-provincial'

const packs = [national, ...provincial].map((pack) => [pack.manifest.id, pack] as const)

/** The same values in other objects, exact fractions (`bigint`) among them. */
const copyOf = (pack: Pack): Pack => ({
  ...pack,
  rules: structuredClone(pack.rules) as Pack['rules'],
})

/** Whether a change gives another answer than another text for the same one. */
function changesAnswer(pack: Pack, rule: Rule, mutant: Mutant): boolean {
  const found = counterexampleTo(pack, rule, mutant, createSearch(NATIONAL_WORDS))
  if (typeof found === 'string') return false
  if ('round' in found) return true
  const subject = subjectOf(found.given, pack, found.on, found.events)
  const [own, other] = [rule, mutant.rule].map((each) => {
    const { citing: _citing, ...answer } = judgeSubject(pack, each, subject)
    return JSON.stringify(answer)
  })
  return own !== other
}

/** For each version of a rule the first change in it that changes an answer. */
function changesOf(pack: Pack, rule: Rule): readonly Mutant[] {
  const first = new Map<number, Mutant>()
  for (const mutant of mutantsOf(rule, NATIONAL_WORDS))
    if (!first.has(mutant.index) && changesAnswer(pack, rule, mutant))
      first.set(mutant.index, mutant)
  return [...first.values()]
}

describe('so sánh hai bản của mỗi gói kèm theo', () => {
  it.each(packs)('%s: với chính nó, hay với một bản sao, không có gì khác', (_id, pack) => {
    expect(diffAllDays(pack, pack)).toEqual([])
    expect(diffAllDays(pack, copyOf(pack))).toEqual([])
  })
})

describe.each(packs)(
  '%s: sửa một chỗ của một phiên bản thì thấy ngay ở quy định ấy',
  (_id, pack) => {
    it.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
      for (const { rule: changed, at } of changesOf(pack, rule)) {
        const rules = pack.rules.map((each) => (each === rule ? changed : each))
        const found = new Set(diffAllDays(pack, { ...pack, rules }).map((change) => change.rule))
        expect([at, [...found]]).toEqual([at, [id]])
      }
    })
  },
)
