import { access, mkdir } from 'node:fs/promises'
import path from 'node:path'
import {
  ACTIVITIES,
  day,
  dayBefore,
  definePack,
  KhuyenCongError,
  type Pack,
  type PackSource,
  withErrorPath,
} from '@khuyencong/core'
import type { RuleKind } from '@khuyencong/core/packs'
import { ruleKindName } from '@khuyencong/core/schema'
import { REVIEW } from '@khuyencong/core/testing'
import { nationalOf } from '../../authoring/checking.js'
import { fileError } from '../../files/files.js'
import type { Call, Options, Sink, Verb } from '../../terminal/io.js'
import { READ } from '../../authoring/answers.js'
import { named } from '../../terminal/names.js'
import { refuseUnused } from '../../authoring/kind-options.js'
import { fileSink } from '../../files/out-file.js'
import { readPackFolder } from '../../files/pack-folder.js'
import { answersTo } from '../../terminal/prompts.js'
import {
  casesFor,
  documentEntry,
  fileText,
  type RuleHead,
  ruleFile,
  TO_WRITE,
} from '../../authoring/skeleton.js'
import { KIND_SKELETONS, roundsText } from '../../authoring/skeleton-kinds.js'
import { furtherLevel, levelFile } from '../../authoring/skeleton-level.js'

/** A rule to be written: what it says of itself, and its file. */
interface Draft {
  readonly head: RuleHead
  readonly rule: Readonly<Record<string, unknown>>
}

const KINDS = ['support', ...Object.keys(KIND_SKELETONS)] as readonly RuleKind[]

/** Quy định mới. / `new-rule`: a rule of any kind in a pack that is there, with its cases; a document not yet listed is added to the register. */
export const newRuleVerb: Verb = async (given) => {
  const call = { ...given, options: namedIn(given.options) }
  const kind = kindOf(call)
  refuseOddId(call, kind)
  refuseUnused(kind, call.options)
  const { source } = await readPackFolder(call.file)
  const pack = definePack(source)
  const schemaOf = (name: string): string =>
    `../${(pack.manifest.$schema ?? 'schema/pack.schema.json').replace(/pack\.schema\.json$/u, `${name}.schema.json`)}`
  const { head, rule } =
    kind === 'support'
      ? await levelDraft(call, pack, schemaOf('rule'))
      : await kindDraft(call, kind, pack, schemaOf('rule'))
  const stem = head.id.replace('.', '/')
  await refuseTaken(path.join(call.file, `${stem}.json`))
  const known = pack.documents.has(head.document)
  const documents = known ? source.documents : withDocument(source.documents, head)
  const grown: PackSource = {
    ...source,
    documents,
    rules: { ...source.rules, [`${stem}.json`]: rule },
  }
  const cases =
    kind === 'scheme' ? roundsOf(grown, head, schemaOf('rounds')) : casesFor(grown, `${stem}.json`)
  await mkdir(path.dirname(path.join(call.file, stem)), { recursive: true }).catch(
    (error: unknown) => {
      throw fileError(error, call.file)
    },
  )
  const [casesFile, ruleText] = [
    `${stem}.${kind === 'scheme' ? 'rounds' : 'cases'}.json`,
    fileText(rule),
  ]
  await writeAll(call, [
    ...(known ? [] : [['documents.json', fileText(documents)] as const]),
    [casesFile, cases],
    [`${stem}.json`, ruleText],
  ])
  await call.err.write(
    call.say(
      `Tiếp theo: sửa ${stem}.json cho đúng văn bản, đối chiếu các tình huống «CẦN XEM LẠI», rồi khuyencong check "${call.file}" và khuyencong test "${call.file}"\n`,
      `Next: make ${stem}.json say what the act says, check the cases marked \`CẦN XEM LẠI\`, then khuyencong check "${call.file}" and khuyencong test "${call.file}"\n`,
    ),
  )
  return 0
}

/** An id says the kind, and that of a level its activity, where nothing else does: «support.showroom». */
function namedIn(options: Options): Options {
  const [, kind, name = ''] = /^([a-z]+)\.(.+)$/u.exec(options.id ?? '') ?? []
  if (kind === undefined || options.kind !== undefined) return options
  return {
    ...options,
    ...(KINDS.some((each) => each === kind) && { kind }),
    ...(kind === 'support' &&
      options.activity === undefined &&
      Object.hasOwn(ACTIVITIES, name) && { activity: name }),
  }
}

