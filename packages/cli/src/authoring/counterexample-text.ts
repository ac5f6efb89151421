import {
  eventName,
  factName,
  figureIn,
  formatVnd,
  type Lang,
  term,
  tierName,
  valueText,
  vnd,
  type Wording,
} from '@khuyencong/core'
import type { Change } from '@khuyencong/core/packs'
import { dayFor, textIn } from '../text/reader.js'
import { counterexampleTexts } from './messages.js'

type Counterexample = NonNullable<Change['counterexample']>
type Round = Extract<Counterexample, { readonly round: unknown }>['round']
type Event = NonNullable<Extract<Counterexample, { readonly given: unknown }>['events']>[number]

/** Entries of a round, and fields of an entry, that one line shows; `--json` has them all. */
const SHOWN = 12

/**
 * Tình huống bằng lời. / What comes out differently, on one line: facts, the events of a project,
 * or a round.
 */
export function counterexampleText(found: Counterexample, wording: Wording): string {
  const { lang } = wording
  if ('round' in found)
    return `${textIn(counterexampleTexts.round, lang)}: ${roundText(found.round, wording)}`
  const events = (found.events ?? []).map((event) => eventText(event, lang))
  const given = givenText(found.given, wording)
  return [
    `${textIn(counterexampleTexts.given, lang)}: ${given}`,
    ...(events.length === 0
      ? []
      : [`${textIn(counterexampleTexts.events, lang)}: ${events.join(', ')}`]),
  ].join('; ')
}

function eventText({ type, on, by, changes, papers }: Event, lang: Lang): string {
  const more = [
    ...(by == null ? [] : [term(by, lang)]),
    ...(changes ?? []).map((change) => term(change, lang)),
    ...(papers ?? []),
  ]
  const shownDay = dayFor(on, lang)
  return `${eventName(type, lang)} ${shownDay}${more.length === 0 ? '' : ` (${more.join(', ')})`}`
}

function roundText({ level, entries }: Round, wording: Wording): string {
  const { lang } = wording
  const told = entries
    .slice(0, SHOWN)
    .map(({ id, applyFor, group, facts, values, marks, ballots }) => {
      const sheets = (marks ?? []).slice(0, SHOWN).map(({ points }) => listed(points ?? {}))
      const vote =
        ballots == null ? [] : [`${textIn(counterexampleTexts.ballots, lang)} ${listed(ballots)}`]
      return [
        `${id}${group == null ? '' : ` [${group}]`}${applyFor == null ? '' : ` [${applyFor}]`}:`,
        ...[facts, values].filter((each) => each != null).map(listed),
        ...sheets,
        ...vote,
      ]
        .filter((part) => part !== '')
        .join(' ')
    })
  return [...(level == null ? [] : [tierName(level, wording)]), ...told].join(' | ')
}

const listed = (group: Readonly<Record<string, unknown>>): string =>
  Object.entries(group)
    .slice(0, SHOWN)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join('+') : String(value)}`)
    .join(', ')

/** The case in words: each fact by its name. Amounts and rates are written out already. */
export function givenText(given: Readonly<Record<string, unknown>>, wording: Wording): string {
  return Object.entries(given)
    .map(([fact, value]) => `${factName(fact, wording)}: ${givenValue(fact, value, wording)}`)
    .join('; ')
}

function givenValue(fact: string, value: unknown, wording: Wording): string {
  const { lang } = wording
  if (typeof value !== 'string')
    return valueText(fact, value as Parameters<typeof valueText>[1], wording)
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return dayFor(value, lang)
  return /\d.*(?:đồng|%)$/u.test(value) ? moneyIn(value, lang) : valueText(fact, value, wording)
}

/** Amounts in million đồng, where that is plain; amounts and rates as the language writes them. */
export function moneyIn(text: string, lang: Lang): string {
  const plain = text.replace(/\d{1,3}(?:\.\d{3}){2,} đồng/gu, (written) => {
    const amount = vnd(written)
    return amount % 1_000 === 0 ? formatVnd(amount, { unit: 'million' }) : written
  })
  return plain.replace(/(?<![\d.,])\d[\d.,]*(?:%| (?:triệu )?đồng)/gu, (written) =>
    figureIn(written, lang),
  )
}
