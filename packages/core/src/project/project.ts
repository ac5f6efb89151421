import { KhuyenCongError } from '../errors/errors.js'
import { plainData } from '../json/plain-data.js'
import { readAs } from '../reading/reading.js'
import { memoize } from '../values/memoize.js'
import { formatRate } from '../values/rate-text.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { writeFactBag } from './fact-catalogue.js'
import { inWords, wordProblemsOf } from './in-words.js'
import { projectMessages } from './messages.js'
import type { ProjectInput } from './project-input.js'
import { Project } from './project-shape.js'

export { Project } from './project-shape.js'
export type {
  CostLine,
  EventInput,
  ProjectEvent,
  ProjectInput,
  ProjectItem,
  ProjectResult,
} from './project-shape.js'

/** Stands, unseen and uncopied, on what {@link readProject} gave: how it was read. */
const READ = Symbol('read')

interface ReadMark {
  /** The words it was read in, `null` where only its shape was. */
  readonly vocabulary: Vocabulary | null
  /** The day of the latest ruling among the facts of its items. */
  readonly latestRuling: string | null
}

/** What knows the words a project may use: a rule book. */
export interface Worded {
  readonly vocabulary: Vocabulary
}

/**
 * Đọc đề án. / Reads a project once: **start here for input that is not trusted**, such as the
 * body of an HTTP request or a row of a file. What it returns is frozen and can be handed to
 * `decide` any number of times without being read again. `where` is what messages call the input.
 *
 * @param input - Anything: a parsed JSON body, a row.
 * @param where - What messages call the input.
 * @param words - A rule book: every activity, kind of cost, word and fact is then one that its
 * packs declare. Without it only the shape is read, and `decide` reads the words.
 * @returns The project, frozen: amounts in đồng, rates in millionths.
 * @throws `KhuyenCongError` naming every misspelt field, impossible day and unreadable amount,
 * each with its place. Whether a province exists is known only to a rule book: `decide` refuses
 * that.
 * @example
 * ```ts
 * import { isKhuyenCongError, readProject } from '@khuyencong/core'
 * const body: unknown = { id: 'p1', fnud: 'local', items: [{ id: '1', activity: 'showroom' }] }
 * let problems: readonly (string | null)[] = []
 * try {
 *   readProject(body, 'body')
 * } catch (error) {
 *   if (isKhuyenCongError(error))
 *     problems = error.problems.map(({ at, found, hintEn }) => `${at}: ${found}. ${hintEn}`)
 * }
 * problems // => ['body: fnud. Did you mean `fund`?']
 * ```
 */
export function readProject(input: unknown, where = 'project', words?: Worded): Project {
  const vocabulary = words?.vocabulary ?? null
  if (isReadProject(input))
    return vocabulary === null || wordsOf(input) === vocabulary
      ? input
      : inWordsOf(input, vocabulary, where)
  const project = readShape(input, vocabulary, where)
  refuseDuplicates(
    project.items.map((item) => item.id),
    where,
  )
  return marked(
    vocabulary === null ? (project as Project) : inWords(project, vocabulary, where),
    vocabulary,
  )
}

/** The shape of a project; where it is wrong, what is wrong with its words is told beside. */
function readShape(
  input: unknown,
  vocabulary: Vocabulary | null,
  where: string,
): ReturnType<typeof Project.parse> {
  try {
    return readAs(Project, input, where)
  } catch (error) {
    if (!(error instanceof KhuyenCongError) || vocabulary === null) throw error
    const plain = plainOrNothing(input, where)
    throw new KhuyenCongError([...wordProblemsOf(plain, vocabulary, where), ...error.problems])
  }
}

/** Plain data; nothing where the input is none, which reading its shape has told already. */
function plainOrNothing(input: unknown, where: string): unknown {
  try {
    return plainData(input, where)
  } catch {
    return null
  }
}

/** A project that has been read before in other words. */
function inWordsOf(project: Project, vocabulary: Vocabulary, where: string): Project {
  const known = memoize(REREAD, project, () => new WeakMap<Vocabulary, Project>())
  return memoize(known, vocabulary, () => {
    const written = readAs(Project, writeProject(project), where)
    return marked(inWords(written, vocabulary, where), vocabulary)
  })
}

/** A project in other words than it was read in: it is judged more than once. */
const REREAD = new WeakMap<Project, WeakMap<Vocabulary, Project>>()

const markOf = (project: Project): ReadMark | undefined =>
  (project as { readonly [READ]?: ReadMark })[READ]

const wordsOf = (project: Project): Vocabulary | null => markOf(project)?.vocabulary ?? null

/** The day of the latest ruling among the facts of a project that {@link readProject} gave. */
export const latestRuling = (project: Project): string | null =>
  markOf(project)?.latestRuling ?? null

const marked = (project: Project, vocabulary: Vocabulary | null): Project =>
  freeze(
    Object.defineProperty(project, READ, {
      value: { vocabulary, latestRuling: vocabulary === null ? null : latestRulingIn(project) },
    }),
  )

function latestRulingIn({ items }: Project): string | null {
  let latest: string | null = null
  for (const { facts } of items)
    for (const { on } of Object.values(facts ?? {}))
      if (on !== null && (latest === null || on > latest)) latest = on
  return latest
}

/** Whether a value is a project that {@link readProject} gave. */
export function isReadProject(input: unknown): input is Project {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, READ)
}

/**
 * Viết đề án. / A project as read, written back as plain JSON in one fixed form: unknown facts
 * left out, amounts as integers of đồng, rates as text. Reading it again gives the same project;
 * two ways of writing one project come out alike.
 *
 * @param project - A project that `readProject` gave.
 * @returns Plain data, to be written as JSON.
 * @example
 * ```ts
 * import { readProject, writeProject } from '@khuyencong/core'
 * const items = [
 *   { id: '1', activity: 'trade-fair-join', costs: [{ kind: 'booth-rental', amount: '9 triệu đồng' }] },
 * ]
 * const [item] = writeProject(readProject({ id: 'p', items })).items
 * item?.costs?.[0]?.amount // => 9000000
 * ```
 */
export function writeProject(project: Project): ProjectInput {
  const vocabulary = wordsOf(project)
  const facts = (bag: Project['facts']): unknown =>
    bag === null || vocabulary === null ? bag : writeFactBag(bag, vocabulary)
  const items = project.items.map((item) => ({ ...item, facts: facts(item.facts) }))
  const events =
    project.events?.map((event) => ({
      ...event,
      progress: event.progress === null ? null : formatRate(event.progress),
    })) ?? null
  return withoutNulls({
    ...project,
    $schema: null,
    facts: facts(project.facts),
    items,
    events,
  }) as ProjectInput
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null && each !== undefined)
      .map(([key, each]) => [key, withoutNulls(each)]),
  )
}

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) freeze(part as object)
  return Object.freeze(value)
}

function refuseDuplicates(ids: readonly string[], where: string): void {
  const duplicate = ids.find((each, index) => ids.indexOf(each) !== index)
  if (duplicate === undefined) return
  throw new KhuyenCongError({
    code: 'DUPLICATE_ID',
    at: `${where} › items`,
    found: duplicate,
    ...projectMessages.DUPLICATE_ID(duplicate),
  })
}
