import {
  dayText,
  factName,
  type Lang,
  term,
  tierName,
  valueText,
  type Wording,
} from '@khuyencong/core'
import type {
  EntryResult,
  GateStep,
  RoundFlag,
  RoundResult,
  SchemeVersion,
  SmallestChange,
} from '@khuyencong/core/score'
import type { Words } from '../../terminal/options.js'
import { pointsText } from '../../text/numbers.js'

const pick = ([vi, en]: Words, lang: Lang): string => (lang === 'vi' ? vi : en)

const MACHINE: Readonly<Record<EntryResult['machine'], Words>> = {
  pass: ['Đạt', 'Pass'],
  fail: ['Không đạt', 'Fail'],
  unknown: ['Chưa kết luận', 'Undecided'],
}
const VERDICT = {
  met: ['đạt', 'met'],
  unmet: ['không đạt', 'not met'],
  unknown: ['chưa có đủ số liệu', 'not known'],
} as const
const RULING = {
  recognise: ['công nhận', 'recognised'],
  reject: ['không công nhận', 'not recognised'],
  merge: ['gộp vào bộ sản phẩm', 'merged into a set'],
} as const
const ANSWER = {
  'in-force': ['có hiệu lực', 'in force'],
  'not-in-force': [
    'không có hiệu lực trong ngày này (hoặc không có cấp này)',
    'not in force on this day (or no such level)',
  ],
  'not-encoded': ['chưa được số hóa cho ngày này', 'not encoded for this day'],
} as const
const GATE: Readonly<Record<string, Words>> = {
  admission: ['điều kiện tham gia', 'admission'],
  total: ['tổng điểm', 'total'],
  ballots: ['tỷ lệ phiếu', 'ballots'],
  panel: ['ban giám khảo', 'jury'],
  council: ['hội đồng', 'council'],
}
const FLAG: Readonly<Record<RoundFlag, Words>> = {
  NOT_IN_FORCE: ['không có hiệu lực', 'not in force'],
  NOT_ENCODED: ['chưa số hóa', 'not encoded'],
  MARKS_MISSING: ['còn thiếu điểm', 'marks missing'],
  SPREAD: ['điểm của giám khảo chênh lệch lớn', 'jurors far apart'],
  OTHER_STATISTIC_DISAGREES: [
    'trung vị hoặc bình quân bỏ hai đầu cho kết quả khác',
    'median or trimmed mean would differ',
  ],
  JUROR_CONFLICT: [
    'có giám khảo xung đột lợi ích, không tính điểm',
    'a juror in conflict does not count',
  ],
  JUROR_ABSENT: ['có giám khảo vắng', 'a juror is absent'],
  MARK_REMOVED: [
    'có phiếu bị loại, còn lưu cả hai kết quả',
    'a sheet was removed, both results kept',
  ],
  REMOVAL_CHANGES_RESULT: ['loại phiếu làm đổi kết quả', 'the removal changes the result'],
  COUNCIL_AGAINST_MACHINE: [
    'hội đồng quyết định khác kết quả chấm',
    'the council ruled against the marks',
  ],
  TIE_REFERRED: [
    'bằng nhau, trình cấp có thẩm quyền quyết định',
    'tied, referred to the authority',
  ],
  TIE_UNDECIDED: ['chưa xếp được hạng', 'rank not settled'],
}

/** Chữ cho trang kết quả. / The words of a page of results, in the language of the run. */
export interface ScoreWords {
  readonly lang: Lang
  /** A number for reading, with the decimal mark of the language. */
  readonly number: (text: string) => string
  /** A day as the language writes it. */
  readonly day: (of: string) => string
  readonly machine: (of: EntryResult['machine']) => string
  readonly verdict: (of: GateStep['verdict']) => string
  readonly ruling: (of: NonNullable<EntryResult['council']>['ruling']) => string
  readonly level: (of: string) => string
  readonly answer: (of: RoundResult['answer']) => string
  readonly evidence: (of: NonNullable<RoundResult['evidence']>) => string
  readonly flag: (of: RoundFlag) => string
  readonly gate: (of: string) => string
  readonly criterion: (id: string) => string
  readonly group: (id: string | null) => string
  readonly band: (id: string) => string
  readonly change: (of: SmallestChange) => string
  /** A key of the tie-break, `fact:PACK:FACT`, in the words of the scheme; `null` where it has none. */
  readonly tieKey: (key: string) => string | null
  /** What an entry has in a key: `true` and the words of the file in words. */
  readonly tieValue: (key: string, value: string) => string
}

interface Labelled {
  readonly id: string
  readonly title: string
  readonly titleEn: string | null
  readonly children?: readonly Labelled[] | null
}

