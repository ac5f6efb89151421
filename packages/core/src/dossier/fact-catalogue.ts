import { ACTIVITY_IDS, COST_KINDS } from '../words/activity.js'
import { day } from '../words/calendar.js'
import { didYouMean, KhuyenCongError, nearOrList, shown } from '../words/errors.js'
import { formatRate, type Rate, rate, vnd } from '../words/money.js'
import { oneLine } from '../words/plain-text.js'
import type { FactValue } from '../words/trace.js'
import {
  APPROVAL_LEVELS,
  AREAS,
  BENEFICIARY_KINDS,
  CITY_CLASSES,
  FUNDS,
  INDUSTRIES,
  LEVELS,
  PARENT_KINDS,
  PROJECT_KINDS,
  UNIT_KINDS,
} from '../words/vocabulary.js'

/** Kiểu dữ kiện. / What a fact's value can be; money is đồng, a rate is millionths, a day is text. */
export type FactType = 'word' | 'list' | 'boolean' | 'integer' | 'money' | 'rate' | 'day'

/** Một dữ kiện trong danh mục. / One fact of the catalogue. */
export interface FactDefinition {
  readonly type: FactType
  /** Vietnamese and English name, as messages show it. */
  readonly vi: string
  readonly en: string
  /** The closed list of words, where there is one. */
  readonly words?: readonly string[]
  /** Where it stands in a project; a fact without a path is given under the item's `facts`, or derived. */
  readonly path?: readonly ['project' | 'item', ...string[]]
  /** Computed from other facts when it is not given. */
  readonly derived?: true
}

type Path = readonly ['project' | 'item', ...string[]]
const word = (words: readonly string[], vi: string, en: string, path?: Path): FactDefinition => ({
  type: 'word',
  words,
  vi,
  en,
  ...(path && { path }),
})
const of = (type: FactType, vi: string, en: string, path?: Path): FactDefinition => ({
  type,
  vi,
  en,
  ...(path && { path }),
})
const derived = (definition: FactDefinition): FactDefinition => ({ ...definition, derived: true })

const WHO: Record<string, FactDefinition> = {
  'beneficiary.kind': word(BENEFICIARY_KINDS, 'loại đơn vị thụ hưởng', 'kind of beneficiary', [
    'item',
    'beneficiary',
    'kind',
  ]),
  'beneficiary.employees': of(
    'integer',
    'số lao động tham gia bảo hiểm xã hội bình quân năm',
    'yearly mean of insured workers',
    ['item', 'beneficiary', 'employees'],
  ),
  'beneficiary.annualRevenue': of(
    'money',
    'tổng doanh thu năm trước',
    'revenue of the previous year',
    ['item', 'beneficiary', 'annualRevenue'],
  ),
  'beneficiary.totalCapital': of(
    'money',
    'tổng nguồn vốn năm trước',
    'total capital of the previous year',
    ['item', 'beneficiary', 'totalCapital'],
  ),
  'beneficiary.industry': word(INDUSTRIES, 'ngành nghề sản xuất', 'industry', [
    'item',
    'beneficiary',
    'industry',
  ]),
}

