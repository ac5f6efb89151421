import { type AuthoredMechanism, WITHOUT_FIGURES } from '../authored-mechanism.js'

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
}
