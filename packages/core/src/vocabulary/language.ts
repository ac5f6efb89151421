/** Ngôn ngữ. / The two languages every text for people exists in. */
export type Lang = 'vi' | 'en'

/** One text in both languages. */
export type Bilingual = readonly [vi: string, en: string]

/** Texts by the word of the code they stand for. */
export type BilingualTable = Readonly<Record<string, Bilingual>>

/** One of two texts, by language. */
export const inLang = ([vi, en]: Bilingual, lang: Lang): string => (lang === 'vi' ? vi : en)

/** A text in the quotation marks of the language. */
export const quoted = (text: string, lang: Lang): string => inLang([`«${text}»`, `"${text}"`], lang)
