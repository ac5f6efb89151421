import type { Severity } from '../errors/errors.js'
import type { Day } from '../values/calendar.js'
import type { Vnd } from '../values/money.js'
import type { CostLine, Project } from '../project/project.js'
import type { Citation, Evidence } from '../vocabulary/law.js'

/** Mã phát hiện giữa các đề án. / The closed list of what is found across projects. */
export const ACROSS_CODES = [
  'TWO_FUNDS',
  'LIMIT_EXCEEDED',
  'SPLIT_BELOW_CAP',
  'CAP_SHARED',
  'REPEATED_ASSET',
  'DUPLICATE_PROJECT',
  'REPEATED_BENEFICIARY',
] as const
/** Mã phát hiện giữa các đề án. / One of the closed list of what is found across projects. */
export type AcrossCode = (typeof ACROSS_CODES)[number]

/** Đề án liên quan. / One project that a finding names, with the items it speaks of. */
export interface ConcernedProject {
  readonly id: string
  /** The day it is judged on. */
  readonly on: Day
  readonly planYear: number | null
  readonly fund: Project['fund']
  /** The provinces and districts its items stand in, as the project names them. */
  readonly provinces: readonly string[]
  readonly districts: readonly string[]
  readonly items: readonly string[]
  readonly activities: readonly string[]
  /** Who carries it out, as the project names them. */
  readonly implementer: string | null
  /** Whom these items support, by their ids; of several spellings of one id the first. */
  readonly beneficiaries: readonly string[]
  /** What these items ask of both funds together, as far as it is known; `null` where none is. */
  readonly requested: Vnd | null
}

/** Tài sản. / What is bought, as the projects describe it. */
export type Asset = NonNullable<CostLine['asset']>

/** Giới hạn bị vượt. / The limit of a level that several projects share. */
export interface SharedLimit {
  /** Support is given once, or an amount is not to be passed. */
  readonly kind: 'once' | 'amount'
  readonly within: 'year' | 'programme' | 'ever'
  /** The plan year, or the programme by its id; `null` where it is for ever. */
  readonly span: number | string | null
}

/**
 * Phát hiện giữa các đề án. / What several projects show only together. `found` and `expected` are
 * đồng, of `DUPLICATE_PROJECT` and of a limit `once` numbers of projects; `null` is not known.
 */
export interface AcrossFinding {
  readonly code: AcrossCode
  readonly severity: Severity
  readonly projects: readonly ConcernedProject[]
  /** Whose projects these are, as one of them writes it; `null` where it is not about one. */
  readonly beneficiary: string | null
  readonly asset: Asset | null
  readonly limit: SharedLimit | null
  /** Of `DUPLICATE_PROJECT`: whether the id is the same, or all but the id. */
  readonly same: 'id' | 'content' | null
  readonly found: number | null
  readonly expected: number | null
  /** The rule it rests on, with its text and grade. */
  readonly rule: string | null
  readonly citation: Citation | null
  readonly evidence: Evidence | null
}

/** A finding whose parts that are not given are empty. */
export function acrossFinding(
  code: AcrossCode,
  severity: Severity,
  projects: readonly ConcernedProject[],
  parts: Partial<Omit<AcrossFinding, 'code' | 'severity' | 'projects'>>,
): AcrossFinding {
  return {
    code,
    severity,
    projects,
    beneficiary: null,
    asset: null,
    limit: null,
    same: null,
    found: null,
    expected: null,
    rule: null,
    citation: null,
    evidence: null,
    ...parts,
  }
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info']

/** The gravest first, then by code and by the projects they name; never by who they are about. */
export function inOrder(findings: readonly AcrossFinding[]): readonly AcrossFinding[] {
  return findings
    .map((finding) => ({ finding, place: placeOf(finding) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ finding }) => finding)
}

const placeOf = ({ code, severity, projects, limit, rule, asset }: AcrossFinding): string =>
  JSON.stringify([
    GRAVITY.indexOf(severity),
    ACROSS_CODES.indexOf(code),
    projects.map(({ id, on, items }) => [id, on, items]),
    limit,
    rule,
    asset === null,
  ])
