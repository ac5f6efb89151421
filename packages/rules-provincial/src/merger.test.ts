import { type ActivityId, createRuleBook, decide, type ProjectInput } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import { national } from '@khuyencong/rules-national'
import { provincial } from './index.js'

/** Levels alone, with the register that knows their mergers. */
const levels = { ...national, rules: national.rules.filter(({ kind }) => kind === 'support') }
const book = createRuleBook([levels, ...provincial])

/** What a local project gets on a day: the level or why there is none, and the merger flags. */
function ask(province: string, formerProvince: string | null, activity: ActivityId, on: string) {
  const project: ProjectInput = {
    id: 'p',
    fund: 'local',
    items: [{ id: '1', activity, site: { province, formerProvince } }],
  }
  const {
    items: [item],
    findings,
    missing,
  } = decide(book, { on, project })
  const support = item?.support
  return {
    answer: support?.answer,
    rule: support?.answer === 'met' ? support.rule : null,
    cap: support?.answer === 'met' ? support.parts[0]?.cap : null,
    codes: findings
      .map(({ code }) => code)
      .filter((code) => ['PRE_MERGER_RULE', 'REVIEW_DUE', 'LEVEL_NOT_ENCODED'].includes(code)),
    cites: findings.find(({ code }) => code === 'LEVEL_NOT_ENCODED')?.citation?.document ?? null,
    missing: missing.map(({ fact }) => fact),
  }
}

describe('trước và sau sáp nhập', () => {
  it('Sóc Trăng: cùng một văn bản, gắn cờ từ ngày sáp nhập, nhắc rà soát từ 01/03/2027', () => {
    expect(ask('soc-trang', null, 'advanced-machinery', '2023-06-01')).toMatchObject({
      answer: 'not-encoded',
      codes: ['LEVEL_NOT_ENCODED'],
      cites: '19/2017/QĐ-UBND',
    })
    expect(ask('soc-trang', null, 'advanced-machinery', '2025-06-30').codes).toEqual([
      'LEVEL_NOT_ENCODED',
    ])
    expect(ask('can-tho', 'soc-trang', 'advanced-machinery', '2025-07-01').codes).toEqual([
      'LEVEL_NOT_ENCODED',
      'PRE_MERGER_RULE',
    ])
    expect(ask('can-tho', 'soc-trang', 'advanced-machinery', '2027-02-28').codes).not.toContain(
      'REVIEW_DUE',
    )
    expect(ask('can-tho', 'soc-trang', 'advanced-machinery', '2027-03-01').codes).toContain(
      'REVIEW_DUE',
    )
  })

  it('Cần Thơ: không nêu tỉnh cũ thì hỏi', () => {
    expect(ask('can-tho', null, 'advanced-machinery', '2026-03-15')).toMatchObject({
      answer: 'unknown',
      missing: ['site.formerProvince'],
    })
  })

  it('Cần Thơ cũ: không tìm thấy văn bản, không mượn văn bản của tỉnh khác', () => {
    expect(ask('can-tho', 'can-tho', 'advanced-machinery', '2026-03-15')).toMatchObject({
      answer: 'not-encoded',
      cites: null,
      codes: ['LEVEL_NOT_ENCODED'],
    })
  })

  it('Hậu Giang cũ: mức năm 2014 còn áp dụng trong địa bàn của mình', () => {
    expect(ask('can-tho', 'hau-giang', 'advanced-machinery', '2026-03-15')).toMatchObject({
      cap: 100_000_000,
      codes: ['PRE_MERGER_RULE'],
    })
  })

  it('Đắk Lắk: nghị quyết năm 2025 áp dụng cho cả tỉnh mới, trước đó Phú Yên không có văn bản', () => {
    expect(ask('dak-lak', 'phu-yen', 'demonstration-model', '2025-07-25')).toMatchObject({
      answer: 'not-encoded',
      cites: null,
    })
    expect(ask('dak-lak', 'dak-lak', 'demonstration-model', '2025-07-25')).toMatchObject({
      answer: 'not-encoded',
      cites: '07/2015/QĐ-UBND',
      codes: ['LEVEL_NOT_ENCODED', 'PRE_MERGER_RULE'],
    })
    expect(ask('dak-lak', 'phu-yen', 'demonstration-model', '2025-07-26')).toMatchObject({
      cap: 800_000_000,
      codes: [],
    })
    expect(ask('phu-yen', null, 'demonstration-model', '2026-03-15')).toMatchObject({
      cap: 800_000_000,
      codes: [],
    })
  })

  it('Gia Lai: văn bản năm 2021 không áp dụng trên địa bàn Bình Định cũ', () => {
    expect(ask('gia-lai', 'gia-lai', 'advanced-machinery', '2026-03-15')).toMatchObject({
      cites: '09/2021/QĐ-UBND',
      codes: ['LEVEL_NOT_ENCODED', 'PRE_MERGER_RULE'],
    })
    expect(ask('gia-lai', 'binh-dinh', 'advanced-machinery', '2026-03-15')).toMatchObject({
      answer: 'not-encoded',
      cites: null,
    })
  })

  it('Phú Thọ: nghị quyết mới thay mức của Hòa Bình cũ từ 01/01/2026', () => {
    expect(ask('phu-tho', 'hoa-binh', 'demonstration-model', '2025-12-31')).toMatchObject({
      cap: 1_000_000_000,
      codes: ['PRE_MERGER_RULE'],
    })
    expect(ask('phu-tho', 'hoa-binh', 'demonstration-model', '2026-01-01')).toMatchObject({
      answer: 'not-encoded',
      cites: '23/2025/NQ-HĐND',
      codes: ['LEVEL_NOT_ENCODED'],
    })
  })

  it('Hà Nội: chỉ năm 2017 có mức, các năm khác nói rõ là chưa tìm thấy', () => {
    expect(ask('ha-noi', null, 'advanced-machinery', '2017-06-01')).toMatchObject({
      cap: 200_000_000,
      codes: [],
    })
    expect(ask('ha-noi', null, 'advanced-machinery', '2026-03-15')).toMatchObject({
      answer: 'not-encoded',
      cites: '64/2024/TT-BTC',
      codes: ['LEVEL_NOT_ENCODED'],
    })
  })

  it('tỉnh chưa có gói: trả lời «chưa số hóa», không lỗi', () => {
    expect(ask('dien-bien', null, 'product-selection-round', '2023-06-01')).toMatchObject({
      answer: 'not-encoded',
      cites: null,
    })
  })
})
