import { judge, type Question } from '../decision/decide.js'
import { KhuyenCongError } from '../errors/errors.js'
import { definePack, type PackSource } from '../packs/pack.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import type { ProjectInput } from '../project/project.js'
import { referenceDecision } from './reference-decision.fixture.js'
import { Refused } from './reference-place.fixture.js'
import { toldByCore, toldByModel } from './told-decision.fixture.js'
import { type Law, lawOf, type WrittenPack } from './written-law.fixture.js'
import type { WrittenProject } from './written-project.fixture.js'

/** Core and the model over the same packs. */
export interface BothReadings {
  readonly book: RuleBook
  readonly law: Law
}

/** The packs of a law, read by core and by the model; the code of what core refuses of them. */
export function readBoth(packs: readonly WrittenPack[]): BothReadings | string {
  try {
    const [first, ...others] = packs
    const national = definePack(first as unknown as PackSource)
    const acts = others.map((pack) =>
      definePack(pack as unknown as PackSource, { extends: national }),
    )
    return { book: createRuleBook([national, ...acts]), law: lawOf(packs) }
  } catch (error) {
    return refusalOf(error)
  }
}

/**
 * Where core and the model say different things of a project; nothing where they agree. `project` is
 * the one written, as core read it; into `seen` go the codes of what core found.
 */
export function differencesOf(
  { book, law }: BothReadings,
  on: string,
  written: WrittenProject,
  project: Question['project'] = written as ProjectInput,
  seen: Set<string> | null = null,
): readonly string[] {
  const ours = saying(() => {
    const judgement = judge(book, { on, project })
    for (const { code } of judgement.findings) seen?.add(code)
    return toldByCore(judgement)
  })
  const theirs = saying(() => toldByModel(referenceDecision(law, on, written)))
  if (ours.join('\n') === theirs.join('\n')) return []
  return [
    ...ours.filter((line) => !theirs.includes(line)).map((line) => `core:  ${line}`),
    ...theirs.filter((line) => !ours.includes(line)).map((line) => `model: ${line}`),
    `${ours.length} lines by core, ${theirs.length} by the model`,
  ]
}

/** What is said, or the code of what is refused. */
function saying(tell: () => readonly string[]): readonly string[] {
  try {
    return tell()
  } catch (error) {
    return [refusalOf(error)]
  }
}

function refusalOf(error: unknown): string {
  if (error instanceof KhuyenCongError) return error.code
  if (error instanceof Refused) return error.code
  throw error
}
