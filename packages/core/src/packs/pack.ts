import * as z from 'zod/mini'
import { DayText } from '../reading/amounts.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { didYouMean, nearOrList } from '../errors/suggestions.js'
import { shown } from '../errors/shown.js'
import type { Citation, LegalDocument } from '../vocabulary/law.js'
import { listOf, maybe, readAs, strict } from '../reading/reading.js'
import { idOf, TextField, textOf } from '../reading/texts.js'
import { ProblemList } from '../reading/problem-list.js'
import { nodesIn } from '../conditions/read-condition.js'
import { grouped } from '../values/money.js'
import { Register } from '../territory/register.js'
import { Manifest } from './manifest.js'
import { authorityProblems } from './pack-authority.js'
import { digestOfSource, type PackSource, sourceOf, withSource } from './pack-source.js'
import { type Rule, RULE_KINDS, type RuleKind, type RuleShapes, ruleShapes } from '../kinds/rule.js'
import { joinVocabulary, SHAPES_ONLY } from '../vocabulary/join-vocabulary.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { VocabularyFile } from '../vocabulary/vocabulary-file.js'
import { overlappingChoices } from './overlapping-choices.js'
import { problemsOfDates } from './rule-dates.js'
import { duplicateDocument, duplicateRule } from './duplicates.js'

export { Manifest } from './manifest.js'

const Document = strict({
  id: idOf(200),
  title: TextField,
  titleEn: TextField,
  issuer: TextField,
  issued: maybe(DayText),
  from: maybe(DayText),
  to: maybe(DayText),
  replaces: maybe(listOf(idOf(200), { max: 50 })),
  replacedBy: maybe(idOf(200)),
  amendedBy: z.pipe(
    maybe(listOf(strict({ document: idOf(200), issued: DayText, read: z.boolean() }), { max: 50 })),
    z.transform((list) => list ?? []),
  ),
  link: maybe(textOf(1_000)),
  note: maybe(TextField),
  noteEn: maybe(TextField),
})

/** Sổ văn bản. / `documents.json`: every text the pack cites. */
export const Documents = strict({
  $schema: z.optional(z.string().check(z.maxLength(300))),
  documents: listOf(Document, { max: 2_000 }),
})

export type { PackSource } from './pack-source.js'

/**
 * Gói quy định. / A pack as read: data only, frozen, with the digest that names exactly this
 * content.
 */
export interface Pack {
  readonly manifest: Manifest
  /** Whether it holds the law of the whole country. */
  readonly national: boolean
  readonly documents: ReadonlyMap<string, LegalDocument>
  /** The words its rules are written in: its own, and those of the pack it extends. */
  readonly vocabulary: Vocabulary
  /** Of these, the words it declares itself; `null` where it has no `vocabulary.json`. */
  readonly declares: VocabularyFile | null
  readonly rules: readonly Rule[]
  /** Where each rule was read from, for messages. */
  readonly files: ReadonlyMap<string, string>
  readonly register: Register | null
  /** A draft: its publisher has not put it in force, and whatever it is used for says so. */
  readonly draft: boolean
  readonly digest: string
}

/** How much a pack may hold. */
export const PACK_LIMITS = { rules: 20_000, conditionNodes: 200_000 } as const

/**
 * Gói quy định. / Reads a pack strictly: shapes, citations that point into `documents`, versions
 * in order without overlap or undeclared gap, ids that are unique. A pack is data only and is
 * never run.
 *
 * @param given - The files of the pack, as parsed JSON.
 * @param options - `extends`: the national pack, whose words every other pack uses.
 * @returns The pack, frozen, with the digest of its content.
 * @throws `KhuyenCongError` listing every problem with file and path.
 * @example
 * ```ts
 * import { definePack } from '@khuyencong/core'
 * const pack = definePack({
 *   manifest: { id: 'sample', version: '1.0.0', schemaVersion: 1, jurisdiction: 'dak-lak', title: 'Gói mẫu', titleEn: 'Sample pack', maintainer: 'Sample', lawAsOf: '2026-01-01' },
 *   documents: { documents: [] },
 *   rules: {},
 * })
 * pack.manifest.id // => 'sample'
 * ```
 */
