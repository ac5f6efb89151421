import { describe, expect, it } from 'vitest'
import { citationText, provisionText } from './citation-text.js'

const decree = '45/2012/NĐ-CP'

describe('a citation in the order of legal drafting', () => {
  it.each([
    [
      'Điều 1 khoản 2 điểm a',
      'điểm a khoản 2 Điều 1 Nghị định số 45/2012/NĐ-CP',
      'point a, clause 2, Article 1 of Decree No. 45/2012/NĐ-CP',
    ],
    [
      'Điều 3a khoản 2',
      'khoản 2 Điều 3a Nghị định số 45/2012/NĐ-CP',
      'clause 2, Article 3a of Decree No. 45/2012/NĐ-CP',
    ],
    ['Điều 9', 'Điều 9 Nghị định số 45/2012/NĐ-CP', 'Article 9 of Decree No. 45/2012/NĐ-CP'],
    [
      'Điều 4 khoản 1 điểm đ',
      'điểm đ khoản 1 Điều 4 Nghị định số 45/2012/NĐ-CP',
      'point đ, clause 1, Article 4 of Decree No. 45/2012/NĐ-CP',
    ],
    [
      'Điều 12 khoản 5; Điều 18',
      'khoản 5 Điều 12; Điều 18 Nghị định số 45/2012/NĐ-CP',
      'clause 5, Article 12; Article 18 of Decree No. 45/2012/NĐ-CP',
    ],
    [
      'Điều 11 khoản 2 điểm a, khoản 3',
      'điểm a khoản 2, khoản 3 Điều 11 Nghị định số 45/2012/NĐ-CP',
      'point a, clause 2, clause 3, Article 11 of Decree No. 45/2012/NĐ-CP',
    ],
    [
      'Điều 6 khoản 1 điểm a, c, e và g',
      'điểm a, c, e và g khoản 1 Điều 6 Nghị định số 45/2012/NĐ-CP',
      'point a, c, e and g, clause 1, Article 6 of Decree No. 45/2012/NĐ-CP',
    ],
    [
      'Điều 4 khoản 7 và khoản 8',
      'khoản 7 và khoản 8 Điều 4 Nghị định số 45/2012/NĐ-CP',
      'clause 7 and clause 8, Article 4 of Decree No. 45/2012/NĐ-CP',
    ],
    [
      'Điều 8 khoản 4 (số khoản suy ra)',
      'khoản 4 Điều 8 Nghị định số 45/2012/NĐ-CP (số khoản suy ra)',
      'clause 4, Article 8 of Decree No. 45/2012/NĐ-CP (clause number inferred)',
    ],
    [
      '(chưa xác định điều khoản)',
      'Nghị định số 45/2012/NĐ-CP (chưa xác định điều khoản)',
      'Decree No. 45/2012/NĐ-CP (clause not identified)',
    ],
    [
      'Chương VII (chưa xác định điều khoản)',
      'Chương VII Nghị định số 45/2012/NĐ-CP (chưa xác định điều khoản)',
      'Chapter VII of Decree No. 45/2012/NĐ-CP (clause not identified)',
    ],
    [
      'Điều 7 khoản 1 điểm d; Phụ lục số 4',
      'điểm d khoản 1 Điều 7; Phụ lục số 4 Nghị định số 45/2012/NĐ-CP',
      'point d, clause 1, Article 7; Annex No. 4 of Decree No. 45/2012/NĐ-CP',
    ],
    [
      'Điều 4, 5, 7, 11, 16, 17; Phụ lục số 4',
      'Điều 4, 5, 7, 11, 16, 17; Phụ lục số 4 Nghị định số 45/2012/NĐ-CP',
      'Article 4, 5, 7, 11, 16, 17; Annex No. 4 of Decree No. 45/2012/NĐ-CP',
    ],
    [
      'Điều 6 đến Điều 23',
      'Điều 6 đến Điều 23 Nghị định số 45/2012/NĐ-CP',
      'Article 6 to Article 23 of Decree No. 45/2012/NĐ-CP',
    ],
    [
      'quy định chuyển tiếp (chưa xác định số điều)',
      'Nghị định số 45/2012/NĐ-CP (quy định chuyển tiếp; chưa xác định số điều)',
      'Decree No. 45/2012/NĐ-CP (transitional provisions; article number not identified)',
    ],
    [
      'Điều 3a bổ sung vào 36/2013/TT-BCT',
      'Nghị định số 45/2012/NĐ-CP (Điều 3a bổ sung vào 36/2013/TT-BCT)',
      'Decree No. 45/2012/NĐ-CP (Article 3a added to 36/2013/TT-BCT)',
    ],
    [
      'sửa đổi Điều 6 khoản 2 của 734/2014/QĐ-UBND',
      'Nghị định số 45/2012/NĐ-CP (sửa đổi khoản 2 Điều 6 của 734/2014/QĐ-UBND)',
      'Decree No. 45/2012/NĐ-CP (amending clause 2, Article 6 of 734/2014/QĐ-UBND)',
    ],
    [
      'điều khoản tôi viết',
      'Nghị định số 45/2012/NĐ-CP (điều khoản tôi viết)',
      'Decree No. 45/2012/NĐ-CP (điều khoản tôi viết)',
    ],
  ])('%s', (provision, vi, en) => {
    expect(citationText({ document: decree, provision }, 'vi')).toBe(vi)
    expect(citationText({ document: decree, provision }, 'en')).toBe(en)
  })

  it.each([
    ['28/2018/TT-BTC', 'Thông tư số 28/2018/TT-BTC', 'Circular No. 28/2018/TT-BTC'],
    [
      '26/2014/TTLT-BTC-BCT',
      'Thông tư liên tịch số 26/2014/TTLT-BTC-BCT',
      'Joint Circular No. 26/2014/TTLT-BTC-BCT',
    ],
    ['1881/QĐ-TTg', 'Quyết định số 1881/QĐ-TTg', 'Decision No. 1881/QĐ-TTg'],
    ['30a/2008/NQ-CP', 'Nghị quyết số 30a/2008/NQ-CP', 'Resolution No. 30a/2008/NQ-CP'],
    ['12/CT-BCT', 'Chỉ thị số 12/CT-BCT', 'Directive No. 12/CT-BCT'],
    ['12/KH-UBND', 'Kế hoạch số 12/KH-UBND', 'Plan No. 12/KH-UBND'],
    // a law and a resolution of the National Assembly have numbers alike
    ['72/2025/QH15', 'văn bản số 72/2025/QH15', 'document No. 72/2025/QH15'],
    ['bang-gia-noi-bo', 'bang-gia-noi-bo', 'bang-gia-noi-bo'],
    ['Số 5 ngày 1 tháng 3', 'Số 5 ngày 1 tháng 3', 'Số 5 ngày 1 tháng 3'],
  ])('names the kind of the document by its number: %s', (document, vi, en) => {
    expect(citationText({ document, provision: 'Điều 1' }, 'vi')).toBe(`Điều 1 ${vi}`)
    expect(citationText({ document, provision: 'Điều 1' }, 'en')).toBe(`Article 1 of ${en}`)
  })

  it('gives a provision alone in the same order', () => {
    expect(provisionText('Điều 8 khoản 4 (số khoản suy ra)', 'vi')).toBe(
      'khoản 4 Điều 8 (số khoản suy ra)',
    )
    expect(provisionText('Điều 8 khoản 4 (số khoản suy ra)', 'en')).toBe(
      'clause 4, Article 8 (clause number inferred)',
    )
    expect(provisionText('(chưa đọc được điều khoản)', 'en')).toBe('(clause not read)')
    expect(provisionText('Phụ lục 2', 'vi')).toBe('Phụ lục 2')
  })
})

it.each([
  ['Điều 2', 'Điều 2', 'Article 2'],
  ['Điều 2 khoản 3', 'khoản 3 Điều 2', 'clause 3, Article 2'],
  ['Điều 6 khoản 2 điểm c', 'điểm c khoản 2 Điều 6', 'point c, clause 2, Article 6'],
  ['(chưa đọc được điều khoản)', '(chưa đọc được điều khoản)', '(clause not read)'],
  ['Điều 3, Điều 4', 'Điều 3, Điều 4', 'Article 3, Article 4'],
])('the provision «%s» stands in a sentence as «%s»', (provision, vi, en) => {
  expect([provisionText(provision, 'vi'), provisionText(provision, 'en')]).toEqual([vi, en])
})
