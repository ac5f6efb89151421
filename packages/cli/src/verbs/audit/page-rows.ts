import {
  activityName,
  findProvince,
  moneyText,
  type Problem,
  type RuleBook,
  term,
  vnd,
} from '@khuyencong/core'
import type { Call } from '../../terminal/io.js'
import { type Cited } from '../../html/cited.js'
import { html, type Html } from '../../html/html.js'
import type { Column } from '../../html/table.js'
import type { Shown } from '../../judging/judging.js'
import { countedNoun } from '../../text/numbers.js'
import { findingLabel, findingSentence } from '../../text/output.js'
import { dayFor, type Reader } from '../../text/reader.js'
import { SEVERITIES } from './tally.js'

/** What the rows of an audit share: who reads, the law, the articles cited. */
export interface RowPaper extends Reader {
  readonly book: RuleBook
  readonly cited: Cited
  readonly options: Call['options']
}

/** The cells of one row. */
export type RowCells = readonly (Html | string | null)[]

/** Findings one project shows. */
const FINDINGS = 50

/** The columns of the list of projects. */
export const projectColumns = ({ translate }: Pick<Reader, 'translate'>): readonly Column[] => [
  [translate('Đề án', 'Project')],
  [translate('Kết luận', 'Verdict'), 'name'],
  [translate('Đề nghị', 'Requested'), 'number'],
  [translate('Tối đa', 'At most'), 'number'],
  [translate('Phát hiện và căn cứ', 'Findings and citations'), 'long'],
]

/** An input that could not be judged, with what is wrong with it. */
export function unreadCells(
  where: string,
  problems: readonly Problem[],
  translate: Reader['translate'],
): RowCells {
  return [
    where,
    html`<span class="bad">${translate('không xét được', 'could not be judged')}</span>`,
    null,
    null,
    html`${problems.map(
      ({ code, at, message, messageEn }) =>
        html`<p><b class="bad">[${code}]</b> ${at === where ? null : `${at}: `}${translate(message, messageEn)}</p>`,
    )}`,
  ]
}

const TONES = { eligible: 'good', ineligible: 'bad', undetermined: 'open' } as const
export const SEVERITY_TONES = { error: 'bad', warning: 'open', info: 'soft' } as const

/** One project: what it is, how it came out, its money, its findings. */
export function projectCells(shown: Shown, paper: RowPaper): RowCells {
  const { lang, translate } = paper
  const [requested, allowed] = moneyOf(shown)
  const written = (amount: number | null): string =>
    amount === null ? '—' : moneyText(vnd(amount), lang)
  return [
    nameCell(shown, paper),
    html`<span class="${TONES[shown.verdict]}">${term(shown.verdict, lang)}</span>${
      shown.provisional ? html`<p><small>${translate('tạm tính', 'provisional')}</small></p>` : null
    }`,
    written(requested),
    written(allowed),
    findingsCell(shown, paper),
  ]
}

function nameCell({ project: { id, input }, on }: Shown, paper: RowPaper): Html {
  const { book, lang, translate } = paper
  const activities = [...new Set(input.items.map(({ activity }) => activity))]
  const about = [
    input.title ?? null,
    activities.map((each) => activityName(each, { lang, vocabulary: book.vocabulary })).join('; '),
    [
      ...provincesOf(input, paper),
      ...(input.fund == null
        ? []
        : [translate(`khuyến công ${term(input.fund, lang)}`, `${input.fund} fund`)]),
      ...(input.planYear == null
        ? []
        : [translate(`kế hoạch năm ${input.planYear}`, `plan of ${input.planYear}`)]),
      translate(`xét ngày ${dayFor(on, lang)}`, `judged on ${dayFor(on, lang)}`),
    ].join(' · '),
  ]
  return html`${id}${about
    .filter((line) => line !== null && line !== '')
    .map((line) => html`<p><small>${line}</small></p>`)}`
}

function provincesOf({ items }: Shown['project']['input'], { book }: RowPaper): readonly string[] {
  const ids = items.flatMap(({ site }) => site?.province ?? [])
  const { register } = book
  return [...new Set(ids)].map((id) => (register === null ? id : findProvince(register, id).name))
}

/** The findings of a project with their articles, the gravest first. */
function findingsCell({ findings }: Shown, { book, cited, lang, translate }: RowPaper): Html {
  const sorted = SEVERITIES.flatMap((severity) =>
    findings.filter((each) => each.severity === severity),
  )
  const rest = findings.length - FINDINGS
  const lines = sorted.slice(0, FINDINGS).map((each) => {
    const law = cited.link(each.citation, each.other)
    const where = each.item === null ? null : `${translate('hạng mục', 'item')} ${each.item}: `
    const label = html`<b class="${SEVERITY_TONES[each.severity]}">${findingLabel(each, lang)}</b>`
    const basis = law === null ? null : html` (${law})`
    return html`<p>${label} ${where}${findingSentence(each, lang, book)}${basis}</p>`
  })
  const more = translate(
    `… và ${rest} phát hiện khác của đề án này.`,
    `… and ${countedNoun(rest, 'more finding', 'more findings')} on this project.`,
  )
  return html`${lines}${rest <= 0 ? null : html`<p>${more}</p>`}`
}

/** What the items ask of the fund and what they may get; `null` where one of them is not known. */
function moneyOf({
  project: { input },
  items,
}: Shown): readonly [requested: number | null, allowed: number | null] {
  const fund = input.fund ?? null
  const add = (sum: number | null, amount: number | null): number | null =>
    sum === null || amount === null ? null : sum + amount
  return items.reduce<[number | null, number | null]>(
    ([asked, granted], { support }, index) => {
      const request = fund === null ? null : (input.items[index]?.requested?.[fund] ?? null)
      return [
        add(asked, request === null ? null : vnd(request)),
        add(granted, support.answer === 'met' ? support.allowed : null),
      ]
    },
    [0, 0],
  )
}
