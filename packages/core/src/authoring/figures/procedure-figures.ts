import type { RuleFigure } from './figure.js'
import type { ProcedureVersion } from '../../kinds/procedure.js'

/**
 * Các con số của một trình tự. / The numbers of a procedure that the events of a project do not show: how many papers and copies a dossier
 * has, and the day of the month a regular report is due. What events show (deadlines, order, who decides) is tested by events.
 */
export function procedureFigures(version: ProcedureVersion): readonly RuleFigure[] {
  const { dossiers, deadlines } = version
  return [
    ...(dossiers ?? []).flatMap((dossier, index): RuleFigure[] => {
      const { stage, copies, papers } = dossier
      const changed = (part: object): object => ({
        ...version,
        dossiers: dossiers?.map((each, place) =>
          place === index ? { ...dossier, ...part } : each,
        ),
      })
      const withoutOne = papers.map(({ text }, place) => ({
        now: `− ${text}`,
        version: changed({ papers: papers.filter((_paper, other) => other !== place) }),
      }))
      return [
        { name: `dossiers.${stage}.papers`, text: String(papers.length), mutants: withoutOne },
        ...(copies === null
          ? []
          : [
              {
                name: `dossiers.${stage}.copies`,
                text: String(copies),
                mutants: [1, -1].map((by) => ({
                  now: String(copies + by),
                  version: changed({ copies: copies + by }),
                })),
              },
            ]),
      ]
    }),
    ...(deadlines ?? []).flatMap((deadline, index): RuleFigure[] => {
      const { id, monthly } = deadline
      if (monthly === null) return []
      const moved = (by: number): object => ({
        ...version,
        deadlines: deadlines?.map((each, place) =>
          place === index ? { ...deadline, monthly: { lastDay: monthly.lastDay + by } } : each,
        ),
      })
      return [
        {
          name: `deadlines.${id}`,
          text: String(monthly.lastDay),
          mutants: [1, -1].map((by) => ({ now: String(monthly.lastDay + by), version: moved(by) })),
        },
      ]
    }),
  ]
}
