import { type DatedProject, FIRST_YEAR, LAST_YEAR } from './sample-project.js'

export const YEARS = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, index) => FIRST_YEAR + index,
)

/** The file of a plan year: one project a line, each with the day it is judged on. */
export const fileOf = (projects: readonly DatedProject[], year: number): string =>
  projects
    .filter(({ project }) => project.planYear === year)
    .map((each) => `${JSON.stringify(each)}\n`)
    .join('')
