import { formatVnd, type Rate, type Vnd } from '../values/money.js'
import { formatFactor, formatRate } from '../values/rate-text.js'

/**
 * Một con số của quy định. / A number a version holds beside its level: how a case writes it, and
 * its mutants.
 */
export interface RuleFigure {
  readonly name: string
  readonly text: string
  readonly mutants: readonly { readonly now: string; readonly version: object }[]
}

const WRITE = {
  rate: (value: number) => formatRate(value as Rate),
  factor: (value: number) => formatFactor(value as Rate),
  money: (value: number) => formatVnd(value as Vnd, { unit: 'million' }),
} as const

/** The smallest step a person would misread: a hundredth of a per cent, one đồng. */
const STEP = { rate: 100, factor: 10_000, money: 1 } as const

/** Where a version holds numbers, «advance.rate», and how each is written. */
type FigurePlaces = Readonly<Record<string, keyof typeof WRITE>>

/** The numbers that stand in named places of a version; a place that is empty has none. */
export const figuresAt = (version: object, places: FigurePlaces): readonly RuleFigure[] =>
  Object.entries(places).flatMap(([name, way]) => figureAt(version, name, way))

function figureAt(version: object, name: string, way: keyof typeof WRITE): readonly RuleFigure[] {
  const [group = '', field = ''] = name.split('.')
  const inner = (version as Readonly<Record<string, Record<string, unknown> | null | undefined>>)[
    group
  ]
  const value = inner?.[field]
  if (typeof value !== 'number') return []
  const write = WRITE[way]
  return [
    {
      name,
      text: write(value),
      mutants: [1, -1].map((direction) => {
        const now = value + direction * STEP[way]
        return { now: write(now), version: { ...version, [group]: { ...inner, [field]: now } } }
      }),
    },
  ]
}
