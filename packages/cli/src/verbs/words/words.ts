import { factName, FORMAT, type Lang, type Vocabulary } from '@khuyencong/core'
import { loadBook } from '../../files/packs.js'
import type { Call, Verb } from '../../terminal/io.js'
import { mentions } from '../../terminal/names.js'
import { clean } from '../../terminal/problems.js'
import { colorsFor, prettyJson } from '../../text/output.js'
import { textIn } from '../../text/reader.js'
import { writeSchemas } from './schema-files.js'
import { listTitles, wordsTexts } from './messages.js'

interface Word {
  readonly id: string
  readonly title: string
  readonly titleEn: string
}

/** Danh mục. / One list of the vocabulary; `fact`: whose words these are. */
interface WordList {
  readonly list: keyof typeof listTitles | 'words'
  readonly fact: string | null
  readonly words: readonly Word[]
}

/**
 * Các từ dùng được. / `words`: the ids that files and options may use, with their names, of all
 * packs that are loaded; exits 1 where a text is in none of them.
 */
export const wordsVerb: Verb = async (call) => {
  const { file: text, options, out, err, translate } = call
  const { vocabulary } = await loadBook(call)
  if (options.schemas !== undefined) {
    await writeSchemas(options.schemas, vocabulary)
    await err.write(translate(...wordsTexts.written(options.schemas)))
    if (text === '') return 0
  }
  const lists = listsOf(vocabulary)
    .map((each) => ({ ...each, words: each.words.filter((word) => isMeant(word, text)) }))
    .filter(({ words }) => words.length > 0)
  await out.write(
    options.json === true
      ? prettyJson({ format: FORMAT, lists })
      : lists.map((each) => listText(each, vocabulary, call)).join('\n'),
  )
  if (lists.length > 0) return 0
  await err.write(translate(...wordsTexts.none(text)))
  return 1
}

const isMeant = ({ id, title, titleEn }: Word, text: string): boolean =>
  text === '' || mentions([id, title, titleEn], text)

/** The lists in the order of `vocabulary.json`; facts that add up costs or count units are left out. */
function listsOf(vocabulary: Vocabulary): readonly WordList[] {
  const { facts, words } = vocabulary
  const titled = ['activities', 'groups', 'costKinds', 'units', 'papers'] as const
  return [
    ...titled.map((list) => ({ list, fact: null, words: entriesOf(vocabulary[list]) })),
    {
      list: 'facts',
      fact: null,
      words: [...facts.keys()]
        .filter((id) => !/^(?:cost|quantity)\./u.test(id))
        .map((id) => ({
          id,
          title: factName(id, { lang: 'vi', vocabulary }),
          titleEn: factName(id, { lang: 'en', vocabulary }),
        })),
    },
    ...[...words].map(([fact, list]) => ({
      list: 'words' as const,
      fact,
      words: entriesOf(list),
    })),
  ]
}

const entriesOf = (list: ReadonlyMap<string, Pick<Word, 'title' | 'titleEn'>>): readonly Word[] =>
  [...list].map(([id, { title, titleEn }]) => ({ id, title, titleEn }))

/** A heading, and under it «mã — tên», one word a line. */
function listText(
  { list, fact, words }: WordList,
  vocabulary: Vocabulary,
  { lang, out, io }: Call,
): string {
  const { bold } = colorsFor(out, io.env)
  const heading =
    list === 'words'
      ? wordsTexts.ofFact(factName(fact ?? '', { lang, vocabulary }), fact ?? '')
      : textIn(listTitles[list], lang)
  const lines = words.map((word) => `  ${clean(`${word.id} — ${nameOf(word, lang)}`)}\n`)
  return `${bold(clean(heading))}\n${lines.join('')}`
}

const nameOf = ({ title, titleEn }: Word, lang: Lang): string => (lang === 'vi' ? title : titleEn)
