import type { Lang, Problem } from '@khuyencong/core'

// Only types are imported: what is wrong must be told even where nothing more can be loaded.

/**
 * What a terminal may not show as it is: control and direction-changing characters, and those that
 * nobody sees.
 */
const UNSEEN = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu

/**
 * Text from a file as a terminal may show it: no control or direction-changing characters, none
 * that cannot be seen, no line breaks but the usual one.
 */
export function clean(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, (found) => {
    const digits = (found.codePointAt(0) ?? 0).toString(16)
    return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`
  })
}

const oneLine = (text: string): string => clean(text.replaceAll('\n', '\\n'))

/** A hint in one language, and what it lists below it. */
export interface ToldHint {
  readonly hint: string | null
  readonly list: readonly string[]
}

/** A problem as people read it: code, place, what is wrong, what was found, how to mend it. */
export function toldProblem(
  problem: Problem,
  lang: Lang,
  { hint, list }: ToldHint = { hint: lang === 'vi' ? problem.hint : problem.hintEn, list: [] },
  paint: (label: string) => string = (label) => label,
): string {
  const vi = lang === 'vi'
  const label = {
    error: vi ? 'Lỗi' : 'Error',
    warning: vi ? 'Lưu ý' : 'Warning',
    info: vi ? 'Thông tin' : 'Info',
  }[problem.severity]
  const place = problem.at === '' ? '' : `${oneLine(problem.at)}: `
  const lines = [
    `${paint(`${label} [${problem.code}]`)} ${place}${oneLine(vi ? problem.message : problem.messageEn)}`,
  ]
  if (problem.found !== null)
    lines.push(
      vi ? `  Đã gặp: «${oneLine(problem.found)}»` : `  Found: \`${oneLine(problem.found)}\``,
    )
  if (hint !== null) lines.push(`  ${vi ? 'Gợi ý' : 'Hint'}: ${oneLine(hint)}`)
  lines.push(...list.map((each) => `    ${oneLine(each)}`))
  return `${lines.join('\n')}\n`
}
