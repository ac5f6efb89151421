import type { ProcedureVersion } from './procedure.js'
import type { RuleFigure } from '../rule-figure.js'

/**
 * Các con số của một trình tự. / The numbers of a procedure that the events of a project do not
 * show: how many papers and copies a dossier has, and the day of the month a regular report is due.
 * What events show (deadlines, order, who decides) is tested by events.
 */
export function procedureFigures(version: ProcedureVersion): readonly RuleFigure[] {
  const { dossiers, deadlines } = version
  return [
    ...(dossiers ?? []).flatMap((dossier, index) => dossierFigures(version, dossier, index)),
    ...(deadlines ?? []).flatMap((deadline, index) => monthlyFigure(version, deadline, index)),
  ]
}

type Dossier = NonNullable<ProcedureVersion['dossiers']>[number]
type Deadline = NonNullable<ProcedureVersion['deadlines']>[number]

function dossierFigures(
  version: ProcedureVersion,
  dossier: Dossier,
  index: number,
): readonly RuleFigure[] {
  const { stage, copies, papers } = dossier
  const changed = (part: Partial<Dossier>): object => ({
    ...version,
    dossiers: replaced(version.dossiers, index, { ...dossier, ...part }),
  })
  const withoutOne = papers.map(({ text }, at) => ({
    now: `− ${text}`,
    version: changed({ papers: papers.filter((_paper, other) => other !== at) }),
  }))
  const counted: RuleFigure = {
    name: `dossiers.${stage}.papers`,
    text: String(papers.length),
    mutants: withoutOne,
  }
  if (copies === null) return [counted]
  const moved = [1, -1].map((by) => ({
    now: String(copies + by),
    version: changed({ copies: copies + by }),
  }))
  return [counted, { name: `dossiers.${stage}.copies`, text: String(copies), mutants: moved }]
}

function monthlyFigure(
  version: ProcedureVersion,
  deadline: Deadline,
  index: number,
): readonly RuleFigure[] {
  const { id, monthly } = deadline
  if (monthly === null) return []
  const mutants = [1, -1].map((by) => {
    const lastDay = monthly.lastDay + by
    const deadlines = replaced(version.deadlines, index, { ...deadline, monthly: { lastDay } })
    return { now: String(lastDay), version: { ...version, deadlines } }
  })
  return [{ name: `deadlines.${id}`, text: String(monthly.lastDay), mutants }]
}

const replaced = <T>(list: readonly T[] | null, index: number, other: T): readonly T[] =>
  (list ?? []).map((each, at) => (at === index ? other : each))
