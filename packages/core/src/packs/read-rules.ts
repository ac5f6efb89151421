import { nodesIn } from '../conditions/read-condition.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { shown } from '../errors/shown.js'
import { didYouMean, nearOrList } from '../errors/suggestions.js'
import type { RuleShapes } from '../kinds/read-kinds.js'
import { type Rule, RULE_KINDS, type RuleKind } from '../kinds/rule.js'
import { type ProblemList } from '../reading/problem-list.js'
import { readAs } from '../reading/reading.js'
import type { Citation, LegalDocument } from '../vocabulary/law.js'
import type { VocabularyFile } from '../vocabulary/vocabulary-file.js'
import { duplicateRule } from './duplicates.js'
import type { PackSource } from './pack-origin.js'
import { ruleFileMessages, tooManyNodes } from './rule-messages.js'
import { problemsOfDates } from './rule-dates.js'

/** How much a pack may hold. */
export const PACK_LIMITS = { rules: 20_000, conditionNodes: 200_000 } as const

/** The rules of all files, and the file of each; what is wrong with them goes into `problems`. */
export function readRules(
  sources: PackSource['rules'],
  names: readonly string[],
  documents: ReadonlyMap<string, LegalDocument>,
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

/** Refuses a pack of too many rules, or too many nodes of conditions, before any rule is read. */
export function refuseTooLarge({ rules }: PackSource, names: readonly string[], id: string): void {
  if (names.length > PACK_LIMITS.rules)
    throw new KhuyenCongError({
      code: 'PACK_TOO_LARGE',
      at: id,
      ...ruleFileMessages.PACK_TOO_LARGE(),
    })
  let left: number = PACK_LIMITS.conditionNodes
  for (const name of names) {
    left -= nodesIn(rules[name], left)
    if (left < 0)
      throw new KhuyenCongError({
        code: 'PACK_TOO_LARGE',
        at: name,
        ...tooManyNodes(PACK_LIMITS.conditionNodes),
      })
  }
}

export function attempt<T>(problems: ProblemList, read: () => T): T | undefined {
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
      ...ruleFileMessages.UNKNOWN_KIND(),
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
      ...ruleFileMessages.WRONG_FOLDER(rule.kind),
    })
  if (!rule.id.startsWith(`${rule.kind}.`))
    problems.push({
      code: 'RULE_ID',
      at: `${file} › id`,
      found: rule.id,
      ...ruleFileMessages.RULE_ID(rule.kind),
    })
  rule.versions.forEach(({ citation }, index) => {
    problems.push(...uncited(citation, documents, `${file} › versions[${index}]`))
  })
  return [...problems, ...problemsOfDates(rule, file)]
}

/** What is cited must be listed. */
export function uncited(
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
      ...ruleFileMessages.UNKNOWN_DOCUMENT(),
      ...didYouMean(document, documents.keys()),
    },
  ]
}

/** The citations of the words a pack declares. */
export function uncitedWords(
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
