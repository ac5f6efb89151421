import { describe, expect, it } from 'vitest'
import { tinyPack, tinyRule } from '../../packs/tiny-pack.fixture.js'
import { checkPack } from './check-pack.js'
import { PLACEHOLDER } from '../../kinds/placeholder.js'
import { placeholdersIn } from './placeholders.js'

describe('chỗ còn phải ghi', () => {
  it('được tìm trong chữ, trong danh sách, trong tên trường; chữ gần giống thì không', () => {
    const found = placeholdersIn({
      'pack.json': { title: 'x', maintainer: `Sở ${PLACEHOLDER} tên` },
      'support/a.json': {
        versions: [{ source: ['x', PLACEHOLDER] }, { figures: { [PLACEHOLDER]: 1 } }],
        note: 'Cần ghi thêm ngày',
        adds: true,
        cap: null,
      },
    })
    expect(found.map(({ at }) => at)).toEqual([
      'pack.json › maintainer',
      'support/a.json › versions[0].source[1]',
      `support/a.json › versions[1].figures.${PLACEHOLDER}`,
    ])
    expect(new Set(found.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(['PLACEHOLDER_LEFT warning']),
    )
  })

  it('là lưu ý của check, lỗi khi chặt; tính cả tệp tình huống', () => {
    const pack = tinyPack([
      tinyRule('support.a', [
        {
          citation: { document: 'QĐ 1', provision: `${PLACEHOLDER} điều` },
          grant: { cap: '1 triệu đồng' },
        },
      ]),
    ])
    const cases = {
      'support/a.cases.json': {
        rule: 'support.a',
        cases: [{ name: `${PLACEHOLDER} tên`, on: '2020-01-01', expect: { verdict: 'met' } }],
      },
    }
    const found = (strict: boolean): string[] =>
      checkPack(pack, { strict, cases })
        .filter(({ code }) => code === 'PLACEHOLDER_LEFT')
        .map(({ severity, at }) => `${severity} ${at}`)
    expect(found(false)).toEqual([
      'warning support/a.cases.json › cases[0].name',
      'warning support/a.json › versions[0].citation.provision',
    ])
    expect(found(true)).toEqual([
      'error support/a.cases.json › cases[0].name',
      'error support/a.json › versions[0].citation.provision',
    ])
  })
})
