import { inLang, type Lang } from '../../vocabulary/language.js'
import { CONNECTIVES } from '../../vocabulary/word-names.js'
import { moneyText } from '../../explain/number-text.js'
import { term } from '../../explain/terms.js'
import type { Vnd } from '../../values/money.js'
import type { Case, CaseVerdict } from './case-file.js'
import type { CaseResult } from './judge-case.js'
import type { LifecycleAnswer } from './lifecycle-case.js'

/** What differs from what a case expects, in plain words. */
export function differences(
  expected: Case['expect'],
  found: CaseResult,
  lang: Lang = 'vi',
): readonly string[] {
  const lines: string[] = []
  const differ = (what: string, wanted: string, got: string): void => {
    lines.push(differenceText(what, wanted, got, lang))
  }
  const money = (amount: Vnd | null): string =>
    amount === null ? inLang(['không có mức', 'no level'], lang) : moneyText(amount, lang)
  if (expected.verdict !== null && expected.verdict !== found.verdict)
    differ('verdict', verdictText(expected.verdict, lang), verdictText(found.verdict, lang))
  if (expected.amount !== null && expected.amount !== found.amount)
    differ('amount', money(expected.amount), money(found.amount))
  for (const [name, figure] of Object.entries(expected.figures ?? {}))
    if (found.figures[name] !== figure)
      differ(`figures.${name}`, figure, found.figures[name] ?? inLang(CONNECTIVES.nothing, lang))
  for (const citation of expected.citing ?? [])
    if (!found.citing.includes(citation)) differ('citing', citation, listText(found.citing, lang))
  for (const fact of expected.missing ?? [])
    if (!found.missing.includes(fact)) differ('missing', fact, listText(found.missing, lang))
  return [...lines, ...lifecycleDifferences(expected, found.lifecycle, lang)]
}

/** «amount: mong đợi 151 triệu đồng, tính ra 150 triệu đồng» */
function differenceText(what: string, wanted: string, got: string, lang: Lang): string {
  return inLang(
    [`${what}: mong đợi ${wanted}, tính ra ${got}`, `${what}: expected ${wanted}, found ${got}`],
    lang,
  )
}

const listText = (words: readonly string[], lang: Lang): string =>
  words.length === 0 ? inLang(['không có gì', 'nothing'], lang) : words.join('; ')

/** The code, as the file must have it, and what it means. */
function verdictText(verdict: CaseVerdict, lang: Lang): string {
  const meant =
    verdict === 'not-applicable'
      ? inLang(['không áp dụng', 'does not apply'], lang)
      : term(verdict, lang)
  return `${verdict} (${meant})`
}

/** Codes and events are compared as a whole: one too many is as wrong as one missing. */
function lifecycleDifferences(
  { state, irregular, findings }: Case['expect'],
  lifecycle: LifecycleAnswer | null,
  lang: Lang,
): readonly string[] {
  const text = (words: readonly string[] | null | undefined): string =>
    words == null ? 'null' : `[${words.join(', ')}]`
  const differ = (what: string, wanted: string, got: string): readonly string[] =>
    wanted === got ? [] : [differenceText(what, wanted, got, lang)]
  return [
    ...(state === null ? [] : differ('state', state, String(lifecycle?.state))),
    ...(irregular === null ? [] : differ('irregular', text(irregular), text(lifecycle?.irregular))),
    ...(findings === null
      ? []
      : differ('findings', text([...findings].sort()), text(lifecycle?.findings))),
  ]
}
