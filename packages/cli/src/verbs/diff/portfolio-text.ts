import { ACTIVITIES, type Day, dayText, type Pack, term } from '@khuyencong/core'
import type {
  Both,
  ItemChange,
  Movement,
  PortfolioDifference,
  ProjectChange,
  Share,
} from '@khuyencong/core/packs'
import type { Call } from '../../terminal/io.js'
import { amountText, countedNoun } from '../../text/numbers.js'
import { clean } from '../../terminal/problems.js'
import { type Cell, textTable } from '../../text/table.js'

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
  call: Call,
): string {
  const { translate } = call
  const { projects, changed } = difference
  return [
    sidesText(sides, call),
    `${translate(`So ${projects} đề án, ${changed} đề án thay đổi.`, `${countedNoun(projects, 'project', 'projects')} compared, ${changed} ${changed === 1 ? 'changes' : 'change'}.`)}\n`,
    unread === 0
      ? ''
      : `${translate(`Không xét được ${unread} đề án, không tính vào đâu.`, `${unread} could not be judged and count nowhere.`)}\n`,
    ...difference.verdicts.map((each) => verdictText(each, call)),
    `${translate('Mức trần', 'Ceilings')}: ${movementText(difference.ceiling, call)}\n`,
    `${translate('Được hỗ trợ tối đa', 'May be granted')}: ${movementText(difference.allowed, call)}\n`,
    ...difference.findings.map(
      ({ code, gone, come, changed: other }) =>
        `  [${code}]: ${[
          [gone, 'bớt', 'fewer'],
          [come, 'thêm', 'more'],
          [other, 'đổi con số', 'with other figures'],
        ]
          .filter(([count]) => count !== 0)
          .map(([count, vi, en]) => `${String(count)} ${translate(String(vi), String(en))}`)
          .join(' · ')}\n`,
    ),
    changed === 0 ? '' : byActivity(difference, call),
    changesText(difference, call),
  ].join('')
}

/**
 * «Trước: …, 10/05/2018»: the two sides and their days; `noDay` is said where neither names one.
 */
export function sidesText(
  sides: Sides,
  call: Call,
  noDay: string = call.translate('ngày của từng đề án', 'each project’s own day'),
): string {
  const name = (side: keyof Both<unknown>): string => sideName(sides, side, noDay, call)
  return `${call.translate('Trước', 'Before')}: ${name('before')}\n${call.translate('Sau', 'After')}:   ${name('after')}\n`
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
  const on = day === null ? noDay : lang === 'vi' ? dayText(day) : day
  return clean(`${lang === 'vi' ? title : titleEn} (${id}), ${on}`)
}

function money(amount: Share['amount'], { translate, lang }: Call): string {
  return amount === null
    ? translate('quá lớn, không in chính xác được', 'too large to be printed exactly')
    : amountText(amount, lang)
}

function knownText({ items, amount }: Share, call: Call): string {
  return items === 0 ? call.translate('chưa có số liệu', 'not known') : money(amount, call)
}

/** «tăng 2 hạng mục (+300 triệu đồng) · …»; a direction in which nothing moves is left out. */
function movementText(
  { up, down, same, onlyBefore, onlyAfter, unknown }: Movement,
  call: Call,
): string {
  const { translate } = call
  const items = (count: number): string => `${count} ${translate('hạng mục', 'items')}`
  const parts = [
    ...(up.items === 0
      ? []
      : [`${translate('tăng', 'up')} ${items(up.items)} (+${money(up.amount, call)})`]),
    ...(down.items === 0
      ? []
      : [`${translate('giảm', 'down')} ${items(down.items)} (−${money(down.amount, call)})`]),
    ...(onlyAfter.items === 0
      ? []
      : [
          `${translate('chỉ gói sau có mức', 'known after only')} ${items(onlyAfter.items)} ` +
            `(${money(onlyAfter.amount, call)})`,
        ]),
    ...(onlyBefore.items === 0
      ? []
      : [
          `${translate('chỉ gói trước có mức', 'known before only')} ${items(onlyBefore.items)} ` +
            `(${money(onlyBefore.amount, call)})`,
        ]),
    ...(same.items === 0
      ? []
      : [
          `${translate('không đổi', 'the same')} ${items(same.items)} (${money(same.amount, call)})`,
        ]),
    ...(unknown === 0
      ? []
      : [
          `${translate('chưa có số liệu ở cả hai gói', 'not known on either side')} ${items(unknown)}`,
        ]),
  ]
  return parts.join(' · ')
}

function byActivity({ byActivity: rows }: PortfolioDifference, call: Call): string {
  const { translate, lang, out } = call
  const moves = ({ same, unknown, ...others }: Movement): boolean =>
    Object.values(others).some(({ items }) => items > 0)
  const moving = rows.filter(({ ceiling, allowed }) => moves(ceiling) || moves(allowed))
  if (moving.length === 0) return ''
  const head = [
    translate('Nội dung', 'Activity'),
    translate('Mức trần', 'Ceilings'),
    translate('Được hỗ trợ tối đa', 'May be granted'),
  ]
  return textTable(
    head,
    moving.map(({ activity, ceiling, allowed }): Cell[] => [
      ACTIVITIES[activity][lang],
      movementText(ceiling, call),
      movementText(allowed, call),
    ]),
    out.columns,
  )
}

function changesText({ changes, rest }: PortfolioDifference, call: Call): string {
  if (changes.length === 0) return ''
  const { translate } = call
  const more =
    rest === 0
      ? ''
      : `${translate(`… và ${rest} đề án khác; --json liệt kê nhiều hơn.`, `… and ${rest} more; --json lists more of them.`)}\n`
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
    `${projects} ${translate('đề án', 'projects')} `,
    `(${translate('được hỗ trợ tối đa', 'may be granted')} ${money})\n`,
  ].join('')
}

function changeText(
  { project, verdict, items, findings: { gone, come, changed } }: ProjectChange,
  call: Call,
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
    codes === '' ? '' : `    ${translate('phát hiện', 'findings')}: ${codes}\n`,
  ].join('')
}

function itemText(
  { id, activity, ceiling, allowed, basis }: ItemChange,
  { translate, lang }: Call,
): string {
  const amount = (value: number | null): string =>
    value === null ? translate('chưa có số liệu', 'not known') : amountText(value, lang)
  const shown = ({ before, after }: Both<number | null>): string =>
    `${amount(before)} → ${amount(after)}`
  const [from, to] = [basis.before, basis.after].map((text) => clean(term(text, lang))) as [
    string,
    string,
  ]
  const figures = [
    `${translate('mức trần', 'ceiling')} ${shown(ceiling)}`,
    `${translate('được hỗ trợ tối đa', 'may be granted')} ${shown(allowed)}`,
  ]
  return [
    `    ${clean(id)} ${ACTIVITIES[activity][lang]}: ${figures.join('; ')}\n`,
    `      ${from === to ? from : `${from} → ${to}`}\n`,
  ].join('')
}
