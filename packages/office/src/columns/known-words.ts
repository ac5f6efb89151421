import type { RuleBook, Vocabulary } from '@khuyencong/core'
import { eventName, wordName } from '@khuyencong/core'
import type { NamedWords } from '../cells/words.js'

type Named = Readonly<Record<string, readonly string[]>>

/** Tên thường gọi. / How people call words besides the names that packs and records give them. */
const OTHER_NAMES: Named = {
  national: ['khuyến công quốc gia', 'KCQG', 'quốc gia', 'trung ương', 'TW'],
  local: ['khuyến công địa phương', 'KCĐP', 'địa phương', 'tỉnh'],
  single: ['đơn', 'một đơn vị', 'đề án đơn lẻ'],
  group: ['nhóm', 'đề án nhóm'],
  flagship: ['điểm', 'đề án điểm'],
  ministry: ['Bộ', 'Bộ Công Thương', 'Cục Công Thương địa phương'],
  province: ['UBND tỉnh', 'Ủy ban nhân dân tỉnh', 'tỉnh'],
  department: ['Sở', 'Sở Công Thương', 'SCT'],
  district: ['UBND huyện', 'huyện'],
  commune: ['UBND xã', 'xã'],
  enterprise: [
    'DN',
    'DNTN',
    'doanh nghiệp nhỏ và vừa',
    'công ty',
    'công ty TNHH',
    'công ty cổ phần',
  ],
  cooperative: ['HTX'],
  'cooperative-group': ['THT'],
  'business-household': ['HKD', 'hộ', 'hộ kinh doanh cá thể', 'cơ sở'],
}

/** The kinds of events. */
const EVENTS: readonly Parameters<typeof eventName>[0][] = [
  ...(['registered', 'appraised', 'approved', 'contracted', 'advanced', 'progress'] as const),
  ...(['adjusted', 'accepted', 'settled', 'refunded', 'stopped', 'carried-over'] as const),
]

/** Words of the shape of a project, whatever the packs declare. */
const SHAPE_WORDS: Readonly<Record<string, readonly string[]>> = {
  kind: ['single', 'group', 'flagship'],
  fund: ['national', 'local'],
  'approval.level': ['ministry', 'province', 'department', 'district', 'commune'],
}

/**
 * Danh mục tên của một trường. / What a field of a project may hold: every id with its names, as
 * the packs of a book declare them; `null` where it holds no words.
 */
export function knownWords(to: string, book: Pick<RuleBook, 'vocabulary'>): NamedWords | null {
  const { vocabulary } = book
  const shape = SHAPE_WORDS[to]
  if (shape !== undefined) return withNames(shape, vocabulary)
  if (to === 'event.type') return new Map(EVENTS.map((id) => [id, [eventName(id, 'vi')]]))
  const field = to.replace(/^items\[0\]\./u, '')
  if (field === 'activity') return titled(vocabulary.activities)
  if (/^costs\[\d+\]\.kind$/u.test(field)) return titled(vocabulary.costKinds)
  const fact = field.replace(/^facts\./u, '')
  const words = vocabulary.facts.get(fact)?.words
  return words === undefined || words === null ? null : withNames(words, vocabulary, fact)
}

const titled = (entries: ReadonlyMap<string, { readonly title: string }>): NamedWords =>
  new Map([...entries].map(([id, { title }]) => [id, [title]]))

function withNames(ids: readonly string[], vocabulary: Vocabulary, fact?: string): NamedWords {
  const listed = fact === undefined ? undefined : vocabulary.words.get(fact)
  const nameOf = (id: string): string =>
    listed?.get(id)?.title ?? wordName(id, { lang: 'vi', vocabulary })
  return new Map(ids.map((id) => [id, [nameOf(id), ...(OTHER_NAMES[id] ?? [])]]))
}
