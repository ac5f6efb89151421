import { type AuthoredMechanism, WITHOUT_FIGURES } from '../authored-mechanism.js'
import type { BUDGET_LEVELS } from './budget.js'

const LEVELS: Readonly<Record<(typeof BUDGET_LEVELS)[number], readonly [vi: string, en: string]>> =
  {
    province: ['ngân sách cấp tỉnh', 'the budget of the province'],
    district: ['ngân sách cấp huyện', 'the budget of the district'],
    commune: ['ngân sách cấp xã', 'the budget of the commune'],
  }

/** «do ngân sách cấp xã chi» */
export const payingBudget: AuthoredMechanism = {
  name: 'budget',
  phrases: ({ budget }, { say }) => {
    if (budget === null) return []
    const [vi, en] = Object.hasOwn(LEVELS, budget)
      ? LEVELS[budget as keyof typeof LEVELS]
      : ([`nguồn «${budget}»`, `“${budget}”`] as const)
    return [{ place: 'terms', text: say(`do ${vi} chi`, `paid from ${en}`) }]
  },
  ...WITHOUT_FIGURES,
  settings: (terms) => {
    const { budget } = terms
    if (budget === null) return []
    const other = budget === 'province' ? 'commune' : 'province'
    const mutants = [{ now: other, terms: { ...terms, budget: other } }]
    return [{ at: 'budget', text: budget, mutants }]
  },
}
