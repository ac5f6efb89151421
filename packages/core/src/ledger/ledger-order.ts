import type { LedgerContext, LedgerFinding } from './ledger-money.js'
import { papersLacking } from './paper.js'
import type { ProcedureVersion } from '../rules/procedure.js'
import type { ProjectEvent } from '../dossier/project.js'
import { inForceFor } from '../stages/funding.js'
import { finding, type FindingCode } from '../words/trace.js'

/** Trình tự và thẩm quyền. / What came before what it needs, and who decided what is not theirs to decide. */
export function orderFindings(context: LedgerContext): LedgerFinding[] {
  return context.events.flatMap((event) => [
    ...precedence(context, event),
    ...adjustment(context, event),
    ...approval(context, event),
  ])
}

type Rule = NonNullable<ProcedureVersion['precedence']>[number]

/** Universal even where no procedure is encoded: money follows approval, settlement follows acceptance. */
const ALWAYS: readonly Pick<Rule, 'event' | 'after'>[] = [
  { event: 'advanced', after: 'approved' },
  { event: 'settled', after: 'accepted' },
]
const CODES: Readonly<Partial<Record<ProjectEvent['type'], FindingCode>>> = {
  advanced: 'PAID_BEFORE_APPROVAL',
  settled: 'SETTLED_BEFORE_ACCEPTANCE',
}

function precedence(context: LedgerContext, event: ProjectEvent): LedgerFinding[] {
  const procedure = context.procedureOn(event.on)
  const rules: readonly (Pick<Rule, 'event' | 'after'> & Partial<Rule>)[] =
    procedure?.version.precedence ?? ALWAYS
  return rules
    .filter((rule) => rule.event === event.type)
    .flatMap(({ after, citation = null, unlessPapers = null }) => {
      const code = CODES[event.type]
      const parts = {
        item: event.item,
        found: event.on,
        rule: citation === null ? null : (procedure?.id ?? null),
        citation,
      }
      const evidence = citation === null ? null : (procedure?.evidence ?? null)
      if (code === undefined || hasHappened(context, after, event)) return []
      // force majeure: settled by the work done, on papers of its own
      if (unlessPapers !== null && event.why !== null) {
        const { lacking } = papersLacking(
          unlessPapers.map(({ text }) => text),
          event.papers ?? [],
        )
        return event.papers === null || lacking.length === 0
          ? []
          : [
              {
                finding: finding('DOSSIER_INCOMPLETE', 'error', {
                  ...parts,
                  found: null,
                  expected: lacking,
                }),
                evidence,
              },
            ]
      }
      return [{ finding: finding(code, 'error', parts), evidence }]
    })
}

/** Whether something has happened by the day of an event. An approval nobody has dated is not known to be missing. */
function hasHappened(
  { project, events }: LedgerContext,
  type: ProjectEvent['type'],
  { on, item }: ProjectEvent,
): boolean {
  const days = events
    .filter(
      (each) => each.type === type && (each.item === null || item === null || each.item === item),
    )
    .map((each) => each.on)
  if (type === 'approved' && project.approval?.on != null) days.push(project.approval.on)
  return (type === 'approved' && days.length === 0) || days.some((each) => each <= on)
}

/** Điều chỉnh: ai quyết định. / A change is decided by whoever its class names. */
function adjustment({ project, procedureOn }: LedgerContext, event: ProjectEvent): LedgerFinding[] {
  const procedure = procedureOn(event.on)
  const changes =
    event.type === 'stopped'
      ? ['stop' as const]
      : event.type === 'carried-over'
        ? ['next-year' as const]
        : event.type === 'adjusted'
          ? (event.changes ?? [])
          : []
  const { by } = event
  if (procedure === null || by === null) return []
  const isGroup = project.kind === null ? null : project.kind === 'group'
  for (const change of changes) {
    const classes = (procedure.version.adjustments ?? []).filter(
      (each) =>
        each.changes.includes(change) &&
        (each.group === null || isGroup === null || each.group === isGroup),
    )
    const [first] = classes
    if (first === undefined || classes.some(({ decides }) => decides.includes(by))) continue
    return [
      {
        finding: finding('WRONG_AUTHORITY', 'error', {
          item: event.item,
          found: by,
          expected: first.decides,
          rule: procedure.id,
          citation: first.citation,
        }),
        evidence: procedure.evidence,
      },
    ]
  }
  return []
}

/** Phê duyệt: đúng cấp. / An approval is given by the level that may, on its day. */
function approval({ book, project, events }: LedgerContext, event: ProjectEvent): LedgerFinding[] {
  const { by, on } = event
  if (event.type !== 'approved' || by === null || events.length === 0) return []
  const open = book.at(on)
  for (const item of project.items) {
    const subject = {
      on,
      project,
      item,
      place: open.place(item.site?.province ?? null, item.site?.formerProvince ?? null),
    }
    const rule = inForceFor(open.rules(item.activity), subject).find(
      ({ version }) =>
        version.authority !== null && !(version.authority as readonly string[]).includes(by),
    )
    if (rule !== undefined)
      return [
        {
          finding: finding('WRONG_AUTHORITY', 'error', {
            item: item.id,
            found: by,
            expected: rule.version.authority,
            rule: rule.id,
            citation: rule.version.citation,
          }),
          evidence: rule.evidence,
        },
      ]
  }
  return []
}
