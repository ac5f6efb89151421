import { type Decision, type Explanation, explanation, type RuleBook } from '@khuyencong/core'
import { html, type Html } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { citedIn } from '../../html/cited.js'
import { stepLinks, stepsSection } from '../../html/steps.js'
import type { Reader } from '../../text/reader.js'
import { itemSection } from './item-section.js'
import { sourcesSection } from './money-section.js'
import { basis, type Paper } from './paper.js'
import { type PageSignature, signatureSection } from './signature-section.js'

/**
 * Báo cáo của decide. / A decision as a page: every sentence beside the step and the article it
 * comes from.
 */
export function decideReport(
  decision: Decision,
  book: RuleBook,
  { lang, translate }: Reader,
  signature: PageSignature | null = null,
): string {
  const parts = explanation(decision, { lang, book })
  const paper: Paper = {
    lang,
    translate,
    decision,
    book,
    parts,
    cited: citedIn(book, { lang, translate }),
    steps: stepLinks(decision, translate),
  }
  const head = {
    lang,
    kind: translate(
      'Khuyến công · Kết quả xét có giải thích',
      'Industrial promotion · A decision explained',
    ),
    title: parts.title ?? decision.project.id,
  }
  const signed = signature === null ? null : signatureSection(signature, paper)
  return page(head, headLines(paper), [bodyOf(paper), paper.cited.table(), signed], foot(paper))
}

/** The sections of the page, from the items to the steps. */
function bodyOf(paper: Paper): readonly (Html | null | readonly (Html | null)[])[] {
  const { parts, translate } = paper
  return [
    parts.items.map((item, index) => itemSection(item, index, paper)),
    sourcesSection(paper),
    findingSection(paper),
    section(
      translate('Cần bổ sung thông tin', 'Still to be supplied'),
      list(
        parts.missing.map(
          ({ missing, text }) =>
            html`${text} ${missing.neededBy.map((rule) => basis(rule, missing.item, paper))}`,
        ),
      ),
    ),
    section(
      translate('Danh mục thẩm định', 'Checklist'),
      list(
        parts.toVerify.map((check) => checkEntry(check, paper)),
        'plain',
      ),
    ),
    stepsSection(parts, paper),
  ]
}

const BOXES = { '[ ]': '☐', '[x]': '☑', '[!]': '☒' } as const

/**
 * A question of the checklist with what people found, line by line; an open line with the id that
 * an answer names.
 */
function checkEntry(
  { mark, text, lines, askedBy }: Explanation['toVerify'][number],
  paper: Paper,
): Html {
  const bases = askedBy.map(({ rule, item }) => basis(rule, item, paper))
  const answers = lines.map((line) => html`<p><small>${line}</small></p>`)
  return html`${BOXES[mark]} ${text} ${bases}${answers}`
}

const TONES = { eligible: 'good', ineligible: 'bad', undetermined: 'open' } as const

function headLines({ decision, parts, translate }: Paper): Html {
  return html`<p>${parts.heading}</p>
<p class="verdict ${TONES[decision.verdict]}">${parts.verdict}</p>
${
  decision.provisional
    ? html`<p class="stamp">${translate('tạm tính', 'provisional')}</p>
`
    : null
}${parts.remarks.map(
    (remark) => html`<p>${remark}</p>
`,
  )}`
}

/** What the grades beside the articles mean. */
const gradeLine = ({ translate }: Reader): Html => html`<p>${translate(
  'Dưới mỗi căn cứ: «đã đọc nguyên văn» là người viết gói đã đọc chính điều khoản đó; ' +
    '«theo nguồn dẫn lại» là mới đọc qua văn bản hay tài liệu khác nhắc lại; «chưa kiểm ' +
    'chứng» là chưa thấy văn bản, phải đối chiếu trước khi dùng.',
  'Under each citation: "clause read" means that whoever wrote the pack has read the ' +
    'clause itself; "restated elsewhere" that it is known from another text; "not ' +
    'verified" that nobody has seen it: check it before use.',
)}</p>
`

const SEVERITIES = { error: 'bad', warning: 'open', info: 'soft' } as const

function findingSection({ parts, cited, steps, decision, translate }: Paper): Html | null {
  return section(
    translate('Phát hiện', 'Findings'),
    list(
      parts.findings.map(({ finding, label, text }) => {
        const law = cited.link(finding.citation, finding.other)
        const step = finding.rule === null ? null : steps.of(finding.rule, finding.item)
        const item = decision.items.findIndex(({ id }) => id === finding.item)
        const toItem =
          item < 0
            ? null
            : html`<a class="ref" href="#item-${item + 1}">${translate('hạng mục', 'item')} ${finding.item}</a>`
        const basis = law === null ? null : html`(${law}) `
        const tone = SEVERITIES[finding.severity]
        return html`<b class="${tone}">${label}</b> ${text} ${basis}${step ?? toItem}`
      }),
      'plain',
    ),
  )
}

function foot({ parts, decision, translate, lang }: Paper): Html {
  return html`${gradeLine({ translate, lang })}${
    decision.provisional
      ? html`<p>${translate('Tạm tính', 'Provisional')} · ${parts.remarks.at(-1) ?? null}</p>
`
      : null
  }${parts.seal.map(
    (line) => html`<p>${line}</p>
`,
  )}<p>${translate('Mã dữ liệu đề án', 'Digest of the project')}: <code>${decision.project.digest}</code></p>
${decision.packs.map(
  ({ id, version, digest }) => html`<p>${id} ${version}: <code>${digest}</code></p>
`,
)}`
}