const WHERE: Record<string, FactDefinition> = {
  'site.province': of('word', 'tỉnh, thành phố nơi sản xuất', 'province of production', [
    'item',
    'site',
    'province',
  ]),
  'site.formerProvince': of('word', 'tỉnh, thành phố trước sắp xếp', 'province before the merger', [
    'item',
    'site',
    'formerProvince',
  ]),
  'site.provinceKind': derived(
    word(
      ['province', 'central-city'],
      'tỉnh hay thành phố trực thuộc trung ương',
      'province or centrally-run city',
    ),
  ),
  'site.unitKind': word(
    UNIT_KINDS,
    'loại đơn vị hành chính cấp xã nơi sản xuất',
    'kind of commune-level unit',
    ['item', 'site', 'unitKind'],
  ),
  'site.parentKind': word(
    PARENT_KINDS,
    'loại đơn vị cấp huyện quản lý',
    'kind of district-level unit',
    ['item', 'site', 'parentKind'],
  ),
  'site.cityClass': word(
    CITY_CLASSES,
    'loại đô thị của thành phố thuộc tỉnh',
    'urban class of the provincial city',
    ['item', 'site', 'cityClass'],
  ),
  'site.formerUnitKind': word(
    UNIT_KINDS,
    'loại đơn vị cấp xã trước 01/07/2025',
    'kind of commune-level unit before 2025-07-01',
    ['item', 'site', 'formerUnitKind'],
  ),
  'site.formerParentKind': word(
    PARENT_KINDS,
    'loại đơn vị cấp huyện trước 01/07/2025',
    'kind of district-level unit before 2025-07-01',
    ['item', 'site', 'formerParentKind'],
  ),
  'site.formerCityClass': word(
    CITY_CLASSES,
    'loại đô thị trước 01/07/2025',
    'urban class before 2025-07-01',
    ['item', 'site', 'formerCityClass'],
  ),
  'site.convertedFromCommune': derived(
    of('boolean', 'phường được chuyển từ xã', 'ward converted from a commune'),
  ),
  'site.yearsSinceConversion': derived(
    of(
      'integer',
      'số năm từ khi xã thành phường đến 31/12 năm trước năm xây dựng kế hoạch (tính tròn lên)',
      'years begun from the conversion to 31 December before the plan-building year',
    ),
  ),
  'site.craftVillageRecognised': of(
    'boolean',
    'địa điểm nằm trong làng nghề được UBND cấp tỉnh công nhận',
    'site lies in a craft village recognised by the province',
    ['item', 'site', 'craftVillageRecognised'],
  ),
  'site.areas': {
    ...of('list', 'địa bàn ưu tiên', 'priority areas', ['item', 'site', 'areas']),
    words: AREAS,
  },
}

const WHAT: Record<string, FactDefinition> = {
  activity: word(ACTIVITY_IDS, 'nội dung hỗ trợ', 'activity', ['item', 'activity']),
  units: of(
    'integer',
    'số đơn vị (cơ sở, mô hình, gian hàng…)',
    'units (establishments, models, booths…)',
    ['item', 'units'],
  ),
  level: word(LEVELS, 'cấp (xã, huyện, tỉnh, khu vực, quốc gia)', 'level (commune to national)', [
    'item',
    'level',
  ]),
  fund: word(FUNDS, 'nguồn kinh phí (quốc gia, địa phương)', 'fund (national, local)', [
    'project',
    'fund',
  ]),
  'project.kind': word(PROJECT_KINDS, 'loại đề án', 'kind of project', ['project', 'kind']),
  planYear: of('integer', 'năm kế hoạch', 'plan year', ['project', 'planYear']),
  planBuildingYear: derived(
    of('integer', 'năm xây dựng kế hoạch', 'plan-building year', ['project', 'planBuildingYear']),
  ),
  'implementer.kind': of('word', 'loại đơn vị thực hiện', 'kind of implementing unit', [
    'project',
    'implementer',
    'kind',
  ]),
  'approval.level': word(APPROVAL_LEVELS, 'cấp phê duyệt đề án', 'approving level', [
    'project',
    'approval',
    'level',
  ]),
  'approval.on': of('day', 'ngày phê duyệt', 'day of approval', ['project', 'approval', 'on']),
  'commitments.counterpart': of(
    'boolean',
    'cam kết đầu tư đủ phần kinh phí còn lại',
    'commitment to pay the whole remainder',
    ['project', 'commitments', 'counterpart'],
  ),
  'commitments.noDoubleFunding': of(
    'boolean',
    'cam kết nội dung chi chưa được ngân sách nhà nước khác hỗ trợ',
    'commitment that no other State money pays the same cost item',
    ['project', 'commitments', 'noDoubleFunding'],
  ),
}

