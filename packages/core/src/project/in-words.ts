import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { shown } from '../errors/shown.js'
import { nearest, nearOrList, type Suggestion } from '../errors/suggestions.js'
import { mapOf } from '../values/frozen-list.js'
import type { Titled, Vocabulary } from '../vocabulary/open-vocabulary.js'
import { type GivenFact, readFactBag } from './fact-catalogue.js'
import type { Project, WrittenProject } from './project.js'

type Written = WrittenProject['items'][number]

/**
 * Đọc theo từ vựng. / A project whose shape has been read, read in the words of a vocabulary: every
 * id is one that a pack declares, and every fact has the value its type demands.
 *
 * @throws `KhuyenCongError` naming every word and fact that is not declared.
 */
export function inWords(project: WrittenProject, vocabulary: Vocabulary, where: string): Project {
  const problems: ProblemInput[] = []
  const words = wordReader(vocabulary, problems)
  const items = mapOf(project.items, (item, index) => {
    const at = `${where} › items[${index}]`
    wordsOfItem(item, at, words)
    return { ...item, facts: factsOf(item.facts, `${at}.facts`, vocabulary, problems) }
  })
  const facts = factsOf(project.facts, `${where} › facts`, vocabulary, problems)
  if (problems.length > 0) throw new KhuyenCongError(problems)
  return { ...project, items, facts }
}

type WordReader = (word: string | null | undefined, known: Known, at: string) => void

/** What a field may hold: the words of a fact, activities, kinds of cost, units. */
type Known = 'activities' | 'costKinds' | 'units' | { readonly fact: string }

function wordReader(vocabulary: Vocabulary, problems: ProblemInput[]): WordReader {
  return (word, known, at) => {
    if (word === null || word === undefined) return
    const has =
      typeof known === 'string'
        ? vocabulary[known].has(word)
        : (vocabulary.facts.get(known.fact)?.words ?? []).includes(word)
    if (!has) problems.push(unknownWord(word, at, titlesOf(known, vocabulary)))
  }
}

const titlesOf = (known: Known, vocabulary: Vocabulary): ReadonlyMap<string, Titled> => {
  if (typeof known === 'string') return vocabulary[known]
  const words = vocabulary.facts.get(known.fact)?.words ?? []
  const titles = vocabulary.words.get(known.fact)
  return new Map(words.map((id) => [id, titles?.get(id) ?? { title: id, titleEn: id }]))
}

function unknownWord(word: string, at: string, known: ReadonlyMap<string, Titled>): ProblemInput {
  return {
    code: 'UNKNOWN_WORD',
    at,
    found: shown(word),
    message: 'Từ này không có trong danh mục.',
    messageEn: 'This word is not in the list.',
    ...meant(word, known),
  }
}

/** People who write the Vietnamese name are told its id. */
function meant(word: string, known: ReadonlyMap<string, Titled>): Suggestion {
  const byTitle = new Map([...known].map(([id, { title }]) => [title, id]))
  const title = nearest(word, byTitle.keys())
  return nearOrList(title === null ? word : (byTitle.get(title) ?? word), [...known.keys()])
}

function wordsOfItem(item: Written, at: string, read: WordReader): void {
  read(item.activity, 'activities', `${at}.activity`)
  read(item.level, { fact: 'level' }, `${at}.level`)
  const { beneficiary, site, costs } = item
  if (beneficiary !== null) {
    read(beneficiary.kind, { fact: 'beneficiary.kind' }, `${at}.beneficiary.kind`)
    read(beneficiary.industry, { fact: 'beneficiary.industry' }, `${at}.beneficiary.industry`)
  }
  if (site !== null) {
    for (const field of SITE_WORDS)
      read(site[field], { fact: `site.${field}` }, `${at}.site.${field}`)
    site.areas?.forEach((area, index) => {
      read(area, { fact: 'site.areas' }, `${at}.site.areas[${index}]`)
    })
  }
  costs?.forEach(({ kind }, index) => {
    read(kind, 'costKinds', `${at}.costs[${index}].kind`)
  })
}

const SITE_WORDS = [
  'unitKind',
  'parentKind',
  'cityClass',
  'formerUnitKind',
  'formerParentKind',
  'formerCityClass',
] as const

function factsOf(
  bag: Readonly<Record<string, unknown>> | null,
  at: string,
  vocabulary: Vocabulary,
  problems: ProblemInput[],
): Readonly<Record<string, GivenFact>> | null {
  if (bag === null) return null
  try {
    return readFactBag(bag, vocabulary)
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    problems.push(...error.problems.map((each) => ({ ...each, at: joinedPath(at, each.at) })))
    return null
  }
}

const joinedPath = (at: string, path: string): string => (path === '' ? at : `${at}.${path}`)
