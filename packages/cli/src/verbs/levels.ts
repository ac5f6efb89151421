import {
  ACTIVITIES,
  ACTIVITY_IDS,
  type ActivityId,
  dayText,
  figureIn,
  findProvince,
  type LevelRow,
  levelsOn,
  moneyText,
  type Place,
  placeOn,
  type RuleBook,
  term,
} from '@khuyencong/core'
import type { Call, Verb } from '../call/io.js'
import { dayMissing, dayOption, placed } from '../judging/judging.js'
import { colorsFor, prettyJson } from '../words/output.js'
import { loadBook } from '../files/packs.js'
import { clean } from '../call/problems.js'
import { table, wrap } from '../words/table.js'

/** Bảng mức hỗ trợ. / `levels`: what is in force on a day, and an honest word about what is not known. */
export const levelsVerb: Verb = async (call) => {
  const { options, io, out, err, say } = call
  const on = dayOption(options.on)
  if (on === null) throw dayMissing('--on')
  const book = await loadBook(io.shipped, options.pack, options.locked)
  const province = options.province ?? null
  const place = placed('--province', () => placeOn(book.register, province, null, on))
  const all = placed('--province', () => levelsOn(book, { on, province }))
  const refused =
    options.strict === true
      ? all.filter(({ evidence, answer }) => evidence === 'memory' && answer === 'in-force')
      : []
  const rows = all.filter((row) => !refused.includes(row))
  const notes = notesOn(book, on, place, rows, call)
  if (options.json === true) {
    await out.write(
      prettyJson(rows.map(({ level, ...row }) => (level === null ? row : { ...row, level }))),
    )
    for (const note of notes) await err.write(`${clean(note)}\n`)
  } else {
    await out.write(pageOf(rows, notes, place, book, on, call))
  }
  for (const row of refused)
    await err.write(
      clean(
        `${say('LỖI', 'ERROR')} [UNVERIFIED_FIGURE] ${activityName(row.activity, call)}: ${levelText(row, call)} (${row.document} ${row.provision})`,
      ) + '\n',
    )
  return refused.length > 0 ? 1 : 0
}

const activityName = (id: ActivityId, { lang }: Call): string => ACTIVITIES[id][lang]

