import { describe, expect, it } from 'vitest'
import { sampleNational } from './packs/sample-pack.fixture.js'
import { describePack } from './testing.js'

const cases = (amount: string) => ({
  rule: 'support.advanced-machinery',
  cases: [
    {
      name: 'Máy 700 triệu, chạm trần',
      on: '2018-05-11',
      given: { 'cost.machinery': '700 triệu đồng' },
      expect: { amount },
    },
    {
      name: 'Hôm trước đó: trần thấp hơn',
      on: '2018-05-10',
      given: { 'cost.machinery': '700 triệu đồng' },
      expect: { amount: '200 triệu đồng' },
    },
  ],
})

/** A test runner that keeps what it is told. */
function runner() {
  const groups: string[] = []
  const tests = new Map<string, () => void>()
  return {
    groups,
    tests,
    describe: (name: string, body: () => void) => {
      groups.push(name)
      body()
    },
    it: (name: string, body: () => void) => {
      tests.set(name, body)
    },
  }
}

describe('describePack', () => {
  it('makes one group of each file and one test of each case, named by its sentence', () => {
    const { groups, tests, ...run } = runner()
    describePack(
      sampleNational,
      {
        'support/b.cases.json': cases('300 triệu đồng'),
        'support/a.cases.json': cases('300 triệu đồng'),
      },
      run,
    )
    expect(groups).toEqual(['national › support/a.cases.json', 'national › support/b.cases.json'])
    expect([...tests.keys()]).toEqual([
      '2018-05-11 · Máy 700 triệu, chạm trần',
      '2018-05-10 · Hôm trước đó: trần thấp hơn',
    ])
    for (const test of tests.values()) expect(test).not.toThrow()
  })
  it('fails a case with what differs', () => {
    const { tests, ...run } = runner()
    describePack(sampleNational, { 'a.cases.json': cases('301 triệu đồng') }, run)
    const [wrong, right] = [...tests.values()]
    expect(wrong).toThrow('amount: mong đợi 301 triệu đồng, tính ra 300 triệu đồng')
    expect(right).not.toThrow()
  })
})
