import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createRuleBook, type ProjectInput } from '@khuyencong/core'
import { rankProjects } from '@khuyencong/core/plan'
import { type RoundInput, type RoundResult, scoreRound } from '@khuyencong/core/score'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const read = (name: string): unknown => JSON.parse(readFileSync(here(name), 'utf8'))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))
const places = ({ groups }: RoundResult): string[] =>
  groups.flatMap(({ ranking }) =>
    ranking.flatMap(({ rank, entries }) => entries.map((id) => `${rank} ${id}`)),
  )

describe('thứ tự đề án khuyến công quốc gia', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    [cli, 'score', here('round.json'), '--json'],
    { encoding: 'utf8' },
  )
  const result = JSON.parse(stdout) as RoundResult

  it('ra đúng thứ tự trong expected.json', () => {
    expect(status).toBe(0)
    expect(places(result)).toEqual(read('expected.json'))
  })

  it('viết lý do bằng tiếng Việt, và không nói «Đạt» vì không ai chấm điểm', () => {
    const text = spawnSync(process.execPath, [cli, 'score', here('round.json')], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    }).stdout.replace(/\s+/gu, ' ')
    for (const said of [
      'Lý do xếp thứ tự',
      'mau-2: Đề án điểm trước: có (tách được)',
      'Địa bàn, từ điểm a đến điểm d: «vùng cao, hải đảo, biên giới, dân tộc thiểu số» (vẫn bằng)',
      'Ngành nghề, điểm b rồi điểm a: «ngành nghề điểm b khoản 2 Điều 6» (tách được)',
      'Ngành nghề, điểm b rồi điểm a: «không thuộc ngành nghề ưu tiên» (vẫn bằng)',
      'Đơn vị có kinh nghiệm, năng lực tốt hơn: 8 (tách được)',
      'trình cấp có thẩm quyền quyết định (bằng mau-9)',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/flagship|area|industry|capacity|none|false|true|Đạt|Điểm bình quân/u)
  })

  it('suy ra từ đề án cũng đúng thứ tự ấy', () => {
    const { order } = rankProjects(createRuleBook([national]), {
      on: '2023-01-15',
      projects: read('projects.json') as readonly ProjectInput[],
    })
    expect(order.map(({ rank, project }) => `${rank} ${project}`)).toEqual(read('expected.json'))
  })

  it('thứ tự nộp không đổi gì; ngang nhau thì trình cấp có thẩm quyền quyết định', () => {
    const round = read('round.json') as RoundInput
    const other = scoreRound(createRuleBook([national]), {
      ...round,
      entries: [...round.entries].reverse(),
    })
    expect(places(other)).toEqual(places(result))
    expect(
      result.entries.filter(({ flags }) => flags.includes('TIE_REFERRED')).map(({ id }) => id),
    ).toEqual(['mau-8', 'mau-9'])
  })
})
