import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { definePack } from '../packs/pack.js'
import { sourceOf } from '../packs/pack-source.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import type { ProjectInput } from '../project/project-input.js'

/** The national rules, the text of one of them known with another grade. */
function bookWith(file: string, evidence: 'secondary' | 'memory'): RuleBook {
  const source = sourceOf(national)
  const rule = source.rules[file] as { readonly versions: readonly object[] }
  const versions = rule.versions.map((version) => ({ ...version, evidence }))
  return createRuleBook([
    definePack(
      { ...source, rules: { ...source.rules, [file]: { ...rule, versions } } },
      { extends: NATIONAL },
    ),
  ])
}
const codes = (book: RuleBook, on: string, project: Partial<ProjectInput>) =>
  decide(book, {
    on,
    project: {
      id: 'p',
      fund: 'local',
      items: [{ id: '1', activity: 'showroom', beneficiary: { kind: 'enterprise' } }],
      ...project,
    },
  }).findings.flatMap(({ code, rule }) =>
    code === 'UNVERIFIED_FIGURE' && rule !== null ? [rule] : [],
  )

describe('a finding of a whole project that rests on a text nobody has seen', () => {
  it.each([
    ['memory', 1],
    ['secondary', 0],
  ] as const)('a definition known as %s: said %i times', (evidence, times) => {
    const book = bookWith('priority/flagship-definition.json', evidence)
    const found = codes(book, '2023-06-01', { kind: 'flagship', fund: 'national' })
    expect(found.filter((rule) => rule.endsWith('flagship-definition'))).toHaveLength(times)
  })

  it.each([
    ['memory', 1],
    ['secondary', 0],
  ] as const)('the end of a level known as %s: said %i times', (evidence, times) => {
    const book = bookWith('funding/district-level-ended.json', evidence)
    const found = codes(book, '2025-12-01', {
      approval: { level: 'district', on: '2025-08-01' },
    })
    expect(found.filter((rule) => rule.endsWith('district-level-ended'))).toHaveLength(times)
  })
})
