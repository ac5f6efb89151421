import {
  citationText,
  findProvince,
  type LevelRow,
  levelsOn,
  type RuleBook,
  term,
  withErrorPath,
} from '@khuyencong/core'
import type { PaperPart, PaperTable, WrittenPaper } from '@khuyencong/office'
import { levelText } from '../text/level-text.js'
import {
  levelDifference,
  nationalLevelText,
  type PrintedLevel,
  printedLevels,
  printedTitle,
} from '../text/printed-levels.js'
import { dayFor, type NamingReader, textIn } from '../text/reader.js'
import { levelsPaperTexts } from './messages.js'

/** Whose levels, and on which day. */
interface LevelsAsked {
  readonly on: string
  /** By id or name; `null`: the national levels alone. */
  readonly province: string | null
}

/**
 * Bảng mức để in. / The levels of a day as an annex to print: those of a province beside the national
 * ones with the difference, where it has figures; the acts; the packs by their digests. The layout
 * is neutral.
 */
export function levelsPaper(
  book: RuleBook,
  { on, province }: LevelsAsked,
  reader: NamingReader,
): WrittenPaper {
  const { lang } = reader
  const all = withErrorPath('--province', () => levelsOn(book, { on, province }))
  const place = province === null ? null : findProvince(book.register, province)
  const national = all.filter(({ fund }) => fund === 'national')
  const local = all.filter(({ fund }) => fund === 'local')
  const isLocal = local.some(isGiven)
  const rows = (isLocal ? local : national).filter(isGiven)
  const nameOf = (row: LevelRow): string =>
    row.province === null || row.province === place?.id
      ? ''
      : ` — ${findProvince(book.register, row.province).name}`
  const say = (words: readonly [string, string]): string => textIn(words, lang)
  const of = isLocal ? (place?.name ?? '') : say(levelsPaperTexts.national)
  return {
    title: say(levelsPaperTexts.title),
    subtitle: `${of} · ${say(levelsPaperTexts.on(dayFor(on, lang)))}`,
    on,
    lang,
    orientation: 'landscape',
    parts: [
      tableOf(printedLevels(rows), isLocal ? national : null, nameOf, reader),
      ...notEncoded(printedLevels((isLocal ? local : national).filter((row) => !isGiven(row))), {
        nameOf,
        reader,
      }),
      { kind: 'heading', text: say(levelsPaperTexts.acts) },
      actTable(rows, book, reader),
      ...(isLocal
        ? [{ kind: 'text', text: say(levelsPaperTexts.compared), small: true } as const]
        : []),
      ...packLines(book, all, say),
      { kind: 'signatures', places: levelsPaperTexts.signatures.map(say) },
    ],
  }
}

const isGiven = ({ answer }: LevelRow): boolean => answer === 'in-force'

function tableOf(
  levels: readonly PrintedLevel[],
  national: readonly LevelRow[] | null,
  nameOf: (row: LevelRow) => string,
  reader: NamingReader,
): PaperTable {
  const { lang } = reader
  const say = (words: readonly [string, string]): string => textIn(words, lang)
  const { order, activity, level, nationalLevel, difference, citation } = levelsPaperTexts
  return {
    kind: 'table',
    columns: [
      { heading: say(order), width: 5 },
      { heading: say(activity), width: 40 },
      { heading: say(level), width: 34 },
      ...(national === null
        ? []
        : [
            { heading: say(nationalLevel), width: 34 },
            { heading: say(difference), width: 18 },
          ]),
      { heading: say(citation), width: 28 },
    ],
    rows: levels.map((each, index) => {
      const { row } = each
      const cited = citationText(row, lang)
      return [
        index + 1,
        `${printedTitle(each, nameOf, reader)}${conditionLine(row, reader)}`,
        levelText(row, reader),
        ...(national === null
          ? []
          : [nationalLevelText(row, national, reader), levelDifference(row, national, reader)]),
        row.evidence === 'quoted' ? cited : `${cited} (${term(row.evidence, lang)})`,
      ]
    }),
  }
}

function conditionLine({ condition, conditionEn }: LevelRow, { lang }: NamingReader): string {
  const text = textIn([condition ?? '', conditionEn ?? ''], lang)
  return text === '' ? '' : `\n${textIn(levelsPaperTexts.when, lang)}: ${text}`
}

interface Naming {
  readonly nameOf: (row: LevelRow) => string
  readonly reader: NamingReader
}

/** The provisions whose figures nobody has read, by name. */
function notEncoded(
  levels: readonly PrintedLevel[],
  { nameOf, reader }: Naming,
): readonly PaperPart[] {
  if (levels.length === 0) return []
  const lines = levels.map(
    (each) => `– ${printedTitle(each, nameOf, reader)}: ${citationText(each.row, reader.lang)}`,
  )
  return [
    { kind: 'heading', text: textIn(levelsPaperTexts.notEncoded, reader.lang) },
    { kind: 'text', text: lines.join('\n') },
  ]
}

/** The acts that the levels rest on. */
function actTable(
  rows: readonly LevelRow[],
  { packs }: RuleBook,
  { lang }: NamingReader,
): PaperTable {
  const ids = [...new Set(rows.map(({ document }) => document))]
  const say = (words: readonly [string, string]): string => textIn(words, lang)
  const { number, actTitle, issuer, issued } = levelsPaperTexts
  return {
    kind: 'table',
    columns: [
      { heading: say(number), width: 20 },
      { heading: say(actTitle), width: 70 },
      { heading: say(issuer), width: 34 },
      { heading: say(issued), width: 14, format: 'day' },
    ],
    rows: ids.map((id) => {
      const act = packs.flatMap(({ documents }) => documents.get(id) ?? [])[0]
      return [
        id,
        textIn([act?.title ?? '', act?.titleEn ?? ''], lang),
        act?.issuer ?? null,
        act?.issued == null ? null : { day: act.issued },
      ]
    }),
  }
}

/** The packs whose levels are shown or stand beside them. */
const packLines = (
  { packs }: RuleBook,
  rows: readonly LevelRow[],
  say: (words: readonly [string, string]) => string,
): readonly PaperPart[] =>
  packs
    .filter(({ manifest: { id } }) => rows.some(({ rule }) => rule.startsWith(`${id}:`)))
    .map(({ manifest: { id, version }, digest }) => ({
      kind: 'text',
      text: `${say(levelsPaperTexts.pack)} ${id} ${version}: ${digest}`,
      small: true,
    }))
