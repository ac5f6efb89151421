import { crossCheckRound, type RoundResult } from '@khuyencong/core/score'
import { writeReport } from '../../html/write.js'
import { writeExport } from '../../tables/result-export.js'
import type { Call, Verb } from '../../terminal/io.js'
import { disagreementProblems } from '../../judging/judging.js'
import { prettyJson, tell } from '../../text/output.js'
import { scoredRound } from './scored-round.js'
import { scorePage } from './text.js'
import { scoreMessages } from './messages.js'

/**
 * Chấm điểm. / `score`: marks, gates, bands, ranks and tie-breaks of a round; `--report` adds a
 * page.
 */
export const scoreVerb: Verb = async (call) => {
  const { options, out } = call
  const scored = await scoredRound(call)
  if (scored === null) return 2
  const { name, round, asked, book, result } = scored
  if (options.strict === true && result.evidence === 'memory') {
    await refuse(call, result, name)
    return 1
  }
  if (options.crossCheck) {
    const { disagreements } = await crossCheckRound(book, asked, result)
    if (disagreements.length > 0) {
      await tell(call, disagreementProblems(result.scheme, disagreements))
      return 3
    }
  }
  await writeReport(call, async () => (await import('./page.js')).scoreReport(result, book, call))
  await writeExport(call, book, { name, value: round }, async () =>
    (await import('./workbook.js')).scoreTables(result, book, call),
  )
  await out.write(options.json === true ? prettyJson(result) : scorePage(result, book, call))
  return 0
}

async function refuse(call: Call, { scheme }: RoundResult, at: string): Promise<void> {
  await tell(call, [
    {
      code: 'UNVERIFIED_FIGURE',
      severity: 'error',
      at,
      found: scheme,
      ...scoreMessages.UNVERIFIED_FIGURE(),
    },
  ])
}
