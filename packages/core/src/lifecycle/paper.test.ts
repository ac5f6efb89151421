import { describe, expect, it } from 'vitest'
import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { SHAPES_ONLY } from '../vocabulary/join-vocabulary.js'
import { papersLacking, progressPaper } from './paper.js'

const ASKED = ['hợp đồng thực hiện đề án', 'hợp đồng với nhà thầu (nếu thuê)', 'báo cáo tiến độ']
const { papers } = NATIONAL_WORDS

describe('the papers of an event', () => {
  it.each([
    ['by their ids', ['contract', 'progress-report'], [], false],
    ['as the rule writes them', ['Hợp đồng thực hiện đề án số 12', 'BÁO CÁO TIẾN ĐỘ'], [], false],
    ['one of them', ['contract'], ['báo cáo tiến độ'], false],
    [
      'one that rules know and nobody asked for',
      ['vouchers'],
      ASKED.filter((_, i) => i !== 1),
      false,
    ],
    ['one that nobody knows', ['công văn'], ASKED.filter((_, i) => i !== 1), true],
    ['none', [], ASKED.filter((_, i) => i !== 1), false],
  ])('%s', (_name, given, lacking, unsure) => {
    expect(papersLacking(ASKED, given, papers)).toEqual({ lacking, unsure })
  })

  it('have no short names but those that packs declare', () => {
    expect(papersLacking(ASKED, ['contract'], SHAPES_ONLY.papers)).toMatchObject({ unsure: true })
    const own = { id: 'nghe-an:deal', title: ASKED[0]!, titleEn: 'deal', shows: null }
    const declared = new Map([[own.id, own]])
    expect(papersLacking([ASKED[0]!], ['nghe-an:deal'], declared).lacking).toEqual([])
  })

  it('that show progress are told by the vocabulary', () => {
    expect(progressPaper(papers)?.id).toBe('progress-report')
    expect(progressPaper(SHAPES_ONLY.papers)).toBeNull()
  })
})
