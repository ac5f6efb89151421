import type { EventInput } from '../project/project.js'

/** Chuỗi sự kiện để thử. / Facts and events that show one point of a rule. */
export interface Scenario {
  readonly given: Readonly<Record<string, unknown>>
  readonly events: readonly EventInput[]
}
