import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import {
  day,
  dayBefore,
  KhuyenCongError,
  type Pack,
  type PackSource,
  withErrorPath,
} from '@khuyencong/core'
import { authoredKind, type KindSkeleton, type RuleKind } from '@khuyencong/core/packs'
import { ruleKindName } from '@khuyencong/core/schema'
import { REVIEW } from '@khuyencong/core/testing'
import { nationalOf } from '../../authoring/checking.js'
import { packBeside } from '../../files/define-pack.js'
import { fileError } from '../../files/files.js'
import type { Call, Options, Verb } from '../../terminal/io.js'
import { READ, readActivity } from '../../authoring/answers.js'
import { named } from '../../terminal/names.js'
import { KINDS, LEVEL, refuseUnused } from '../../authoring/kind-options.js'
import { readPackFolder } from '../../files/pack-folder.js'
import { answersTo } from '../../terminal/prompts.js'
import {
  casesFor,
  documentEntry,
  fileText,
  type RuleHead,
  ruleFile,
} from '../../authoring/skeleton.js'
import { TO_WRITE } from '../../authoring/skeleton-messages.js'
import { roundsText } from '../../authoring/skeleton-rounds.js'
import { furtherLevel, levelFile } from '../../authoring/skeleton-level.js'
import { newRuleMessages, newRuleTexts } from './messages.js'
import { conditionsOf } from './conditions-of-level.js'
import { levelTermsOf } from '../../authoring/level-terms.js'
import { refuseTaken, writeAll } from './write-files.js'

/** A rule to be written: what it says of itself, and its file. */
interface Draft {
  readonly head: RuleHead
  readonly rule: Readonly<Record<string, unknown>>
}

/**
 * Quy định mới. / `new-rule`: a rule of any kind in a pack that exists, with its cases; a document
 * not yet listed is added to the register.
 */
export const newRuleVerb: Verb = async (given) => {
  const { national, packs } = await nationalOf(given)
  const call = { ...given, options: namedIn(given.options, national) }
  const kind = kindOf(call)
  refuseOddId(call, kind)
  refuseUnused(kind, call.options)
  const { source } = await readPackFolder(call.file)
  const pack = packBeside(source, packs)
  const draft = await draftOf(call, kind, pack)
  const stem = draft.head.id.replace('.', '/')
  await refuseTaken(path.join(call.file, `${stem}.json`))
  const files = filesOf(draft, stem, source, { pack, packs })
  await mkdir(path.dirname(path.join(call.file, stem)), { recursive: true }).catch(
    (error: unknown) => {
      throw fileError(error, call.file)
    },
  )
  await writeAll(call, files)
  await call.err.write(call.translate(...newRuleTexts.next(`${stem}.json`, call.file)))
  return 0
}

async function draftOf(call: Call, kind: RuleKind, pack: Pack): Promise<Draft> {
  const { skeleton } = authoredKind(kind)
  const schema = schemaBeside(pack, 'rule')
  return skeleton === null
    ? levelDraft(call, pack, schema)
    : sampleDraft(call, kind, skeleton, pack, schema)
}

/** A schema of the kind of file `name`, as files in the folders of a pack point to it. */
const schemaBeside = ({ manifest }: Pack, name: string): string => {
  const ofPack = manifest.$schema ?? 'schema/pack.schema.json'
  return `../${ofPack.replace(/pack\.schema\.json$/u, `${name}.schema.json`)}`
}

/** The files to write: the register where it grows, the cases, and last the rule. */
function filesOf(
  { head, rule }: Draft,
  stem: string,
  source: PackSource,
  { pack, packs }: { readonly pack: Pack; readonly packs: readonly Pack[] },
): readonly (readonly [name: string, text: string])[] {
  const known = pack.documents.has(head.document)
  const documents = known ? source.documents : withDocument(source.documents, head)
  const file = `${stem}.json`
  const rules = { ...source.rules, [file]: rule }
  const grown = packBeside({ ...source, documents, rules }, packs)
  const cases: readonly [name: string, text: string] =
    authoredKind(head.kind).shownBy === 'rounds'
      ? [`${stem}.rounds.json`, roundsOf(head, schemaBeside(pack, 'rounds'))]
      : [`${stem}.cases.json`, casesFor(grown, file, packs)]
  return [
    ...(known ? [] : [['documents.json', fileText(documents)] as const]),
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

async function levelDraft(call: Call, pack: Pack, schema: string): Promise<Draft> {
  const { national } = await nationalOf(call)
  const context = { national, vocabulary: pack.vocabulary }
  levelTermsOf(call.options, pack.vocabulary)
  const answers = await furtherLevel(call, [...pack.documents.keys()][0], context)
  const when = await conditionsOf(call, pack)
  return levelFile(answers, { ...call.options, when }, context, schema)
}

async function sampleDraft(
  call: Call,
  kind: RuleKind,
  { name, content, note }: KindSkeleton,
  pack: Pack,
  schema: string,
): Promise<Draft> {
  const { options } = call
  const { document, provision, from } = await basisOf(call, pack)
  const activity = optional('--activity', options.activity, readActivity(pack.vocabulary))
  const rate = optional('--rate', options.rate, READ.rate)
  const [title, titleEn] = TO_WRITE.title
  const province = pack.manifest.jurisdiction
  const basis = { document, provision, from: day(from), province, activity, rate }
  const last = [name(basis), activity].filter((part) => part !== '').join('-')
  const head: RuleHead = {
    kind,
    id: options.id ?? `${kind}.${last}`,
    title: options.title ?? title,
    titleEn: options.titleEn ?? titleEn,
    document,
    provision,
    from: basis.from,
    refines: null,
    note,
  }
  return { head, rule: ruleFile(head, content(basis), schema) }
}

/** What an option says, read; empty where it is not given. */
const optional = (
  flag: string,
  text: string | undefined,
  read: (text: string) => string,
): string => (text === undefined ? '' : withErrorPath(flag, () => read(text)))

/**
 * The document, the provision and the first day of a rule, asked for where no option gives them.
 */
async function basisOf(
  call: Call,
  pack: Pack,
): Promise<Pick<RuleHead, 'document' | 'provision' | 'from'>> {
  const [listed] = pack.documents.keys()
  const {
    document = '',
    provision = '',
    from = '',
  } = await answersTo(
    [
      {
        option: 'document',
        flag: '--document',
        ask: newRuleTexts.document,
        ...(listed !== undefined && { otherwise: listed }),
      },
      { option: 'provision', flag: '--provision', ask: newRuleTexts.provision },
      { option: 'from', flag: '--from', ask: newRuleTexts.from, check: READ.from },
    ],
    call,
  )
  return { document, provision, from }
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

function withDocument(documents: unknown, { document, from }: RuleHead): unknown {
  const register = documents as { readonly documents: readonly unknown[] }
  return { ...register, documents: [...register.documents, documentEntry(document, from)] }
}
