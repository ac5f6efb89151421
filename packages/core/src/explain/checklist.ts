import type { ToVerify } from '../vocabulary/trace.js'
import { inLang } from '../vocabulary/language.js'
import { dayIn } from './terms.js'
import type { Translator } from './translator.js'

/**
 * Một nội dung thẩm định bằng lời. / One question of the checklist: `mark` is `[ ]` while a line of
 * it is open, `[x]` where every answer is yes, `[!]` where one is no.
 */
export interface ExplainedCheck {
  readonly mark: '[ ]' | '[x]' | '[!]'
  readonly text: string
  /**
   * Its lines, in the order of {@link ExplainedCheck.askedBy}, each with what was found; an open
   * one with the id an answer names.
   */
  readonly lines: readonly string[]
  readonly askedBy: readonly ToVerify[]
}

/** The checklist: each question once, with everything that asks it and what people found. */
export function explainChecklist(
  lines: readonly ToVerify[],
  translator: Translator,
): readonly ExplainedCheck[] {
  const askedBy = new Map<string, ToVerify[]>()
  for (const each of lines) {
    const text = inLang([each.text, each.textEn], translator.lang)
    const list = askedBy.get(text)
    if (list === undefined) askedBy.set(text, [each])
    else list.push(each)
  }
  return [...askedBy].map(([text, list]) => ({
    mark: list.some(({ answered }) => answered?.holds === false)
      ? '[!]'
      : list.some(({ answered }) => answered === null)
        ? '[ ]'
        : '[x]',
    text,
    lines: list.map((line) => lineText(line, translator)),
    askedBy: list,
  }))
}

/** What a person found: «hạng mục 1: đúng — Hội đồng thẩm định, 01/06/2023, biên bản số 12». */
function lineText(
  { id, item, answered }: ToVerify,
  { item: itemName, lang, translate }: Translator,
): string {
  const where =
    item === null ? translate('cả đề án: ', 'the whole project: ') : `${itemName(item)}: `
  if (answered === null) return `${where}${translate('chưa trả lời', 'open')} [${id}]`
  const { holds, by, on, why } = answered
  const found = holds ? translate('đúng', 'holds') : translate('KHÔNG đúng', 'does NOT hold')
  return `${where}${found} — ${[by, dayIn(on, lang), ...(why === null ? [] : [why])].join(', ')}`
}
