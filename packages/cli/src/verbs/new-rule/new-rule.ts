import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { day, dayBefore, KhuyenCongError, type Pack, type PackSource } from '@khuyencong/core'
import { authoredKind, type RuleKind } from '@khuyencong/core/packs'
import { ruleKindName } from '@khuyencong/core/schema'
import { REVIEW } from '@khuyencong/core/testing'
import { nationalOf } from '../../authoring/checking.js'
import { packBeside } from '../../files/define-pack.js'
import { fileError } from '../../files/files.js'
import type { Call, Options, Verb } from '../../terminal/io.js'
import { named } from '../../terminal/names.js'
import { KINDS, LEVEL, refuseUnused } from '../../authoring/kind-options.js'
import { readPackFolder } from '../../files/pack-folder.js'
import { casesFor, documentEntry, fileText, type RuleHead } from '../../authoring/skeleton.js'
import { roundsText } from '../../authoring/skeleton-rounds.js'
import { documentDetails } from '../../authoring/document-interview.js'
import { newRuleMessages, newRuleTexts } from './messages.js'
import { type Draft, draftOf, grownBy } from './rule-draft.js'
import { rulesOfTable } from './rules-of-table.js'
import { schemaBeside } from './schema-beside.js'
import { refuseTaken, writeAll } from './write-files.js'

/**
 * Quy định mới. / `new-rule`: a rule of any kind in a pack that exists, with its cases; a document
 * not yet listed is added to the register.
 */
export const newRuleVerb: Verb = async (given) => {
  if (given.options.table !== undefined) return rulesOfTable(given)
  const { national, packs } = await nationalOf(given)
  const call = { ...given, options: namedIn(given.options, national) }
  const kind = kindOf(call)
  refuseOddId(call, kind)
  refuseUnused(kind, call.options)
  const { source } = await readPackFolder(call.file)
  const pack = packBeside(source, packs)
  const schema = schemaBeside(pack, 'rule')
  const draft = await draftOf(call, kind, { pack, source, schema })
  const stem = draft.head.id.replace('.', '/')
  await refuseTaken(path.join(call.file, `${stem}.json`))
  const { document, from } = draft.head
  const entry = pack.documents.has(document)
    ? null
    : documentEntry(document, from, await documentDetails(document, call))
  const files = filesOf(draft, stem, source, { pack, packs, entry })
  await mkdir(path.dirname(path.join(call.file, stem)), { recursive: true }).catch(
    (error: unknown) => {
      throw fileError(error, call.file)
    },
  )
  await writeAll(call.file, files)
  for (const [name] of files) await call.err.write(call.translate(...newRuleTexts.wrote(name)))
  await call.err.write(call.translate(...newRuleTexts.next(`${stem}.json`, call.file)))
  return 0
}

/** What the files of a new rule are written beside. */
interface Beside {
  readonly pack: Pack
  readonly packs: readonly Pack[]
  /** Its document, where the register does not have it yet. */
  readonly entry: Readonly<Record<string, unknown>> | null
}

/** The files to write: the register where it grows, the cases, and last the rule. */
function filesOf(
  { head, rule }: Draft,
  stem: string,
  source: PackSource,
  { pack, packs, entry }: Beside,
): readonly (readonly [name: string, text: string])[] {
  const file = `${stem}.json`
  const after = grownBy(source, { head, rule }, entry)
  const grown = packBeside(after, packs)
  const cases: readonly [name: string, text: string] =
    authoredKind(head.kind).shownBy === 'rounds'
      ? [`${stem}.rounds.json`, roundsOf(head, schemaBeside(pack, 'rounds'))]
      : [`${stem}.cases.json`, casesFor(grown, file, packs)]
  return [
    ...(entry === null ? [] : [['documents.json', fileText(after.documents)] as const]),
    cases,
    [file, fileText(rule)],
  ]
}

/**
 * An id says the kind, and that of a level its activity, where nothing else does:
 * «support.showroom».
 */
function namedIn(options: Options, national: Pack | undefined): Options {
  const [, kind, name = ''] = /^([a-z-]+)\.(.+)$/u.exec(options.id ?? '') ?? []
  if (kind === undefined || options.kind !== undefined) return options
  return {
    ...options,
    ...(KINDS.some((each) => each === kind) && { kind }),
    ...(kind === LEVEL &&
      options.activity === undefined &&
      national?.vocabulary.activities.has(name) === true && { activity: name }),
  }
}

function kindOf({ options: { kind = LEVEL } }: Call): RuleKind {
  const [known, ...others] = named(kind, KINDS, ruleKindName)
  if (known !== undefined && others.length === 0) return known as RuleKind
  throw new KhuyenCongError({
    code: 'UNKNOWN_KIND',
    at: '--kind',
    found: kind,
    known: KINDS,
    ...newRuleMessages.UNKNOWN_KIND(),
  })
}

function refuseOddId({ options: { id } }: Call, kind: RuleKind): void {
  if (id === undefined || (id.startsWith(`${kind}.`) && /^[a-z-]+\.[a-z0-9-]+$/u.test(id))) return
  throw new KhuyenCongError({
    code: 'RULE_ID',
    at: '--id',
    found: id,
    ...newRuleMessages.RULE_ID(kind),
  })
}

/** The rounds of a new scheme. */
function roundsOf({ id, from }: RuleHead, schema: string): string {
  return roundsText(
    id.slice('scheme.'.length),
    { from, dayBefore: dayBefore(day(from)), schema },
    REVIEW,
  )
}