const FURTHER: Record<string, FactDefinition> = {
  'machinery.isNew': of('boolean', 'máy móc, thiết bị mới (chưa qua sử dụng)', 'machinery is new'),
  'product.certified': of(
    'boolean',
    'có giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu còn hiệu lực',
    'holds a valid outstanding-product certificate',
  ),
  'product.key': of(
    'boolean',
    'sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương',
    'key product of nation, region or locality',
  ),
  'product.pollutingBrick': of(
    'boolean',
    'gạch đất sét nung bằng lò thủ công cải tiến hoặc lò vòng gây ô nhiễm',
    'fired-clay brick from polluting kilns',
  ),
  'product.ownMade': of(
    'boolean',
    'sản phẩm do chính cơ sở sản xuất',
    'made by the establishment itself',
  ),
  'product.singleOrSet': of(
    'boolean',
    'một sản phẩm hoặc một bộ sản phẩm',
    'one product or one set',
  ),
  'product.lawful': of(
    'boolean',
    'không vi phạm quy định về sở hữu trí tuệ, tiêu chuẩn, an toàn, môi trường',
    'breaks no rule on IP, standards, safety, environment',
  ),
  'product.serial': of(
    'boolean',
    'sản xuất được hàng loạt, đáp ứng nhu cầu thị trường',
    'can be made in series',
  ),
  'product.notCopied': of('boolean', 'không phải sản phẩm sao chép', 'not a copy'),
  'export.contract': of(
    'boolean',
    'có hợp đồng xuất khẩu hoặc sản xuất hàng xuất khẩu',
    'has an export contract or makes goods for export',
  ),
  'materials.localShare': of(
    'rate',
    'tỷ lệ giá trị nguyên liệu chính lấy từ tỉnh nơi sản xuất',
    'share of main materials from the province',
  ),
  'fairAbroad.timesThisYear': of(
    'integer',
    'số lần cơ sở dự hội chợ, diễn đàn nước ngoài trong năm (kể cả lần này)',
    'fairs and forums abroad this year, this one included',
  ),
  'model.newInTerritory': of(
    'boolean',
    'công nghệ, sản phẩm chưa có cơ sở nào trên địa bàn áp dụng',
    'technology or product not yet used in the territory',
  ),
  'technology.onEncouragedList': of(
    'boolean',
    'công nghệ thuộc danh mục Nhà nước khuyến khích',
    'technology is on the State list of encouraged ones',
  ),
  'implementer.capacity': of(
    'integer',
    'kinh nghiệm, năng lực của đơn vị thực hiện do cơ quan thẩm định chấm (cao hơn là tốt hơn)',
    'experience and capacity of the implementing unit as the appraising body marks it (more is better)',
  ),
  'industry.greenOrHighTech': of(
    'boolean',
    'ngành thuộc công nghệ cao, công nghiệp sạch, tiết kiệm năng lượng, công nghiệp môi trường hoặc năng lượng thân thiện môi trường',
    'industry is high-tech, clean, energy-saving, environmental or environment-friendly energy',
  ),
}

const COSTS = Object.fromEntries(
  COST_KINDS.map((kind) => [
    `cost.${kind}`,
    derived(of('money', `chi phí «${kind}»`, `cost of ${kind}`)),
  ]),
)

/** Chi phí của hạng mục. / What a ceiling waits for where no cost is known: a field of the item, not a fact a condition may ask for. */
export const COST_LINES = 'costs'

/** Danh mục dữ kiện. / Every fact a condition may ask for, in the order people are asked for them. */
export const FACTS: ReadonlyMap<string, FactDefinition> = new Map(
  Object.entries({ ...WHAT, ...WHO, ...WHERE, ...FURTHER, ...COSTS }),
)

/** The definition of a fact. Throws `UNKNOWN_FACT` with "did you mean". */
export function factDefinition(name: string): FactDefinition {
  const definition = FACTS.get(name)
  if (definition !== undefined) return definition
  throw new KhuyenCongError({
    code: 'UNKNOWN_FACT',
    found: name,
    message: `Không có dữ kiện «${name}».`,
    messageEn: `There is no fact \`${name}\`.`,
    ...didYouMean(name, FACTS.keys()),
  })
}

/** Reads one value of a fact as data files write it. Throws `FACT_VALUE`, or the error of the amount, rate or day. */
export function readFactValue(name: string, value: unknown): FactValue {
  const definition = factDefinition(name)
  const { type, words } = definition
  if (type === 'boolean' && typeof value === 'boolean') return value
  if (type === 'integer' && Number.isSafeInteger(value) && (value as number) >= 0)
    return value as number
  if (type === 'money' && (typeof value === 'string' || typeof value === 'number'))
    return vnd(value)
  if (type === 'rate' && typeof value === 'string') return partOfWhole(name, rate(value), value)
  if (type === 'day' && typeof value === 'string') return day(value)
  if (type === 'list' && Array.isArray(value))
    return value.map((each) => readWord(name, words, each))
  if (type === 'word') return readWord(name, words, value)
  throw badValue(name, value, TYPE_WORDS[type])
}

/** A share of a whole: at most 100 %. */
function partOfWhole(name: string, share: Rate, written: string): Rate {
  if (share <= 1_000_000) return share
  throw badValue(name, written, ['tỷ lệ không quá «100%»', 'a percentage of at most "100%"'])
}

