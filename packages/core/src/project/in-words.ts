import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { ProblemList } from '../reading/problem-list.js'
import { type KnownWords, wordProblem } from '../vocabulary/known-word.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { type GivenFact, readFactBag } from './fact-catalogue.js'
import type { Project, WrittenProject } from './project-shape.js'

type Written = WrittenProject['items'][number]

/**
 * Đọc theo từ vựng. / A project whose shape has been read, read in the words of a vocabulary: every
 * id is one that a pack declares, and every fact has the value its type demands.
 *
 * The facts are put in the place of those that were written: a copy of a project, of nothing but
 * data, would have a hidden class of its own, and be read three times as slowly (`npm run bench`).
 *
 * @param project - What the reader of shapes has just made, and nobody else holds.
 * @throws `KhuyenCongError` naming every word and fact that is not declared.
 */
export function inWords(project: WrittenProject, vocabulary: Vocabulary, where: string): Project {
  const problems = new ProblemList()
  const words = wordReader(vocabulary, problems)
  project.items.forEach((item, index) => {
    const at = `${where} › items[${index}]`
    wordsOfItem(item, at, words)
    setFacts(item, factsOf(item.facts, `${at}.facts`, vocabulary, problems))
  })
  setFacts(project, factsOf(project.facts, `${where} › facts`, vocabulary, problems))
  if (problems.count > 0) throw new KhuyenCongError(problems.all(where))
  return project as Project
}

const setFacts = (holder: { facts: unknown }, facts: Project['facts']): void => {
  holder.facts = facts
}

type WordReader = (word: unknown, known: KnownWords, at: string) => void

function wordReader(vocabulary: Vocabulary, problems: ProblemList): WordReader {
  return (word, known, at) => {
    if (typeof word !== 'string') return
    const problem = wordProblem(word, known, vocabulary, at)
    if (problem !== null) problems.add([problem])
  }
}

/** Một hạng mục chưa chắc đúng hình thức. / The parts of an item, whatever they are. */
type Unsure<T> = { readonly [K in keyof T]?: unknown }

const group = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function wordsOfItem(item: Unsure<Written>, at: string, read: WordReader): void {
  read(item.activity, 'activities', `${at}.activity`)
  read(item.level, { fact: 'level' }, `${at}.level`)
  for (const unit of Object.keys(group(item.quantities)))
    read(unit, 'units', `${at}.quantities.${unit}`)
  const { kind, industry } = group(item.beneficiary)
  read(kind, { fact: 'beneficiary.kind' }, `${at}.beneficiary.kind`)
  read(industry, { fact: 'beneficiary.industry' }, `${at}.beneficiary.industry`)
  const site = group(item.site)
  for (const field of SITE_WORDS)
    read(site[field], { fact: `site.${field}` }, `${at}.site.${field}`)
  list(site['areas']).forEach((area, index) => {
    read(area, { fact: 'site.areas' }, `${at}.site.areas[${index}]`)
  })
  list(item.costs).forEach((line, index) => {
    read(group(line)['kind'], 'costKinds', `${at}.costs[${index}].kind`)
  })
}

/**
 * Từ sai của đề án sai hình thức. / The words that no pack declares in an input whose shape is wrong
 * too, so that both are told at once.
 */
export function wordProblemsOf(
  input: unknown,
  vocabulary: Vocabulary,
  where: string,
): readonly ProblemInput[] {
  const problems = new ProblemList()
  const read = wordReader(vocabulary, problems)
  list(group(input)['items']).forEach((item, index) => {
    wordsOfItem(group(item), `${where} › items[${index}]`, read)
  })
  return problems.all(where)
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
