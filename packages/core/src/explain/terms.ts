import { OPERATOR_PHRASES } from '../conditions/operator-names.js'
import type { CostKind } from '../vocabulary/activity.js'
import { ACTIVITIES, COST_WORDS } from '../vocabulary/activity-names.js'
import { dayText } from '../values/calendar.js'
import { FACTS } from '../project/fact-names.js'
import { formatVnd, grouped, type Rate, type Vnd } from '../values/money.js'
import { formatRate } from '../values/rate-text.js'
import type { FactValue } from '../vocabulary/trace.js'

/** Ngôn ngữ. / The two languages every text for people exists in. */
export type Lang = 'vi' | 'en'

/** One text in both languages. */
export type Text = readonly [vi: string, en: string]

/** The Vietnamese and English term of each code word that can stand in a record. */
const WORDS: Readonly<Record<string, Text>> = {
  // answers
  met: ['đạt', 'met'],
  unmet: ['không đạt', 'not met'],
  unknown: ['chưa đủ dữ liệu', 'not known yet'],
  'not-in-force': ['không có quy định trong ngày xét', 'no provision on that day'],
  'not-encoded': ['chưa mã hóa', 'not encoded'],
  eligible: ['đủ điều kiện', 'eligible'],
  ineligible: ['không đủ điều kiện', 'not eligible'],
  undetermined: ['chưa kết luận được', 'undetermined'],
  quoted: ['đã đọc nguyên văn', 'clause read'],
  secondary: ['theo nguồn dẫn lại', 'restated elsewhere'],
  memory: ['chưa kiểm chứng', 'not verified'],
  // who
  enterprise: ['doanh nghiệp', 'enterprise'],
  cooperative: ['hợp tác xã', 'cooperative'],
  'cooperative-union': ['liên hiệp hợp tác xã', 'union of cooperatives'],
  'cooperative-group': ['tổ hợp tác', 'cooperative group'],
  'business-household': ['hộ kinh doanh', 'business household'],
  artisan: ['nghệ nhân', 'artisan'],
  'cluster-investor': ['chủ đầu tư hạ tầng cụm công nghiệp', 'cluster investor'],
  'service-organisation': ['tổ chức dịch vụ khuyến công', 'service organisation'],
  'cleaner-production-establishment': [
    'cơ sở áp dụng sản xuất sạch hơn',
    'establishment applying cleaner production',
  ],
  // industries
  'agro-processing': [
    'chế biến nông, lâm, thủy sản và thực phẩm',
    'processing of farm, forest, fishery products and food',
  ],
  'consumer-export-goods': [
    'hàng tiêu dùng, hàng xuất khẩu, hàng thay thế nhập khẩu',
    'consumer and export goods',
  ],
  'agricultural-chemicals': ['hóa chất phục vụ nông nghiệp, nông thôn', 'chemicals for farming'],
  'building-materials': ['vật liệu xây dựng', 'building materials'],
  'mechanical-electrical': ['cơ khí, điện, điện tử - tin học', 'mechanical and electrical'],
  'supporting-industry': ['công nghiệp hỗ trợ', 'supporting industry'],
  handicraft: ['tiểu thủ công nghiệp', 'handicraft'],
  minerals: ['khai thác, chế biến khoáng sản', 'minerals'],
  'cleaner-production': ['sản xuất sạch hơn', 'cleaner production'],
  'pollution-treatment': ['xử lý ô nhiễm môi trường', 'pollution treatment'],
  other: ['ngành khác', 'other'],
  // where
  commune: ['xã', 'commune'],
  township: ['thị trấn', 'township'],
  ward: ['phường', 'ward'],
  'special-zone': ['đặc khu', 'special zone'],
  'rural-district': ['huyện', 'rural district'],
  town: ['thị xã', 'town'],
  'provincial-city': ['thành phố thuộc tỉnh', 'provincial city'],
  'urban-district': ['quận', 'urban district'],
  province: ['tỉnh', 'province'],
  'central-city': ['thành phố trực thuộc trung ương', 'centrally-run city'],
  highland: ['vùng cao', 'highland'],
  island: ['hải đảo', 'island'],
  'land-border': ['biên giới đất liền', 'land border'],
  'ethnic-minority': ['vùng dân tộc thiểu số', 'ethnic-minority area'],
  'poor-district': ['huyện nghèo', 'poor district'],
  'new-rural': ['xã xây dựng nông thôn mới', 'new-rural commune'],
  difficult: ['địa bàn có điều kiện kinh tế - xã hội khó khăn', 'difficult area'],
  'specially-difficult': [
    'địa bàn có điều kiện kinh tế - xã hội đặc biệt khó khăn',
    'specially difficult area',
  ],
  // what
  national: ['quốc gia', 'national'],
  local: ['địa phương', 'local'],
  region: ['khu vực', 'region'],
  district: ['cấp huyện', 'district'],
  ministry: ['Bộ Công Thương', 'the Ministry'],
  department: ['Sở Công Thương', 'provincial department'],
  single: ['đề án đơn', 'single'],
  group: ['đề án nhóm', 'group'],
  flagship: ['đề án điểm', 'flagship'],
  special: ['đặc biệt', 'special'],
  // in the life of a project
  agency: ['Cục (cơ quan khuyến công của Bộ)', 'the Ministry’s agency'],
  'raises-grant': ['tăng tổng mức hỗ trợ', 'raising the grant'],
  'lowers-grant': ['giảm mức hỗ trợ', 'lowering the grant'],
  content: ['thay đổi nội dung', 'changing the activity'],
  'next-year': ['gia hạn sang năm sau', 'extending into the next year'],
  'add-project': ['bổ sung đề án', 'adding a project'],
  stop: ['ngừng đề án', 'stopping the project'],
  place: ['thay đổi địa điểm', 'changing the place'],
  beneficiary: ['thay đổi đơn vị thụ hưởng', 'changing the beneficiary'],
  partner: ['thay đổi đơn vị phối hợp', 'changing the partner'],
  time: ['thay đổi thời gian trong năm', 'changing the time within the year'],
  // per
  establishment: ['cơ sở', 'establishment'],
  model: ['mô hình', 'model'],
  cluster: ['cụm công nghiệp', 'cluster'],
  'linkage-cluster': ['cụm liên kết', 'linkage cluster'],
  product: ['sản phẩm', 'product'],
  round: ['lần bình chọn', 'round'],
  fair: ['hội chợ', 'fair'],
  booth: ['gian hàng', 'booth'],
  person: ['người', 'person'],
  trademark: ['nhãn hiệu', 'trademark'],
  association: ['hội, hiệp hội', 'association'],
  showroom: ['phòng trưng bày', 'showroom'],
  contract: ['hợp đồng', 'contract'],
  project: ['đề án', 'project'],
  // what the record says where it has no rule or no number
  support: ['mức hỗ trợ', 'the support level'],
  none: ['gói quy định chưa có nội dung này', 'the packs do not cover this activity'],
  'no-cap': ['không giới hạn mức tối đa', 'no cap'],
  ...OPERATOR_PHRASES,
}

