import type { Problem } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import { countsOf, fewProblems } from './few-problems.js'

const problem = (at: string, severity: Problem['severity']): Problem => ({
  code: 'WRONG_SHAPE',
  severity,
  at,
  found: null,
  message: 'x',
  messageEn: 'x',
  hint: null,
  hintEn: null,
})
const mixed = [
  problem('a', 'info'),
  problem('b', 'error'),
  problem('c', 'warning'),
  problem('d', 'error'),
  problem('e', 'info'),
]
const places = (most: number): readonly string[] =>
  fewProblems(mixed, most).map(({ code, at, found }) =>
    code === 'MORE_PROBLEMS' ? `+${found ?? ''}` : at,
  )

describe('problems of which there are too many', () => {
  it('are told in their order, the gravest before any that is less grave, the rest counted', () => {
    expect(places(5)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(places(4)).toEqual(['a', 'b', 'c', 'd', '+1'])
    expect(places(3)).toEqual(['b', 'c', 'd', '+2'])
    expect(places(1)).toEqual(['b', '+4'])
  })

  it('say how grave the rest is', () => {
    expect(fewProblems(mixed, 1).at(-1)).toMatchObject({
      severity: 'error',
      message: 'Còn 4 điều nữa: 1 lỗi, 1 lưu ý, 2 thông tin.',
      messageEn: 'Not listed: 4 more (errors: 1, warnings: 1, notes: 2).',
    })
    expect(fewProblems(mixed, 3).at(-1)).toMatchObject({ severity: 'info' })
    expect(countsOf(mixed)).toEqual({ error: 2, warning: 1, info: 2 })
    const more = { ...problem('', 'warning'), code: 'MORE_PROBLEMS' as const, found: '300' }
    expect(countsOf([...mixed, more])).toEqual({ error: 2, warning: 301, info: 2 })
    expect(fewProblems([...mixed, more], 2).at(-1)).toMatchObject({ found: '303' })
  })
})
