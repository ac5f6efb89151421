import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createRuleBook, readJson } from '@khuyencong/core'
import { scoreRound } from '@khuyencong/core/score'
import { runRounds } from '@khuyencong/core/testing'
import { describe, expect, it } from 'vitest'
import { national } from './index.js'

const home = fileURLToPath(new URL('../scheme', import.meta.url))
const names = readdirSync(home)
const roundFiles = Object.fromEntries(
  names
    .filter((name) => name.endsWith('.rounds.json'))
    .map((name) => [`scheme/${name}`, readJson(readFileSync(`${home}/${name}`, 'utf8'), name)]),
)
const schemes = names.filter((name) => !name.endsWith('.rounds.json'))

describe('bộ tiêu chí chấm điểm quốc gia: các kỳ mẫu', () => {
  for (const report of runRounds(national, roundFiles)) {
    it(`${report.rule} · ${report.on} · ${report.name}`, () => {
      expect(report.differences).toEqual([])
    })
  }

  it('lược đồ nào cũng có kỳ mẫu', () => {
    expect(
      schemes
        .map((name) => name.replace(/\.json$/u, '.rounds.json'))
        .filter((name) => !names.includes(name)),
    ).toEqual([])
  })

  it('kỳ mẫu sai thì nói sai chỗ nào', () => {
    const [file, rounds] = Object.entries(roundFiles).find(([name]) =>
      name.includes('trade-promotion'),
    )!
    const wrong = JSON.parse(
      JSON.stringify(rounds)
        .replace('"machine":"fail"', '"machine":"pass"')
        .replace('"answer":"not-encoded"', '"answer":"in-force"'),
    ) as unknown
    expect(
      runRounds(national, { [file]: wrong }).flatMap(({ differences }) => differences),
    ).toEqual(['a machine: pass ≠ fail', 'answer: in-force ≠ not-encoded'])
  })
})

describe('bình chọn sản phẩm công nghiệp nông thôn tiêu biểu', () => {
  const book = createRuleBook([national])
  it('bốn nhóm sản phẩm xếp hạng riêng, theo thứ tự của Thông tư', () => {
    const facts = {
      'product.ownMade': true,
      'product.singleOrSet': true,
      'product.lawful': true,
      'product.serial': true,
    }
    const entries = ['other', 'mechanical', 'food-processing', 'handicraft'].map(
      (group, index) => ({
        id: `p${index}`,
        group,
        facts,
        marks: [{ juror: 'j', points: { total: 70 + index } }],
      }),
    )
    const result = scoreRound(book, {
      scheme: 'outstanding-product',
      on: '2023-08-01',
      level: 'province',
      entries,
    })
    expect(result.groups.map(({ group, ranking }) => [group, ranking[0]?.rank])).toEqual([
      ['handicraft', 1],
      ['food-processing', 1],
      ['mechanical', 1],
      ['other', 1],
    ])
  })

  it('không được hiệu chỉnh điểm giám khảo: văn bản quy định điểm bình quân', () => {
    expect(() =>
      scoreRound(book, {
        scheme: 'outstanding-product',
        on: '2023-08-01',
        normalise: 'z-score',
        entries: [],
      }),
    ).toThrow(expect.objectContaining({ code: 'NORMALISER_REFUSED' }))
  })
})
