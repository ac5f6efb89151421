import type { Rate, Vnd } from '../../values/money.js'
import { formatRate } from '../../values/rate-text.js'
import type { AuthoredMechanism, GrantFigure, GrantWords } from '../authored-mechanism.js'
import { movedFigure } from '../moved-figure.js'
import type { PartTerms } from '../part-terms.js'
import { sumPhrase, sumText } from '../sum-phrases.js'

const KEYS = ['cap', 'amount'] as const

/** A share of the cost, a cap, a fixed sum: «50% chi phí máy móc, không quá 300 triệu đồng/cơ sở». */
export const shareAndCap: AuthoredMechanism = {
  name: 'share-and-cap',
  phrases: (terms, words) => [
    ...(terms.rate?.way === 'share'
      ? [
          {
            place: 'figure' as const,
            text: shareText(terms, terms.rate.rate, words),
          },
        ]
      : []),
    ...KEYS.flatMap((key) => {
      const sum = terms[key]
      return sum?.way === 'sum' ? [sumPhrase(terms, key, sumText(sum, words), words)] : []
    }),
  ],
  figures: (terms) => [...shareFigures(terms), ...KEYS.flatMap((key) => sumFigures(terms, key))],
  settings: () => [],
  breakpoints: () => [],
}

function shareText({ of }: PartTerms, rate: Rate, { say, number, costs }: GrantWords): string {
  const written = number(formatRate(rate))
  return say(`${written} ${costs(of)}`, `${written} of ${costs(of)}`)
}

function shareFigures(terms: PartTerms): readonly GrantFigure[] {
  const { rate } = terms
  if (rate?.way !== 'share') return []
  return [
    movedFigure('rate', 'rate', rate.rate, (moved) => ({
      ...terms,
      rate: { way: 'share', rate: moved as Rate },
    })),
  ]
}

function sumFigures(terms: PartTerms, key: (typeof KEYS)[number]): readonly GrantFigure[] {
  const sum = terms[key]
  if (sum?.way !== 'sum') return []
  return [
    movedFigure(key, 'money', sum.to, (moved) => ({
      ...terms,
      [key]: { way: 'sum', from: moved as Vnd, to: moved as Vnd },
    })),
  ]
}
