import {
  type Decision,
  type Evidence,
  type ExplainedItem,
  type Explanation,
  explanation,
  moneyText,
  type RuleBook,
  term,
} from '@khuyencong/core'
import { barWithLegend, type Stretch, type Tone } from '../../html/bar.js'
import { html, type Html } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { table } from '../../html/table.js'
import { type Cited, citedIn } from '../../html/cited.js'
import { type Reader, shareText } from '../../text/reader.js'
import { stepLinks, type StepLinks, stepsSection } from '../../html/steps.js'

/** What the parts of this page share. */
interface Paper extends Reader {
  readonly decision: Decision
  readonly parts: Explanation
  readonly cited: Cited
  readonly steps: StepLinks
}

/** Báo cáo của decide. / A decision as a page: every sentence beside the step and the article it comes from. */
export function decideReport(decision: Decision, book: RuleBook, { lang, say }: Reader): string {
  const parts = explanation(decision, { lang, book })
  const paper: Paper = {
    lang,
    say,
    decision,
    parts,
    cited: citedIn(book, { lang, say }),
    steps: stepLinks(decision, say),
  }
  const body = [
    parts.items.map((item, index) => itemSection(item, index, paper)),
    moneySection(paper),
    findingSection(paper),
    section(
      say('Cần bổ sung thông tin', 'Still to be supplied'),
      list(
        parts.missing.map(
          ({ missing, text }) =>
            html`${text} ${missing.neededBy.map((rule) => basis(rule, missing.item, paper))}`,
        ),
      ),
    ),
    section(
      say('Nội dung cần thẩm định thêm', 'For people to verify'),
      list(
        parts.toVerify.map((check) => checkEntry(check, paper)),
        'plain',
      ),
    ),
    stepsSection(parts, paper),
  ]
  const head = {
    lang,
    kind: say(
      'Khuyến công · Quyết định có giải thích',
      'Industrial promotion · A decision explained',
    ),
    title: parts.title ?? decision.project.id,
  }
  return page(head, headLines(paper), [body, paper.cited.table()], foot(paper))
}

const BOXES = { '[ ]': '☐', '[x]': '☑', '[!]': '☒' } as const

/** A question of the checklist with what people found, line by line; an open line with the id that an answer names. */
function checkEntry(
  { mark, text, lines, askedBy }: Explanation['toVerify'][number],
  paper: Paper,
): Html {
  return html`${BOXES[mark]} ${text} ${askedBy.map(({ rule, item }) => basis(rule, item, paper))}${lines.map((line) => html`<p><small>${line}</small></p>`)}`
}

/** Where a sentence comes from: the step of its rule, else its article. */
function basis(rule: string, item: string | null, { steps, cited, decision }: Paper): Html | null {
  const article = steps.of(rule, item) === null ? cited.ofRule(rule, decision.on) : null
  return (
    steps.of(rule, item) ?? (article === null ? null : html`<span class="ref">${article}</span> `)
  )
}

const TONES = { eligible: 'good', ineligible: 'bad', undetermined: 'open' } as const

function headLines({ decision, parts, say }: Paper): Html {
  return html`<p>${parts.heading}</p>
<p class="verdict ${TONES[decision.verdict]}">${parts.verdict}</p>
${
  decision.provisional
    ? html`<p class="stamp">${say('tạm tính', 'provisional')}</p>
`
    : null
}${parts.remarks.map(
    (remark) => html`<p>${remark}</p>
`,
  )}`
}

const GRADES = { quoted: 'soft', secondary: 'open', memory: 'bad' } as const

/** How sure the text is, beside its article: whether somebody has read the clause itself. */
function gradeOf(evidence: Evidence | null, { lang }: Paper): Html | null {
  return evidence === null
    ? null
    : html`<p><small class="${GRADES[evidence]}">${term(evidence, lang)}</small></p>`
}

const ANSWERS = {
  met: 'good',
  unmet: 'bad',
  'not-in-force': 'bad',
  unknown: 'open',
  'not-encoded': 'open',
} as const

function itemSection(explained: ExplainedItem, index: number, paper: Paper): Html | null {
  const { say, cited, steps } = paper
  const { item, support } = explained
  const columns = [
    [''],
    [say('Điều kiện', 'Condition')],
    [say('Căn cứ', 'Citation')],
    [say('Bước', 'Step')],
  ] as const
  const rows = explained.steps
    .filter(({ step }) => step.stage === 'eligibility')
    .map(({ step, mark, title, source, reasons, remedy }) => ({
      cells: [
        html`<span class="${ANSWERS[step.verdict]}">${mark}</span>`,
        html`${title}${reasons.map((reason) => html`<p><small>${reason}</small></p>`)}${remedy === null ? null : html`<p>→ ${remedy}</p>`}`,
        step.citation === null
          ? source
          : html`${cited.link(step.citation)}${gradeOf(step.evidence, paper)}`,
        steps.to(step),
      ],
    }))
  const rule = item.support.answer === 'met' ? item.support : item.support.reference
  return section(
    explained.heading,
    html`<p class="verdict ${ANSWERS[item.eligibility]}">${explained.eligibility}</p>
${table(columns, rows)}
<h3>${support.heading}${rule === null ? null : html` <small>→ ${cited.link(rule.citation)} ${steps.of(rule.rule, item.id)}</small>`}</h3>
${list(support.lines, 'calc')}${requestBar(explained, paper)}`,
    `item-${index + 1}`,
  )
}

