import {
  activityName,
  citationText,
  FORMAT,
  type LevelRow,
  levelsOn,
  type Place,
  placeOn,
  type RuleBook,
  severityName,
  withErrorPath,
} from '@khuyencong/core'
import type { Call, Verb } from '../../terminal/io.js'
import { dayMissing, dayOption } from '../../judging/judging.js'
import { levelText } from '../../text/level-text.js'
import { levelsPage, provinceName } from './text.js'
import { prettyJson } from '../../text/output.js'
import { loadBook } from '../../files/packs.js'
import { clean } from '../../terminal/problems.js'
import type { NamingReader } from '../../text/reader.js'

/**
 * Bảng mức hỗ trợ. / `levels`: what is in force on a day, and an honest word about what is not
 * known.
 */
export const levelsVerb: Verb = async (call) => {
  const { options, out, err } = call
  const on = dayOption(options.on)
  if (on === null) throw dayMissing('--on')
  const book = await loadBook(call)
  const reader = { ...call, vocabulary: book.vocabulary }
  const province = options.province ?? null
  const place = withErrorPath('--province', () => placeOn(book.register, province, null, on))
  const all = withErrorPath('--province', () => levelsOn(book, { on, province }))
  const refused =
    options.strict === true
      ? all.filter(({ evidence, answer }) => evidence === 'memory' && answer === 'in-force')
      : []
  const rows = all.filter((row) => !refused.includes(row))
  const local = rows.some(({ fund, answer }) => fund === 'local' && answer === 'in-force')
  const notes = [
    ...(local && options.json !== true ? [] : nationalNotes(book, on, rows, reader)),
    ...provinceNotes(book, place, rows, call),
    ...weakNote(local ? rows.filter(({ fund }) => fund === 'local') : rows, call),
  ]
  if (options.json === true) {
    await out.write(prettyJson({ format: FORMAT, levels: rows.map(jsonOf) }))
    for (const note of notes) await err.write(`${clean(note)}\n`)
  } else {
    await out.write(levelsPage({ book, on, place, rows, notes }, reader))
  }
  for (const row of refused)
    await err.write(
      clean(
        `${severityName('error', call.lang)} [UNVERIFIED_FIGURE] ` +
          `${activityName(row.activity, reader)}: ${levelText(row, reader)} ` +
          `(${citationText(row, call.lang)})`,
      ) + '\n',
    )
  return refused.length > 0 ? 1 : 0
}

/** A row as `--json` prints it: `level` only where the law has one per tier. */
const jsonOf = ({ level, ...row }: LevelRow): object => (level === null ? row : { ...row, level })

/**
 * What the national table cannot say: levels not encoded for the day, contents without a provision.
 */
function nationalNotes(
  book: RuleBook,
  on: Parameters<RuleBook['on']>[0],
  rows: readonly LevelRow[],
  reader: NamingReader,
): readonly string[] {
  const { notEncoded, notInForce, withoutRule } = withoutNationalLevel(book, on, rows)
  const note = (ids: readonly string[], vi: string, en: string): readonly string[] =>
    ids.length === 0
      ? []
      : [`${reader.translate(vi, en)}: ${ids.map((id) => activityName(id, reader)).join('; ')}.`]
  return [
    ...note(
      notEncoded,
      'Quy định của ngày này gói chưa số hóa, nên không nói được mức',
      'The packs do not know the law of that day, so no level can be given',
    ),
    ...note(
      notInForce,
      'Ngày này chưa có (hoặc không còn) mức riêng',
      'The law has no level of its own on that day',
    ),
    ...note(
      withoutRule,
      'Các gói đang dùng không có quy định nào về',
      'The packs loaded hold no rule on',
    ),
  ]
}

/** Activities that the national table has no row for, by the reason. */
function withoutNationalLevel(
  book: RuleBook,
  on: Parameters<RuleBook['on']>[0],
  rows: readonly LevelRow[],
): Record<'notEncoded' | 'notInForce' | 'withoutRule', readonly string[]> {
  const absent = [...book.vocabulary.activities.keys()].filter(
    (id) => !rows.some((row) => row.activity === id && row.fund === 'national'),
  )
  const national = (id: string): readonly string[] =>
    book
      .on(on, id)
      .support.filter(({ pack }) => pack.manifest.jurisdiction === 'national')
      .map(({ answer }) => answer)
  const notEncoded = absent.filter((id) => national(id).includes('not-encoded'))
  const notInForce = absent.filter(
    (id) => !notEncoded.includes(id) && national(id).includes('not-in-force'),
  )
  const withoutRule = absent.filter((id) => national(id).length === 0)
  return { notEncoded, notInForce, withoutRule }
}

function weakNote(rows: readonly LevelRow[], { translate }: Call): readonly string[] {
  const weak = rows.filter(
    ({ evidence, answer }) => answer === 'in-force' && evidence !== 'quoted',
  ).length
  return weak === 0
    ? []
    : [
        translate(
          `${weak} mức chưa đọc được nguyên văn (ghi trong ngoặc ở cột «Căn cứ»); chỉ dùng để ` +
            'tham khảo cho đến khi đối chiếu văn bản.',
          `${weak} of the levels were not read in the text itself (see the brackets under ` +
            '"Citation"); use them as a reference until checked.',
        ),
      ]
}

function provinceNotes(
  book: RuleBook,
  place: Place,
  rows: readonly LevelRow[],
  { translate }: Call,
): readonly string[] {
  if (place.province === null) return []
  const name = provinceName(book, place.province)
  const local = rows.filter(({ fund }) => fund === 'local')
  const former = place.formedFrom.map((id) => provinceName(book, id)).join(', ')
  return [
    ...(local.some(({ answer }) => answer === 'in-force')
      ? []
      : [
          translate(
            `Chưa số hóa mức hỗ trợ của ${name}: điều này không có nghĩa là tỉnh không hỗ trợ. ` +
              'Mức quốc gia ở trên chỉ để tham khảo với kinh phí địa phương.',
            `The levels of ${name} are not encoded; this does not mean that there are none. For ` +
              'local money the national levels above are a reference only.',
          ),
        ]),
    ...(local.length === 0 || former === ''
      ? []
      : [
          translate(
            `${name} được sắp xếp từ ${former}: văn bản ban hành trước ngày sắp xếp chỉ áp dụng ` +
              'trên địa bàn của tỉnh đã ban hành.',
            `${name} was formed from ${former}: an act made before the merger applies only in the ` +
              'territory of the province that made it.',
          ),
        ]),
  ]
}
