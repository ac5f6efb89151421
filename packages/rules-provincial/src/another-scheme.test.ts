import {
  type ActivityId,
  createRuleBook,
  decide,
  type ProjectInput,
  replay,
} from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { provincial } from './index.js'

const book = createRuleBook([national, ...provincial])
const RULE = 'ha-noi:funding.craft-village-scheme'

function ask(
  fund: 'national' | 'local',
  province: string | null,
  on: string,
  activity: ActivityId = 'advanced-machinery',
  otherStateSupport = 0,
) {
  const project: ProjectInput = {
    id: 'p',
    fund,
    items: [
      {
        id: '1',
        activity,
        site: { province },
        costs: [{ kind: 'machinery', amount: 700_000_000, otherStateSupport }],
      },
    ],
  }
  return decide(book, { on, project })
}
const raised = (...asked: Parameters<typeof ask>): boolean =>
  ask(...asked).toVerify.some(({ rule }) => rule === RULE)

describe('chính sách khác của tỉnh có thể trả cùng một máy', () => {
  it('được nêu với cả kinh phí khuyến công quốc gia, trong địa bàn và từ ngày có hiệu lực', () => {
    expect([
      raised('national', 'ha-noi', '2025-12-31'),
      raised('national', 'ha-noi', '2026-01-01'),
      raised('local', 'ha-noi', '2026-01-01'),
    ]).toEqual([false, true, true])
    expect([
      raised('national', 'gia-lai', '2026-02-01'),
      raised('national', null, '2026-02-01'),
      raised('national', 'ha-noi', '2026-02-01', 'showroom'),
    ]).toEqual([false, false, false])
  })

  it('trùng nguồn thì dẫn thêm văn bản của tỉnh, và hồ sơ ghi gói của tỉnh để dựng lại được', () => {
    const decision = ask('national', 'ha-noi', '2026-02-01', 'advanced-machinery', 1)
    expect(decision.findings.find(({ code }) => code === 'DOUBLE_FUNDING')).toMatchObject({
      found: 1,
      other: { document: '49/2025/NQ-HĐND' },
    })
    expect(decision.packs.map(({ id }) => id)).toEqual(['ha-noi', 'national'])
    expect(ask('national', 'ha-noi', '2025-12-31').packs.map(({ id }) => id)).toEqual(['national'])
    expect(replay(book, decision)).toMatchObject({ identical: true })
  })
})