function pageOf(
  rows: readonly LevelRow[],
  notes: readonly string[],
  place: Place,
  book: RuleBook,
  on: string,
  call: Call,
): string {
  const { say, out, io } = call
  const { bold } = colorsFor(out, io.env)
  const parts = [
    bold(
      say(
        `MỨC HỖ TRỢ KHUYẾN CÔNG có hiệu lực ngày ${dayText(on)}`,
        `SUPPORT LEVELS in force on ${on}`,
      ),
    ),
  ]
  for (const fund of ['national', 'local'] as const) {
    const own = rows.filter((row) => row.fund === fund)
    if (own.length === 0) continue
    const whose =
      fund === 'national'
        ? say('Khuyến công quốc gia', 'National fund')
        : `${say('Khuyến công địa phương', 'Local fund')}: ${nameOf(book, place.province)}`
    parts.push(`${bold(whose)}\n${levelTable(own, book, call)}`)
  }
  if (notes.length > 0)
    parts.push(
      `${bold(say('LƯU Ý', 'NOTES'))}\n${notes.map((note) => `  - ${wrap(clean(note), out.columns - 4).join('\n    ')}\n`).join('')}`,
    )
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`
}

function levelTable(rows: readonly LevelRow[], book: RuleBook, call: Call): string {
  const { say, lang, out, io } = call
  const { yellow } = colorsFor(out, io.env)
  const head = [
    say('Nội dung', 'Activity'),
    say('Mức hỗ trợ', 'Level'),
    say('Căn cứ', 'Citation'),
    say('Mức tin cậy', 'Evidence'),
    say('Hiệu lực', 'In force'),
  ]
  return table(
    head,
    rows.map((row) => [
      `${activityName(row.activity, call)}${
        row.level === null
          ? ''
          : ` (${row.level
              .split(', ')
              .map((tier) => term(tier, lang))
              .join(', ')})`
      }${row.province !== null && rows.some(({ province }) => province !== row.province) ? ` — ${nameOf(book, row.province)}` : ''}`,
      levelText(row, call),
      `${row.document} ${row.provision}`,
      row.evidence === 'quoted'
        ? term(row.evidence, lang)
        : { text: term(row.evidence, lang), paint: yellow },
      `${say('từ', 'from')} ${day(row.from, call)}${row.to === null ? '' : ` ${say('đến', 'to')} ${day(row.to, call)}`}`,
    ]),
    out.columns,
  )
}

const day = (text: string, { lang }: Call): string => (lang === 'vi' ? dayText(text) : text)

function levelText({ answer, rate, cap, per }: LevelRow, { say, lang }: Call): string {
  if (answer === 'not-encoded') return term('not-encoded', lang)
  const unit = per === null ? '' : `/${term(per, lang)}`
  const limit = cap === null ? null : `${say('tối đa', 'at most')} ${moneyText(cap, lang)}${unit}`
  return [rate === null ? null : `${figureIn(rate, lang)} ${say('chi phí', 'of the cost')}`, limit]
    .filter((part) => part !== null)
    .join('; ')
}

function nameOf(book: RuleBook, id: string | null): string {
  return id === null ? '' : findProvince(book.register, id).name
}

/** What the table cannot say: levels not encoded, silences of the law, acts older than a merger. */
function notesOn(
  book: RuleBook,
  on: Parameters<RuleBook['on']>[0],
  place: Place,
  rows: readonly LevelRow[],
  call: Call,
): readonly string[] {
  const { say } = call
  const silent = ACTIVITY_IDS.filter(
    (id) => !rows.some((row) => row.activity === id && row.fund === 'national'),
  )
  const national = (id: ActivityId): readonly string[] =>
    book
      .on(on, id)
      .support.filter(({ pack }) => pack.manifest.jurisdiction === 'national')
      .map(({ answer }) => answer)
  const names = (ids: readonly ActivityId[]): string =>
    ids.map((id) => activityName(id, call)).join('; ')
  const notEncoded = silent.filter((id) => national(id).includes('not-encoded'))
  const notInForce = silent.filter(
    (id) => !notEncoded.includes(id) && national(id).includes('not-in-force'),
  )
  const nothing = silent.filter((id) => national(id).length === 0)
  const weak = rows.filter(
    ({ evidence, answer }) => answer === 'in-force' && evidence !== 'quoted',
  ).length
  return [
    ...(notEncoded.length === 0
      ? []
      : [
          say(
            `Quy định của ngày này gói chưa mã hóa, nên không nói được mức: ${names(notEncoded)}.`,
            `The packs do not know the law of that day, so no level can be given: ${names(notEncoded)}.`,
          ),
        ]),
    ...(notInForce.length === 0
      ? []
      : [
          say(
            `Ngày này chưa có (hoặc không còn) mức riêng: ${names(notInForce)}.`,
            `The law has no level of its own on that day: ${names(notInForce)}.`,
          ),
        ]),
    ...(nothing.length === 0
      ? []
      : [
          say(
            `Các gói đang dùng không có quy định nào về: ${names(nothing)}.`,
            `The packs loaded hold no rule on: ${names(nothing)}.`,
          ),
        ]),
    ...provinceNotes(book, place, rows, call),
    ...(weak === 0
      ? []
      : [
          say(
            `${weak} mức chưa đọc được nguyên văn (xem cột «Mức tin cậy»); chỉ dùng để tham khảo cho đến khi đối chiếu văn bản.`,
            `${weak} of the levels were not read in the text itself (see "Evidence"); use them as a reference until checked.`,
          ),
        ]),
  ]
}

function provinceNotes(
  book: RuleBook,
  place: Place,
  rows: readonly LevelRow[],
  { say }: Call,
): readonly string[] {
  if (place.province === null) return []
  const name = nameOf(book, place.province)
  if (!rows.some(({ fund }) => fund === 'local'))
    return [
      say(
        `Chưa mã hóa mức hỗ trợ của ${name}: điều này không có nghĩa là tỉnh không hỗ trợ. Mức quốc gia ở trên chỉ để tham khảo với kinh phí địa phương.`,
        `The levels of ${name} are not encoded; this does not mean that there are none. For local money the national levels above are a reference only.`,
      ),
    ]
  if (place.formedFrom.length === 0) return []
  const former = place.formedFrom.map((id) => nameOf(book, id)).join(', ')
  return [
    say(
      `${name} được sắp xếp từ ${former}: văn bản ban hành trước ngày sắp xếp chỉ áp dụng trên địa bàn của tỉnh đã ban hành.`,
      `${name} was formed from ${former}: an act made before the merger applies only in the territory of the province that made it.`,
    ),
  ]
}