export function definePack(given: PackSource, options: PackOptions = {}): Pack {
  const base = options.extends?.vocabulary ?? SHAPES_ONLY
  return readPack({ ...given }, (declares, owner) =>
    joinVocabulary(
      owner.national && declares !== null ? SHAPES_ONLY : base,
      declares ?? NO_WORDS,
      owner,
    ),
  )
}

/** Cách đọc gói. / How a pack is read. */
export interface PackOptions {
  /**
   * The pack whose words this one uses beside its own: the national pack, for every other pack. A
   * pack that is read without it knows the shapes of core and what it declares itself; a national
   * pack with words of its own extends none.
   */
  readonly extends?: Pick<Pack, 'vocabulary'>
}

/** Đọc lại gói. / A pack read once more, in the words of a whole book. */
export const packInWords = (pack: Pack, vocabulary: Vocabulary): Pack =>
  readPack(sourceOf(pack), () => ({ vocabulary, problems: [] }))

type WordsOf = (
  declares: VocabularyFile | null,
  owner: { readonly id: string; readonly national: boolean },
) => ReturnType<typeof joinVocabulary>

const NO_WORDS = VocabularyFile.parse({})

function readPack(source: PackSource, wordsOf: WordsOf): Pack {
  const manifest = readAs(Manifest, source.manifest, 'pack.json')
  const listed = readAs(Documents, source.documents, 'documents.json').documents
  const documents = new Map(listed.map((each) => [each.id, each]))
  const names = Object.keys(source.rules ?? {}).sort()
  if (names.length > PACK_LIMITS.rules)
    throw new KhuyenCongError({
      code: 'PACK_TOO_LARGE',
      at: manifest.id,
      message: 'Gói có quá nhiều quy định.',
      messageEn: 'The pack has too many rules.',
    })
  refuseTooManyNodes(source, names)
  const problems = new ProblemList()
  const seen = new Set<string>()
  listed.forEach(({ id }, index) => {
    if (seen.has(id)) problems.add([duplicateDocument(id, index)])
    seen.add(id)
  })
  const national = manifest.jurisdiction === 'national'
  const declares =
    source.vocabulary === undefined
      ? null
      : readAs(VocabularyFile, source.vocabulary, 'vocabulary.json')
  const words = wordsOf(declares, { id: manifest.id, national })
  problems.add(words.problems)
  problems.add(uncitedWords(declares, documents))
  const { vocabulary } = words
  const shapes = ruleShapes(vocabulary)
  const { rules, files } = readRules(source.rules, names, documents, shapes, problems)
  problems.add(overlappingChoices(rules, files, vocabulary))
  problems.add(authorityProblems(manifest, rules, files, source.register !== undefined))
  const register =
    source.register === undefined || !national
      ? null
      : (attempt(problems, () => readAs(Register, source.register, 'register.json')) ?? null)
  problems.add(
    (register?.reviews ?? []).flatMap(({ citation }, index) =>
      uncited(citation, documents, `register.json › reviews[${index}]`),
    ),
  )
  if (problems.count > 0) throw new KhuyenCongError(problems.all(manifest.id))
  const digest = digestOfSource(source)
  const draft = source.draft === true
  const read = { manifest, national, documents, rules, files, register, draft, digest }
  const pack = { ...read, vocabulary, declares }
  return withSource(Object.freeze(pack), source)
}

/** The rules of all files, and the file of each; what is wrong with them goes into `problems`. */
function readRules(
  sources: PackSource['rules'],
  names: readonly string[],
  documents: Pack['documents'],
  shapes: RuleShapes,
  problems: ProblemList,
): { readonly rules: readonly Rule[]; readonly files: ReadonlyMap<string, string> } {
  const rules: Rule[] = []
  const files = new Map<string, string>()
  for (const name of names) {
    const rule = attempt(problems, () => readRule(sources[name], name, shapes))
    if (rule === undefined) continue
    const first = files.get(rule.id)
    if (first !== undefined) problems.add([duplicateRule(rule.id, first, name, sources)])
    problems.add(problemsOfRule(rule, name, documents))
    files.set(rule.id, name)
    rules.push(rule)
  }
  return { rules, files }
}

