import { describe, expect, it } from 'vitest'
import { addTenthKind, prizeRule } from './tenth-kind.fixture.js'
import { handbookFiles } from '../../../../scripts/handbook/index.mjs'
import { readPacks } from '../../../../scripts/handbook/packs.mjs'

const packs = readPacks()
const { rules: shipped } = packs.national
const pagesOf = (
  rules: readonly object[],
  national: readonly object[] = shipped,
): ReadonlyMap<string, string> =>
  new Map(
    handbookFiles({
      ...packs,
      national: {
        ...packs.national,
        rules: [...national, ...rules],
        documents: new Map([...packs.national.documents, ['QĐ 1', { id: 'QĐ 1' }]]),
      },
    }) as [string, string][],
  )

describe('sổ tay và các loại quy định', () => {
  it('loại thêm vào sổ đăng ký có trang riêng, có mức ở trang nội dung, mục lục dẫn tới', () => {
    addTenthKind()
    const file = 'packages/rules-national/prize/product.json'
    const pages = pagesOf([{ file, ...prizeRule() }])
    expect(pages.get('docs/handbook/giai-thuong.md')).toContain('## Thưởng sản phẩm tiêu biểu')
    expect(pages.get('docs/handbook/giai-thuong.en.md')).toContain('years of the certificate: 3')
    expect(pages.get('docs/handbook/README.md')).toContain('[Giải thưởng](giai-thuong.md)')
    expect(pages.get('docs/handbook/product-prize.md')).toContain('Thưởng sản phẩm tiêu biểu')
  })

  it('theo dõi sau hỗ trợ có trang khi gói có quy định, không có thì không có trang', () => {
    const report = {
      id: 'yearly',
      title: 'Báo cáo năm',
      titleEn: 'Yearly report',
      citation: { document: 'QĐ 1', provision: 'Điều 5' },
      by: ['department'],
      yearly: [{ ofYear: 'same-year', lastDay: '12-15' }],
    }
    const { versions, ...rule } = prizeRule({ reports: [report] }, 'follow-up.local')
    const version: Record<string, unknown> = { ...versions[0] }
    delete version['grant']
    delete version['certificateYears']
    const followUp = {
      ...rule,
      kind: 'follow-up',
      versions: [version],
      file: 'follow-up/local.json',
    }
    const others = shipped.filter(({ kind }) => kind !== 'follow-up')
    expect(pagesOf([], others).has('docs/handbook/theo-doi.md')).toBe(false)
    expect(pagesOf([]).has('docs/handbook/theo-doi.md')).toBe(true)
    expect(pagesOf([followUp], others).get('docs/handbook/theo-doi.md')).toContain(
      'các báo cáo phải gửi: Báo cáo năm',
    )
  })
})
