import { formatRate } from '../../values/rate-text.js'
import type { AuthoredMechanism, GrantFigure, GrantWords } from '../authored-mechanism.js'
import { movedFigure } from '../moved-figure.js'
import type { PartTerms } from '../part-terms.js'
import { sumPhrase, sumText } from '../sum-phrases.js'

const KEYS = ['cap', 'amount'] as const
const ENDS = ['from', 'to'] as const

const left = ({ say }: GrantWords): string =>
  say('(cơ quan có thẩm quyền quyết định trong khung)', '(within it the authority decides)')

/** What the authority decides within a range: «từ 20% đến 30% chi phí …». */
export const leftToAuthority: AuthoredMechanism = {
  name: 'range',
  phrases: (terms, words) => [
    ...ratePhrase(terms, words),
    ...KEYS.flatMap((key) => {
      const sum = terms[key]
      if (sum?.way !== 'sum-range') return []
      const { place, text } = sumPhrase(terms, key, sumText(sum, words), words)
      return [{ place, text: `${text} ${left(words)}` }]
    }),
  ],
  figures: (terms) => ENDS.flatMap((end) => endFigures(terms, end)),
  settings: () => [],
  breakpoints: () => [],
}

function ratePhrase(
  { rate, of }: PartTerms,
  words: GrantWords,
): ReturnType<AuthoredMechanism['phrases']> {
  if (rate?.way !== 'rate-range') return []
  const { say, number, costs } = words
  const [from, to] = [rate.from, rate.to].map((end) => number(formatRate(end)))
  return [
    {
      place: 'figure',
      text: `${say(`từ ${from} đến ${to} ${costs(of)}`, `${from} to ${to} of ${costs(of)}`)} ${left(words)}`,
    },
  ]
}

function endFigures(terms: PartTerms, end: (typeof ENDS)[number]): readonly GrantFigure[] {
  const { rate } = terms
  const rates =
    rate?.way === 'rate-range'
      ? [
          movedFigure(`rate.${end}`, 'rate', rate[end], (moved) => ({
            ...terms,
            rate: { ...rate, [end]: moved },
          })),
        ]
      : []
  const sums = KEYS.flatMap((key) => {
    const sum = terms[key]
    return sum?.way === 'sum-range'
      ? [
          movedFigure(`${key}.${end}`, 'money', sum[end], (moved) => ({
            ...terms,
            [key]: { ...sum, [end]: moved },
          })),
        ]
      : []
  })
  return [...rates, ...sums]
}
