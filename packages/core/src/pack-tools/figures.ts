import { formatFactor, formatRate, formatVnd, type Rate, type Vnd } from '../words/money.js'
import type { RuleVersion } from '../rules/rule.js'

/** Where a version may hold a number beside its level, and how that number is written. */
const PLACES = {
  'advance.rate': 'rate', 'advance.progressOver': 'rate', 'management.agency': 'rate', 'management.implementer': 'rate',
  'uplift.factor': 'factor', 'neighbour.rate': 'rate', 'neighbour.cap': 'money',
} as const
export type FigureName = keyof typeof PLACES

const WRITE = {
  rate: (value: number) => formatRate(value as Rate),
  factor: (value: number) => formatFactor(value as Rate),
  money: (value: number) => formatVnd(value as Vnd, { unit: 'million' }),
} as const

/** The smallest step a person would misread: a hundredth of a per cent, one đồng. */
const STEP = { rate: 100, factor: 10_000, money: 1 } as const

/** Các con số của một phiên bản ngoài mức hỗ trợ. / The numbers of a version beside its level, and who may approve, as cases write them. */
export function figuresOf(version: RuleVersion): Readonly<Record<string, string>> {
  const figures = Object.fromEntries(namesOf(version).map((name) => [name, WRITE[PLACES[name]](valueOf(version, name) ?? 0)]))
  return 'authority' in version && version.authority !== null ? { ...figures, authority: version.authority.join(', ') } : figures
}

/** The figures a version holds. */
export function namesOf(version: RuleVersion): readonly FigureName[] {
  return (Object.keys(PLACES) as FigureName[]).filter((name) => valueOf(version, name) !== null)
}

/** The same version with one figure a step higher or lower. */
export function withFigureMoved(version: RuleVersion, name: FigureName, direction: 1 | -1): RuleVersion {
  const [group = '', field = ''] = name.split('.')
  const inner = (version as unknown as Record<string, Record<string, unknown>>)[group]
  return { ...version, [group]: { ...inner, [field]: (valueOf(version, name) ?? 0) + direction * STEP[PLACES[name]] } }
}

/** One figure of a version as written. */
export function figureText(version: RuleVersion, name: FigureName): string {
  return WRITE[PLACES[name]](valueOf(version, name) ?? 0)
}

function valueOf(version: RuleVersion, name: FigureName): number | null {
  const [group = '', field = ''] = name.split('.')
  const inner = (version as unknown as Record<string, Record<string, unknown> | null | undefined>)[group]
  const value = inner?.[field]
  return typeof value === 'number' ? value : null
}
