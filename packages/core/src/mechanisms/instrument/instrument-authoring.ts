import { type AuthoredMechanism, type GrantFigure, WITHOUT_FIGURES } from '../authored-mechanism.js'
import type { PartTerms } from '../part-terms.js'

/** How support is given: «có thu hồi, sau 3 đến 5 năm», «hỗ trợ lãi suất vốn vay trong 2 năm». */
export const instrumentOfPart: AuthoredMechanism = {
  name: 'instrument',
  phrases: ({ instrument, years, loanYears }, { say }) => {
    if (instrument === 'grant') return []
    const [first, last = first] = years ?? []
    const after =
      first === undefined
        ? ''
        : first === last
          ? say(`, sau ${first} năm`, `, after ${first} years`)
          : say(
              `, sau ${first} đến ${String(last)} năm`,
              `, after ${first} to ${String(last)} years`,
            )
    const loan = loanYears === null ? '' : say(` trong ${loanYears} năm`, ` for ${loanYears} years`)
    const text =
      instrument === 'recoverable'
        ? say(`hỗ trợ có thu hồi${after}`, `to be paid back${after}`)
        : say(`hỗ trợ lãi suất vốn vay${loan}`, `as interest on a loan${loan}`)
    return [{ place: 'terms', text }]
  },
  ...WITHOUT_FIGURES,
  settings: (terms) => {
    const { instrument, years, loanYears } = terms
    if (instrument === 'grant') return []
    const asGrant = { ...terms, instrument: 'grant', years: null, loanYears: null } as const
    return [
      { at: 'instrument', text: instrument, mutants: [{ now: 'grant', terms: asGrant }] },
      ...(years === null ? [] : [yearsSetting(terms, years)]),
      ...(loanYears === null ? [] : [loanSetting(terms, loanYears)]),
    ]
  },
}

/** The years after which it is paid back, as a case writes them: «3, 5». */
function yearsSetting(terms: PartTerms, years: readonly number[]): GrantFigure {
  const later = years.map((year, place) => (place === years.length - 1 ? year + 1 : year))
  return {
    at: 'years',
    text: years.join(', '),
    mutants: [{ now: later.join(', '), terms: { ...terms, years: later } }],
  }
}

const loanSetting = (terms: PartTerms, loanYears: number): GrantFigure => ({
  at: 'loanYears',
  text: String(loanYears),
  mutants: [loanYears + 1, loanYears - 1]
    .filter((moved) => moved > 0)
    .map((moved) => ({ now: String(moved), terms: { ...terms, loanYears: moved } })),
})
