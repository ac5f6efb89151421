import type { Subject } from '../project/facts.js'
import { type CrossChecked, type Disagreement, differ } from './disagreement.js'
import { rederive } from './second-engine.js'
import { factsOf } from './second-facts.js'
import { type LawOnDay, reach } from './second-law.js'

/**
 * Trình tự áp dụng. / Procedures whose questions stand in the decision though they do not govern the
 * project, or do not stand there though they do. A procedure governs a project as a whole: its
 * first item stands for it.
 */
export async function procedureDisagreements(
  { toVerify }: CrossChecked,
  law: LawOnDay,
  subject: Subject,
): Promise<readonly Disagreement[]> {
  const asking = law.inForce.filter(
    ({ rule, version }) => rule.kind === 'procedure' && version.toVerify !== null,
  )
  const conditions = asking.flatMap(({ version: { when } }) => (when === null ? [] : [when]))
  const verdicts = await rederive(conditions, factsOf(conditions, subject))
  return asking.flatMap((each) => {
    const { when } = each.version
    const isMet = when === null || verdicts.get(when) === 'met'
    const theirs = isMet && reach(law, each, subject) === 'met'
    const ours = toVerify.some(({ rule, item }) => rule === each.id && item === null)
    return ours === theirs
      ? []
      : [differ(each.id, null, ours ? 'met' : null, theirs ? 'met' : null)]
  })
}
