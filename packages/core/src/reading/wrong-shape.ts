import type { z } from 'zod/mini'
import type { ProblemInput } from '../errors/errors.js'
import { didYouMean, nearOrList, wordList } from '../errors/suggestions.js'
import { shown } from '../errors/shown.js'
import { pathText } from '../json/plain-data.js'
import { MAX_PROBLEMS, moreProblems } from './problem-list.js'
import { needed, shapeHints, shapeMessages, typeName } from './messages.js'
import { paramsOf, shapeMessage, shapeHint, type Known } from './shape-message.js'
import { asMessage, type Phrase } from '../errors/messages.js'

type Issue = z.core.$ZodIssue

/** What a schema found wrong, in words for the person who wrote the file. */
export function problemsOfIssue(issue: Issue, where: string): ProblemInput[] {
  const path = pathText(issue.path)
  const at = path === '' ? where : `${where} › ${path}`
  const { problem, problems, absent, known = {} } = paramsOf(issue)
  if (problem !== undefined) return [reported(problem, at, path)]
  if (absent !== undefined && path !== '') return [missing(lastOf(issue), at, absent)]
  if (problems !== undefined) return problems.map((each) => reported(each, at, path))
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, at, known)
  if (issue.input === undefined && path !== '') return [missing(lastOf(issue), at, wordsOf(issue))]
  if (issue.code === 'invalid_union' && 'discriminator' in issue) return ofTag(issue, at)
  if (issue.code === 'invalid_union') return ofUnion(issue.errors, issue, where, at)
  if (issue.code === 'invalid_value') return [unknownWord(at, issue.input, wordsOf(issue), known)]
  return [
    {
      ...wrong(
        at,
        isTooMany(issue) ? sizeOf(issue.input) : shown(issue.input),
        shapeMessage(issue),
      ),
      ...shapeHint(issue),
    },
  ]
}

const lastOf = ({ path }: Issue): string => pathText(path.slice(-1))

/** A list or record with too many parts: how many is said, not which. */
const isTooMany = (issue: Issue): boolean =>
  issue.code === 'too_big' && (issue.origin === 'array' || issue.origin === 'record')

const sizeOf = (input: unknown): string =>
  String(Array.isArray(input) ? input.length : Object.keys(input as object).length)

/** A problem that a reading function has found, at its place inside this field. */
function reported(inner: ProblemInput, at: string, path: string): ProblemInput {
  if (inner.at === undefined || inner.at === '') return { ...inner, at }
  const joint = path === '' ? ' › ' : inner.at.startsWith('[') ? '' : '.'
  return { ...inner, at: `${at}${joint}${inner.at}` }
}

function missing(name: string, at: string, words: readonly string[]): ProblemInput {
  return {
    code: 'FIELD_MISSING',
    at,
    found: null,
    ...shapeMessages.FIELD_MISSING(name),
    ...wordList(words),
  }
}

function unknownWord(
  at: string,
  input: unknown,
  words: readonly string[],
  { meant }: Known = {},
): ProblemInput {
  const found = String(shown(input))
  return {
    code: 'UNKNOWN_WORD',
    at,
    found,
    ...shapeMessages.UNKNOWN_WORD(),
    ...nearOrList(meant ?? found, words),
  }
}

function wrong(at: string, found: string | null, text: Phrase): ProblemInput {
  return { code: 'WRONG_SHAPE', at, found, ...asMessage(text) }
}

/**
 * A group that is told apart by a word: which words there are, where that one is missing or
 * another.
 */
function ofTag(issue: Issue, at: string): ProblemInput[] {
  const { discriminator, options } = issue as {
    readonly discriminator?: string
    readonly options?: readonly unknown[]
  }
  const words = (options ?? []).map(String)
  const tag = discriminator ?? ''
  const found = (issue.input as Readonly<Record<string, unknown>>)[tag]
  return found === undefined ? [missing(tag, at, words)] : [unknownWord(at, found, words)]
}

/**
 * Where no branch of a union has the right type, say all types; else speak of the branch the
 * writer most likely meant.
 */
function ofUnion(
  failed: readonly (readonly Issue[])[],
  { path, input }: Issue,
  where: string,
  at: string,
): ProblemInput[] {
  const branches = failed.map((branch) =>
    branch.map((each) => (each.path.length === 0 ? ({ ...each, input } as Issue) : each)),
  )
  const types = branches.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? typeName(first.expected) : null,
  )
  const known = types.filter((type) => type !== null)
  if (known.length === branches.length && known.length > 1)
    return [wrong(at, shown(input), needed(shapeHints.either(known)))]
  const words = branches.flatMap((branch) =>
    branch.flatMap((each) => (each.path.length === 0 ? wordsOf(each) : [])),
  )
  const best = likeliest(branches)
  if (best.some((each) => each.code === 'invalid_value' && each.path.length === 0))
    return [unknownWord(at, input, words)]
  const problems = best.flatMap((each) =>
    problemsOfIssue({ ...each, path: [...path, ...each.path] }, where),
  )
  return problems.map((each) => (each.at === at ? orWord(each, words) : each))
}

/** A hint that also names the words which could have stood there instead. */
function orWord(problem: ProblemInput, words: readonly string[]): ProblemInput {
  const { hint = null, hintEn = null } = problem
  if (words.length === 0) return problem
  const [also, alsoEn] = shapeHints.alsoOneOf(words)
  return {
    ...problem,
    hint: hint === null ? also : `${hint} ${also}`,
    hintEn: hintEn === null ? alsoEn : `${hintEn} ${alsoEn}`,
  }
}

/** The branch that was read furthest; of two, the one whose type fitted; of two such, the later. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const reach = (issues: readonly Issue[]): number =>
    Math.max(...issues.map((issue) => issue.path.length * 3 + fit(issue)))
  return branches.reduce((best, branch) => (reach(branch) >= reach(best) ? branch : best))
}

function fit(issue: Issue): 0 | 1 | 2 {
  if (issue.code === 'invalid_value')
    return issue.values.some((value) => typeof value === typeof issue.input) ? 1 : 0
  return issue.code === 'invalid_type' ? 0 : 2
}

/** The first of them by name, of the others how many there are. */
function unknownKeys(
  keys: readonly string[],
  at: string,
  { keys: known = [] }: Known,
): ProblemInput[] {
  const listed = keys.slice(0, MAX_PROBLEMS).map((key): ProblemInput => {
    const found = shown(key)
    return {
      code: 'UNKNOWN_KEY',
      at,
      found,
      ...shapeMessages.UNKNOWN_KEY(String(found)),
      ...didYouMean(key, known),
    }
  })
  return keys.length > listed.length
    ? [...listed, moreProblems(keys.length - listed.length, at)]
    : listed
}

export function wordsOf(issue: Issue): readonly string[] {
  return issue.code === 'invalid_value' ? issue.values.map(String) : []
}
