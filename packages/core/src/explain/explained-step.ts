import type { ConditionNode, Step } from '../vocabulary/trace.js'
import type { Answer } from '../vocabulary/answers.js'
import {
  askedText,
  type Given,
  isChoice,
  type LeafPart,
  reasonsOf,
  rulingText,
} from './condition-reasons.js'
import { CONNECTIVES } from '../vocabulary/word-names.js'
import { dayIn, term, valueText } from './terms.js'
import { inLang } from '../vocabulary/language.js'
import { factName, type Wording } from '../vocabulary/wording.js'
import { source, type Translator } from './translator.js'

/**
 * Điều kiện đã xét. / One condition as it was judged, in words: what was asked, what was found, and
 * under «tất cả» or «một trong» its parts.
 */
export interface ExplainedPart {
  readonly text: string
  /** What was found, in words; `null` for a condition made of others. */
  readonly found: string | null
  readonly verdict: ConditionNode['verdict']
  readonly parts: readonly ExplainedPart[]
}

/** Bước lập luận bằng lời. / One step in words, beside the step itself. */
export interface ExplainedStep {
  readonly step: Step
  /** ✓ ✗ ? ∅ … */
  readonly mark: string
  readonly title: string
  /** Article and grade; where no version was in force, the answer. */
  readonly source: string
  /** What decided, at most six lines; alternatives in one. */
  readonly reasons: readonly string[]
  /** Under a refusal: since when the rule stands, and the ways to meet it. */
  readonly remedy: string | null
  /** The note of the version. */
  readonly note: string | null
  readonly conditions: readonly ExplainedPart[]
}

const MARKS: Readonly<Record<Answer, string>> = {
  met: '✓',
  unmet: '✗',
  unknown: '?',
  'not-in-force': '∅',
  'not-encoded': '…',
}

/** A step in words; `given` are the facts of its item as the dossier writes them. */
export function explainStep(step: Step, given: Given, translator: Translator): ExplainedStep {
  const { lang, title, note } = translator
  return {
    step,
    mark: MARKS[step.verdict],
    title: title(step.rule),
    source:
      step.citation === null || step.evidence === null
        ? term(step.verdict, lang)
        : source(step.citation, step.evidence, lang, {
            dayAlone: translator.dayAlone(step.rule, step.version),
          }),
    reasons: reasonsOf(step, given, translator),
    remedy: remedyOf(step, translator),
    note: note(step.rule, step.version),
    conditions: step.parts.map((part) => explainPart(part, given, translator)),
  }
}

function explainPart(part: ConditionNode, given: Given, wording: Wording): ExplainedPart {
  const { lang } = wording
  const { verdict } = part
  if ('fact' in part)
    return {
      text: leafText(part, false, wording),
      found: `${valueText(part.fact, part.found, wording)}${rulingText(given[part.fact], lang)}`,
      verdict,
      parts: [],
    }
  const [text, parts] =
    'all' in part
      ? [['tất cả các điều sau', 'all of these'] as const, part.all]
      : 'any' in part
        ? [['một trong các điều sau', 'any of these'] as const, part.any]
        : [['không phải điều sau', 'not this'] as const, [part.not]]
  return {
    text: inLang(text, lang),
    found: null,
    verdict,
    parts: parts.map((each) => explainPart(each, given, wording)),
  }
}

function remedyOf({ version, verdict, parts }: Step, translator: Translator): string | null {
  const { lang, translate } = translator
  const required = parts.at(-1)
  if (verdict !== 'unmet' || version === null || required === undefined) return null
  const since = translate(
    `Quy định áp dụng từ ${dayIn(version, lang)}.`,
    `In force since ${version}.`,
  )
  const remedy = isChoice(required)
    ? translate(
        ` Để đạt, chỉ cần một trong các điều sau: ${remedyText(required, false, translator, true)}.`,
        ` To be met, any one of these is enough: ${remedyText(required, false, translator, true)}.`,
      )
    : ''
  return `${since}${remedy}`
}

/**
 * What would turn a condition to met, in words: of «any» every way, of «all» only what is not met
 * yet.
 */
function remedyText(
  part: ConditionNode,
  negated: boolean,
  wording: Wording,
  outermost: boolean,
): string {
  if ('fact' in part) return leafText(part, negated, wording)
  if ('not' in part) return remedyText(part.not, !negated, wording, outermost)
  const either = 'any' in part !== negated
  const children = ('all' in part ? part.all : part.any).filter(
    (child) => either || child.verdict !== (negated ? 'unmet' : 'met'),
  )
  const texts = children.map((child) => remedyText(child, negated, wording, false))
  if (outermost || texts.length === 1) return texts.join('; ')
  return `(${texts.join(` ${inLang(either ? CONNECTIVES.or : CONNECTIVES.and, wording.lang)} `)})`
}

const leafText = (part: LeafPart, negated: boolean, wording: Wording): string =>
  `${factName(part.fact, wording)}${typeof part.value === 'boolean' ? ':' : ''} ` +
  askedText(part, negated, wording)
