import { errorWithin } from '../errors/errors.js'
import { requireBook, type BookOnDay, type RuleBook } from '../packs/rule-book.js'
import { type Project, type ProjectInput, readProject } from '../project/project.js'
import { refuseRulings } from '../stages/rulings.js'

/** Câu hỏi. / What is asked: a project, as written or as read, and the day it is judged on. */
export interface Question {
  readonly on: string
  readonly project: Project | ProjectInput
}

/** A question as it is judged: the project as read, the book at its day. */
export function readQuestion(
  book: RuleBook,
  { on, project: input }: Question,
): { readonly onDay: BookOnDay; readonly project: Project } {
  const onDay = bookOn(book, on)
  const project = readProject(input, 'project', book)
  refuseRulings(book, project, onDay.day)
  return { onDay, project }
}

function bookOn(book: RuleBook, on: string): BookOnDay {
  try {
    return requireBook(book).at(on)
  } catch (error) {
    throw errorWithin(error, 'on')
  }
}
