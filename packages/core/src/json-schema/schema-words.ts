import { authoredKind } from '../kinds/authored-kinds.js'
import { RULE_KINDS } from '../kinds/rule.js'
import { factFieldWords, sentence } from './fact-field-words.js'
import { fieldName } from '../vocabulary/field-names.js'
import { CONFIG_FIELDS } from './schema-words-config.js'
import { DECISION_FIELDS } from './schema-words-decision.js'
import { GRANT_FIELDS } from './schema-words-grants.js'
import { MONITORING_FIELDS } from './schema-words-monitoring.js'
import { PLAN_FIELDS } from './schema-words-plan.js'
import { RESULT_FIELDS } from './schema-words-results.js'
import { NAMED_FIELDS, RULE_FIELDS } from './schema-words-rules.js'
import { WORK_FIELDS } from './schema-words-work.js'
import { VOCABULARY_FIELDS } from './schema-words-vocabulary.js'

/** The words of the fields that are explained by their name. */
const OF_NAMED_FIELDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NAMED_FIELDS).map(([field, en]) => [
    field,
    `${sentence(fieldName(field, 'vi'))} / ${en}`,
  ]),
)

/**
 * Lời giải thích các trường. / What an editor says of a field, Vietnamese first. Keys are a field's
 * name, or `parent.field` where one name means two things; a field of the project that is also a
 * fact takes the words of the catalogue.
 */
