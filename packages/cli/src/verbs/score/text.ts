import { citationText, type RuleBook } from '@khuyencong/core'
import type { EntryResult, RoundResult, SchemeRule, SchemeVersion } from '@khuyencong/core/score'
import type { Call } from '../../terminal/io.js'
import { colorsFor } from '../../text/output.js'
import { clean } from '../../terminal/problems.js'
import { type ScoreWords, scoreWords } from './labels.js'
import { textTable, wrap } from '../../text/table.js'

/** The scheme of a result as its pack has it, for titles. */
export function schemeOf(
  book: RuleBook,
  result: RoundResult,
): { readonly rule: SchemeRule | null; readonly version: SchemeVersion | null } {
  const rule = book.rule(result.rule)
  return rule?.kind === 'scheme'
    ? { rule, version: rule.versions.find(({ from }) => from === result.version) ?? null }
    : { rule: null, version: null }
}

/**
 * Trang kết quả. / The result of a round as people read it: a table per product group, then what
 * each entry lacked.
 */
export function scorePage(result: RoundResult, book: RuleBook, call: Call): string {
  const { rule, version } = schemeOf(book, result)
  const words = scoreWords(version, { lang: call.lang, vocabulary: book.vocabulary })
  const entries = new Map(result.entries.map((entry) => [entry.id, entry]))
  const parts = [
    headLines(result, rule, words, call),
    ...result.groups.map(({ group, ranking }) =>
      groupTable(
        group,
        ranking.flatMap(({ entries: ids }) => ids.map((id) => entries.get(id) as EntryResult)),
        result,
        words,
        call,
      ),
    ),
    tieLines(result, words, call),
    changeLines(result, words, call),
    verifyLines(result, call),
  ]
  return `${parts
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n')}\n`
}

function headLines(
  result: RoundResult,
  rule: SchemeRule | null,
  words: ScoreWords,
  call: Call,
): string {
  const { translate, lang, out, io } = call
  const { bold, yellow } = colorsFor(out, io.env)
  const title = rule === null ? result.scheme : lang === 'vi' ? rule.title : rule.titleEn
  const lines = [
    `${bold(clean(title))} · ${result.level === null ? '' : `${words.level(result.level)} · `}${words.day(result.on)}`,
  ]
  if (result.answer !== 'in-force')
    lines.push(yellow(`${translate('Quy định', 'The scheme is')} ${words.answer(result.answer)}.`))
  if (result.citation !== null && result.evidence !== null)
    lines.push(
      `${translate('Căn cứ', 'Basis')}: ${citationText(result.citation, lang)} ` +
        `(${result.provisional ? `${translate('tạm tính', 'provisional')}: ` : ''}` +
        `${words.evidence(result.evidence)})`,
    )
  if (result.historical)
    lines.push(
      yellow(
        translate(
          'Văn bản đã bị thay thế vào một ngày chưa rõ.',
          'The text was replaced on a day not seen.',
        ),
      ),
    )
  if (result.certificateUntil !== null)
    lines.push(
      `${translate('Giấy chứng nhận cấp trong ngày có giá trị đến hết', 'A certificate issued that day is valid until')} ` +
        `${words.day(result.certificateUntil)}`,
    )
  return lines.join('\n')
}

function groupTable(
  group: string | null,
  entries: readonly EntryResult[],
  result: RoundResult,
  words: ScoreWords,
  call: Call,
): string {
  const { translate, out, io } = call
  const { bold, green, red, yellow } = colorsFor(out, io.env)
  const paint = { pass: green, fail: red, unknown: yellow }
  const { marked, judged, banded, ruled } = columnsIn(result.entries)
  const head = [
    translate('Hạng', 'Rank'),
    translate('Hồ sơ', 'Entry'),
    ...(marked ? [translate('Điểm bình quân', 'Mean')] : []),
    ...(banded ? [translate('Xếp loại', 'Band')] : []),
    ...(judged ? [translate('Kết quả chấm', 'Marks give')] : []),
    ...(ruled ? [translate('Hội đồng', 'Council')] : []),
    translate('Lưu ý', 'Notes'),
  ]
  const rows = entries.map((entry) => [
    rankText(entry),
    entry.name === null ? entry.id : `${entry.id} · ${entry.name}`,
    ...(marked ? [meanText(entry, words)] : []),
    ...(banded ? [entry.band === null ? '' : words.band(entry.band)] : []),
    ...(judged ? [{ text: words.machine(entry.machine), paint: paint[entry.machine] }] : []),
    ...(ruled ? [entry.council === null ? '' : words.ruling(entry.council.ruling)] : []),
    notesOf(entry, words),
  ])
  const named = result.groups.length > 1 || group !== null
  return `${named ? `${bold(clean(words.group(group)))}\n` : ''}${textTable(head, rows, out.columns)}`
}

/** A line of a list, wrapped under itself. */
const listed = (text: string, { out }: Call): string =>
  `  - ${wrap(clean(text), out.columns - 4).join('\n    ')}`

