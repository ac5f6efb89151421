import { acrossExcess, acrossTotalExcess } from '../across/across-excess.js'
import type { AcrossFinding } from '../across/across-finding.js'
import type { AcrossRecord } from '../across/across-record.js'
import type { Severity } from '../errors/errors.js'
import { type ExcessBySeverity, GRAVEST_FIRST } from './excess.js'
import type { FindingDetails } from './paper-details.js'

/** Phần kiểm toán viên ghi cho một phát hiện. / What the auditor adds to a finding. */
export interface PaperNotes {
  /** Ids of the evidence index. */
  readonly evidence: readonly string[]
  /** The answer of the audited unit. */
  readonly answer: string | null
  readonly recommendation: FindingDetails['recommendation']
}

/** A finding across projects on a working paper. */
export interface AcrossLine extends PaperNotes {
  readonly finding: AcrossFinding
  /** Đồng above what may be; `null` where the finding is about no such amount. */
  readonly excess: number | null
}

/** Which findings a paper takes: those that are named, else all of some severities. */
export interface PaperChoice {
  readonly named: readonly FindingDetails[]
  readonly severities: readonly Severity[]
}

/** The notes of what the auditor wrote; of nothing where nothing is. */
export const notesOf = (own: FindingDetails | undefined): PaperNotes => ({
  evidence: own?.evidence ?? [],
  answer: own?.answer ?? null,
  recommendation: own?.recommendation ?? null,
})

/** The findings of a record that a paper takes, and what was named of them. */
export function acrossLines(
  { findings }: AcrossRecord,
  { named, severities }: PaperChoice,
  note: (found: FindingDetails) => void,
): readonly AcrossLine[] {
  return findings.flatMap((finding): readonly AcrossLine[] => {
    const own = named.filter((each) => names(each, finding))
    own.forEach(note)
    if (named.length > 0 ? own.length === 0 : !severities.includes(finding.severity)) return []
    return [{ finding, excess: acrossExcess(finding), ...notesOf(own[0]) }]
  })
}

/** Whether details name a finding: by its code, one of its projects, and an item where one is given. */
const names = ({ project, item, code }: FindingDetails, finding: AcrossFinding): boolean =>
  code === finding.code &&
  finding.projects.some(
    ({ id, items }) => id === project && (item === null || items.includes(item)),
  )

/** Đồng above what may be, none counted twice. */
export const excessOfLines = (lines: readonly AcrossLine[]): ExcessBySeverity =>
  Object.fromEntries(
    GRAVEST_FIRST.map((severity) => [
      severity,
      acrossTotalExcess(
        lines.map(({ finding }) => finding).filter((each) => each.severity === severity),
      ),
    ]),
  ) as Record<Severity, bigint>
