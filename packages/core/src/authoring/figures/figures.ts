import { formatVnd, type Rate, type Vnd } from '../../values/money.js'
import { formatFactor, formatRate } from '../../values/rate-text.js'
import type { RuleFigure } from '../../kinds/rule-figure.js'
import { programmeFigures } from '../../kinds/programme/programme-figures.js'
import { procedureFigures } from '../../kinds/procedure/procedure-figures.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import { ofKind } from '../../kinds/version-of-kind.js'

/** Where a funding or priority version may hold a number, and how that number is written. */
const PLACES = {
  'advance.rate': 'rate',
  'advance.progressOver': 'rate',
  'management.agency': 'rate',
  'management.implementer': 'rate',
  'uplift.factor': 'factor',
  'neighbour.rate': 'rate',
  'neighbour.cap': 'money',
} as const
type Place = keyof typeof PLACES

const WRITE = {
  rate: (value: number) => formatRate(value as Rate),
  factor: (value: number) => formatFactor(value as Rate),
  money: (value: number) => formatVnd(value as Vnd, { unit: 'million' }),
} as const

/** The smallest step a person would misread: a hundredth of a per cent, one đồng. */
const STEP = { rate: 100, factor: 10_000, money: 1 } as const

/**
 * Các con số của một phiên bản ngoài mức hỗ trợ. / The numbers of a version beside its level, and
 * who may approve, as cases write them.
 */
export function writtenFigures(
  rule: Pick<Rule, 'kind'>,
  version: RuleVersion,
): Readonly<Record<string, string>> {
  const figures = Object.fromEntries(figuresIn(rule, version).map(({ name, text }) => [name, text]))
  const found = ofKind(rule, version)
  if (found.kind !== 'funding') return figures
  const { authority, abolishes } = found.version
  return {
    ...figures,
    ...(authority !== null && { authority: authority.join(', ') }),
    ...(abolishes !== null && { abolishes: abolishes.levels.join(', ') }),
  }
}

/** The figures a version holds. */
export function figuresIn(rule: Pick<Rule, 'kind'>, version: RuleVersion): readonly RuleFigure[] {
  const found = ofKind(rule, version)
  if (found.kind === 'programme') return programmeFigures(found.version)
  if (found.kind === 'procedure') return procedureFigures(found.version)
  return (Object.keys(PLACES) as Place[]).flatMap((name) => figureAt(version, name))
}

function figureAt(version: RuleVersion, name: Place): readonly RuleFigure[] {
  const [group = '', field = ''] = name.split('.')
  const inner = (version as unknown as Record<string, Record<string, unknown> | null | undefined>)[
    group
  ]
  const value = inner?.[field]
  if (typeof value !== 'number') return []
  const write = WRITE[PLACES[name]]
  const moved = [1, -1].map((direction) => value + direction * STEP[PLACES[name]])
  return [
    {
      name,
      text: write(value),
      mutants: moved.map((now) => ({
        now: write(now),
        version: { ...version, [group]: { ...inner, [field]: now } },
      })),
    },
  ]
}
