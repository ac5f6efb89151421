import { KhuyenCongError } from '../errors/errors.js'
import { ProblemList } from '../reading/problem-list.js'
import { mapOf } from '../values/frozen-list.js'
import { type KnownWords, wordProblem } from '../vocabulary/known-word.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { type GivenFact, readFactBag } from './fact-catalogue.js'
import type { Project, WrittenProject } from './project-shape.js'

type Written = WrittenProject['items'][number]

/**
 * Đọc theo từ vựng. / A project whose shape has been read, read in the words of a vocabulary: every
 * id is one that a pack declares, and every fact has the value its type demands.
 *
 * @throws `KhuyenCongError` naming every word and fact that is not declared.
 */
export function inWords(project: WrittenProject, vocabulary: Vocabulary, where: string): Project {
  const problems = new ProblemList()
  const words = wordReader(vocabulary, problems)
  const items = mapOf(project.items, (item, index) => {
    const at = `${where} › items[${index}]`
    wordsOfItem(item, at, words)
    return { ...item, facts: factsOf(item.facts, `${at}.facts`, vocabulary, problems) }
  })
  const facts = factsOf(project.facts, `${where} › facts`, vocabulary, problems)
  if (problems.count > 0) throw new KhuyenCongError(problems.all(where))
  return { ...project, items, facts }
}

type WordReader = (word: string | null | undefined, known: KnownWords, at: string) => void

function wordReader(vocabulary: Vocabulary, problems: ProblemList): WordReader {
  return (word, known, at) => {
    if (word === null || word === undefined) return
    const problem = wordProblem(word, known, vocabulary, at)
    if (problem !== null) problems.add([problem])
  }
}

function wordsOfItem(item: Written, at: string, read: WordReader): void {
  read(item.activity, 'activities', `${at}.activity`)
  read(item.level, { fact: 'level' }, `${at}.level`)
  const { beneficiary, site, costs, quantities } = item
  for (const unit of Object.keys(quantities ?? {})) read(unit, 'units', `${at}.quantities.${unit}`)
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
  for (const unit of Object.keys(item.quantities ?? {}))
    read(unit, 'units', `${at}.quantities.${unit}`)
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
  problems: ProblemList,
): Readonly<Record<string, GivenFact>> | null {
  if (bag === null) return null
  try {
    return readFactBag(bag, vocabulary)
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    problems.add(error.problems.map((each) => ({ ...each, at: joinedPath(at, each.at) })))
    return null
  }
}

const joinedPath = (at: string, path: string): string => (path === '' ? at : `${at}.${path}`)