function kindOf({ options: { kind = 'support' } }: Call): RuleKind {
  const [known, ...others] = named(kind, KINDS, ruleKindName)
  if (known !== undefined && others.length === 0) return known as RuleKind
  throw new KhuyenCongError({
    code: 'UNKNOWN_KIND',
    at: '--kind',
    found: kind,
    message: 'Không rõ loại quy định.',
    messageEn: 'The rule kind is not known.',
    known: KINDS,
  })
}

async function levelDraft(call: Call, pack: Pack, schema: string): Promise<Draft> {
  const { national } = await nationalOf(call)
  const answers = await furtherLevel(call, [...pack.documents.keys()][0], national)
  return levelFile(answers, call.options, national, schema)
}

async function kindDraft(
  call: Call,
  kind: Exclude<RuleKind, 'support'>,
  pack: Pack,
  schema: string,
): Promise<Draft> {
  const { options } = call
  const { name, note, body } = KIND_SKELETONS[kind]
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
        ask: ['số hiệu văn bản', 'number of the act'],
        ...(listed !== undefined && { otherwise: listed }),
      },
      {
        option: 'provision',
        flag: '--provision',
        ask: ['điều, khoản, điểm', 'article, clause, point'],
      },
      {
        option: 'from',
        flag: '--from',
        ask: ['ngày có hiệu lực', 'first day in force'],
        check: READ.from,
      },
    ],
    call,
  )
  const activity =
    options.activity === undefined
      ? ''
      : withErrorPath('--activity', () => READ.activity(options.activity ?? ''))
  const rate =
    options.rate === undefined ? '' : withErrorPath('--rate', () => READ.rate(options.rate ?? ''))
  const [title, titleEn] = TO_WRITE.title
  const id =
    options.id ??
    `${kind}.${kind === 'scheme' ? `${pack.manifest.jurisdiction}-${name}` : activity === '' ? name : `${name}-${activity}`}`
  const head: RuleHead = {
    kind,
    id,
    title: options.title ?? title,
    titleEn: options.titleEn ?? titleEn,
    document,
    provision,
    from: day(from),
    refines: null,
    note,
  }
  return {
    head,
    rule: ruleFile(
      head,
      body(head, { activity, rate, province: pack.manifest.jurisdiction }),
      schema,
    ),
  }
}

function refuseOddId({ options: { id } }: Call, kind: RuleKind): void {
  if (id === undefined || (id.startsWith(`${kind}.`) && /^[a-z]+\.[a-z0-9-]+$/u.test(id))) return
  throw new KhuyenCongError({
    code: 'RULE_ID',
    at: '--id',
    found: id,
    message: `Mã phải có dạng «${kind}.ten-quy-dinh».`,
    messageEn: `The id must look like \`${kind}.name\`.`,
    hint: 'Quy định loại khác: chọn bằng --kind.',
    hintEn: 'For another kind use --kind.',
  })
}

/** The rounds of a new scheme; what is wrong with the rule itself is thrown first. */
function roundsOf(source: PackSource, { id, from }: RuleHead, schema: string): string {
  definePack(source)
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

async function refuseTaken(file: string): Promise<void> {
  if (
    !(await access(file).then(
      () => true,
      () => false,
    ))
  )
    return
  throw new KhuyenCongError({
    code: 'FILE_EXISTS',
    at: file,
    message: 'Quy định này đã có tệp.',
    messageEn: 'This rule has a file already.',
    hint: 'Sửa tệp đó, hoặc đặt mã khác bằng --id.',
    hintEn: 'Edit that file, or give another --id.',
  })
}

/** All of them or none: nothing takes its place before everything is on the disk. */
async function writeAll(
  { file: folder, err, say }: Call,
  files: readonly (readonly [name: string, text: string])[],
): Promise<void> {
  const sinks: Sink[] = []
  try {
    for (const [name, text] of files) {
      const sink = await fileSink(path.join(folder, name), null)
      sinks.push(sink)
      await sink.write(text)
    }
    for (const sink of sinks) await sink.commit()
  } catch (error) {
    for (const sink of sinks) await sink.abort()
    throw error
  }
  for (const [name] of files) await err.write(say(`Đã viết ${name}\n`, `Wrote ${name}\n`))
}
