import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { DayText } from '../reading/amounts.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import type { LegalDocument } from '../vocabulary/law.js'
import { listOf, maybe, readAs, strict } from '../reading/reading.js'
import { idOf, TextField, textOf } from '../reading/texts.js'
import { ProblemList } from '../reading/problem-list.js'
import { Register } from '../territory/register.js'
import { Manifest } from './manifest.js'
import { authorityProblems } from './pack-authority.js'
import { type PackSource, withOrigin } from './pack-origin.js'
import { digestOfSource, sourceOf } from './pack-source.js'
import { ruleShapes } from '../kinds/read-kinds.js'
import type { Rule } from '../kinds/rule.js'
import { joinVocabulary, SHAPES_ONLY } from '../vocabulary/join-vocabulary.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { VocabularyFile } from '../vocabulary/vocabulary-file.js'
import { overlappingChoices } from './overlapping-choices.js'
import { duplicateDocument } from './duplicates.js'
import { attempt, readRules, refuseTooLarge, uncited, uncitedWords } from './read-rules.js'

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
  $schema: z.optional(z.string().check(maxLength(300))),
  documents: listOf(Document, { max: 2_000 }),
})

export type { PackSource } from './pack-origin.js'

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
  /**
   * In a book: an activity of the pack joins a group that another one declares, so that conditions
   * of the other pack hold it, and the records of both name it.
   */
  readonly joinsGroups?: true
  readonly rules: readonly Rule[]
  /** Where each rule was read from, for messages. */
  readonly files: ReadonlyMap<string, string>
  readonly register: Register | null
  /** A draft: its publisher has not put it in force, and whatever it is used for says so. */
  readonly draft: boolean
  /** It came with this software; only the rule packages of this project say so. */
  readonly shipped: boolean
  readonly digest: string
}

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
  const wordsOf: WordsOf = (declares, owner) =>
    joinVocabulary(
      owner.national && declares !== null ? SHAPES_ONLY : base,
      declares ?? NO_WORDS,
      owner,
    )
  return readPack({ ...given }, wordsOf, options.shipped === true)
}

/** Cách đọc gói. / How a pack is read. */
export interface PackOptions {
  /**
   * The pack whose words this one uses beside its own: the national pack, for every other pack. A
   * pack that is read without it knows the shapes of core and what it declares itself; a national
   * pack with words of its own extends none.
   */
  readonly extends?: Pick<Pack, 'vocabulary'>
  /**
   * The pack is part of this software: only `@khuyencong/rules-national` and
   * `@khuyencong/rules-provincial` say so. A record then says "shipped" where it names the pack.
   */
  readonly shipped?: boolean
}

/** Đọc lại gói. / A pack read once more, in the words of a whole book. */
export const packInWords = (pack: Pack, vocabulary: Vocabulary): Pack =>
  readPack(sourceOf(pack), () => ({ vocabulary, problems: [] }), pack.shipped)

type WordsOf = (
  declares: VocabularyFile | null,
  owner: { readonly id: string; readonly national: boolean },
) => ReturnType<typeof joinVocabulary>

const NO_WORDS = VocabularyFile.parse({})

function readPack(source: PackSource, wordsOf: WordsOf, shipped: boolean): Pack {
  const manifest = readAs(Manifest, source.manifest, 'pack.json')
  const listed = readAs(Documents, source.documents, 'documents.json').documents
  const documents = new Map(listed.map((each) => [each.id, each]))
  const names = Object.keys(source.rules ?? {}).sort()
  refuseTooLarge(source, names, manifest.id)
  const problems = new ProblemList()
  problems.add(duplicateDocuments(listed))
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
  const register = national ? readRegister(source, documents, problems) : null
  if (problems.count > 0) throw new KhuyenCongError(problems.all(manifest.id))
  const digest = digestOfSource(source)
  const draft = source.draft === true
  const read = { manifest, national, documents, rules, files, register, draft, digest }
  const pack = { ...read, shipped, vocabulary, declares }
  return withOrigin(Object.freeze(pack), { source })
}

/** The register of a national pack, whose reviews cite documents of the pack. */
function readRegister(
  { register: given }: PackSource,
  documents: Pack['documents'],
  problems: ProblemList,
): Register | null {
  if (given === undefined) return null
  const register = attempt(problems, () => readAs(Register, given, 'register.json')) ?? null
  problems.add(
    (register?.reviews ?? []).flatMap(({ citation }, index) =>
      uncited(citation, documents, `register.json › reviews[${index}]`),
    ),
  )
  return register
}

const duplicateDocuments = (listed: readonly { readonly id: string }[]): readonly ProblemInput[] =>
  listed.flatMap(({ id }, index) =>
    listed.findIndex((each) => each.id === id) === index ? [] : [duplicateDocument(id, index)],
  )
