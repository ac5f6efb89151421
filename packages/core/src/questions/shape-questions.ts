import type { Bilingual } from '../vocabulary/language.js'

/** How people are asked for a fact, in both languages. */
export interface QuestionWording {
  /** What is asked for is called so, where it is no fact of the vocabulary. */
  readonly title?: Bilingual
  readonly ask: Bilingual
  readonly help?: Bilingual
  readonly unit?: Bilingual
}

const PEOPLE: Bilingual = ['người', 'people']

/** Hỏi về cả đề án. / Questions on the project as a whole. */
const OF_PROJECT = {
  fund: {
    ask: [
      'Đề án đề nghị kinh phí khuyến công quốc gia hay khuyến công địa phương?',
      'Is the money asked of the national or of the local industrial promotion fund?',
    ],
  },
  'project.kind': {
    ask: [
      'Đề án là đề án đơn, đề án nhóm hay đề án điểm?',
      'Is it a single, a group or a flagship project?',
    ],
  },
  planYear: {
    ask: [
      'Đề án thuộc kế hoạch khuyến công của năm nào?',
      'Which year’s promotion plan is the project part of?',
    ],
  },
  planBuildingYear: {
    ask: [
      'Kế hoạch có đề án này được xây dựng trong năm nào?',
      'In which year is the plan with this project drawn up?',
    ],
  },
  'implementer.kind': {
    ask: ['Đơn vị thực hiện đề án thuộc loại nào?', 'What kind of unit carries out the project?'],
  },
  'approval.level': {
    ask: ['Cấp nào phê duyệt đề án?', 'Which level approves the project?'],
  },
  'approval.on': {
    ask: ['Đề án được phê duyệt ngày nào?', 'On which day was the project approved?'],
  },
  'commitments.counterpart': {
    ask: [
      'Đơn vị thụ hưởng có cam kết đầu tư đủ phần kinh phí còn lại không?',
      'Has the beneficiary committed itself to pay the whole remainder?',
    ],
  },
  'commitments.noDoubleFunding': {
    ask: [
      'Đơn vị thụ hưởng có cam kết nội dung chi này chưa được ngân sách nhà nước khác hỗ trợ không?',
      'Has the beneficiary declared that no other State money pays for the same costs?',
    ],
  },
} as const satisfies Readonly<Record<string, QuestionWording>>

/** Hỏi về đơn vị thụ hưởng. / Questions on who receives the support. */
const OF_BENEFICIARY = {
  level: {
    ask: [
      'Hội, cuộc bình chọn hoặc giải thưởng thuộc cấp nào?',
      'Of which level is the association, the selection or the prize?',
    ],
  },
  'beneficiary.id': {
    title: ['mã số đơn vị thụ hưởng', 'code of the beneficiary'],
    ask: [
      'Mã số thuế hoặc mã số đăng ký kinh doanh của đơn vị thụ hưởng là gì?',
      'What is the tax code or business registration number of the beneficiary?',
    ],
    help: [
      'Chỉ để biết các hạng mục có cùng một đơn vị thụ hưởng hay không.',
      'Only to tell whether items have the same beneficiary.',
    ],
  },
  'beneficiary.kind': {
    ask: ['Đơn vị thụ hưởng thuộc loại nào?', 'What kind of beneficiary is it?'],
  },
  'beneficiary.employees': {
    ask: [
      'Số lao động tham gia bảo hiểm xã hội bình quân năm của đơn vị là bao nhiêu?',
      'How many insured workers does the beneficiary have, as a yearly mean?',
    ],
    unit: PEOPLE,
  },
  'beneficiary.annualRevenue': {
    ask: [
      'Tổng doanh thu năm trước của đơn vị là bao nhiêu?',
      'What was the revenue of the beneficiary in the previous year?',
    ],
  },
  'beneficiary.totalCapital': {
    ask: [
      'Tổng nguồn vốn năm trước của đơn vị là bao nhiêu?',
      'What was the total capital of the beneficiary in the previous year?',
    ],
  },
  'beneficiary.industry': {
    ask: ['Đơn vị sản xuất ngành nghề nào?', 'In which industry does the beneficiary produce?'],
  },
} as const satisfies Readonly<Record<string, QuestionWording>>

const NOT_THE_OFFICE: Bilingual = [
  'Ghi nơi sản xuất, không ghi nơi đặt trụ sở.',
  'The place of production, not that of the head office.',
]

