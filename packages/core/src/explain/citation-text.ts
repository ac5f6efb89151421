import type { Citation } from '../vocabulary/law.js'
import { CONNECTIVES } from '../vocabulary/word-names.js'
import { inLang, type Lang, type Bilingual } from '../vocabulary/language.js'

/** The kind of a document by the letters of its number, «45/2012/NĐ-CP». */
const KINDS: Readonly<Record<string, Bilingual>> = {
  NĐ: ['Nghị định', 'Decree'],
  TT: ['Thông tư', 'Circular'],
  TTLT: ['Thông tư liên tịch', 'Joint Circular'],
  QĐ: ['Quyết định', 'Decision'],
  NQ: ['Nghị quyết', 'Resolution'],
  CT: ['Chỉ thị', 'Directive'],
  KH: ['Kế hoạch', 'Plan'],
}
const NUMBER = /^\d+[a-z]*\/(?:\d{4}\/)?(\p{Lu}+)[\d-]/u

/** What packs write of a provision beside article, clause and point. */
const REMARKS: readonly Bilingual[] = [
  ['chưa đọc được điều khoản', 'clause not read'],
  ['chưa xác định điều khoản', 'clause not identified'],
  ['chưa xác định khoản', 'clause not identified'],
  ['chưa xác định số điều', 'article number not identified'],
  ['chưa đọc được lời văn', 'wording not read'],
  ['chưa đọc được', 'not read'],
  ['chưa chắc chắn', 'not certain'],
  ['số khoản suy ra', 'clause number inferred'],
  ['số điều theo trí nhớ', 'article number from memory'],
  ['số điều theo nguồn dẫn lại', 'article number as restated elsewhere'],
  ['khoản chưa thấy', 'clause not seen'],
  ['quy định chuyển tiếp', 'transitional provisions'],
  ['sửa đổi bởi', 'amended by'],
  ['điểm sửa', 'the point amending'],
  ['sửa đổi', 'amending'],
  ['bổ sung vào', 'added to'],
  ['Bộ tiêu chí đánh giá, phân hạng sản phẩm', 'criteria for rating products'],
  ['Tiêu chí phê duyệt kèm theo Quyết định', 'approval criteria issued with the Decision'],
  ['Tiêu chí lựa chọn chủ đầu tư', 'criteria for choosing the investor'],
  ['Phụ lục số', 'Annex No.'],
  ['Phụ lục', 'Annex'],
  ['Chương', 'Chapter'],
  ['Điều', 'Article'],
  ['khoản', 'clause'],
  ['điểm', 'point'],
  ['của', 'of'],
  ['đến', 'to'],
  CONNECTIVES.or,
  CONNECTIVES.and,
]

const REMARK = new RegExp(`(?<!\\p{L})(?:${REMARKS.map(([vi]) => vi).join('|')})(?!\\p{L})`, 'gu')
const ENGLISH_REMARKS = new Map(REMARKS)

const PART = '[^\\s,;()]+(?:(?:, | và | hoặc )(?:điểm )?[\\da-zđ]+(?![^\\s,;()]))*'
const CLAUSE = `khoản ${PART}(?: điểm ${PART})?`
/** An article with its clauses and points. */
const ARTICLE = new RegExp(`(Điều [^\\s;()]+) (${CLAUSE}(?:(?:, | và )${CLAUSE})*)`, 'gu')
/** Parts of a document that stand before it in a sentence. */
const STANDS_BEFORE = /^(?:Điều [\da-z]|Phụ lục|Chương)(?!.* bổ sung vào)/u
const LAST_REMARK = /^(.*?)\s*\(([^()]*)\)$/u

/**
 * Căn cứ trong câu. / A citation as a sentence names it: the smallest part first, the kind of the
 * document before its number, and what the pack remarks of the provision after it.
 *
 * @param citation - Document and provision, as a step or a finding holds them.
 * @param lang - `vi` or `en`.
 * @returns The citation, to stand inside a sentence.
 * @example
 * ```ts
 * import { citationText } from '@khuyencong/core'
 * const citation = { document: '45/2012/NĐ-CP', provision: 'Điều 1 khoản 2 điểm a' }
 * citationText(citation, 'vi') // => 'điểm a khoản 2 Điều 1 Nghị định số 45/2012/NĐ-CP'
 * citationText(citation, 'en') // => 'point a, clause 2, Article 1 of Decree No. 45/2012/NĐ-CP'
 * ```
 */
export function citationText({ document, provision }: Citation, lang: Lang): string {
  const [, part = provision, remark = ''] = LAST_REMARK.exec(provision) ?? []
  const name = documentName(document, lang)
  const before = STANDS_BEFORE.test(part)
  const remarks = [before ? '' : part, remark].filter((each) => each !== '')
  return [
    before ? `${provisionText(part, lang)} ${inLang(['', 'of '], lang)}${name}` : name,
    ...(remarks.length === 0 ? [] : [`(${provisionText(remarks.join('; '), lang)})`]),
  ].join(' ')
}

/**
 * Điều khoản. / A provision alone, the smallest part first.
 *
 * @param provision - Article, clause and point the way packs write them: «Điều 1 khoản 2».
 * @param lang - `vi` or `en`.
 * @returns The same, to stand inside a sentence.
 * @example
 * ```ts
 * import { provisionText } from '@khuyencong/core'
 * provisionText('Điều 1 khoản 2', 'vi') // => 'khoản 2 Điều 1'
 * ```
 */
export function provisionText(provision: string, lang: Lang): string {
  const link = inLang([' ', ', '], lang)
  const ordered = provision.replace(ARTICLE, (_whole, article: string, clauses: string) =>
    [...clauses.split(/((?:, | và )(?=khoản ))/u).map(pointFirst(link)), link, article].join(''),
  )
  if (lang === 'vi') return ordered
  const english = ordered.replace(REMARK, (vi) => ENGLISH_REMARKS.get(vi) ?? vi)
  // what is still Vietnamese is no remark this table knows: half a translation would be worse
  return /\p{M}/u.test(english.normalize('NFD')) ? ordered : english
}

const pointFirst =
  (link: string) =>
  (clause: string): string =>
    clause.replace(/^(khoản .+?) (điểm .+)$/u, `$2${link}$1`)

function documentName(id: string, lang: Lang): string {
  const letters = NUMBER.exec(`${id}-`)?.[1]
  if (letters === undefined) return id
  const kind = Object.hasOwn(KINDS, letters) ? KINDS[letters] : undefined
  return `${inLang(kind ?? ['văn bản', 'document'], lang)} ${inLang(['số', 'No.'], lang)} ${id}`
}
