import * as z from 'zod/mini'
import { DayText } from '../reading/amounts.js'
import { dayBefore, daysAfter, dayText } from '../values/calendar.js'
import {
  didYouMean,
  KhuyenCongError,
  nearOrList,
  type ProblemInput,
  shown,
} from '../errors/errors.js'
import { canonicalJson } from '../json/digest.js'
import type { Citation, LegalDocument } from '../vocabulary/law.js'
import { listOf, maybe, readAs, strict } from '../reading/reading.js'
import { idOf, Text, textOf } from '../reading/texts.js'
import { ProblemList } from '../reading/wrong-shape.js'
import { nodesIn } from '../conditions/conditions.js'
import { grouped } from '../values/money.js'
import { Register } from '../territory/register.js'
import { Manifest } from './manifest.js'
import { authorityProblems } from './pack-authority.js'
import { digestOfSource, type PackSource, withSource } from './pack-source.js'
import { type Rule, RULE_KINDS, RULE_SHAPES, type RuleKind } from '../kinds/rule.js'

export { Manifest } from './manifest.js'

const Document = strict({
  id: idOf(200),
  title: Text,
  titleEn: Text,
  issuer: Text,
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
  note: maybe(Text),
  noteEn: maybe(Text),
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
export function definePack(given: PackSource): Pack {
  const source: PackSource = { ...given }
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
    if (seen.has(id)) problems.add([twinDocument(id, index)])
    seen.add(id)
  })
  const rules: Rule[] = []
  const files = new Map<string, string>()
  for (const name of names) {
    const rule = attempt(problems, () => readRule(source.rules[name], name))
    if (rule === undefined) continue
    const first = files.get(rule.id)
    if (first !== undefined) problems.add([duplicateRule(rule.id, first, name, source.rules)])
    problems.add(problemsOfRule(rule, name, documents))
    files.set(rule.id, name)
    rules.push(rule)
  }
  const national = manifest.jurisdiction === 'national'
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
  const pack = { manifest, national, documents, rules, files, register, draft, digest }
  return withSource(Object.freeze(pack), source)
}

/** Two files of one rule: the one that does not bear its name is the copy, else the later one. */
function duplicateRule(
  id: string,
  first: string,
  second: string,
  sources: PackSource['rules'],
): ProblemInput {
  const own = `${id.replace('.', '/')}.json`
  const [copy, original] = second === own ? [first, second] : [second, first]
  const same = canonicalJson(sources[copy]) === canonicalJson(sources[original])
  return {
    code: 'DUPLICATE_ID',
    at: copy,
    found: id,
    ...(same
      ? {
          message: `Tệp này giống hệt ${original}.`,
          messageEn: `This file is the same as ${original}.`,
          hint: 'Đây là bản sao: xóa đi, hoặc đặt mã khác ở «id» rồi sửa nội dung.',
          hintEn: 'It is a copy: delete it, or give it another `id` and change what it says.',
        }
      : {
          message: `Mã «${id}» đã dùng trong ${original}.`,
          messageEn: `The id \`${id}\` is already used in ${original}.`,
          hint: 'Mỗi quy định một mã: sửa «id» ở một trong hai tệp.',
          hintEn: 'Each rule has an id of its own: change `id` in one of the two files.',
        }),
  }
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

function twinDocument(id: string, index: number): ProblemInput {
  return {
    code: 'DUPLICATE_ID',
    at: `documents.json › documents[${index}].id`,
    found: id,
    message: `Văn bản «${id}» ghi hai lần.`,
    messageEn: `The document \`${id}\` is listed twice.`,
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
export function readRule(source: unknown, file: string): Rule {
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
  return readAs<(typeof RULE_SHAPES)[RuleKind]>(RULE_SHAPES[known], source, file)
}

function problemsOfRule(
  rule: Rule,
  file: string,
  documents: ReadonlyMap<string, LegalDocument>,
): ProblemInput[] {
  const problems: ProblemInput[] = []
  const folder = /^([a-z]+)\//u.exec(file)?.[1]
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

function problemsOfDates(rule: Rule, file: string): ProblemInput[] {
  const problems: ProblemInput[] = []
  rule.versions.forEach((version, index) => {
    const at = `${file} › versions[${index}]`
    const previous = rule.versions[index - 1]
    if (version.to !== null && version.to < version.from)
      problems.push({
        code: 'DATES_REVERSED',
        at,
        found: `${version.from} – ${version.to}`,
        message:
          `Ngày hết hiệu lực (${dayText(version.to)}) trước ngày có hiệu lực ` +
          `(${dayText(version.from)}).`,
        messageEn: `The version ends (${version.to}) before it starts (${version.from}).`,
      })
    if (version.from < rule.encodedSince)
      problems.push({
        code: 'BEFORE_ENCODED',
        at,
        found: version.from,
        message:
          `Phiên bản từ ngày ${dayText(version.from)} bắt đầu trước «encodedSince» ` +
          `(${dayText(rule.encodedSince)}), ngày gói bắt đầu biết quy định.`,
        messageEn:
          `The version from ${version.from} starts before \`encodedSince\` ` +
          `(${rule.encodedSince}), from which the pack knows the law.`,
        hint: `Ghi "encodedSince" là ngày của phiên bản cũ nhất: "${version.from}".`,
        hintEn: `Let "encodedSince" be the day of the oldest version: "${version.from}".`,
      })
    if (previous === undefined) return
    if (version.from < previous.from)
      problems.push({
        code: 'VERSIONS_OUT_OF_ORDER',
        at,
        found: version.from,
        message:
          `Phiên bản từ ngày ${dayText(version.from)} đứng sau phiên bản từ ngày ` +
          `${dayText(previous.from)}.`,
        messageEn: `The version from ${version.from} stands after the one from ${previous.from}.`,
        hint: 'Sắp xếp phiên bản cũ trước, mới sau.',
        hintEn: 'Put the older version before the newer one.',
      })
    else if (previous.to === null || previous.to >= version.from)
      problems.push({
        code: 'VERSIONS_OVERLAP',
        at,
        found: `${previous.from} – ${previous.to ?? '…'}`,
        message:
          'Phiên bản trước còn hiệu lực khi phiên bản này bắt đầu ' + `(${dayText(version.from)}).`,
        messageEn: `The version before is still in force when this one starts (${version.from}).`,
        hint:
          'Phiên bản trước phải hết hiệu lực chậm nhất ngày ' +
          `${dayText(dayBefore(version.from))}: ghi "to": "${dayBefore(version.from)}".`,
        hintEn:
          `The version before must end by ${dayBefore(version.from)}: write "to": ` +
          `"${dayBefore(version.from)}".`,
      })
    else if (daysAfter(previous.to, 1) !== version.from && previous.gapAfter !== true)
      problems.push({
        code: 'UNDECLARED_GAP',
        at,
        found: `${previous.to} – ${version.from}`,
        message:
          `Từ ngày ${dayText(daysAfter(previous.to, 1))} đến hết ngày ` +
          `${dayText(dayBefore(version.from))} không phiên bản nào có hiệu lực.`,
        messageEn:
          `From ${daysAfter(previous.to, 1)} to ${dayBefore(version.from)} no ` +
          'version is in force.',
        hint: 'Sửa ngày; nếu đúng là không có quy định, thêm "gapAfter": true vào phiên bản trước.',
        hintEn:
          'Mend the days; if the law really has a gap, add "gapAfter": true to the version before.',
      })
  })
  return problems
}