/** Hỏi về địa điểm. / Questions on the place of production. */
const OF_SITE = {
  'site.province': {
    ask: [
      'Nơi sản xuất thuộc tỉnh, thành phố nào?',
      'In which province is the place of production?',
    ],
    help: NOT_THE_OFFICE,
  },
  'site.formerProvince': {
    ask: [
      'Trước khi sắp xếp, nơi sản xuất thuộc tỉnh, thành phố nào?',
      'To which province did the place belong before the merger?',
    ],
  },
  'site.unitKind': {
    ask: [
      'Nơi sản xuất nằm ở xã, phường, thị trấn hay đặc khu?',
      'Is the place in a commune, a ward, a township or a special zone?',
    ],
    help: NOT_THE_OFFICE,
  },
  'site.parentKind': {
    ask: [
      'Xã, phường, thị trấn đó thuộc huyện, thị xã, quận hay thành phố thuộc tỉnh?',
      'Does it belong to a rural district, a town, an urban district or a provincial city?',
    ],
  },
  'site.cityClass': {
    ask: [
      'Thành phố thuộc tỉnh đó là đô thị loại mấy?',
      'Of which urban class is that provincial city?',
    ],
  },
  'site.formerUnitKind': {
    ask: [
      'Trước khi sắp xếp đơn vị hành chính, nơi sản xuất nằm ở xã, phường hay thị trấn?',
      'Before the reorganisation, was the place in a commune, a ward or a township?',
    ],
  },
  'site.formerParentKind': {
    ask: [
      'Trước khi sắp xếp đơn vị hành chính, xã, phường, thị trấn đó thuộc huyện, thị xã, quận ' +
        'hay thành phố thuộc tỉnh?',
      'Before the reorganisation, did it belong to a rural district, a town, an urban district ' +
        'or a provincial city?',
    ],
  },
  'site.formerCityClass': {
    ask: [
      'Trước khi sắp xếp đơn vị hành chính, thành phố thuộc tỉnh đó là đô thị loại mấy?',
      'Before the reorganisation, of which urban class was that provincial city?',
    ],
  },
  'site.convertedFromCommuneOn': {
    ask: [
      'Quyết định chuyển xã thành phường có hiệu lực từ ngày nào?',
      'From which day did the decision take effect that made the commune a ward?',
    ],
    help: [
      'Ghi «never» nếu phường không được chuyển từ xã.',
      'Write `never` where the ward was no commune before.',
    ],
  },
  'site.craftVillageRecognised': {
    ask: [
      'Nơi sản xuất có nằm trong làng nghề được Ủy ban nhân dân cấp tỉnh công nhận không?',
      'Does the place lie in a craft village that the province has recognised?',
    ],
  },
  'site.areas': {
    ask: [
      'Nơi sản xuất thuộc những địa bàn ưu tiên nào?',
      'Which priority areas does the place belong to?',
    ],
    help: [
      'Ghi danh sách rỗng nếu chắc chắn không thuộc địa bàn nào.',
      'An empty list where it is known to belong to none.',
    ],
  },
} as const satisfies Readonly<Record<string, QuestionWording>>

/** Hỏi về tiền. / Questions on money, which are asked last. */
const OF_MONEY = {
  costs: {
    ask: [
      'Hạng mục có những khoản chi nào, mỗi khoản thuộc loại gì và bao nhiêu tiền?',
      'Which costs does the item have, each with its kind and amount?',
    ],
    help: [
      'Ghi đủ loại chi phí và số tiền của từng khoản; danh sách rỗng nếu chắc chắn không có khoản nào.',
      'Give the kind and the amount of each line; an empty list where there is surely none.',
    ],
  },
  'requested.national': {
    title: ['kinh phí đề nghị từ khuyến công quốc gia', 'asked of the national fund'],
    ask: [
      'Hạng mục đề nghị kinh phí khuyến công quốc gia bao nhiêu?',
      'How much does the item ask of the national fund?',
    ],
  },
  'requested.local': {
    title: ['kinh phí đề nghị từ khuyến công địa phương', 'asked of the local fund'],
    ask: [
      'Hạng mục đề nghị kinh phí khuyến công địa phương bao nhiêu?',
      'How much does the item ask of the local fund?',
    ],
  },
} as const satisfies Readonly<Record<string, QuestionWording>>

/**
 * Câu hỏi về dữ kiện của hình thức đề án. / How people are asked for what comes from the shape of a
 * project; the facts that packs declare bring questions of their own.
 */
export const SHAPE_QUESTIONS: ReadonlyMap<string, QuestionWording> = new Map<
  string,
  QuestionWording
>(Object.entries({ ...OF_PROJECT, ...OF_BENEFICIARY, ...OF_SITE, ...OF_MONEY }))
