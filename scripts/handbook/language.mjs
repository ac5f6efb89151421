// The language a page is being written in: one generator, one pass per language.
import { inLang, quoted } from '../../packages/core/src/vocabulary/language.ts'
import { figureIn } from '../../packages/core/src/explain/number-text.ts'
import { dayIn } from '../../packages/core/src/explain/terms.ts'

const LANGUAGES = ['vi', 'en']
let current = 'vi'

export const language = () => current

/** What `make` gives while pages are written in a language. */
export function inLanguage(lang, make) {
  const before = current
  current = lang
  try {
    return make()
  } finally {
    current = before
  }
}

/** The name of a page in the language being written: `showroom.md`, `showroom.en.md`. */
export const pageFile = (name) => `${name}${t('', '.en')}.md`

/** One page in both languages, as pairs of file and text. */
export const inBothLanguages = (name, make) =>
  LANGUAGES.map((lang) => inLanguage(lang, () => [pageFile(name), make()]))

/** One of two texts, by the language being written. */
export const t = (vi, en) => inLang([vi, en], current)

/** A text that exists in Vietnamese only. */
export const vietnameseOnly = (text) => t(text, `“${text}” (in Vietnamese)`)

/** A text of the packs, which stands beside its English under the same name and `En`. */
export const textOf = (each, key = 'title') =>
  each[key] === undefined || each[key] === null
    ? ''
    : current === 'vi'
      ? each[key]
      : (each[`${key}En`] ?? vietnameseOnly(each[key]))

export const quote = (text) => quoted(text, current)

/** 01/06/2023, 2023-06-01 */
export const date = (day) => dayIn(day, current)

/** «1.500 triệu đồng», «VND 1,500 million»; «2,5%», «2.5%». */
export const figure = (written) => (written == null ? written : figureIn(written, current))

/** «1,5», from the decimal of a data file. */
export const factorText = (factor) => `× ${t(factor.replace('.', ','), factor)}`

/** The answer `not-encoded`. */
export const notEncoded = () => t('chưa số hóa', 'not encoded')

/** How every page begins: its title, the way to the other language, and where it comes from. */
export const pageHead = (name, title, source) => [
  `# ${title}`,
  '',
  t(`[English](${name}.en.md)`, `[Tiếng Việt](${name}.md)`),
  '',
  t(
    `<!-- Sinh từ ${source}: npm run generate. -->`,
    `<!-- Generated from ${source}: npm run generate. -->`,
  ),
  '',
]
