import { factName, figureIn, type LevelRow, moneyText, term, unitName } from '@khuyencong/core'
import type { NamingReader } from './reader.js'

/** «50% chi phí máy móc, thiết bị; tối đa 300 triệu đồng/cơ sở» */
export function levelText(
  { answer, of, rate, cap, per, part, terms }: LevelRow,
  call: NamingReader,
  alsoCosts = true,
): string {
  const { translate, lang } = call
  if (answer === 'not-encoded') return term('not-encoded', lang)
  const named = part === undefined ? '' : `${translate(part.text, part.textEn)}: `
  if (terms !== undefined) return `${named}${translate(terms.text, terms.textEn)}`
  const unit =
    per === null
      ? ''
      : per
          .split(', ')
          .map((each) => `/${unitName(each, call)}`)
          .join('')
  const limit =
    cap === null ? null : `${translate('tối đa', 'at most')} ${moneyText(cap, lang)}${unit}`
  const costs = costsText(alsoCosts ? of : null, call)
  const figures = [rate === null ? null : `${figureIn(rate, lang)} ${costs}`, limit]
    .filter((part) => part !== null)
    .join('; ')
  return `${named}${figures}`
}

/** Which costs a rate counts: all of them, one kind by its name, several as a sum. */
function costsText(of: readonly string[] | null, reader: NamingReader): string {
  const { translate } = reader
  if (of === null) return translate('chi phí', 'of the cost')
  const names = of.map((fact) => factName(fact, reader))
  if (names.length === 1) return translate(names[0] ?? '', `of the ${names[0] ?? ''}`)
  const bare = names.map((name) => name.replace(/^(?:chi phí|cost of) /u, '')).join('; ')
  return translate(`tổng chi phí (${bare})`, `of the sum of the costs (${bare})`)
}
