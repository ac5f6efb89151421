import type { Question } from '../decision/question.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import { acrossFinding, type AcrossFinding, inOrder } from './across-finding.js'
import { beneficiaryFindings } from './beneficiary-findings.js'
import { concerned, inOrderOfProjects } from './concerned.js'
import { type CountedProject, duplicateProjects } from './duplicate-projects.js'
import { keepProject, type KeptProject } from './kept-project.js'
import { programmesIn } from './programmes.js'
import { repeatedAssets } from './repeated-assets.js'
import { keptTerms } from './share.js'

/** Mức độ so sánh được. / How much there was to compare: without identity nothing can be said. */
export interface ComparedAcross {
  /** Projects, one given twice counted once. */
  readonly projects: number
  readonly items: number
  /** Of the items, those that say whose they are, and those that say what is bought. */
  readonly withBeneficiary: number
  readonly withAsset: number
  /** Those of which an amount was held against a limit that other projects share. */
  readonly withLimit: number
}

/** Rà soát giữa các đề án. / An audit across projects while they come in. */
export interface AcrossAudit {
  /** Takes a project in, in any order. Throws what `decide` throws; the others stand then. */
  readonly add: (question: Question) => void
  /** What they show together so far: the gravest first. */
  readonly findings: () => readonly AcrossFinding[]
  /** How much could be held against each other so far. */
  readonly compared: () => ComparedAcross
}

/**
 * Rà soát nhiều đề án với nhau. / Looks at many projects together: the same project twice, the same
 * beneficiary, the same asset, both funds on one asset, one investment split over projects below a
 * cap, limits over a year, a programme or all that is ever given. Of each project a small record is
 * kept, never the project, so that 100,000 of them fit into memory; the order does not matter, and a
 * project that has nothing to do with the others changes no finding.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @returns What takes the projects one by one, and answers at the end.
 * @throws `KhuyenCongError` `NOT_A_BOOK`; `add` throws what `decide` throws.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { auditAcross } from '@khuyencong/core/across'
 * import { national } from '@khuyencong/rules-national'
 * const across = auditAcross(createRuleBook([national]))
 * for (const [id, amount] of [['a', 200_000_000], ['b', 150_000_000]] as const)
 *   across.add({
 *     on: '2023-06-01',
 *     project: {
 *       id,
 *       fund: 'national',
 *       planYear: 2023,
 *       items: [
 *         {
 *           id: '1',
 *           activity: 'advanced-machinery',
 *           beneficiary: { id: '2200123456' },
 *           costs: [{ kind: 'machinery', amount: 700_000_000 }],
 *           requested: { national: amount },
 *         },
 *       ],
 *     },
 *   })
 * const [split] = across.findings()
 * const sums = [split?.code, split?.found, split?.expected]
 * sums // => ['SPLIT_BELOW_CAP', 350000000, 300000000]
 * ```
 */
export function auditAcross(book: RuleBook): AcrossAudit {
  const programmes = programmesIn(requireBook(book))
  const context = { book, programmes, terms: keptTerms(), names: new Map<string, string>() }
  const kept = new KeptProjects()
  return {
    add: (question) => {
      kept.add(keepProject(context, question))
    },
    findings: () => {
      const counted = kept.all().sort((a, b) => inOrderOfProjects(a.project, b.project))
      const projects = counted.map(({ project }) => project)
      return inOrder([
        ...duplicateProjects(counted),
        ...repeatedAssets(projects),
        ...beneficiaryFindings(projects),
        ...projects.flatMap(sharedInside),
      ])
    },
    compared: () => comparedIn(kept.all().map(({ project }) => project)),
  }
}

/** The projects by id; one that is given again is kept once, as of its first day. */
class KeptProjects {
  readonly #projects = new Map<string, CountedProject>()

  add(project: KeptProject): void {
    const name = this.#nameOf(project)
    const before = this.#projects.get(name)
    const isEarlier = before === undefined || project.on < before.project.on
    this.#projects.set(name, {
      project: isEarlier ? project : before.project,
      times: (before?.times ?? 0) + 1,
    })
  }

  /** The id, which holds no line break; of another project of that id with its content. */
  #nameOf({ id, content }: KeptProject): string {
    const first = this.#projects.get(id)
    return first === undefined || first.project.content === content ? id : `${id}\n${content}`
  }

  all(): CountedProject[] {
    return [...this.#projects.values()]
  }
}

/** What one project shows alone: items of one beneficiary that pass a cap together. */
function sharedInside(project: KeptProject): readonly AcrossFinding[] {
  return project.capShared.map((found) => {
    const ids = found.item === null ? found.items : [found.item]
    const items = project.items.filter(({ id }) => ids.includes(id))
    return acrossFinding('CAP_SHARED', found.severity, [concerned(project, items)], {
      beneficiary: items[0]?.beneficiary ?? null,
      found: typeof found.found === 'number' ? found.found : null,
      expected: typeof found.expected === 'number' ? found.expected : null,
      rule: found.rule,
      citation: found.citation,
    })
  })
}

function comparedIn(projects: readonly KeptProject[]): ComparedAcross {
  const items = projects.flatMap((project) => project.items)
  return {
    projects: projects.length,
    items: projects.reduce((count, { itemCount }) => count + itemCount, 0),
    withBeneficiary: items.filter(({ beneficiary }) => beneficiary !== null).length,
    withAsset: items.filter(({ assets }) => assets.length > 0).length,
    withLimit: items.filter(({ shares }) => shares.some(({ asked }) => asked !== null)).length,
  }
}