/** One of two texts, by language. */
export const inLang = ([vi, en]: Text, lang: Lang): string => (lang === 'vi' ? vi : en)

/** The term of a code word; an unknown word stands for itself. */
export function term(word: string, lang: Lang): string {
  const text = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  if (text !== undefined) return inLang(text, lang)
  return activityName(word, lang)
}

/**
 * Tên nội dung. / The name of an activity, which may also be a unit of count: `showroom` is both. A word that is none stands for itself.
 *
 * @example
 * ```ts
 * import { activityName } from '@khuyencong/core'
 * activityName('showroom', 'vi') // => 'Phòng trưng bày, giới thiệu sản phẩm'
 * ```
 */
export function activityName(word: string, lang: Lang): string {
  return Object.hasOwn(ACTIVITIES, word) ? ACTIVITIES[word as keyof typeof ACTIVITIES][lang] : word
}

/** The tiers of government as a level, a round or a prize names them. */
const TIERS: Readonly<Record<string, Text>> = {
  commune: ['cấp xã', 'commune level'],
  district: ['cấp huyện', 'district level'],
  province: ['cấp tỉnh', 'provincial level'],
  region: ['cấp khu vực', 'regional level'],
  national: ['cấp quốc gia', 'national level'],
}

/**
 * Tên cấp. / The whole name of a tier; a word that is none stands for itself.
 *
 * @example
 * ```ts
 * import { tierName } from '@khuyencong/core'
 * [tierName('province', 'vi'), tierName('province', 'en')] // => ['cấp tỉnh', 'provincial level']
 * ```
 */
export function tierName(word: string, lang: Lang): string {
  const text = Object.hasOwn(TIERS, word) ? TIERS[word] : undefined
  return text === undefined ? word : inLang(text, lang)
}

/**
 * Tên dữ kiện. / The name of a fact in words; a word that is none stands for itself.
 *
 * @example
 * ```ts
 * import { factName } from '@khuyencong/core'
 * factName('cost.machinery', 'vi') // => 'chi phí máy móc, thiết bị'
 * ```
 */
export function factName(fact: string, lang: Lang): string {
  return FACTS.get(fact)?.[lang] ?? fact
}

/**
 * Tên loại chi phí. / The name of a kind of cost; a word that is none stands for itself.
 *
 * @example
 * ```ts
 * import { costName } from '@khuyencong/core'
 * [costName('booth-rental', 'vi'), costName('booth-rental', 'en')] // => ['thuê gian hàng', 'booth rental']
 * ```
 */
export function costName(kind: string, lang: Lang): string {
  return Object.hasOwn(COST_WORDS, kind) ? COST_WORDS[kind as CostKind][lang] : kind
}

/**
 * Con số theo ngôn ngữ. / A number written the Vietnamese way, as the language writes it.
 *
 * @example
 * ```ts
 * import { numberText } from '@khuyencong/core'
 * [numberText('2.014,9', 'vi'), numberText('2.014,9', 'en')] // => ['2.014,9', '2,014.9']
 * ```
 */
export function numberText(written: string, lang: Lang): string {
  return lang === 'vi' ? written : written.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'))
}