const TYPE_WORDS: Readonly<Record<FactType, readonly [string, string]>> = {
  word: ['một từ trong danh mục', 'a word of the list'],
  list: ['danh sách các từ', 'a list of words'],
  boolean: [
    'true (đúng) hoặc false (sai), không có dấu ngoặc kép',
    'true or false, without quotes',
  ],
  integer: ['số nguyên, không âm', 'a whole number, not negative'],
  money: ['số tiền như «300 triệu đồng»', 'an amount'],
  rate: ['tỷ lệ như «60%»', 'a percentage like "60%"'],
  day: ['ngày như «2023-06-01»', 'a day'],
}

function readWord(name: string, words: readonly string[] | undefined, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text === '') throw badValue(name, value, TYPE_WORDS.word)
  if (words === undefined) return oneLine(text)
  if (words.includes(text)) return text
  const found = String(shown(text))
  throw new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    found,
    message: `Dữ kiện «${name}» không có từ «${found}».`,
    messageEn: `\`${found}\` is not a word of the fact \`${name}\`.`,
    ...nearOrList(text, words),
  })
}

function badValue(
  name: string,
  value: unknown,
  [vi, en]: readonly [string, string],
): KhuyenCongError {
  return new KhuyenCongError({
    code: 'FACT_VALUE',
    found: shown(value),
    message: `Dữ kiện «${name}» cần ${vi}.`,
    messageEn: `The fact \`${name}\` takes ${en}.`,
  })
}

/** A fact given by a person: the value, and where it is a ruling, who ruled, when and why. */
export interface GivenFact {
  readonly value: FactValue
  readonly by: string | null
  readonly on: string | null
  readonly why: string | null
}

/** A record without the prototype of plain objects, so that nothing put on `Object.prototype` can pass for a fact. */
const Bag = function Bag() {
  /* nothing to set up */
} as unknown as new () => Record<string, GivenFact>
Bag.prototype = Object.freeze(Object.create(null) as object)

/**
 * Reads the `facts` of an item: each a value of the catalogue, or `{ value, by, on, why }` for a ruling of a council or
 * officer. Facts that have a field of their own are refused here.
 */
export function readFactBag(
  bag: Readonly<Record<string, unknown>>,
): Readonly<Record<string, GivenFact>> {
  const given = new Bag()
  for (const [name, raw] of Object.entries(bag)) {
    if (raw === null || raw === undefined) continue
    const definition = factDefinition(name)
    if (definition.path !== undefined) throw hasItsOwnField(name, definition.path)
    try {
      given[name] = readGiven(name, raw)
    } catch (error) {
      throw error instanceof KhuyenCongError ? error.within(name) : error
    }
  }
  return given
}

/** Given facts written back as data files write them, in the order of their names. */
export function writeFactBag(
  bag: Readonly<Record<string, GivenFact>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(bag)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { value, by, on, why }]) => {
        const text = factDefinition(name).type === 'rate' ? formatRate(value as Rate) : value
        return [
          name,
          by === null && on === null && why === null ? text : { value: text, by, on, why },
        ]
      }),
  )
}

function readGiven(name: string, raw: unknown): GivenFact {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { value: readFactValue(name, raw), by: null, on: null, why: null }
  const { value, by, on, why, ...rest } = raw as Record<string, unknown>
  const [extra] = Object.keys(rest)
  if (extra !== undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_KEY',
      found: extra,
      message: `Không có trường «${extra}».`,
      messageEn: `There is no field \`${extra}\`.`,
      ...didYouMean(extra, ['value', 'by', 'on', 'why']),
    })
  return {
    value: readFactValue(name, value),
    by: readNote(name, by),
    on: on === undefined || on === null ? null : day(on as string),
    why: readNote(name, why),
  }
}

function readNote(name: string, note: unknown): string | null {
  if (note === undefined || note === null) return null
  if (typeof note === 'string') return oneLine(note)
  throw badValue(name, note, ['chữ', 'text'])
}

function hasItsOwnField(name: string, path: readonly string[]): KhuyenCongError {
  const field = path.slice(1).join('.')
  return new KhuyenCongError({
    code: 'FACT_HAS_FIELD',
    found: name,
    message: `«${name}» có trường riêng, không viết trong «facts».`,
    messageEn: `\`${name}\` has a field of its own.`,
    hint: `Viết vào trường «${field}».`,
    hintEn: `Write it in the field \`${field}\`.`,
  })
}