/**
 * `1`; `1–3` while it is open; `(1)` where the mean is not known and yet nobody can take its place.
 */
export function rankText({ rank, ranks }: Pick<EntryResult, 'rank' | 'ranks'>): string {
  if (rank !== null) return String(rank)
  if (ranks === null) return ''
  const [best, worst] = ranks
  return best === worst ? `(${best})` : `${best}–${worst}`
}

/** Which columns a round has anything to say in. */
export function columnsIn(entries: readonly EntryResult[]): {
  readonly marked: boolean
  readonly judged: boolean
  readonly banded: boolean
  readonly ruled: boolean
} {
  const marked = entries.some(({ mean, meanBetween }) => mean !== null || meanBetween !== null)
  return {
    marked,
    judged: marked || entries.some(({ gates }) => gates.some(({ gate }) => gate !== 'council')),
    banded: entries.some(({ band }) => band !== null),
    ruled: entries.some(
      ({ council, gates }) => council !== null || gates.some(({ gate }) => gate === 'council'),
    ),
  }
}

/** The mean, or the two ends of what it can still be. */
export function meanText(
  { mean, meanBetween }: Pick<EntryResult, 'mean' | 'meanBetween'>,
  words: ScoreWords,
): string {
  if (mean !== null) return words.number(mean.text)
  return meanBetween === null
    ? ''
    : `${words.number(meanBetween.least.text)}–${words.number(meanBetween.most.text)}`
}

/** The gates that are not met, then the flags. */
export function notesOf({ gates, flags }: EntryResult, words: ScoreWords): string {
  const open = gates
    .filter(({ gate, verdict }) => verdict !== 'met' && gate !== 'council')
    .map(({ gate, verdict }) => `${words.gate(gate)}: ${words.verdict(verdict)}`)
  return [...open, ...flags.map((flag) => words.flag(flag))].join('; ')
}

function tieLines({ entries }: RoundResult, words: ScoreWords, call: Call): string {
  const tied = entries.filter(({ tieBreak }) => tieBreak.length > 0)
  if (tied.length === 0) return ''
  const lines = tied.map(({ id, tieBreak }) =>
    listed(`${id}: ${tieBreak.map((step) => tieText(step, words, call)).join(' → ')}`, call),
  )
  return `${tieHeading(columnsIn(entries).marked, call)}\n${lines.join('\n')}`
}

/**
 * The heading over what separated equals; where nobody was marked, the keys are the whole order.
 */
export const tieHeading = (marked: boolean, { translate }: Pick<Call, 'translate'>): string =>
  marked
    ? translate('Xử lý trường hợp bằng điểm', 'Tie-breaks')
    : translate('Lý do xếp thứ tự', 'Reasons of the order')

/** One step of a tie-break in words. */
export function tieText(
  { key, value, against, result }: EntryResult['tieBreak'][number],
  words: ScoreWords,
  { translate }: Pick<Call, 'translate'>,
): string {
  const [kind = '', id = ''] = key.split(/:(.*)/su)
  const names: Readonly<Record<string, string>> = {
    'jurors-preferring': translate(
      'số lần giám khảo cho điểm cao hơn',
      'times a juror preferred it',
    ),
    'chair-mark': translate('điểm của chủ tịch', "the chair's mark"),
    'refer-to-authority': translate(
      'trình cấp có thẩm quyền quyết định',
      'referred to the authority',
    ),
    lottery: translate('bốc thăm', 'lottery'),
  }
  const results = {
    separated: translate('tách được', 'separated'),
    equal: translate('vẫn bằng', 'still equal'),
    unknown: translate('chưa có số liệu', 'not known'),
    referred: '',
    drawn: '',
  }
  const name =
    kind === 'criterion' ? words.criterion(id) : (words.tieKey(key) ?? names[kind] ?? kind)
  const shown =
    value === null || kind === 'lottery'
      ? ''
      : `${kind === 'fact' ? ':' : ''} ${words.tieValue(key, value)}`
  const outcome = results[result] === '' ? '' : ` (${results[result]})`
  const equals =
    kind === 'refer-to-authority' ? ` (${translate('bằng', 'equal to')} ${against.join(', ')})` : ''
  return `${name}${shown}${outcome}${equals}`
}

function changeLines({ entries }: RoundResult, words: ScoreWords, call: Call): string {
  const lines = entries.flatMap(({ id, smallestChange }) => {
    const text = smallestChange === null ? '' : words.change(smallestChange)
    return text === '' ? [] : [listed(`${id}: ${text}`, call)]
  })
  return lines.length === 0
    ? ''
    : `${call.translate('Còn thiếu gì để đạt (thay đổi nhỏ nhất)', 'Smallest change that would have passed')}\n${lines.join('\n')}`
}

function verifyLines({ toVerify }: RoundResult, call: Call): string {
  if (toVerify.length === 0) return ''
  const lines = toVerify.map(({ text, textEn }) => listed(call.translate(text, textEn), call))
  return `${call.translate('Người có thẩm quyền quyết định', 'Left to people')}\n${lines.join('\n')}`
}
