import { allOf } from '../conditions/conditions.js'
import { didYouMean, KhuyenCongError } from '../errors/errors.js'
import type { ReadEntry, Scored } from './evaluate.js'
import {
  compare,
  decimal,
  type Fraction,
  fraction,
  fromMillionths,
  isExact,
  multiply,
  type Span,
} from '../values/fraction.js'
import { type Citation, type Evidence, weaker } from '../vocabulary/law.js'
import type { Round, Ruling } from './round.js'
import { judgeCondition, missingIn, type SchemePart } from '../conditions/scheme-condition.js'
import type { Need, SchemeVersion } from '../kinds/scheme-parts.js'
import type { Sheet, SheetNode } from './mark-sheet.js'
import type { Verdict } from '../vocabulary/trace.js'

/**
 * Một điều kiện xét. / One gate as it was judged: what was found, what is required, on which text.
 * `found` and `required` are for reading.
 */
export interface GateStep {
  readonly gate: string
  readonly verdict: Verdict
  readonly found: string | null
  readonly required: string | null
  readonly citation: Citation
  readonly evidence: Evidence
  /** Facts to supply, where the verdict waits for them. */
  readonly missing: readonly string[]
  readonly parts: readonly SchemePart[]
}

interface Grade {
  readonly citation: Citation | null
  readonly evidence: Evidence | null
}