const FIELDS: Readonly<Record<string, string>> = {
  ...OF_NAMED_FIELDS,
  ...RULE_FIELDS,
  ...GRANT_FIELDS,
  ...MONITORING_FIELDS,
  ...PLAN_FIELDS,
  ...RESULT_FIELDS,
  ...VOCABULARY_FIELDS,
  ...WORK_FIELDS,
  ...DECISION_FIELDS,
  ...CONFIG_FIELDS,
  $schema: 'Đường dẫn tới lược đồ của tệp. / Path of the schema of this file.',
  id: 'Mã, duy nhất trong tệp hoặc trong gói. / Id, unique in its file or pack.',
  title: 'Tên tiếng Việt. / Title in Vietnamese.',
  titleEn: 'Tên tiếng Anh. / Title in English.',
  note: 'Ghi chú cho người đọc. / A note for the reader.',
  noteEn: 'Ghi chú bằng tiếng Anh. / The note in English.',
  source: 'Nguồn của số liệu. / Where the figures come from.',
  evidence:
    'Mức tin cậy: quoted = đã đọc nguyên văn; secondary = nguồn khác nhắc lại; memory = chưa ' +
    'thấy văn bản. / ' +
    'How well the text is known.',
  dayEvidence:
    'Mức tin cậy của ngày có hiệu lực, khi khác với mức tin cậy của lời văn; mức yếu hơn được ' +
    'tính. / ' +
    'How well the first day is known, where that differs from the text; the weaker counts.',
  kind: 'Loại. / Kind.',
  'years.from': 'Năm đầu. / The first year.',
  'years.to': 'Năm cuối. / The last year.',
  from: 'Có hiệu lực từ ngày (tính cả ngày đó). / First day in force.',
  to: 'Hết hiệu lực sau ngày (tính cả ngày đó); null: còn hiệu lực. / Last day in force; null: still in force.',
  document:
    'Số hiệu văn bản, có trong documents.json. / Number of the document, listed in documents.json.',
  issued: 'Ngày ban hành. / Day of issue.',

  encodedSince:
    'Gói biết quy định từ ngày này; trước đó trả lời «not-encoded». / ' +
    'The pack knows the law from this day; before it the answer is not-encoded.',
  refines:
    'Quy định quốc gia được cụ thể hóa, như «national:support.advanced-machinery». / ' +
    'The national rule this one refines.',
  adds:
    'true: quy định do địa phương đặt thêm, không cụ thể hóa quy định nào. / ' +
    'A rule the province adds on its own.',
  versions:
    'Các phiên bản theo thời gian, cũ trước mới sau. / Its versions over time, oldest first.',
  citation: 'Căn cứ pháp lý. / Where the rule stands.',
  provision: 'Điều, khoản, điểm: «Điều 1 khoản 2». / Article, clause, point.',
  gapAfter:
    'true: sau phiên bản này pháp luật có khoảng trống thật. / The law really has a gap after this version.',
  when: 'Áp dụng khi nào; không ghi: luôn áp dụng. / When the rule applies; absent: always.',
  require:
    'Điều kiện phải đạt; không đạt thì «unmet». / What must hold; otherwise the item is unmet.',
  toVerify: 'Danh mục thẩm định: điều người thẩm định phải tự xem. / The checklist for people.',
  text: 'Câu tiếng Việt. / The sentence in Vietnamese.',
  textEn: 'Câu tiếng Anh. / The sentence in English.',
  gap:
    'Chỗ pháp luật chưa rõ, nói bằng hai thứ tiếng; phát hiện LAW_GAP in câu này. / ' +
    'What the law leaves unclear, in both languages; LAW_GAP says it.',

  grant:
    'Mức hỗ trợ, hoặc «not-encoded» nếu văn bản dẫn chiếu mức chung chưa có trong gói. / The level, or not-encoded.',
  of: 'Loại chi phí được tính. / Cost kinds that count.',
  rate: 'Tỷ lệ tối đa: «50%». / The highest share.',
  cap: 'Mức tối đa cho một đơn vị: «300 triệu đồng». / The most per unit.',
  per: 'Mức tối đa tính cho một đơn vị nào. / What the cap is counted per.',
  elsewhere:
    '«none»: văn bản không quy định mức cho các trường hợp mà những quy định về nội dung này bỏ ' +
    'trống. / The act sets no level for the other cases.',
  binding: 'true: địa phương không được vượt mức này. / Provinces may not go above this level.',
  uplift: 'Mức cao hơn cho đề án ưu tiên. / The higher level of priority projects.',
  factor: 'Hệ số nhân với mức tối đa: «1.5». / Factor on the cap.',
  except: 'Nội dung không được hưởng hệ số. / Activities the factor does not raise.',
  check: 'Phép kiểm tra có sẵn. / A built-in check.',
  advance: 'Tạm ứng. / Advance payment.',
  papers: 'Giấy tờ kèm theo. / Papers.',
  progressOver: 'Khối lượng phải hoàn thành trên mức này. / The work must be beyond this share.',
  management: 'Chi phí quản lý. / Management cost.',
  agency: 'Phần của cơ quan quản lý. / The managing agency’s share.',
  'management.implementer': 'Phần của đơn vị thực hiện. / The implementer’s share.',
  authority: 'Cấp được phê duyệt. / Who may approve.',
  neighbour:
    'Chương trình khác có thể trả cùng khoản chi. / Another scheme that may pay the same cost.',
  scheme: 'Tên chương trình. / Name of the scheme.',
  schemeEn: 'Tên tiếng Anh của chương trình. / Name of the scheme in English.',

  rule: 'Mã quy định được kiểm thử. / The rule under test.',
  given: 'Dữ kiện cho trước. / The facts given.',
  cases: 'Các tình huống. / The cases.',
  'cases.name': 'Tình huống kể bằng một câu. / The case told in one sentence.',
  'cases.on': 'Ngày xét. / The day asked about.',
  expect: 'Kết quả mong đợi. / What is expected.',
  verdict: 'Kết luận mong đợi. / The expected verdict.',
  'expect.amount': 'Số tiền hỗ trợ tối đa mong đợi. / The expected ceiling.',
  'expect.rate': 'Tỷ lệ hoặc hệ số mong đợi: «70%», «1.5». / The expected share or factor.',
  citing: 'Căn cứ phải được dẫn: «01/2026/NQ-HĐND Điều 1 khoản 2». / Citations that must be given.',
  missing: 'Dữ kiện phải được báo thiếu. / Facts that must be reported missing.',

  documents: 'Sổ văn bản: mọi văn bản gói trích dẫn. / Every text the pack cites.',
  'documents.id': 'Số hiệu: «01/2026/NQ-HĐND». / Number of the document.',
  issuer: 'Cơ quan ban hành. / Who issued it.',
  replaces: 'Thay thế các văn bản. / Replaces.',
  replacedBy: 'Bị thay thế bởi. / Replaced by.',
  amendedBy: 'Được sửa đổi bởi. / Amended by.',
  read: 'Đã đọc nguyên văn bản sửa đổi hay chưa. / Whether the amendment has been read.',
  link: 'Đường dẫn tới nguồn chính thức. / Link to the official source.',

  version: 'Phiên bản của gói: «1.0.0». / Version of the pack.',
  schemaVersion: 'Phiên bản khuôn dạng: 1. / Version of the format.',
  jurisdiction:
    '«national» hoặc mã tỉnh trong danh mục tỉnh, thành phố. / national, or the id of a province.',
  maintainer: 'Đơn vị chịu trách nhiệm về gói. / Who answers for the pack.',
  lawAsOf: 'Pháp luật được cập nhật đến ngày. / The day up to which the law has been followed.',
  'pack.replaces':
    'Mã gói có sẵn cùng tỉnh mà gói này thay hoàn toàn, như «dak-lak». / ' +
    'The shipped pack of the same province that this one stands in the place of.',
  extends: 'Gói tỉnh dựa trên gói quốc gia. / A provincial pack builds on the national one.',

  provinces: 'Các tỉnh, thành phố, cả cũ và mới. / Provinces, old and new.',
  name: 'Tên. / Name.',
  otherNames: 'Tên gọi khác. / Other names.',
  periods: 'Các thời kỳ. / Its periods.',
  'periods.kind': 'Tỉnh hay thành phố trực thuộc trung ương. / Province or centrally-run city.',
  formedFrom: 'Hợp thành từ các tỉnh. / Formed from these provinces.',
  reviews:
    'Hạn rà soát văn bản của tỉnh trước sắp xếp. / When acts of merged provinces are due for review.',
  mergedOn: 'Ngày sắp xếp. / The day of the merger.',
  due: 'Từ ngày này đã đến hạn rà soát. / From this day they are due.',

  fund: 'Nguồn kinh phí: quốc gia hoặc địa phương. / Fund: national or local.',
  implementer: 'Đơn vị thực hiện. / Implementing unit.',
  approval: 'Phê duyệt. / Approval.',
  level: 'Cấp. / Level.',
  on: 'Ngày. / Day.',
  commitments: 'Cam kết. / Commitments.',
  items: 'Các hạng mục của đề án. / The items of the project.',
  beneficiary: 'Đơn vị thụ hưởng. / Beneficiary.',
  'beneficiary.id':
    'Mã số thuế hoặc mã số đăng ký kinh doanh của đơn vị thụ hưởng; chỉ để nhận biết các hạng ' +
    'mục của cùng một cơ sở, không xét như điều kiện. / ' +
    'Tax or business code; it only tells which items are of one establishment, no rule judges ' +
    'it.',
  'beneficiary.name':
    'Tên đơn vị thụ hưởng; không dùng để xét, không in trong thông báo. / ' +
    'Name of the beneficiary; never judged, never printed in a message.',
  site: 'Nơi sản xuất (không phải trụ sở). / Place of production, not the head office.',
  'site.convertedFromCommuneOn':
    'Ngày xã chuyển thành phường, hoặc «never». / The day the commune became a ward, or never.',
  'site.district': 'Tên huyện, quận; chỉ để nhận biết. / Name of the district; identity only.',
  'site.commune': 'Tên xã, phường; chỉ để nhận biết. / Name of the commune; identity only.',
  costs: 'Các khoản chi phí. / Cost lines.',
  amount: 'Số tiền. / Amount.',
  'costs.kind': 'Loại chi phí. / Kind of cost.',
  otherStateSupport:
    'Phần đã được ngân sách nhà nước khác hỗ trợ, ngoài các nguồn kể tên trong «otherSources». ' +
    '/ ' +
    'Other State money for the same line, beside what `otherSources` names.',
  otherSources:
    'Kinh phí nhà nước lồng ghép cho khoản chi này, theo tên chương trình. / ' +
    'State money of other programmes for this line, by name.',
  'otherSources.programme':
    'Chương trình hoặc nguồn vốn nhà nước khác. / The other State programme.',
  asset:
    'Tài sản mà khoản chi này mua: cho biết hai khoản chi có cùng là một tài sản hay không, ' +
    'không xét như điều kiện. / ' +
    'What the line buys: it tells whether two lines are one asset, no rule judges it.',
  'asset.maker': 'Hãng sản xuất. / Maker.',
  'asset.model': 'Kiểu, ký hiệu máy. / Model.',
  'asset.serial': 'Số máy, số sê-ri. / Serial number.',
  'asset.invoice': 'Số hóa đơn. / Invoice number.',
  requested: 'Đề nghị theo nguồn. / What is asked of each source.',
  national: 'Khuyến công quốc gia. / National fund.',
  local: 'Khuyến công địa phương. / Local fund.',
  other: 'Nguồn khác. / Other sources.',
  counterpart: 'Vốn đối ứng. / Counterpart money.',
  facts: 'Dữ kiện khác trong danh mục. / Further facts of the catalogue.',
  events: 'Các sự kiện của đề án. / What happened to the project so far.',
  verified:
    'Kết quả thẩm định: câu trả lời cho các dòng của danh mục thẩm định. / ' +
    'What people found: answers to lines of the checklist.',
  'verified.line': 'Mã dòng, lấy ở kết quả xét. / The id of the line, as the decision gives it.',
  'verified.holds': 'Nội dung đó có đúng không. / Whether it holds.',
  'verified.by': 'Người hoặc hội đồng kết luận. / Who found it.',
  'verified.on': 'Ngày kết luận, không sau ngày xét. / The day of it, not after the day judged on.',
  'verified.why': 'Căn cứ, số biên bản. / On what ground.',
  type: 'Loại sự kiện. / Kind of event.',
  activity: 'Nội dung hỗ trợ. / The activity.',
  progress: 'Tiến độ: «72%». / Progress.',
  by: 'Cấp thực hiện. / Who did it.',
  item: 'Mã hạng mục. / The item.',
  changes: 'Các thay đổi. / What changed.',
  why: 'Lý do. / Why.',
}

/**
 * Lời giải thích một trường. / What a field means, Vietnamese then English, by its parent and name;
 * `undefined` where nobody has said.
 *
 * @param parent - The field it stands in.
 * @param field - Its own name.
 * @returns The words, both languages in one text; `undefined` where there are none.
 * @example
 * ```ts
 * import { fieldWords } from '@khuyencong/core/schema'
 * fieldWords('uplift', 'factor') // => 'Hệ số nhân với mức tối đa: «1.5». / Factor on the cap.'
 * ```
 */
export function wordsFor(parent: string, field: string): string | undefined {
  return (
    FIELDS[`${parent}.${field}`] ??
    factFieldWords(parent, field) ??
    (Object.hasOwn(FIELDS, field) ? FIELDS[field] : wordsOfKind(field))
  )
}

/** What the kind of rule that alone has a field calls it. */
function wordsOfKind(field: string): string | undefined {
  const names = RULE_KINDS.map((kind) => authoredKind(kind).fields)
    .map((fields) => (Object.hasOwn(fields, field) ? fields[field] : undefined))
    .find((each) => each !== undefined)
  return names?.map(sentence).join(' / ')
}
