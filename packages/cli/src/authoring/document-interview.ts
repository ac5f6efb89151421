import { writtenDay } from '@khuyencong/core'
import type { Call } from '../terminal/io.js'
import { answersTo, type Question } from '../terminal/prompts.js'
import { documentQuestionTexts } from './messages.js'
import type { DocumentDetails } from './skeleton.js'
import { TO_WRITE } from './skeleton-messages.js'

/** What a terminal tells of a document that the register does not have yet; '' for the rest. */
export async function documentDetails(id: string, call: Call): Promise<DocumentDetails> {
  const ask = (option: string, texts: Question['ask'], check?: Question['check']): Question => ({
    option: `document.${option}`,
    flag: null,
    ask: texts,
    otherwise: '',
    ...(check !== undefined && { check }),
  })
  const texts = documentQuestionTexts
  const questions = [
    ask('title', texts.title(id)),
    ask('titleEn', texts.titleEn),
    ask('issuer', texts.issuer),
    ask('issued', texts.issued, writtenDay),
  ]
  const told = id === TO_WRITE.document ? {} : await answersTo(questions, call)
  const of = (option: string): string => told[`document.${option}`] ?? ''
  return {
    title: of('title'),
    titleEn: of('titleEn'),
    issuer: of('issuer'),
    issued: of('issued'),
  }
}
