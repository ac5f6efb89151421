import { national as shipped } from '@khuyencong/rules-national'
import { definePack, type Pack, type PackSource } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import { khuyencong, nationalSource, project, provincialSource } from '../sandbox.fixture.js'

/**
 * Contract: money that rests on a text nobody has seen is refused; the unread clause of a
 * declaration is a finding.
 */
type Json = Record<string, unknown>
const ON = ['--on', '2023-06-01']
const RULE = 'support/advanced-machinery.json'

const version = (more: Json): Json => ({
  from: '2018-05-11',
  to: null,
  citation: { document: '28/2018/TT-BTC', provision: 'Điều 8' },
  evidence: 'memory',
  ...more,
})
const rule = (id: string, kind: string, more: Json): Json => ({
  id,
  kind,
  title: `Quy định ${id}`,
  titleEn: `Rule ${id}`,
  encodedSince: '2014-04-08',
  versions: [version(more)],
})
/** The sample packs with further national rules, each of which nobody has read. */
const withRules = (
  rules: PackSource['rules'],
  source = nationalSource,
): (() => Promise<Pack[]>) => {
  const national = definePack(
    { ...source, rules: { ...source.rules, ...rules } },
    { extends: shipped, shipped: true },
  )
  return async () =>
    Promise.resolve([national, definePack(provincialSource, { extends: national, shipped: true })])
}
const unreadLevel = {
  [RULE]: JSON.parse(
    JSON.stringify(nationalSource.rules[RULE]).replace('"quoted"', '"memory"'),
  ) as Json,
}
const declaration = {
  'funding/promise.json': rule('funding.promise', 'funding', {
    require: { fact: 'commitments.counterpart', operator: 'equal', value: true },
  }),
}
const condition = {
  'eligibility/new.json': rule('eligibility.new', 'eligibility', {
    require: { fact: 'machinery.isNew', operator: 'equal', value: true },
  }),
}
const uplift = {
  'priority/uplift.json': rule('priority.uplift', 'priority', {
    when: { fact: 'fund', operator: 'equal', value: 'national' },
    uplift: { factor: '1.5' },
  }),
}
const asking = (national: string, more: Json = {}): unknown =>
  project(
    {},
    {
      facts: { 'machinery.isNew': true },
      costs: [{ kind: 'machinery', amount: '900 triệu đồng' }],
      requested: { national, local: 0, other: 0 },
      ...more,
    },
  )
const strict = async (
  verb: 'decide' | 'audit',
  input: unknown,
  shipped: () => Promise<Pack[]>,
  ...options: readonly string[]
): ReturnType<typeof khuyencong> =>
  khuyencong([verb, '-', ...ON, '--strict', ...options], {
    stdin: [JSON.stringify(input)],
    shipped,
  })

describe('--strict refuses money that rests on a text nobody has seen', () => {
  it('such as a level', async () => {
    const input = asking('300 triệu đồng')
    const shipped = withRules(unreadLevel)
    const decided = await strict('decide', input, shipped)
    expect(decided).toMatchObject({ code: 1, stdout: '' })
    expect(decided.stderr).toMatch(
      /^Sai quy định \[UNVERIFIED_FIGURE\] p1 › hạng mục 1: .*28\/2018/mu,
    )
    expect(decided.stderr).toContain('Không đưa ra kết quả')
    const audited = await strict('audit', input, shipped, '--json', '--brief')
    expect(audited.code).toBe(1)
    const { findings } = JSON.parse(audited.stdout) as { findings: Json[] }
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'UNVERIFIED_FIGURE',
        severity: 'error',
        rule: 'national:support.advanced-machinery',
      }),
    )
  })

  it('and does not refuse what an unread uplift asks to clarify, for it raises no money', async () => {
    const ran = await strict('decide', asking('300000001 đồng'), withRules(uplift))
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('Cần làm rõ [ABOVE_CEILING]')
    expect(ran.stdout).toContain('được hỗ trợ tối đa 300 triệu đồng')
  })
})

describe('--strict tells of a condition whose text nobody has seen, and decides', () => {
  it.each([
    [
      'a declaration that is given',
      declaration,
      { commitments: { counterpart: true } },
      'funding.promise',
    ],
    ['a declaration that is missing', declaration, {}, 'funding.promise'],
    [
      'a declaration that is denied',
      declaration,
      { commitments: { counterpart: false } },
      'funding.promise',
    ],
    ['a condition that is met', condition, {}, 'eligibility.new'],
  ])('%s', async (_name, rules, parts, id) => {
    const input = { ...(asking('300 triệu đồng') as Json), ...parts }
    const shipped = withRules(rules)
    const plain = await khuyencong(['decide', '-', ...ON, '--json'], {
      stdin: [JSON.stringify(input)],
      shipped,
    })
    const decided = await strict('decide', input, shipped, '--json')
    expect([decided.code, decided.stdout]).toEqual([0, plain.stdout])
    expect(decided.stderr).toMatch(
      /^Cần làm rõ \[UNVERIFIED_FIGURE\] p1[^\n]*Điều 8 Thông tư số 28\/2018\/TT-BTC\)\n$/u,
    )
    const page = await strict('decide', input, shipped)
    expect([page.code, page.stderr]).toEqual([0, ''])
    expect(page.stdout).toContain('Cần làm rõ [UNVERIFIED_FIGURE]')
    const audited = await strict('audit', input, shipped, '--json', '--brief')
    const { findings } = JSON.parse(audited.stdout) as { findings: Json[] }
    expect(findings.filter(({ code }) => code === 'UNVERIFIED_FIGURE')).toEqual([
      expect.objectContaining({ severity: 'warning', rule: `national:${id}` }),
    ])
  })

  it('says nothing where every text was read', async () => {
    const ran = await strict('decide', asking('300 triệu đồng'), withRules({}), '--json')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
  })
})
