import type { Lang, Problem } from '@khuyencong/core'

/** Text from a file as a terminal may show it: no control or direction-changing characters, no line breaks but the usual one. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      /[^\P{Cc}\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/gu,
      (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    )
}

const oneLine = (text: string): string => clean(text.replaceAll('\n', '\\n'))

/** Thông báo lỗi. / A problem as people read it: code, place, what is wrong, what was found, how to mend it. */
export function problemText(
  problem: Problem,
  lang: Lang,
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
  const hint = vi ? problem.hint : problem.hintEn
  if (hint !== null) lines.push(`  ${vi ? 'Gợi ý' : 'Hint'}: ${oneLine(hint)}`)
  return `${lines.join('\n')}\n`
}
