import type { ProgrammeRule } from './programme.js'
import { statedCount } from '../../reading/stated.js'
import { formatVnd, type Vnd } from '../../values/money.js'
import type { RuleFigure } from '../rule-figure.js'

type Version = ProgrammeRule['versions'][number]
type Target = Version['targets'][number]

/**
 * Các con số của một chương trình. / The years of a programme, its budget and its targets; a target
 * nobody has read has no figure.
 */
export function programmeFigures(version: Version): readonly RuleFigure[] {
  return [
    ...(['from', 'to'] as const).map((end) => yearFigure(version, end)),
    ...budgetFigure(version),
    ...version.targets.flatMap((target, index) => targetFigure(version, target, index)),
  ]
}

function yearFigure(version: Version, end: 'from' | 'to'): RuleFigure {
  const { years } = version
  return {
    name: `years.${end}`,
    text: String(years[end]),
    mutants: [1, -1].map((by) => ({
      now: String(years[end] + by),
      version: { ...version, years: { ...years, [end]: years[end] + by } },
    })),
  }
}

function budgetFigure(version: Version): readonly RuleFigure[] {
  const { budget } = version
  if (budget === null) return []
  const mutants = [1, -1].map((by) => {
    const amount = (budget.amount + by) as Vnd
    return { now: million(amount), version: { ...version, budget: { ...budget, amount } } }
  })
  return [{ name: 'budget', text: million(budget.amount), mutants }]
}

function targetFigure(version: Version, target: Target, index: number): readonly RuleFigure[] {
  const { id, value } = target
  if (value === null) return []
  const mutants = [1, -1].map((by) => {
    const moved = statedCount(movedText(value.text, by))
    const targets = version.targets.map((each, at) =>
      at === index ? { ...target, value: moved } : each,
    )
    return { now: moved.text, version: { ...version, targets } }
  })
  return [{ name: `targets.${id}`, text: value.text, mutants }]
}

const movedText = (text: string, by: number): string =>
  text.replace(/[\d.]+/u, (digits) => String(Number(digits.replaceAll('.', '')) + by))

const million = (amount: Vnd): string => formatVnd(amount, { unit: 'million' })
