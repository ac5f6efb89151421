import { allOf } from '../conditions/truth-values.js'
import { ballotGate } from './ballots.js'
import { type GateStep, gateStep, type GateSubject } from './gate-step.js'
import {
  compare,
  decimal,
  type Fraction,
  fromMillionths,
  isExact,
  multiply,
  type ClosedInterval,
} from '../values/fraction.js'
import { type Evidence, weaker } from '../vocabulary/law.js'
import { missingFacts } from '../conditions/compile-condition.js'
import { entryCondition } from '../kinds/scheme/entry-condition.js'
import { suppliedFor } from '../kinds/scheme/entry-facts.js'
import type { SchemeNeed, SchemeVersion } from '../kinds/scheme/scheme-parts.js'
import type { SheetNode } from './mark-sheet.js'
import type { TruthValue } from '../vocabulary/answers.js'

/**
 * Mọi điều kiện xét của một hồ sơ. / Every gate, always all of them: admission, knock-outs, floors,
 * total, ballots, panel, council.
 */
export function gatesOf(subject: GateSubject): readonly GateStep[] {
  return [
    ...admissionGates(subject),
    ...floorGates(subject, () => true),
    ...totalGate(subject),
    ...ballotGate(subject),
    ...panelGate(subject),
    ...councilGate(subject),
  ]
}

/**
 * The gates that say who belongs to the eligible set of a relative criterion: all before the total,
 * as far as they do not rest on it.
 */
export function eligibilityOf(subject: GateSubject): TruthValue {
  const rests = (index: number): boolean => {
    const node = subject.sheet?.nodes[index]
    return node !== undefined && (node.method === 'relative' || node.children.some(rests))
  }
  return allOf(
    [...admissionGates(subject), ...floorGates(subject, (index) => !rests(index))].map(
      ({ verdict }) => verdict,
    ),
  )
}

function admissionGates(subject: GateSubject): GateStep[] {
  const { version, read } = subject
  const title = version.titles?.find(({ id }) => id === read.entry.applyFor) ?? version.titles?.[0]
  const gates = [...(version.knockOuts ?? []), ...(title?.needs ?? [])].map((need) =>
    needGate(subject, `knock-out:${need.id}`, [need]),
  )
  return version.admission === null
    ? gates
    : [needGate(subject, 'admission', version.admission), ...gates]
}

function needGate(subject: GateSubject, gate: string, needs: readonly SchemeNeed[]): GateStep {
  const { facts, vocabulary } = subject.read
  const parts = needs.map(({ require }) => entryCondition(require, vocabulary).trace(facts))
  const missing = parts
    .flatMap(missingFacts)
    .flatMap((fact) => suppliedFor(fact, facts, vocabulary))
  const weakest = needs.reduce<Evidence | null>(
    (grade, { evidence }) =>
      evidence === null ? grade : grade === null ? evidence : weaker(grade, evidence),
    null,
  )
  return gateStep(
    subject,
    { citation: needs.length === 1 ? (needs[0]?.citation ?? null) : null, evidence: weakest },
    gate,
    allOf(parts.map(({ verdict }) => verdict)),
    { parts, missing: [...new Set(missing)] },
  )
}

function floorGates(subject: GateSubject, include: (index: number) => boolean): GateStep[] {
  const { version, sheet, scored, read } = subject
  if (sheet === null || scored === null) return []
  const gates = sheet.nodes.flatMap((node, index) => {
    const floor = floorOf(node, version)
    if (floor === null || !include(index) || read.applies?.[index] === false) return []
    const verdict =
      read.openSheet && read.applies !== null && node.criterion.appliesIf !== null
        ? 'unknown'
        : reaches(scored.nodes[index] as ClosedInterval, floor)
    return [
      gateStep(
        subject,
        node.criterion.floor !== null || node.criterion.floorShare !== null
          ? node.criterion
          : version.eachFloorShare,
        `floor:${node.id}`,
        verdict,
        { found: showSpan(scored.nodes[index] as ClosedInterval), required: decimal(floor) },
      ),
    ]
  })
  if (version.eachFloorShare !== null && !sheet.detailed)
    gates.push(
      gateStep(subject, version.eachFloorShare, 'floor:each', 'unknown', {
        required: decimal(version.eachFloorShare.share),
      }),
    )
  return gates
}

/**
 * The floor of a criterion in points, its own or the one the scheme sets for each criterion under
 * the total.
 */
export function floorOf(
  { criterion, max, parent }: SheetNode,
  { eachFloorShare }: SchemeVersion,
): Fraction | null {
  const share = criterion.floorShare ?? (parent === 0 ? (eachFloorShare?.share ?? null) : null)
  return criterion.floor ?? (share === null ? null : multiply(share, fromMillionths(max)))
}

/** Whether a span surely reaches, surely misses, or may reach a figure. */
function reaches({ least, most }: ClosedInterval, required: Fraction): TruthValue {
  return compare(least, required) >= 0 ? 'met' : compare(most, required) < 0 ? 'unmet' : 'unknown'
}

function totalGate(subject: GateSubject): GateStep[] {
  const {
    version: { total },
    scored,
  } = subject
  if (total === null || scored === null) return []
  return [
    gateStep(subject, total, 'total', reaches(scored.total, total.atLeast), {
      found: showSpan(scored.total),
      required: decimal(total.atLeast),
    }),
  ]
}

function panelGate(subject: GateSubject): GateStep[] {
  const {
    version,
    read: { panel },
  } = subject
  const { odd = null, minimum = null } = version.panel ?? {}
  if (panel === null || (odd !== true && minimum === null)) return []
  const { size, counted } = panel
  const parity: TruthValue =
    odd !== true ? 'met' : size === null ? 'unknown' : size % 2 === 1 ? 'met' : 'unmet'
  const enough: TruthValue =
    minimum === null
      ? 'met'
      : counted.length >= minimum
        ? 'met'
        : size === null
          ? 'unknown'
          : 'unmet'
  return [
    gateStep(subject, version.panel, 'panel', allOf([parity, enough]), {
      found: size === null ? null : `${String(counted.length)}/${String(size)}`,
      required: [
        ...(odd === true ? ['odd'] : []),
        ...(minimum === null ? [] : [`≥ ${String(minimum)}`]),
      ].join(', '),
    }),
  ]
}

function councilGate(subject: GateSubject): GateStep[] {
  const {
    version: { council },
    ruling,
  } = subject
  if (council === null && ruling === null) return []
  return [
    gateStep(
      subject,
      council,
      'council',
      ruling === null ? 'unknown' : ruling.ruling === 'reject' ? 'unmet' : 'met',
      { found: ruling?.ruling ?? null },
    ),
  ]
}

/** A span for reading: one figure, or the two ends. */
const showSpan = (span: ClosedInterval): string =>
  isExact(span) ? decimal(span.least) : `${decimal(span.least)}–${decimal(span.most)}`
