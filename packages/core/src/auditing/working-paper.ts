import type { Decision } from '../decision/seal.js'
import { KhuyenCongError, type Severity } from '../errors/errors.js'
import { FORMAT } from '../reading/format.js'
import type { Finding } from '../vocabulary/finding.js'
import { type ExcessBySeverity, excessBySeverity, excessOf, GRAVEST_FIRST } from './excess.js'
import { auditingMessages } from './messages.js'
import type { PaperDetails } from './paper-details.js'

type FindingDetails = NonNullable<PaperDetails['findings']>[number]
/** A record that findings are taken from. */
export type AuditedRecord = Pick<Decision, 'on' | 'project' | 'findings' | 'digest'>

/** Một dòng của tờ làm việc. / A finding on a working paper, with what the auditor adds to it. */
export interface PaperLine {
  readonly project: string
  /** The day whose law was applied. */
  readonly on: string
  readonly finding: Finding
  /** Đồng above what may be; `null` where the finding is about no such amount. */
  readonly excess: number | null
  /** Ids of the evidence index. */
  readonly evidence: readonly string[]
  /** The answer of the audited unit. */
  readonly answer: string | null
  readonly recommendation: FindingDetails['recommendation']
}

/** Tờ làm việc. / A working paper: the findings chosen, and the evidence they rest on. */
export interface WorkingPaper {
  readonly format: typeof FORMAT
  readonly number: string | null
  readonly auditedUnit: string | null
  readonly period: string | null
  readonly preparedBy: PaperDetails['preparedBy']
  readonly reviewedBy: PaperDetails['reviewedBy']
  readonly evidence: NonNullable<PaperDetails['evidence']>
  /** The records of the projects named, each with its digest. */
  readonly records: readonly { readonly project: string; readonly digest: string }[]
  readonly lines: readonly PaperLine[]
  /** Đồng above what may be, none counted twice. */
  readonly excess: ExcessBySeverity
}

/** Nguồn của tờ làm việc. / Takes records one by one, in any order, and keeps what is chosen. */
export interface PaperDraft {
  /** Takes one record of a decision. */
  readonly add: (record: AuditedRecord) => void
  /** The paper of what was added. Throws `PAPER_FINDING` for a finding that no record has. */
  readonly paper: () => WorkingPaper
}

/** A paper with more is none that people read. */
const MOST_LINES = 1_000

/**
 * Tờ làm việc của kiểm toán viên. / Makes a working paper of findings: those that the details name,
 * or, where they name none, all of some severities. The figures and articles are those of the
 * records; what the auditor has not written is left open.
 *
 * @param details - What the auditor writes; `null`: nothing yet.
 * @param severities - Which findings are taken where the details name none.
 * @returns What takes the records and gives the paper.
 * @throws `KhuyenCongError` `PAPER_EVIDENCE` for evidence that is not in the index; from `add`,
 * `PAPER_TOO_LONG`.
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { readPaperDetails, workingPaper } from '@khuyencong/core/auditing'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const project = { id: 'p', items: [{ id: '1', activity: 'showroom' }] } as const
 * const draft = workingPaper(readPaperDetails({ number: 'GLV-01' }), ['error'])
 * draft.add(decide(book, { on: '2023-06-01', project }))
 * draft.paper().lines.length // => 0
 * ```
 */
export function workingPaper(
  details: PaperDetails | null,
  severities: readonly Severity[] = ['error'],
): PaperDraft {
  const index = details?.evidence ?? []
  const named = details?.findings ?? []
  refuseUnknownEvidence(named, new Set(index.map(({ id }) => id)))
  const lines: PaperLine[] = []
  const found = new Set<FindingDetails>()
  const digests = new Map<string, string>()
  const excess = { error: 0n, warning: 0n, info: 0n }
  return {
    add: (record) => {
      const own = linesOf(record, named, severities, found)
      if (own.length === 0) return
      lines.push(...own)
      if (lines.length > MOST_LINES) throw tooLong()
      digests.set(record.digest, record.project.id)
      const more = excessBySeverity(own.map(({ finding }) => finding))
      for (const severity of GRAVEST_FIRST) excess[severity] += more[severity]
    },
    paper: () => {
      const missing = named.find((each) => !found.has(each))
      if (missing !== undefined) throw notFound(missing)
      return {
        ...headOf(details),
        evidence: index,
        records: [...digests]
          .map(([digest, project]) => ({ project, digest }))
          .sort((a, b) => (a.project + a.digest < b.project + b.digest ? -1 : 1)),
        lines: [...lines].sort(gravestLineFirst),
        excess,
      }
    },
  }
}

const headOf = (
  details: PaperDetails | null,
): Omit<WorkingPaper, 'evidence' | 'records' | 'lines' | 'excess'> => ({
  format: FORMAT,
  number: details?.number ?? null,
  auditedUnit: details?.auditedUnit ?? null,
  period: details?.period ?? null,
  preparedBy: details?.preparedBy ?? null,
  reviewedBy: details?.reviewedBy ?? null,
})

function linesOf(
  { on, project, findings }: AuditedRecord,
  named: readonly FindingDetails[],
  severities: readonly Severity[],
  found: Set<FindingDetails>,
): readonly PaperLine[] {
  return findings.flatMap((finding): readonly PaperLine[] => {
    const own = named.find(
      (each) =>
        each.project === project.id &&
        each.code === finding.code &&
        (each.item === null || each.item === finding.item),
    )
    if (own !== undefined) found.add(own)
    if (named.length > 0 ? own === undefined : !severities.includes(finding.severity)) return []
    return [
      {
        project: project.id,
        on,
        finding,
        excess: excessOf(finding),
        evidence: own?.evidence ?? [],
        answer: own?.answer ?? null,
        recommendation: own?.recommendation ?? null,
      },
    ]
  })
}

/** The gravest first, then the largest excess, then by project, item and code. */
function gravestLineFirst(a: PaperLine, b: PaperLine): number {
  const grave =
    GRAVEST_FIRST.indexOf(a.finding.severity) - GRAVEST_FIRST.indexOf(b.finding.severity)
  if (grave !== 0) return grave
  if (a.excess !== b.excess) return (b.excess ?? -1) - (a.excess ?? -1)
  return placeOf(a) < placeOf(b) ? -1 : 1
}

const placeOf = ({ project, on, finding: { item, code } }: PaperLine): string =>
  JSON.stringify([project, on, item ?? '', code])

function refuseUnknownEvidence(
  findings: readonly FindingDetails[],
  known: ReadonlySet<string>,
): void {
  for (const [index, { evidence }] of findings.entries())
    for (const id of evidence ?? [])
      if (!known.has(id))
        throw new KhuyenCongError({
          code: 'PAPER_EVIDENCE',
          at: `details › findings[${index}].evidence`,
          found: id,
          ...auditingMessages.PAPER_EVIDENCE(),
        })
}

const notFound = ({ project, item, code }: FindingDetails): KhuyenCongError =>
  new KhuyenCongError({
    code: 'PAPER_FINDING',
    at: 'details › findings',
    found: [project, item, code].filter((each) => each !== null).join(' › '),
    ...auditingMessages.PAPER_FINDING(),
  })

const tooLong = (): KhuyenCongError =>
  new KhuyenCongError({ code: 'PAPER_TOO_LONG', at: '', ...auditingMessages.PAPER_TOO_LONG() })
