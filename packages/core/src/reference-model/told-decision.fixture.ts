import type { Judgement } from '../decision/judgement.js'
import type { Finding } from '../vocabulary/finding.js'
import type { ReferenceDecision } from './reference-decision.fixture.js'
import type { ReferenceFinding } from './reference-finding.fixture.js'
import { RATES } from './reference-level-notes.fixture.js'
import type { Cited } from './written-law.fixture.js'

/** What a decision says, in the form in which core and the model are held against each other. */
export type ToldDecision = readonly string[]

/** Quicker than JSON, and no less clear: texts of laws and projects have no `|`. */
const line = (...parts: readonly unknown[]): string => parts.join(' | ')
const num = (value: bigint | null): number | null => (value === null ? null : Number(value))
const figure = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)

/** What core says. */
export function toldByCore({
  verdict,
  evidence,
  provisional,
  items,
  funding,
  findings,
}: Judgement): ToldDecision {
  const { total, national, local, other, counterpart, advance } = funding
  return [
    line('verdict', verdict, evidence, provisional),
    ...items.flatMap(({ id, eligibility, support }) => [
      line(id, 'eligibility', eligibility),
      ...supportOfCore(id, support),
    ]),
    line('funding', [total, national, local, other, counterpart, advance.max]),
    ...findings.map(findingOfCore).sort(),
  ]
}

function supportOfCore(id: string, support: Judgement['items'][number]['support']): ToldDecision {
  if (!('parts' in support)) {
    const { answer, reference } = support
    const beside = reference && [reference.rule, reference.ceiling, reference.exact]
    return [line(id, 'no level', answer, beside)]
  }
  const { answer, rule, evidence, parts, ceiling, exact, boundBy, requested, allowed, uplift } =
    support
  return [
    line(id, 'level', answer, rule, evidence),
    line(
      id,
      'parts',
      parts.map((part) =>
        [part.base, part.quantity, part.byRate, part.byCap, part.ceiling].join(' '),
      ),
    ),
    line(id, 'ceiling', ceiling, exact, boundBy),
    line(id, 'allowed', requested, allowed),
    line(id, 'uplift', uplift && [uplift.rule, uplift.verdict, uplift.ceiling]),
  ]
}

const citedAs = (citation: Cited | null | undefined): string | null =>
  citation == null ? null : `${citation.document} ${citation.provision}`

/** Whose figures or rule the model leaves alone. */
const NO_RULE = new Set(['NOT_IN_FORCE'])
const NO_EXPECTED = new Set(['COST_NOT_COUNTED'])

function findingOfCore(finding: Finding): string {
  const { code, severity, item, items, rule, found, expected, other } = finding
  const byRate = code === 'ABOVE_NATIONAL_LEVEL' && typeof found === 'string' && found !== 'no-cap'
  return line(
    code,
    severity,
    item,
    items,
    NO_RULE.has(code) ? null : rule,
    byRate ? RATES : found,
    byRate ? RATES : NO_EXPECTED.has(code) ? null : expected,
    code === 'DOUBLE_FUNDING' ? citedAs(other) : null,
  )
}

/** What the model says. */
export function toldByModel({
  verdict,
  evidence,
  items,
  funding,
  findings,
}: ReferenceDecision): ToldDecision {
  const { total, national, local, other, counterpart, advance } = funding
  const sums = [total, national, local, other, counterpart, advance].map(num)
  return [
    line('verdict', verdict, evidence, evidence !== 'quoted'),
    ...items.flatMap(({ eligibility, ...item }) => [
      line(item.id, 'eligibility', eligibility),
      ...supportOfModel(item),
    ]),
    line('funding', sums),
    ...findings.map(findingOfModel).sort(),
  ]
}

function supportOfModel({
  id,
  support,
  allowed,
}: Omit<ReferenceDecision['items'][number], 'eligibility'>): ToldDecision {
  if (support.level === null) {
    const { answer, reference } = support
    const beside = reference && [reference.rule.id, num(reference.ceiling), reference.exact]
    return [line(id, 'no level', answer, beside)]
  }
  const { answer, level, parts, ceiling, exact, boundBy, requested, uplift } = support
  return [
    line(id, 'level', answer, level.id, level.grade),
    line(
      id,
      'parts',
      parts.map((part) =>
        [part.base, part.quantity, part.byRate, part.byCap, part.ceiling].join(' '),
      ),
    ),
    line(id, 'ceiling', num(ceiling), exact, boundBy),
    line(id, 'allowed', num(requested), num(allowed)),
    line(id, 'uplift', uplift && [uplift.rule.id, uplift.verdict, num(uplift.ceiling)]),
  ]
}

const findingOfModel = (finding: ReferenceFinding): string => {
  const { code, severity, item, items, rule, found, expected, other } = finding
  return line(
    code,
    severity,
    item,
    items,
    rule?.id ?? null,
    figure(found),
    figure(expected),
    citedAs(other?.version?.citation),
  )
}
