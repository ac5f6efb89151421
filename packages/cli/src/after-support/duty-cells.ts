import { citationText, type RuleBook } from '@khuyencong/core'
import { dutyActorName, dutyKindName, dutyStatusName, periodText } from '@khuyencong/core/follow-up'
import { amountText, countText } from '../text/numbers.js'
import { dayFor, type Reader, textIn } from '../text/reader.js'
import { followUpTexts, followUpWords, neededWords } from './messages.js'
import type { OpenDuty } from './open-duties.js'

/** The cells of one line, as text: status, whose, what, who, last day, days late, basis. */
export function dutyCells(open: OpenDuty, book: RuleBook, reader: Reader): readonly string[] {
  const { first } = open
  const { lang } = reader
  return [
    dutyStatusName(first.status, lang),
    holderText(open, book, reader),
    whatText(open, reader),
    first.by.map((actor) => dutyActorName(actor, lang)).join(', '),
    dueText(open, reader),
    first.status === 'late' ? countText(first.lateDays, lang) : '',
    first.citation === null ? '' : citationText(first.citation, lang),
  ]
}

function holderText({ first }: OpenDuty, book: RuleBook, { lang }: Reader): string {
  const { project, province } = first
  if (project !== null) return project
  if (province === null) return textIn(followUpWords.country, lang)
  return book.register?.provinces.find(({ id }) => id === province)?.name ?? province
}

function whatText({ first, last, times }: OpenDuty, { lang }: Reader): string {
  const { kind, title, titleEn, amount, missing } = first
  const span =
    first.period === null
      ? ''
      : times === 1
        ? ` (${periodText(first.period, lang)})`
        : ` (${periodText(first.period, lang)} – ${periodText(last.period ?? first.period, lang)}: ` +
          `${textIn(followUpTexts.times(countText(times, lang)), lang)})`
  const money = amount === null ? '' : `: ${amountText(amount, lang)}`
  const needed =
    missing.length === 0
      ? ''
      : ` [${textIn(followUpWords.needed, lang)}: ${missing.map((each) => textIn(neededWords[each] ?? [each, each], lang)).join(', ')}]`
  const step = kind === 'step' ? `${dutyKindName(kind, lang)}: ` : ''
  return `${step}${textIn([title, titleEn], lang)}${span}${money}${needed}`
}

const dueText = ({ first }: OpenDuty, { lang }: Reader): string =>
  first.due !== null
    ? dayFor(first.due, lang)
    : first.status === 'due'
      ? textIn(followUpWords.noDay, lang)
      : ''

/** The headings of these cells. */
export const dutyHeadings = ({ lang }: Reader): readonly string[] =>
  (['status', 'whose', 'what', 'by', 'due', 'late', 'citation'] as const).map((name) =>
    textIn(followUpWords[name], lang),
  )
