import { formatRate } from '../../values/rate-text.js'
import type { AuthoredMechanism, GrantFigure, GrantWords } from '../authored-mechanism.js'
import type { Slice } from '../mechanism.js'
import { movedFigure } from '../moved-figure.js'
import type { PartTerms } from '../part-terms.js'

const bandsIn = ({ rate }: PartTerms): readonly Slice[] => (rate?.way === 'bands' ? rate.bands : [])

/** «50% phần đến 200 triệu đồng, 30% phần còn lại» */
export const bandsText = (
  bands: readonly Slice[],
  { say, money, number }: Pick<GrantWords, 'say' | 'money' | 'number'>,
): string =>
  bands
    .map(({ upTo, rate }) => {
      const written = number(formatRate(rate))
      return upTo === null
        ? say(`${written} phần còn lại`, `${written} of the rest`)
        : say(`${written} phần đến ${money(upTo)}`, `${written} of what is up to ${money(upTo)}`)
    })
    .join(', ')

/** Rates by bands: «50% phần chi phí đến 200 triệu đồng, 30% phần còn lại». */
export const bandsOfCost: AuthoredMechanism = {
  name: 'bands',
  phrases: (terms, { say, money, number, costs }) => {
    const bands = bandsIn(terms)
    if (bands.length === 0) return []
    const each = bandsText(bands, { say, money, number })
    return [
      {
        place: 'figure',
        text: say(`tính trên ${costs(terms.of)}: ${each}`, `on ${costs(terms.of)}: ${each}`),
      },
    ]
  },
  figures: (terms) =>
    bandsIn(terms).flatMap(({ upTo, rate }, place): readonly GrantFigure[] => [
      movedFigure(`rate[${place}].rate`, 'rate', rate, (moved) =>
        withBand(terms, place, { rate: moved as typeof rate }),
      ),
      ...(upTo === null
        ? []
        : [
            movedFigure(`rate[${place}].upTo`, 'money', upTo, (moved) =>
              withBand(terms, place, { upTo: moved as typeof upTo }),
            ),
          ]),
    ]),
  settings: () => [],
  breakpoints: (terms) => bandsIn(terms).flatMap(({ upTo }) => upTo ?? []),
}

function withBand(terms: PartTerms, place: number, change: Partial<Slice>): PartTerms {
  const bands = bandsIn(terms).map((band, index) =>
    index === place ? { ...band, ...change } : band,
  )
  return { ...terms, rate: { way: 'bands', bands } }
}