/** The words for a scheme: its own titles, where it has them. */
export function scoreWords(version: SchemeVersion | null, wording: Wording): ScoreWords {
  const { lang } = wording
  const titles = titlesOf(version, lang)
  const title = (kind: string, id: string): string => titles.get(`${kind}:${id}`) ?? id
  const number = (text: string): string => pointsText(text, lang)
  const criterion = (id: string): string =>
    id === 'total' ? pick(['tổng điểm', 'total'], lang) : title('criterion', id)
  const fact = (name: string): string => factName(name, wording)
  const gate = (name: string): string => gateName(name, criterion, (id) => title('need', id), lang)
  return {
    lang,
    number,
    criterion,
    gate,
    machine: (of) => pick(MACHINE[of], lang),
    verdict: (of) => pick(VERDICT[of], lang),
    ruling: (of) => pick(RULING[of], lang),
    answer: (of) => pick(ANSWER[of], lang),
    evidence: (of) => term(of, lang),
    day: (of) => (lang === 'vi' ? dayText(of) : of),
    flag: (of) => pick(FLAG[of], lang),
    level: (of) => tierName(of, wording),
    band: (id) => title('band', id),
    group: (id) => (id === null ? pick(['Không phân nhóm', 'No group'], lang) : title('group', id)),
    change: (of) => changeText(of, { lang, number, criterion, gate }, fact),
    tieKey: (key) =>
      titles.get(`tie:${key}`) ??
      (key.startsWith('fact:') ? fact(key.slice('fact:'.length)) : null),
    tieValue: (key, value) =>
      key.startsWith('fact:')
        ? factValue(key.slice('fact:'.length), value, wording)
        : number(value),
  }
}

function titlesOf(version: SchemeVersion | null, lang: Lang): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  const add = (kind: string, list: readonly Labelled[] | null | undefined): void => {
    for (const { id, title, titleEn, children } of list ?? []) {
      titles.set(`${kind}:${id}`, lang === 'vi' ? title : (titleEn ?? title))
      add(kind, children)
    }
  }
  if (version === null) return titles
  add('criterion', version.criteria === 'not-encoded' ? [] : version.criteria)
  add('group', version.groups)
  for (const { key, id, title, titleEn } of version.tieBreak ?? [])
    if (title !== null)
      titles.set(
        `tie:${id === null ? key : `${key}:${id}`}`,
        lang === 'vi' ? title : (titleEn ?? title),
      )
  add('band', [...(version.bands ?? []), ...(version.titles ?? [])])
  add('need', [
    ...(version.knockOuts ?? []),
    ...(version.titles ?? []).flatMap(({ needs }) => needs),
  ])
  return titles
}

/** A value of a fact as a tie-break shows it. */
function factValue(fact: string, value: string, wording: Wording): string {
  const { lang, vocabulary } = wording
  const type = vocabulary.declared.get(fact)?.type
  if (type === 'boolean') return valueText(fact, value === 'true', wording)
  return type === 'word' ? valueText(fact, value, wording) : pointsText(value, lang)
}

function gateName(
  name: string,
  criterion: (id: string) => string,
  need: (id: string) => string,
  lang: Lang,
): string {
  const [kind, id = ''] = name.split(/:(.*)/su)
  if (kind === 'floor')
    return (
      `${pick(['điểm sàn', 'floor'], lang)} ` +
      `«${id === 'each' ? pick(['từng tiêu chí', 'each criterion'], lang) : criterion(id)}»`
    )
  if (kind === 'knock-out') return `${pick(['điều kiện loại', 'knock-out'], lang)} «${need(id)}»`
  return pick(GATE[name] ?? [name, name], lang)
}

function changeText(
  { marks, ballots, facts, panel }: SmallestChange,
  { lang, number, criterion, gate }: Pick<ScoreWords, 'lang' | 'number' | 'criterion' | 'gate'>,
  fact: (name: string) => string,
): string {
  const vi = lang === 'vi'
  const parts = marks.map(({ criterion: id, mean, points }) => {
    const sum =
      points === null
        ? ''
        : vi
          ? ` (cộng các giám khảo: ${number(points.text)})`
          : ` (over all jurors: ${number(points.text)})`
    return vi
      ? `thêm ${number(mean.text)} điểm bình quân ở «${criterion(id)}»${sum}`
      : `${number(mean.text)} more mean points in "${criterion(id)}"${sum}`
  })
  if (ballots !== null)
    parts.push(vi ? `thêm ${ballots} phiếu đạt` : `${ballots} more passing ballots`)
  for (const { gate: name, facts: names } of facts)
    parts.push(
      vi
        ? `${gate(name)}: cần ${names.map(fact).join('; ')}`
        : `${gate(name)}: needs ${names.map(fact).join('; ')}`,
    )
  if (panel) parts.push(vi ? 'ban giám khảo đúng quy định về số lượng' : 'a jury of lawful size')
  return parts.join('; ')
}
