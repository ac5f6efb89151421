import type { Project, RuleBook } from '@khuyencong/core'
import type { AcrossFinding } from '@khuyencong/core/across'
import { projectFilter } from '@khuyencong/core/auditing'
import { wordsOfOption } from '../../../auditing/option-words.js'
import { choiceOf } from '../../../auditing/project-choice.js'
import type { Options } from '../../../terminal/io.js'
import { SEVERITIES } from '../tally.js'

/** Lựa chọn phát hiện. / Which findings are shown; all projects are compared whatever is chosen. */
export interface ShownFindings {
  /** Takes in a project that was compared. */
  readonly note: (project: Project) => void
  /** The findings that name a chosen project. */
  readonly named: (findings: readonly AcrossFinding[]) => readonly AcrossFinding[]
  /** Of these, the ones of the severities asked for. */
  readonly ofSeverity: (findings: readonly AcrossFinding[]) => readonly AcrossFinding[]
}

/** The choice of the options; throws what is wrong with one. */
export function shownFindings(options: Options, book: RuleBook): ShownFindings {
  const choice = choiceOf(options, book)
  const { severity } = options
  const severities =
    severity === undefined ? SEVERITIES : wordsOfOption(severity, '--severity', SEVERITIES)
  const isChosen = projectFilter(choice, book.register)
  const all = Object.values(choice).every((list) => list === undefined)
  const chosen = new Set<string>()
  return {
    note: (project) => {
      if (!all && isChosen(project) === 'chosen') chosen.add(project.id)
    },
    named: (findings) =>
      findings.filter(({ projects }) => all || projects.some(({ id }) => chosen.has(id))),
    ofSeverity: (findings) => findings.filter(({ severity: own }) => severities.includes(own)),
  }
}
