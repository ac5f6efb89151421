import { activityName, type Day, type Pack, term } from '@khuyencong/core'
import type {
  Both,
  ItemChange,
  Movement,
  PortfolioDifference,
  ProjectChange,
  Share,
} from '@khuyencong/core/packs'
import type { Call } from '../../terminal/io.js'
import type { Words } from '../../terminal/options.js'
import { amountText } from '../../text/numbers.js'
import { clean } from '../../terminal/problems.js'
import { dayFor, type NamingCall, type NamingReader, textIn } from '../../text/reader.js'
import { type Cell, textTable } from '../../text/table.js'
import { diffTexts } from './messages.js'
import { findingChangeTexts, movementTexts, portfolioTexts } from './portfolio-messages.js'

/** What `diff` holds against each other: two packs, or one pack on two days. */
export interface Sides {
  readonly before: Pack
  readonly after: Pack
  /** Both days, or neither: then each project is judged on its own day, else on `--on`. */
  readonly days: { readonly from: Day; readonly to: Day } | null
  readonly on: Day | null
}

interface NamedSide {
  readonly pack: { readonly id: string; readonly version: string; readonly digest: string }
  readonly on: Day | null
}

/**
 * Hai vế trong JSON. / The two sides as JSON names them: each its pack, exactly, and its day;
 * `null` is each project's own day.
 */
export function sidesJson({ before, after, days }: Sides): Both<NamedSide> {
  const side = ({ manifest: { id, version }, digest }: Pack, on: Day | null): NamedSide => ({
    pack: { id, version, digest },
    on,
  })
  return { before: side(before, days?.from ?? null), after: side(after, days?.to ?? null) }
}

/**
 * Kết quả so trên danh mục. / The page of a comparison on a portfolio: what changes in all, by
 * activity, and project by project.
 */
export function portfolioText(
  difference: PortfolioDifference,
  unread: number,
  sides: Sides,
  call: NamingCall,
): string {
  const { translate } = call
  const { projects, changed } = difference
  return [
    sidesText(sides, call),
    `${translate(...portfolioTexts.compared(projects, changed))}\n`,
    unread === 0 ? '' : `${translate(...portfolioTexts.unread(unread))}\n`,
    ...difference.verdicts.map((each) => verdictText(each, call)),
    `${translate(...portfolioTexts.ceilings)}: ${movementText(difference.ceiling, call)}\n`,
    `${translate(...portfolioTexts.mayBeGranted)}: ${movementText(difference.allowed, call)}\n`,
    ...difference.findings.map((each) => findingsText(each, call)),
    changed === 0 ? '' : byActivity(difference, call),
    changesText(difference, call),
  ].join('')
}

/** «[OVER_CEILING]: 2 bớt · 1 thêm» */
function findingsText(
  { code, gone, come, changed }: PortfolioDifference['findings'][number],
  { translate }: Call,
): string {
  const counts: readonly (readonly [count: number, text: Words])[] = [
    [gone, findingChangeTexts.gone],
    [come, findingChangeTexts.come],
    [changed, findingChangeTexts.changed],
  ]
  const shown = counts.filter(([count]) => count !== 0)
  return `  [${code}]: ${shown.map(([count, text]) => `${count} ${translate(...text)}`).join(' · ')}\n`
}

/**
 * «Trước: …, 10/05/2018»: the two sides and their days; `noDay` is said where neither names one.
 */
export function sidesText(
  sides: Sides,
  call: Call,
  noDay: string = call.translate(...portfolioTexts.ownDays),
): string {
  const name = (side: keyof Both<unknown>): string => sideName(sides, side, noDay, call)
  return (
    `${call.translate(...diffTexts.sideBefore)}: ${name('before')}\n` +
    `${call.translate(...diffTexts.sideAfter)}:   ${name('after')}\n`
  )
}

function sideName(
  { before, after, days }: Sides,
  side: keyof Both<unknown>,
  noDay: string,
  { lang }: Call,
): string {
  const {
    manifest: { title, titleEn, id },
  } = side === 'before' ? before : after
  const day = days === null ? null : side === 'before' ? days.from : days.to
  const on = day === null ? noDay : dayFor(day, lang)
  return clean(`${textIn([title, titleEn], lang)} (${id}), ${on}`)
}

function money(amount: Share['amount'], { translate, lang }: Call): string {
  return amount === null ? translate(...portfolioTexts.tooLarge) : amountText(amount, lang)
}

