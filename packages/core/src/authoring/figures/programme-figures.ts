import type { RuleFigure } from './figure.js'
import { formatVnd, type Vnd } from '../../values/money.js'
import type { ProgrammeRule } from '../../kinds/programme.js'
import { statedCount } from '../../reading/stated.js'

type Version = ProgrammeRule['versions'][number]

/** Các con số của một chương trình. / The years of a programme, its budget and its targets; a target nobody has read has no figure. */
export function programmeFigures(version: Version): readonly RuleFigure[] {
  const { years, budget, targets } = version
  return [
    ...(['from', 'to'] as const).map((end): RuleFigure => ({
      name: `years.${end}`,
      text: String(years[end]),
      mutants: [1, -1].map((by) => ({
        now: String(years[end] + by),
        version: { ...version, years: { ...years, [end]: years[end] + by } },
      })),
    })),
    ...(budget === null
      ? []
      : [
          {
            name: 'budget',
            text: million(budget.amount),
            mutants: [1, -1].map((by) => {
              const amount = (budget.amount + by) as Vnd
              return {
                now: million(amount),
                version: { ...version, budget: { ...budget, amount } },
              }
            }),
          },
        ]),
    ...targets.flatMap((target, index): RuleFigure[] => {
      const { id, value } = target
      if (value === null) return []
      return [
        {
          name: `targets.${id}`,
          text: value.text,
          mutants: [1, -1].map((by) => {
            const moved = statedCount(
              value.text.replace(/[\d.]+/u, (digits) =>
                String(Number(digits.replaceAll('.', '')) + by),
              ),
            )
            return {
              now: moved.text,
              version: {
                ...version,
                targets: targets.map((each, place) =>
                  place === index ? { ...target, value: moved } : each,
                ),
              },
            }
          }),
        },
      ]
    }),
  ]
}

const million = (amount: Vnd): string => formatVnd(amount, { unit: 'million' })
