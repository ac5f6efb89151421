import type { Day, Pack } from '@khuyencong/core'
import { diffAllDays, unionOf } from '@khuyencong/core/packs'
import type { CaseToReview, PackTest } from '@khuyencong/core/testing'
import { daysText, toldChange } from '../../authoring/change-text.js'
import { html, type Html, type Inside } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { table } from '../../html/table.js'
import { dayFor, type NamingReader, textIn } from '../../text/reader.js'
import type { Words } from '../../terminal/options.js'
import { noteTexts } from './messages.js'

/** What a covering note tells of an edition. */
export interface Edition {
  readonly pack: Pack
  /** The name of what the pack may speak for. */
  readonly scope: string
  readonly last: Pack | null
  /** The packs whose levels its caps may depend on. */
  readonly beside: readonly Pack[]
  readonly tested: PackTest | null
  readonly cases: readonly CaseToReview[]
  readonly owner: string
  readonly key: string
  readonly on: Day
  /** The names of the files of the edition, the bundle first. */
  readonly files: readonly string[]
}

/** Công văn kèm theo. / The covering note of an edition, as a page to print and complete by hand. */
export function coveringNote(edition: Edition, reader: NamingReader): string {
  const { lang } = reader
  const { pack, owner, on } = edition
  const { title, titleEn, version } = pack.manifest
  const say = (words: Words): string => textIn(words, lang)
  const name = say([title, titleEn])
  const head = { lang, kind: say(noteTexts.kind), title: say(noteTexts.subject(name, version)) }
  const under = html`<p>${owner}<br>${say(noteTexts.number)} · ${dayFor(on, lang)}</p>
<p>${say(noteTexts.to)}</p>
<p>${say(noteTexts.opening(owner, name))}</p>`
  const parts = [
    section(say(noteTexts.pack), packFacts(edition, say, lang)),
    section(say(noteTexts.documents), list(documentsOf(pack, lang))),
    section(say(noteTexts.changes), changesOf(edition, reader)),
    section(say(noteTexts.checked), list(checksOf(edition, lang).map(say))),
    section(say(noteTexts.signature), signatureOf(edition, say, lang)),
  ]
  const foot = html`<p><strong>${say(noteTexts.forOwner)}</strong><br>${say(noteTexts.byHand)}</p>`
  return page(head, under, parts, foot)
}

type Say = (words: Words) => string

const facts = (rows: readonly (readonly [string, Inside])[]): Html | null =>
  table(
    [
      ['', 'name'],
      ['', 'long'],
    ],
    rows.map(([name, value]) => ({ cells: [name, value] })),
  )

function packFacts(
  { pack: { manifest, digest }, scope, files }: Edition,
  say: Say,
  lang: NamingReader['lang'],
): Html | null {
  return facts([
    [say(noteTexts.id), `${manifest.id} ${manifest.version}`],
    [say(noteTexts.scope), scope],
    [say(noteTexts.lawAsOf), dayFor(manifest.lawAsOf, lang)],
    [say(noteTexts.digest), digest],
    [say(noteTexts.file), files.join(', ')],
  ])
}

const documentsOf = ({ documents }: Pack, lang: NamingReader['lang']): readonly string[] =>
  [...documents.values()].map(
    ({ id, title, titleEn, issuer }) => `${id}: ${textIn([title, titleEn], lang)} (${issuer})`,
  )

/** What changes on any day, under the days on which it does. */
function changesOf({ pack, last, beside }: Edition, reader: NamingReader): Inside {
  const { lang } = reader
  if (last === null) return html`<p>${textIn(noteTexts.first, lang)}</p>`
  const wording = { ...reader, vocabulary: unionOf(pack.vocabulary, last.vocabulary) }
  const changes = diffAllDays(last, pack, { beside })
  const compared = textIn(noteTexts.last(last.manifest.version, last.digest), lang)
  if (changes.length === 0) return html`<p>${compared} ${textIn(noteTexts.noChange, lang)}</p>`
  const told = changes.map((change) => {
    const { what, lines } = toldChange(change, wording)
    return html`<strong>${daysText(change, wording)}: ${what}</strong>${list(lines, 'plain')}`
  })
  return html`<p>${compared}</p>${list(told)}`
}

/** The result of the tests, and who has reviewed how many cases. */
function checksOf({ tested, cases }: Edition, lang: NamingReader['lang']): readonly Words[] {
  const byReviewer = new Map<string, readonly Day[]>()
  for (const { review } of cases)
    if (review !== null)
      byReviewer.set(review.by, [...(byReviewer.get(review.by) ?? []), review.at])
  const reviewed = [...byReviewer].map(([by, days]) =>
    noteTexts.reviewed(by, days.length, dayFor([...days].sort().at(-1) ?? '', lang)),
  )
  if (tested === null) return reviewed
  return [
    noteTexts.cases(tested.cases.length, tested.percent),
    ...(tested.mutation === null ? [] : [noteTexts.mutants(tested.mutation.killed)]),
    ...reviewed,
  ]
}

function signatureOf(
  { owner, key, on, files }: Edition,
  say: Say,
  lang: NamingReader['lang'],
): Inside {
  const command = `khuyencong verify-pack ${files[0] ?? ''} --trust ${say(noteTexts.keyRing)}`
  return [
    facts([
      [say(noteTexts.owner), owner],
      [say(noteTexts.key), key],
      [say(noteTexts.signedOn), dayFor(on, lang)],
      [say(noteTexts.verify), html`<code>${command}</code>`],
    ]),
    html`<p>${say(noteTexts.proves)}</p>`,
  ]
}