function knownText({ items, amount }: Share, call: Call): string {
  return items === 0 ? call.translate(...portfolioTexts.unknown) : money(amount, call)
}

/** «tăng 2 hạng mục (+300 triệu đồng) · …»; a direction in which nothing moves is left out. */
function movementText(
  { up, down, same, onlyBefore, onlyAfter, unknown }: Movement,
  call: Call,
): string {
  const { translate } = call
  const itemsText = (text: Words, items: number): string =>
    `${translate(...text)} ${items} ${translate(...movementTexts.items)}`
  const moved = (text: Words, share: Share, sign: '' | '+' | '−' = ''): readonly string[] =>
    share.items === 0
      ? []
      : [`${itemsText(text, share.items)} (${sign}${money(share.amount, call)})`]
  const parts = [
    ...moved(movementTexts.up, up, '+'),
    ...moved(movementTexts.down, down, '−'),
    ...moved(movementTexts.onlyAfter, onlyAfter),
    ...moved(movementTexts.onlyBefore, onlyBefore),
    ...moved(movementTexts.same, same),
    ...(unknown === 0 ? [] : [itemsText(movementTexts.unknown, unknown)]),
  ]
  return parts.join(' · ')
}

function byActivity({ byActivity: rows }: PortfolioDifference, call: NamingCall): string {
  const { translate, out } = call
  const moves = ({ same, unknown, ...others }: Movement): boolean =>
    Object.values(others).some(({ items }) => items > 0)
  const moving = rows.filter(({ ceiling, allowed }) => moves(ceiling) || moves(allowed))
  if (moving.length === 0) return ''
  const head = [
    translate(...portfolioTexts.activity),
    translate(...portfolioTexts.ceilings),
    translate(...portfolioTexts.mayBeGranted),
  ]
  return textTable(
    head,
    moving.map(({ activity, ceiling, allowed }): Cell[] => [
      activityName(activity, call),
      movementText(ceiling, call),
      movementText(allowed, call),
    ]),
    out.columns,
  )
}

function changesText({ changes, rest }: PortfolioDifference, call: NamingReader): string {
  if (changes.length === 0) return ''
  const { translate } = call
  const more = rest === 0 ? '' : `${translate(...portfolioTexts.notListed(rest))}\n`
  return `${changes.map((change) => changeText(change, call)).join('')}${more}`
}

function verdictText(
  { before, after, projects, allowed }: PortfolioDifference['verdicts'][number],
  call: Call,
): string {
  const { translate, lang } = call
  const money = `${knownText(allowed.before, call)} → ${knownText(allowed.after, call)}`
  return [
    `  ${clean(term(before, lang))} → ${clean(term(after, lang))}: `,
    `${projects} ${translate(...portfolioTexts.projects)} `,
    `(${translate(...portfolioTexts.mayBeGrantedToItem)} ${money})\n`,
  ].join('')
}

function changeText(
  { project, verdict, items, findings: { gone, come, changed } }: ProjectChange,
  call: NamingReader,
): string {
  const { translate, lang } = call
  const judged =
    verdict.before === verdict.after
      ? ''
      : `: ${term(verdict.before, lang)} → ${term(verdict.after, lang)}`
  const codes = [
    ...gone.map((code) => `− [${code}]`),
    ...come.map((code) => `+ [${code}]`),
    ...changed.map((code) => `≠ [${code}]`),
  ].join(', ')
  return [
    `• ${clean(project)}${judged}\n`,
    ...items.map((item) => itemText(item, call)),
    codes === '' ? '' : `    ${translate(...findingChangeTexts.findings)}: ${codes}\n`,
  ].join('')
}

function itemText(
  { id, activity, ceiling, allowed, basis }: ItemChange,
  reader: NamingReader,
): string {
  const { translate, lang } = reader
  const amount = (value: number | null): string =>
    value === null ? translate(...portfolioTexts.unknown) : amountText(value, lang)
  const shown = ({ before, after }: Both<number | null>): string =>
    `${amount(before)} → ${amount(after)}`
  const [from, to] = [basis.before, basis.after].map((text) => clean(term(text, lang))) as [
    string,
    string,
  ]
  const figures = [
    `${translate(...portfolioTexts.ceilingOfItem)} ${shown(ceiling)}`,
    `${translate(...portfolioTexts.mayBeGrantedToItem)} ${shown(allowed)}`,
  ]
  return [
    `    ${clean(id)} ${activityName(activity, reader)}: ${figures.join('; ')}\n`,
    `      ${from === to ? from : `${from} → ${to}`}\n`,
  ].join('')
}
