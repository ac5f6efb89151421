import type { ReadEntry } from './read-entry.js'
import type { Scored } from './evaluate.js'
import type { Citation, Evidence } from '../vocabulary/law.js'
import type { Ruling } from './round.js'
import type { ConditionNode } from '../vocabulary/trace.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'
import type { MarkSheet } from './mark-sheet.js'
import type { TruthValue } from '../vocabulary/answers.js'

/**
 * Một điều kiện xét. / One gate as it was judged: what was found, what is required, on which text.
 * `found` and `required` are for reading.
 */
export interface GateStep {
  readonly gate: string
  readonly verdict: TruthValue
  readonly found: string | null
  readonly required: string | null
  readonly citation: Citation
  readonly evidence: Evidence
  /** Facts to supply, where the verdict waits for them. */
  readonly missing: readonly string[]
  readonly parts: readonly ConditionNode[]
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
  readonly sheet: MarkSheet | null
  readonly read: ReadEntry
  readonly scored: Scored | null
  readonly ruling: Ruling | null
}

/** One gate as judged, on the text of its own part or of the whole scheme. */
export function gateStep(
  { version, gradeOf }: GateSubject,
  part: Grade | null,
  gate: string,
  verdict: TruthValue,
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
