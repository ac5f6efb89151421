import type { ProjectQuestion, RuleBook } from '@khuyencong/core'
import type { Reader } from '../../text/reader.js'
import { textIn } from '../../text/reader.js'
import type { colorsFor } from '../../text/output.js'
import { clean } from '../../terminal/problems.js'
import type { Words } from '../../terminal/options.js'
import { ANSWER_FORMS, questionsTexts } from './messages.js'

/** More words than these are not listed under a question. */
const LISTED = 12

/** One question with what its answer looks like, where it goes, and the rules that wait for it. */
export function questionText(
  number: number,
  asked: ProjectQuestion,
  book: RuleBook,
  { lang }: Pick<Reader, 'lang'>,
  { bold }: Pick<ReturnType<typeof colorsFor>, 'bold'>,
): string {
  const say = (words: Words): string => clean(textIn(words, lang))
  const item = asked.item === null ? '' : say(questionsTexts.ofItem(asked.item))
  const help =
    asked.help === null ? [] : [questionsTexts.help(say([asked.help, asked.helpEn ?? '']))]
  const details = [
    ...help,
    questionsTexts.answer(answerForm(asked, lang)),
    questionsTexts.place(pathText(asked.path)),
    questionsTexts.waiting(asked.neededBy.map((rule) => ruleText(rule, book, lang)).join('; ')),
  ]
  return [
    `${number}. ${bold(say([asked.question, asked.questionEn]))}${item}`,
    ...details.map((words) => `   ${say(words)}`),
    '',
  ].join('\n')
}

/** «mã — tên» of each word where there are few of them, else what is written. */
function answerForm(
  { type, options, unit, unitEn }: ProjectQuestion,
  lang: Reader['lang'],
): string {
  const counted =
    unit === null || type === 'money' ? '' : ` (${textIn([unit, unitEn ?? unit], lang)})`
  const form = `${textIn(ANSWER_FORMS[type], lang)}${counted}`
  if (options === null) return form
  const words = options
    .slice(0, LISTED)
    .map(({ value, title, titleEn }) => `${value} — ${textIn([title, titleEn], lang)}`)
  const rest = options.length - words.length
  const list = [...words, ...(rest > 0 ? [textIn(questionsTexts.more(rest), lang)] : [])].join('; ')
  return type === 'list' ? `${form}: ${list}` : list
}

/** `items[0].facts["machinery.isNew"]` */
const pathText = (path: ProjectQuestion['path']): string =>
  path
    .map((key, index) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^\w+$/u.test(key)
          ? `${index === 0 ? '' : '.'}${key}`
          : `[${JSON.stringify(key)}]`,
    )
    .join('')

const ruleText = (id: string, book: RuleBook, lang: Reader['lang']): string => {
  const rule = book.rule(id)
  return rule === undefined ? id : textIn([rule.title, rule.titleEn], lang)
}
