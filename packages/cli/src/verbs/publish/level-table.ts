import {
  citationText,
  createRuleBook,
  type LevelRow,
  levelsOn,
  type Pack,
  term,
} from '@khuyencong/core'
import type { Day } from '@khuyencong/core'
import { html, type Html } from '../../html/html.js'
import { page, section } from '../../html/page.js'
import { table } from '../../html/table.js'
import { levelText } from '../../text/level-text.js'
import { type PrintedLevel, printedLevels, printedTitle } from '../../text/printed-levels.js'
import { dayFor, type NamingReader, textIn } from '../../text/reader.js'
import { levelTableTexts } from './messages.js'

/**
 * Bảng mức của gói. / The levels of a pack as a page: those of the day of signing, and again from
 * every later day on which they change.
 */
export function levelTable(
  pack: Pack,
  beside: readonly Pack[],
  on: Day,
  reader: NamingReader,
): string {
  const { lang } = reader
  const { id, version, title, titleEn, jurisdiction, replaces } = pack.manifest
  const others = beside.filter(({ manifest }) => manifest.id !== id && manifest.id !== replaces)
  const book = createRuleBook(
    [...others.filter(({ national }) => national !== pack.national), pack],
    { allow: [id] },
  )
  const own = new Set(pack.rules.map((rule) => `${id}:${rule.id}`))
  const province = pack.national ? null : jurisdiction
  const tables = new Map<string, Day>()
  const sections: (Html | null)[] = []
  for (const each of daysFrom(pack, on)) {
    const rows = levelsOn(book, { on: each, province }).filter(
      (row) => own.has(row.rule) && row.answer === 'in-force',
    )
    const key = JSON.stringify(rows)
    if ([...tables.keys()].at(-1) === key) continue
    tables.delete(key)
    tables.set(key, each)
    const heading = sections.length === 0 ? levelTableTexts.on : levelTableTexts.from
    sections.push(section(textIn(heading(dayFor(each, lang)), lang), rowsTable(rows, reader)))
  }
  const name = `${textIn([title, titleEn], lang)} (${id} ${version})`
  const head = {
    lang,
    kind: textIn(levelTableTexts.kind, lang),
    title: textIn(levelTableTexts.title(name), lang),
  }
  return page(head, null, sections, html`<p>${pack.digest}</p>`)
}

/** The day, and every later one on which a version of the pack begins or one has just ended. */
function daysFrom({ rules }: Pack, on: Day): readonly Day[] {
  const begins = rules.flatMap(({ versions }) => versions.map(({ from }) => from))
  const ends = rules.flatMap(({ versions }) =>
    versions.flatMap(({ to }) => (to === null ? [] : [dayAfter(to)])),
  )
  return [on, ...[...new Set([...begins, ...ends])].filter((each) => each > on).sort()]
}

const dayAfter = (day: Day): Day =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) as Day

function rowsTable(rows: readonly LevelRow[], reader: NamingReader): Html {
  const { lang } = reader
  const columns = [
    [textIn(levelTableTexts.activity, lang), 'long'],
    [textIn(levelTableTexts.level, lang), 'long'],
    [textIn(levelTableTexts.citation, lang), 'long'],
  ] as const
  const cells = printedLevels(rows).map((each) => ({ cells: cellsOf(each, reader) }))
  return table(columns, cells) ?? html`<p>${textIn(levelTableTexts.none, lang)}</p>`
}

function cellsOf(each: PrintedLevel, reader: NamingReader): readonly string[] {
  const { lang } = reader
  const { row } = each
  const condition = textIn([row.condition ?? '', row.conditionEn ?? ''], lang)
  const when = condition === '' ? '' : ` (${textIn(levelTableTexts.when, lang)} ${condition})`
  const graded = row.evidence === 'quoted' ? '' : ` (${term(row.evidence, lang)})`
  return [
    `${printedTitle(each, () => '', reader)}${when}`,
    levelText(row, reader),
    `${citationText(row, lang)}${graded}`,
  ]
}
