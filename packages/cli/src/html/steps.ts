import {
  type Decision,
  type ExplainedPart,
  type ExplainedStep,
  type Explanation,
  type Step,
  term,
} from '@khuyencong/core'
import { html, type Html } from './html.js'
import { section } from './page.js'
import type { Cited } from './cited.js'
import { dayFor, type Reader } from '../text/reader.js'

/** Links to the steps of a decision. */
export interface StepLinks {
  /** The link to one step. */
  readonly to: (step: Step) => Html
  /** The link to the step of a rule on an item; `null` where the record has none. */
  readonly of: (rule: string, item: string | null) => Html | null
}

/** Steps are numbered in the order of the record. */
export function stepLinks(
  { steps }: Pick<Decision, 'steps'>,
  translate: Reader['translate'],
): StepLinks {
  const link = (index: number): Html =>
    html`<a class="ref" href="#step-${index + 1}">${translate('bước', 'step')} ${index + 1}</a> `
  return {
    to: (step) => link(steps.indexOf(step)),
    of: (rule, item) => {
      const index = steps.findIndex(
        (step) => step.rule === rule && (item === null || step.item === item),
      )
      return index < 0 ? null : link(index)
    },
  }
}

const ANSWERS = {
  met: 'good',
  unmet: 'bad',
  'not-in-force': 'bad',
  unknown: 'open',
  'not-encoded': 'open',
} as const
const MARKS = { met: '✓', unmet: '✗', unknown: '?' } as const

/**
 * Các bước lập luận. / Every step of a decision: rule, version, article, grade, and each condition
 * with what was found.
 */
export function stepsSection(
  { items }: Explanation,
  paper: Reader & { readonly decision: Decision; readonly cited: Cited },
): Html | null {
  const place = new Map(paper.decision.steps.map((step, index) => [step, index + 1]))
  const steps = items
    .flatMap((item) => item.steps)
    .sort((a, b) => (place.get(a.step) ?? 0) - (place.get(b.step) ?? 0))
  return section(
    paper.translate('Các bước lập luận', 'Steps'),
    steps.map((step) => stepPart(step, place.get(step.step) ?? 0, paper)),
  )
}

function stepPart(
  { step, mark, title, note, conditions }: ExplainedStep,
  number: number,
  { translate, lang, cited }: Reader & { readonly cited: Cited },
): Html {
  const about = [
    step.item === null ? null : html`${translate('hạng mục', 'item')} ${step.item}`,
    html`<code>${step.rule}</code>`,
    step.version === null
      ? null
      : html`${translate('phiên bản từ ngày', 'version of')} ${dayFor(step.version, lang)}`,
    cited.link(step.citation),
    step.evidence === null ? null : html`${term(step.evidence, lang)}`,
  ].filter((each) => each !== null)
  return html`<article class="step" id="step-${number}">
<h3>${translate('Bước', 'Step')} ${number} · <span class="${ANSWERS[step.verdict]}">${mark} ${term(step.verdict, lang)}</span> · ${title}</h3>
<p class="about">${about.map((each, index) => html`${index === 0 ? null : ' · '}${each}`)}</p>
${
  note === null
    ? null
    : html`<p class="about soft">${translate('Ghi chú', 'Note')}: ${note}</p>
`
}${conditionList(conditions, translate, 'conditions')}</article>
`
}

function conditionList(
  parts: readonly ExplainedPart[],
  translate: Reader['translate'],
  kind: string | null,
): Html | null {
  return parts.length === 0
    ? null
    : html`<ul${kind === null ? null : html` class="${kind}"`}>
${parts.map(
  ({
    text,
    found,
    verdict,
    parts: inner,
  }) => html`<li><span class="${ANSWERS[verdict]}">${MARKS[verdict]}</span> ${text}${found === null ? null : html` <span class="soft">— ${translate('thực tế', 'found')}: ${found}</span>`}${conditionList(inner, translate, null)}</li>
`,
)}</ul>
`
}