/** What a gate may look at. */
export interface GateSubject {
  readonly version: SchemeVersion
  /** The grade of a figure on the day, amendments not read included. */
  readonly gradeOf: (citation: Citation, evidence: Evidence) => Evidence
  readonly sheet: Sheet | null
  readonly read: ReadEntry
  readonly scored: Scored | null
  readonly ruling: Ruling | null
}

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
export function eligibilityOf(subject: GateSubject): Verdict {
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

function step(
  { version, gradeOf }: GateSubject,
  part: Grade | null,
  gate: string,
  verdict: Verdict,
  more: Partial<GateStep> = {},
): GateStep {
  const citation = part?.citation ?? version.citation
  return {
    gate,
    verdict,
    found: null,
    required: null,
    missing: [],
    parts: [],
    ...more,
    citation,
    evidence: gradeOf(citation, part?.evidence ?? version.evidence),
  }
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

function needGate(subject: GateSubject, gate: string, needs: readonly Need[]): GateStep {
  const parts = needs.map(({ require }) => judgeCondition(require, subject.read.facts))
  const weakest = needs.reduce<Evidence | null>(
    (grade, { evidence }) =>
      evidence === null ? grade : grade === null ? evidence : weaker(grade, evidence),
    null,
  )
  return step(
    subject,
    { citation: needs.length === 1 ? (needs[0]?.citation ?? null) : null, evidence: weakest },
    gate,
    allOf(parts.map(({ verdict }) => verdict)),
    { parts, missing: [...new Set(parts.flatMap(missingIn))] },
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
        : reaches(scored.nodes[index] as Span, floor)
    return [
      step(
        subject,
        node.criterion.floor !== null || node.criterion.floorShare !== null
          ? node.criterion
          : version.eachFloorShare,
        `floor:${node.id}`,
        verdict,
        { found: showSpan(scored.nodes[index] as Span), required: decimal(floor) },
      ),
    ]
  })
  if (version.eachFloorShare !== null && !sheet.detailed)
    gates.push(
      step(subject, version.eachFloorShare, 'floor:each', 'unknown', {
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
export function reaches({ least, most }: Span, required: Fraction): Verdict {
  return compare(least, required) >= 0 ? 'met' : compare(most, required) < 0 ? 'unmet' : 'unknown'
}

function totalGate(subject: GateSubject): GateStep[] {
  const {
    version: { total },
    scored,
  } = subject
  if (total === null || scored === null) return []
  return [
    step(subject, total, 'total', reaches(scored.total, total.atLeast), {
      found: showSpan(scored.total),
      required: decimal(total.atLeast),
    }),
  ]
}

function ballotGate(subject: GateSubject): GateStep[] {
  const {
    version: { ballots },
    read: { entry },
  } = subject
  const given = entry.ballots
  if (given !== null) refuseClasses(subject.version, given, entry.id)
  if (ballots === null || (given === null && ballots.optional === true)) return []
  const { passing, all } = tally(ballots, given)
  const share = ballots.atLeast ?? ballots.moreThan ?? fraction(1)
  const order = all === 0 ? 0 : compare(fraction(passing, all), share)
  const verdict =
    all === 0 ? 'unknown' : order > 0 || (order === 0 && ballots.atLeast !== null) ? 'met' : 'unmet'
  return [
    step(subject, ballots, 'ballots', verdict, {
      found: all === 0 ? null : `${String(passing)}/${String(all)}`,
      required: `${ballots.atLeast === null ? '>' : '≥'} ${String(share.n)}/${String(share.d)}`,
    }),
  ]
}

/** Ballots that pass, and all ballots; a class that a tally does not name got none. */
export function tally(
  ballots: NonNullable<SchemeVersion['ballots']>,
  given: Readonly<Record<string, number>> | null,
): { readonly passing: number; readonly all: number } {
  const count = (id: string): number =>
    given !== null && Object.hasOwn(given, id) ? (given[id] ?? 0) : 0
  return {
    passing: ballots.classes
      .filter(({ passes }) => passes)
      .reduce((sum, { id }) => sum + count(id), 0),
    all: ballots.classes.reduce((sum, { id }) => sum + count(id), 0),
  }
}

function refuseClasses(
  { ballots }: SchemeVersion,
  given: Readonly<Record<string, number>>,
  entry: string,
): void {
  const known = ballots?.classes.map(({ id }) => id) ?? []
  const lost = Object.keys(given).find((id) => !known.includes(id))
  if (lost !== undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_WORD',
      at: `entries › ${entry} › ballots`,
      found: lost,
      message: `Bộ tiêu chí chấm điểm không có loại phiếu «${lost}».`,
      messageEn: `The scheme has no ballot class \`${lost}\`.`,
      ...didYouMean(lost, known),
    })
}

function panelGate(subject: GateSubject): GateStep[] {
  const {
    version,
    read: { panel },
  } = subject
  const { odd = null, minimum = null } = version.panel ?? {}
  if (panel === null || (odd !== true && minimum === null)) return []
  const { size, counted } = panel
  const parity: Verdict =
    odd !== true ? 'met' : size === null ? 'unknown' : size % 2 === 1 ? 'met' : 'unmet'
  const enough: Verdict =
    minimum === null
      ? 'met'
      : counted.length >= minimum
        ? 'met'
        : size === null
          ? 'unknown'
          : 'unmet'
  return [
    step(subject, version.panel, 'panel', allOf([parity, enough]), {
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
    step(
      subject,
      council,
      'council',
      ruling === null ? 'unknown' : ruling.ruling === 'reject' ? 'unmet' : 'met',
      { found: ruling?.ruling ?? null },
    ),
  ]
}

/**
 * Kết quả máy. / What the marks alone give: every gate but the council's; where there is no gate,
 * marks that are missing decide nothing.
 */
export function machineOf(
  gates: readonly GateStep[],
  scored: Scored | null = null,
): 'pass' | 'fail' | 'unknown' {
  if (gates.every(({ gate }) => gate === 'council') && scored !== null && !isExact(scored.total))
    return 'unknown'
  const verdict = allOf(gates.filter(({ gate }) => gate !== 'council').map((each) => each.verdict))
  return verdict === 'met' ? 'pass' : verdict === 'unmet' ? 'fail' : 'unknown'
}

/**
 * Hạng. / The band both ends of the total lie in; half-open, the last one closed. None where a gate
 * before the total fails.
 */
export function bandOf(
  { bands, titles }: SchemeVersion,
  scored: Scored | null,
  gates: readonly GateStep[],
  applyFor: string | null,
):
  | NonNullable<SchemeVersion['bands']>[number]
  | { readonly id: string; readonly evidence: null }
  | null {
  const barred = gates.some(
    ({ gate, verdict }) => verdict === 'unmet' && /^(admission|knock-out|floor)/u.test(gate),
  )
  if (barred) return null
  if (titles !== null)
    return machineOf(gates) === 'pass'
      ? { id: applyFor ?? titles[0]?.id ?? '', evidence: null }
      : null
  if (bands === null || scored === null) return null
  const at = (value: Fraction): NonNullable<SchemeVersion['bands']>[number] | undefined =>
    bands.filter(({ from }) => compare(from, value) <= 0).at(-1)
  const band = at(scored.total.least)
  return band !== undefined && band === at(scored.total.most) ? band : null
}

/** A span for reading: one figure, or the two ends. */
export const showSpan = (span: Span): string =>
  isExact(span) ? decimal(span.least) : `${decimal(span.least)}–${decimal(span.most)}`

/** The council's ruling on each entry. */
export function rulingsOf({ council }: Round): ReadonlyMap<string, Ruling> {
  return new Map((council ?? []).map((ruling) => [ruling.entry, ruling]))
}
