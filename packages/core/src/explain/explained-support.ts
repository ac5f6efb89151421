import { SUPPORT_LEVEL } from '../kinds/support/support-names.js'
import type { SupportPart } from '../mechanisms/support-part.js'
import type { Support, SupportWithLevel, SupportWithoutLevel } from '../stages/support-answer.js'
import { ceilingLine, partLines } from './explained-part.js'
import { term } from './terms.js'
import { source, type Translator } from './translator.js'

/**
 * Mức hỗ trợ bằng lời. / A support level in words: which level, then how its ceiling is worked out,
 * line by line.
 */
export interface ExplainedSupport {
  readonly heading: string
  /** The heading without the text that the level rests on, for pages that link to it. */
  readonly name: string
  readonly lines: readonly string[]
}

/** What a decision says of an item beside its support. */
interface ItemRemarks {
  /** Nobody says whose the units or items of the activity are. */
  readonly unidentified: boolean
  /** The act has levels of the activity, and none for the case. */
  readonly inHole: boolean
}

/** A support in words. */
export function explainSupport(
  support: Support,
  translator: Translator,
  { unidentified, inHole }: ItemRemarks,
): ExplainedSupport {
  if (!('parts' in support)) return explainNoLevel(support, inHole, translator)
  const { lang, translate, title, money } = translator
  const { parts, requested, allowed } = support
  const name = `${translate(...SUPPORT_LEVEL)}: ${title(support.rule)}`
  const heading = `${name} (${source(support.citation, support.evidence, lang)})`
  const lines = parts.flatMap((part) => partLines(part, translator))
  lines.push(ceilingLine(support, translator))
  if (unidentified && parts.some(isPerBeneficiary)) lines.push(identityLine(translator))
  if (requested !== null)
    lines.push(
      translate(
        `Đề nghị ${money(requested)}; được hỗ trợ tối đa ${money(allowed)}.`,
        `Requested ${money(requested)}; at most ${money(allowed)} can be granted.`,
      ),
    )
  if (support.uplift !== null) lines.push(upliftLine(support.uplift, translator))
  return { heading, name, lines }
}

/** No level applies: why, and what the national level would give where one refers to it. */
function explainNoLevel(
  { answer, reference }: SupportWithoutLevel,
  inHole: boolean,
  { lang, translate, money }: Translator,
): ExplainedSupport {
  const why = inHole
    ? translate('văn bản không có mức cho trường hợp này', 'the act has no level for this case')
    : term(answer, lang)
  const heading = translate(`Mức hỗ trợ: ${why}`, `Support level: ${why}`)
  if (reference === null || reference.ceiling === null) return { heading, name: heading, lines: [] }
  const basis = source(reference.citation, reference.evidence, lang)
  const line = translate(
    `Tham khảo: theo mức quốc gia thì trần là ${money(reference.ceiling)} (${basis}).`,
    `For reference: the national ceiling would be ${money(reference.ceiling)} (${basis}).`,
  )
  return { heading, name: heading, lines: [line] }
}

const isPerBeneficiary = ({ cap, per }: SupportPart): boolean =>
  cap !== null && per.some((unit) => unit === 'establishment' || unit === 'enterprise')

/**
 * Why a ceiling with a cap per beneficiary is an upper bound where beneficiaries are not
 * identified.
 */
const identityLine = ({ translate }: Translator): string =>
  translate(
    'Chưa khai đủ mã đơn vị thụ hưởng (beneficiary.id) nên chưa biết các hạng mục, đơn vị ' +
      'tính có thuộc cùng một cơ sở không; nếu cùng một cơ sở thì mức tối đa chỉ tính một ' +
      'lần.',
    'Not every beneficiary is identified (beneficiary.id): if several items or units are ' +
      'of one establishment, the cap counts once.',
  )

function upliftLine(
  { factor, verdict, ceiling, citation, evidence }: NonNullable<SupportWithLevel['uplift']>,
  { lang, translate, money }: Translator,
): string {
  const text = source(citation, evidence, lang)
  return translate(
    `Hệ số ưu tiên ${factor.replace('.', ',')}: ${term(verdict, lang)}; nếu được áp dụng ` +
      `thì trần là ${money(ceiling)} (${text}).`,
    `Priority uplift ${factor}: ${term(verdict, lang)}; with it the ceiling is ${money(ceiling)} (${text}).`,
  )
}
