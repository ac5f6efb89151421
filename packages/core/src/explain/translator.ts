import type { Citation, Evidence } from '../vocabulary/law.js'
import { citationText } from './citation-text.js'
import type { Vnd } from '../values/money.js'
import type { RuleBook } from '../packs/rule-book.js'
import { inLang, type Lang } from '../vocabulary/language.js'
import { moneyText } from './number-text.js'
import { term } from './terms.js'
import { SHAPES_ONLY } from '../vocabulary/join-vocabulary.js'
import type { Wording } from '../vocabulary/wording.js'
import { CONNECTIVES } from '../vocabulary/word-names.js'

type Translate = (vi: string, en: string) => string

/**
 * What it takes to explain: the words of one language, and the titles and notes of the book where
 * there is one.
 */
export interface Translator extends Wording {
  readonly translate: Translate
  readonly money: (amount: Vnd | null) => string
  readonly title: (rule: string) => string
  /** «hạng mục 1» */
  readonly item: (id: string) => string
  /** Whether only the first day of the version rests on a weaker grade: its text has been read. */
  readonly dayAlone: (rule: string, version: string | null) => boolean
  readonly note: (rule: string, version: string | null) => string | null
}

/** The translator of a language; without a book, rules and what packs declare stand by their ids. */
export function translatorIn(lang: Lang, book: RuleBook | undefined): Translator {
  return {
    lang,
    vocabulary: book?.vocabulary ?? SHAPES_ONLY,
    translate: (vi, en) => inLang([vi, en], lang),
    money: (amount) =>
      amount === null ? inLang(CONNECTIVES.notKnown, lang) : moneyText(amount, lang),
    title: (id) => {
      const rule = book?.rule(id)
      return rule === undefined ? term(id, lang) : inLang([rule.title, rule.titleEn], lang)
    },
    item: (id) => `${inLang(CONNECTIVES.item, lang)} ${id}`,
    dayAlone: (id, from) => {
      const version = book?.rule(id)?.versions.find((each) => each.from === from)
      return version?.evidence === 'quoted' && (version.dayEvidence ?? 'quoted') !== 'quoted'
    },
    note: (id, from) => {
      const version = book?.rule(id)?.versions.find((each) => each.from === from)
      return (lang === 'vi' ? version?.note : version?.noteEn) ?? null
    },
  }
}

/** The text a figure rests on; its grade is said where the clause itself has not been read. */
export function source(
  citation: Citation,
  evidence: Evidence,
  lang: Lang,
  { dayAlone = false }: { readonly dayAlone?: boolean } = {},
): string {
  if (evidence === 'quoted') return citationText(citation, lang)
  const grade = term(evidence, lang)
  const what = inLang([`ngày có hiệu lực ${grade}`, `first day ${grade}`], lang)
  return `${citationText(citation, lang)}; ${dayAlone ? what : grade}`
}
