import type { AuthoredMechanism, GrantWords } from '../authored-mechanism.js'
import { movedFigure } from '../moved-figure.js'
import type { PartTerms } from '../part-terms.js'
import type { GrantLimit, LimitScope } from './limits.js'

const SCOPES: Readonly<Record<LimitScope, readonly [vi: string, en: string]>> = {
  item: ['cho hạng mục', 'for the item'],
  project: ['trong đề án', 'within the project'],
  year: ['trong năm kế hoạch', 'within the plan year'],
  programme: ['trong thời gian của chương trình', 'within the programme'],
  ever: ['trong mọi lần hỗ trợ', 'over all support ever given'],
}

/** Further limits: «tổng mức không quá 500 triệu đồng/cơ sở trong năm kế hoạch». */
export const furtherLimits: AuthoredMechanism = {
  name: 'limits',
  phrases: ({ atMost }, words) =>
    atMost.map(({ amount, per, within }) => ({
      place: 'bound',
      text: limitText(
        `${words.money(amount)}${per === null ? '' : `/${words.unit(per)}`}`,
        within,
        words,
      ),
    })),
  figures: (terms) =>
    terms.atMost.map((limit, place) =>
      movedFigure(`atMost[${place}].amount`, 'money', limit.amount, (moved) =>
        withLimit(terms, place, { amount: moved as typeof limit.amount }),
      ),
    ),
  settings: (terms) =>
    terms.atMost.flatMap(({ within }, place) =>
      within === 'item'
        ? []
        : [
            {
              at: `atMost[${place}].within`,
              text: within,
              mutants: [{ now: 'item', terms: withLimit(terms, place, { within: 'item' }) }],
            },
          ],
    ),
  breakpoints: () => [],
}

const withLimit = (terms: PartTerms, place: number, change: Partial<GrantLimit>): PartTerms => ({
  ...terms,
  atMost: terms.atMost.map((each, index) => (index === place ? { ...each, ...change } : each)),
})

function limitText(sum: string, within: LimitScope, { say }: GrantWords): string {
  const [vi, en] = SCOPES[within]
  return say(`tổng mức không quá ${sum} ${vi}`, `in all at most ${sum} ${en}`)
}