/** What the grades beside the articles mean. */
const gradeLine = ({
  say,
}: Reader): Html => html`<p>${say('Dưới mỗi căn cứ: «đã đọc nguyên văn» là người viết gói đã đọc chính điều khoản đó; «theo nguồn dẫn lại» là mới đọc qua văn bản hay tài liệu khác nhắc lại; «chưa kiểm chứng» là chưa thấy văn bản, phải đối chiếu trước khi dùng.', 'Under each citation: “clause read” means that whoever wrote the pack has read the clause itself; “restated elsewhere” that it is known from another text; “not verified” that nobody has seen it: check it before use.')}</p>
`

/** What is asked for against the ceiling. */
function requestBar({ item: { support } }: ExplainedItem, { say, lang }: Paper): Html | null {
  if (support.answer !== 'met' || support.ceiling === null || support.requested === null)
    return null
  const { ceiling, requested } = support
  const within = Math.min(ceiling, requested)
  const stretches: Stretch[] = [
    {
      amount: within,
      tone: 'main',
      text: `${say('Đề nghị', 'Requested')}: ${moneyText(requested, lang)}`,
    },
  ]
  if (requested > ceiling)
    stretches.push({
      amount: requested - ceiling,
      tone: 'over',
      text: `${say('Vượt trần', 'Above the ceiling')}: ${amount(requested - ceiling, lang)}`,
    })
  return barWithLegend(stretches, requested, {
    amount: ceiling,
    text: `${say('Trần hỗ trợ', 'Ceiling')}: ${moneyText(ceiling, lang)}`,
  })
}

const amount = (value: number, lang: Reader['lang']): string =>
  moneyText(value as Parameters<typeof moneyText>[0], lang)

const SOURCES = {
  national: 'main',
  local: 'third',
  other: 'fourth',
  counterpart: 'second',
} as const satisfies Record<string, Tone>

function moneySection({ parts, decision: { funding }, say, lang }: Paper): Html | null {
  const total = funding.total
  const known = (Object.keys(SOURCES) as (keyof typeof SOURCES)[]).map((of) => ({
    of,
    amount: funding[of] ?? 0,
  }))
  const rows = parts.money.map(({ of, label, text }) => {
    const sum = of === 'advance' || of === 'total' ? null : funding[of]
    return {
      sum: of === 'total',
      cells: [label, text, sum === null || total === null ? null : shareText(sum, total, lang)],
    }
  })
  const stretches = known.map(({ of, amount: sum }) => ({
    amount: sum,
    tone: SOURCES[of],
    text: parts.money.find((each) => each.of === of)?.label ?? of,
  }))
  const columns = [
    [say('Nguồn', 'Source')],
    [say('Số tiền', 'Amount'), 'number'],
    [say('Tỷ trọng', 'Share'), 'number'],
  ] as const
  return section(
    say('Kinh phí', 'Money'),
    html`${table(columns, rows)}${
      total === null
        ? null
        : barWithLegend(
            stretches.filter(({ amount: sum }) => sum > 0),
            total,
          )
    }`,
  )
}

const SEVERITIES = { error: 'bad', warning: 'open', info: 'soft' } as const

function findingSection({ parts, cited, steps, decision, say }: Paper): Html | null {
  return section(
    say('Phát hiện', 'Findings'),
    list(
      parts.findings.map(({ finding, label, text }) => {
        const law = cited.link(finding.citation, finding.other)
        const step = finding.rule === null ? null : steps.of(finding.rule, finding.item)
        const item = decision.items.findIndex(({ id }) => id === finding.item)
        return html`<b class="${SEVERITIES[finding.severity]}">${label}</b> ${text} ${law === null ? null : html`(${law}) `}${step ?? (item < 0 ? null : html`<a class="ref" href="#item-${item + 1}">${say('hạng mục', 'item')} ${finding.item}</a>`)}`
      }),
      'plain',
    ),
  )
}

function foot({ parts, decision, say, lang }: Paper): Html {
  return html`${gradeLine({ say, lang })}${
    decision.provisional
      ? html`<p>${say('Tạm tính', 'Provisional')} · ${parts.remarks.at(-1) ?? null}</p>
`
      : null
  }${parts.seal.map(
    (line) => html`<p>${line}</p>
`,
  )}<p>${say('Mã dữ liệu đề án', 'Digest of the project')}: <code>${decision.project.digest}</code></p>
${decision.packs.map(
  ({ id, version, digest }) => html`<p>${id} ${version}: <code>${digest}</code></p>
`,
)}`
}