/** What may stand in a published figure beside its number: how sure it is, and its unit. */
const BESIDE: Readonly<Record<string, string>> = {
  hơn: 'more than',
  trên: 'over',
  gần: 'nearly',
  dưới: 'below',
  khoảng: 'about',
  xấp: 'about',
  xỉ: '',
  ước: 'an estimated',
  nghìn: 'thousand',
  ngàn: 'thousand',
  triệu: 'million',
  tỷ: 'billion',
  tỉ: 'billion',
  đồng: '',
  '%': '%',
  '≥': '≥',
  '≤': '≤',
  '–': '–',
}
const NUMBER = /^[+−-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?%?$/u

/**
 * Số liệu theo ngôn ngữ. / A figure that stands written the Vietnamese way, as the language writes it, its percent sign beside the number; a text that is no figure stands as it is.
 *
 * @example
 * ```ts
 * import { figureIn } from '@khuyencong/core'
 * [figureIn('khoảng 1.234,5 triệu đồng', 'en'), figureIn('28,99 %', 'en'), figureIn('28,99 %', 'vi')] // => ['about VND 1,234.5 million', '28.99%', '28,99%']
 * ```
 */
export function figureIn(written: string, lang: Lang): string {
  // a percentage stands together with its sign
  const joined = written.length > 200 ? written : written.replace(/(\d)[ \u00a0]%/gu, '$1%')
  const words =
    written.length > 200 ? [] : joined.normalize('NFC').trim().toLowerCase().split(/\s+/u)
  const said = words.map((word) =>
    NUMBER.test(word)
      ? numberText(word, lang)
      : Object.hasOwn(BESIDE, word)
        ? BESIDE[word]
        : undefined,
  )
  const first = words.findIndex((word) => NUMBER.test(word))
  if (first < 0 || said.includes(undefined)) return written
  if (words.includes('đồng')) said[first] = `VND ${said[first] ?? ''}`
  return lang === 'vi' ? joined : said.filter((word) => word !== '').join(' ')
}

/**
 * Số tiền bằng lời. / An amount in đồng as people read it, the way the language writes it: in millions where that is plain.
 *
 * @example
 * ```ts
 * import { moneyText, vnd } from '@khuyencong/core'
 * [moneyText(vnd(2014900000), 'vi'), moneyText(vnd(2014900000), 'en'), moneyText(vnd(40000), 'vi')] // => ['2.014,9 triệu đồng', 'VND 2,014.9 million', '40.000 đồng']
 * ```
 */
export function moneyText(amount: Vnd, lang: Lang): string {
  const inMillions = amount >= 1_000_000 && amount % 1_000 === 0
  return figureIn(formatVnd(amount, inMillions ? { unit: 'million' } : {}), lang)
}

/** An amount of a condition as the law writes it: whole hundreds of millions from a billion on in billions, «200 tỷ đồng». */
function conditionMoney(amount: Vnd, lang: Lang): string {
  if (amount < BILLION || amount % (BILLION / 10) !== 0) return moneyText(amount, lang)
  const inBillions = formatVnd((amount / 1_000) as Vnd, { unit: 'million' })
  return figureIn(inBillions.replace('triệu', 'tỷ'), lang)
}

const BILLION = 1_000_000_000

/** A text in the quotation marks of the language. */
export const quoted = (text: string, lang: Lang): string => inLang([`«${text}»`, `"${text}"`], lang)

/** A value of a fact in words: money and rates the Vietnamese way, words by their term, a missing one said aloud. */
export function valueText(fact: string | null, value: FactValue | null, lang: Lang): string {
  if (value === null) return inLang(['chưa khai', 'not given'], lang)
  if (Array.isArray(value))
    return value.length === 0
      ? inLang(['không có', 'none'], lang)
      : value.map((each: string) => quoted(wordText(fact, each, lang), lang)).join(', ')
  if (typeof value === 'boolean') return inLang(value ? ['có', 'yes'] : ['không', 'no'], lang)
  const type = fact === null ? undefined : FACTS.get(fact)?.type
  if (typeof value === 'number')
    return type === 'money'
      ? conditionMoney(value as Vnd, lang)
      : numberText(type === 'rate' ? formatRate(value as Rate) : countText(fact, value), lang)
  return type === 'day'
    ? dayIn(value as string, lang)
    : quoted(wordText(fact, value as string, lang), lang)
}

function wordText(fact: string | null, word: string, lang: Lang): string {
  if (fact === 'activity') return activityName(word, lang)
  if (/^site\.(?:formerC|c)ityClass$/u.test(fact ?? '') && /^\d$/u.test(word))
    return inLang([`loại ${word}`, `class ${word}`], lang)
  return fact === 'level' ? tierName(word, lang) : term(word, lang)
}

/** A year is written without a dot, any other count with. */
function countText(fact: string | null, value: number): string {
  return fact === 'planYear' || fact === 'planBuildingYear' ? String(value) : grouped(String(value))
}

/** A day as the language writes it. */
export const dayIn = (day: string, lang: Lang): string => (lang === 'vi' ? dayText(day) : day)
