import { wordName } from '../explain/terms.js'
import type { Subject } from '../project/facts.js'
import { periodOn, type Register } from '../territory/register.js'
import type { FactType } from '../vocabulary/fact-definition.js'
import type { Bilingual } from '../vocabulary/language.js'
import { quantityFact, type Vocabulary } from '../vocabulary/open-vocabulary.js'
import { SHAPE_FACTS, SHARED_LISTS } from '../vocabulary/shape-facts.js'
import { factName, inBoth, unitName } from '../vocabulary/wording.js'
import { BENEFICIARY_ID, requestedFact } from './asked-fact.js'
import { type QuestionWording, SHAPE_QUESTIONS } from './shape-questions.js'

/** Câu trả lời chọn sẵn. / One of the answers to choose from. */
export interface AnswerOption {
  readonly value: string
  readonly title: string
  readonly titleEn: string
}

/** What is asked for that no condition can ask about. */
const FIELDS_BESIDE_FACTS: Readonly<Record<string, FactType | 'text'>> = {
  [BENEFICIARY_ID]: 'text',
  [requestedFact('national')]: 'money',
  [requestedFact('local')]: 'money',
}

/** Of which type the answer is; `text` is any text. */
export const answerType = (fact: string, { facts }: Vocabulary): FactType | 'text' =>
  FIELDS_BESIDE_FACTS[fact] ?? facts.get(fact)?.type ?? 'text'

/** How a fact is asked for; what a pack declares without a question is asked for by its name. */
export function wordingOf(fact: string, vocabulary: Vocabulary): QuestionWording {
  const shape = SHAPE_QUESTIONS.get(fact)
  if (shape !== undefined) return shape
  const [title, titleEn] = inBoth(factName, fact, vocabulary)
  const declared = vocabulary.declared.get(fact)
  const byName = nameAsked(fact, [title, titleEn], vocabulary)
  if (declared === undefined) return { ask: byName }
  const { question, questionEn, help, helpEn, unit, unitEn } = declared
  return {
    ask: [question ?? byName[0], questionEn ?? byName[1]],
    ...(help !== null && { help: [help, helpEn ?? help] as const }),
    ...(unit !== null && { unit: [unit, unitEn ?? unit] as const }),
  }
}

function nameAsked(fact: string, [vi, en]: Bilingual, vocabulary: Vocabulary): Bilingual {
  const unit = fact.slice(quantityFact('').length)
  if (fact === quantityFact(unit) && vocabulary.units.has(unit)) {
    const [name, nameEn] = inBoth(unitName, unit, vocabulary)
    return [`Số lượng tính theo ${name} là bao nhiêu?`, `How many are there (${nameEn})?`]
  }
  return vocabulary.facts.get(fact)?.type === 'boolean'
    ? [`Có đúng là: ${vi}?`, `Is it so: ${en}?`]
    : [`Cho biết: ${vi}.`, `Please give: ${en}.`]
}

/** What an amount is counted in; other facts say so themselves. */
const MONEY_UNIT: Bilingual = ['đồng', 'VND']

/** What the answer is counted in; `null` where it is counted in nothing. */
export function unitOf(fact: string, vocabulary: Vocabulary): Bilingual | null {
  if (answerType(fact, vocabulary) === 'money') return MONEY_UNIT
  const unit = fact.slice(quantityFact('').length)
  if (fact === quantityFact(unit) && vocabulary.units.has(unit))
    return inBoth(unitName, unit, vocabulary)
  return wordingOf(fact, vocabulary).unit ?? null
}

/** The answers to choose from; `null` where the answer is not a word of a list. */
export function optionsOf(
  fact: string,
  subject: Subject,
  register: Register | null,
): readonly AnswerOption[] | null {
  const { vocabulary } = subject
  if (fact === 'site.province' || fact === 'site.formerProvince')
    return provinces(fact, subject, register)
  const words = vocabulary.facts.get(fact)?.words
  if (words === undefined || (words.length === 0 && SHAPE_FACTS.has(fact))) return null
  const listed = vocabulary.words.get(SHARED_LISTS[fact] ?? fact)
  return words.map((value) => {
    const entry = listed?.get(value)
    const [title, titleEn] =
      entry === undefined ? inBoth(wordName, value, vocabulary) : [entry.title, entry.titleEn]
    return { value, title, titleEn }
  })
}

/** The provinces of the day; of a former one, those the present one was formed from. */
function provinces(
  fact: string,
  { on, place }: Subject,
  register: Register | null,
): readonly AnswerOption[] | null {
  if (register === null) return null
  const fits =
    fact === 'site.formerProvince'
      ? (id: string) => place.formedFrom.includes(id)
      : (_id: string, each: Register['provinces'][number]) => periodOn(each, on) !== undefined
  return register.provinces
    .filter((each) => fits(each.id, each))
    .map(({ id, name }) => ({ value: id, title: name, titleEn: name }))
}
