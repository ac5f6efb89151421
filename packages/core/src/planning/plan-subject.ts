import type { RuleBook } from '../packs/rule-book.js'
import type { Subject } from '../project/facts.js'
import { type Project, readProject } from '../project/project.js'
import type { Day } from '../values/calendar.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'

/** Whose plan it is, and the day that is asked about. */
interface PlanQuestion {
  readonly on: Day
  readonly fund: Project['fund']
  readonly province: string | null
}

/**
 * A subject that stands for the plan itself: its fund and province, and the activity of managing
 * it.
 */
export function planSubject(book: RuleBook, { on, fund, province }: PlanQuestion): Subject {
  const { vocabulary } = book
  const activity = planActivity(vocabulary)
  const project = readProject({
    id: 'plan',
    fund,
    items: [{ id: '1', activity, site: { province } }],
  })
  return {
    on,
    project,
    item: project.items[0] as Subject['item'],
    place: book.at(on).place(province, null),
    vocabulary,
  }
}

/** The activity under which the packs put the rules of a plan itself. */
const planActivity = ({ activities }: Vocabulary): string =>
  [...activities.values()].find(({ ofPlan }) => ofPlan === true)?.id ?? 'plan'