/** Counts the nodes of all conditions of a pack before any of them is read. */
function refuseTooManyNodes({ rules }: PackSource, names: readonly string[]): void {
  let left: number = PACK_LIMITS.conditionNodes
  for (const name of names) {
    left -= nodesIn(rules[name], left)
    if (left < 0)
      throw new KhuyenCongError({
        code: 'PACK_TOO_LARGE',
        at: name,
        message: 'Các điều kiện trong gói có quá nhiều nút.',
        messageEn: 'The conditions of the pack have too many nodes.',
        hint:
          `Một gói có nhiều nhất ${grouped(String(PACK_LIMITS.conditionNodes))} nút điều ` +
          'kiện; hãy chia gói, hoặc gộp các giá trị bằng «in».',
        hintEn:
          `A pack has at most ${PACK_LIMITS.conditionNodes} nodes of conditions; divide ` +
          `the pack, or join values with \`in\`.`,
      })
  }
}

function attempt<T>(problems: ProblemList, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    problems.add(error.problems)
    return undefined
  }
}

/** Reads one rule file by its kind. */
export function readRule(source: unknown, file: string, shapes: RuleShapes): Rule {
  const kind = (source as { kind?: unknown } | null | undefined)?.kind
  const known = RULE_KINDS.find((each) => each === kind)
  if (known === undefined) {
    throw new KhuyenCongError({
      code: 'UNKNOWN_KIND',
      at: `${file} › kind`,
      found: shown(kind),
      message: 'Không rõ loại quy định.',
      messageEn: 'The rule kind is not known.',
      ...nearOrList(String(shown(kind)), RULE_KINDS),
    })
  }
  return readAs<RuleShapes[RuleKind]>(shapes[known], source, file)
}

function problemsOfRule(
  rule: Rule,
  file: string,
  documents: ReadonlyMap<string, LegalDocument>,
): ProblemInput[] {
  const problems: ProblemInput[] = []
  const folder = /^([a-z-]+)\//u.exec(file)?.[1]
  if (folder !== undefined && folder !== rule.kind)
    problems.push({
      code: 'WRONG_FOLDER',
      at: file,
      found: rule.kind,
      message: `Quy định loại «${rule.kind}» phải nằm trong thư mục «${rule.kind}».`,
      messageEn: `A rule of kind \`${rule.kind}\` belongs in the folder \`${rule.kind}\`.`,
    })
  if (!rule.id.startsWith(`${rule.kind}.`))
    problems.push({
      code: 'RULE_ID',
      at: `${file} › id`,
      found: rule.id,
      message: `Mã phải bắt đầu bằng «${rule.kind}.».`,
      messageEn: `The id must start with \`${rule.kind}.\`.`,
    })
  rule.versions.forEach(({ citation }, index) => {
    problems.push(...uncited(citation, documents, `${file} › versions[${index}]`))
  })
  return [...problems, ...problemsOfDates(rule, file)]
}

/** What is cited must be listed. */
function uncited(
  { document }: Citation,
  documents: ReadonlyMap<string, LegalDocument>,
  at: string,
): readonly ProblemInput[] {
  if (documents.has(document)) return []
  return [
    {
      code: 'UNKNOWN_DOCUMENT',
      at: `${at}.citation.document`,
      found: document,
      message: 'Văn bản chưa có trong documents.json.',
      messageEn: 'The document is not in documents.json.',
      ...didYouMean(document, documents.keys()),
    },
  ]
}

/** The citations of the words a pack declares. */
function uncitedWords(
  declares: VocabularyFile | null,
  documents: ReadonlyMap<string, LegalDocument>,
): readonly ProblemInput[] {
  if (declares === null) return []
  const cited = (list: 'contents' | 'groups' | 'defaults'): readonly ProblemInput[] =>
    (declares[list] ?? []).flatMap(({ citation }, index) =>
      citation === null ? [] : uncited(citation, documents, `vocabulary.json › ${list}[${index}]`),
    )
  return [
    ...cited('contents'),
    ...(declares.activities ?? []).flatMap(({ versions }, index) =>
      versions.flatMap(({ citation }, place) =>
        uncited(citation, documents, `vocabulary.json › activities[${index}].versions[${place}]`),
      ),
    ),
    ...cited('groups'),
    ...cited('defaults'),
  ]
}
