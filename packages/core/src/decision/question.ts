import { withErrorPath } from '../errors/errors.js'
import { needBook, type OpenBook, type RuleBook } from '../packs/rule-book.js'
import { type Project, type ProjectInput, readProject } from '../project/project.js'
import { refuseRulings } from '../stages/rulings.js'

/** Câu hỏi. / What is asked: a project, as written or as read, and the day it is judged on. */
export interface Question {
  readonly on: string
  readonly project: Project | ProjectInput
}

/** A question as it is judged: the project as read, the book at its day. */
export function openQuestion(
  book: RuleBook,
  { on, project: input }: Question,
): { readonly open: OpenBook; readonly project: Project } {
  const open = withErrorPath('on', () => needBook(book).at(on))
  const project = readProject(input)
  refuseRulings(book, project, open.day)
  return { open, project }
}
