import { type AuthoredMechanism, WITHOUT_FIGURES } from '../authored-mechanism.js'
import type { Once } from './once.js'

const WORDS: Readonly<Record<Once, readonly [vi: string, en: string]>> = {
  ever: ['một lần', 'once'],
  year: ['một lần trong năm', 'once in a year'],
  programme: ['một lần trong thời gian của chương trình', 'once in a programme'],
}

/** «mỗi đơn vị thụ hưởng chỉ được hỗ trợ một lần» */
export const onceForEach: AuthoredMechanism = {
  name: 'once',
  phrases: ({ once }, { say }) => {
    if (once === null) return []
    const [vi, en] = WORDS[once]
    return [
      {
        place: 'terms',
        text: say(`mỗi đơn vị thụ hưởng chỉ được hỗ trợ ${vi}`, `each beneficiary gets it ${en}`),
      },
    ]
  },
  ...WITHOUT_FIGURES,
  settings: (terms) => {
    const { once } = terms
    if (once === null) return []
    const other = once === 'year' ? 'ever' : 'year'
    return [{ at: 'once', text: once, mutants: [{ now: other, terms: { ...terms, once: other } }] }]
  },
}
