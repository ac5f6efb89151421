import type { CaseOptions } from './authoring/cases/pack-under-test.js'
import { runCases } from './authoring/cases/run-cases.js'
import type { Pack } from './packs/pack.js'

export { CaseFile, CASE_VERDICTS } from './authoring/cases/case-file.js'
export { judgeCase } from './authoring/cases/judge-case.js'
export { runCases } from './authoring/cases/run-cases.js'
export type { Case, CaseVerdict } from './authoring/cases/case-file.js'
export type { CaseResult } from './authoring/cases/judge-case.js'
export type { CaseOptions } from './authoring/cases/pack-under-test.js'
export type { CaseReport } from './authoring/cases/run-cases.js'
export { RoundFile, runRounds } from './authoring/cases/round-cases.js'
export type { RoundReport } from './authoring/cases/round-cases.js'
export { testPack } from './authoring/testing/pack-test.js'
export type {
  Gap,
  PackTest,
  PackTestOptions,
  CoverageTally,
} from './authoring/testing/pack-test.js'
export type { CoverageKind } from './authoring/testing/demand.js'
export type { Mutation, Survivor } from './authoring/testing/mutate.js'
export { REVIEW } from './authoring/testing/suggest.js'
export { casesToReview, withReview } from './authoring/publishing/reviews.js'
export type { CaseToReview, CaseReview, ReviewDemand } from './authoring/publishing/reviews.js'
export { publishable } from './authoring/publishing/publishing-gate.js'
export type { Publishable, PublishingOptions } from './authoring/publishing/publishing-gate.js'
export { compareVersions, requireNextEdition } from './authoring/publishing/edition.js'
export type { LifecycleAnswer } from './authoring/cases/lifecycle-case.js'
export type { RoundCounterexample } from './authoring/search/scheme-rounds.js'
export type { SuggestedCase } from './authoring/testing/suggest.js'
export type { Counterexample } from './authoring/cases/counterexample.js'

/**
 * The two functions of a test runner this needs; vitest, jest, mocha and `node:test` all have
 * them.
 */
export interface TestRunner {
  /** Nhóm kiểm thử. / Groups tests under a name. */
  readonly describe: (name: string, body: () => void) => void
  /** Một kiểm thử. / Declares one test. */
  readonly it: (name: string, body: () => void) => void
}

/**
 * Kiểm thử một gói. / Turns the case files of a pack into tests, one per case, named by its
 * sentence. Give the register of provinces for a provincial pack, so that its places are those of
 * a decision.
 *
 * @param pack - The pack, read by `definePack`.
 * @param caseFiles - Parsed case files by their names.
 * @param runner - `describe` and `it` of a test runner.
 * @param options - The register of provinces, for a provincial pack.
 * @returns Nothing: the tests are handed to the runner.
 * @example
 * ```ts
 * import { describePack } from '@khuyencong/core/testing'
 * import { national } from '@khuyencong/rules-national'
 * const names: string[] = []
 * describePack(national, {}, { describe: (_name, body) => body(), it: (name) => names.push(name) })
 * names.length // => 0
 * ```
 */
export function describePack(
  pack: Pack,
  caseFiles: Readonly<Record<string, unknown>>,
  { describe, it }: TestRunner,
  options: CaseOptions = {},
): void {
  for (const file of Object.keys(caseFiles).sort()) {
    describe(`${pack.manifest.id} › ${file}`, () => {
      for (const report of runCases(pack, { [file]: caseFiles[file] }, options)) {
        it(`${report.on} · ${report.name}`, () => {
          if (report.differences.length > 0) throw new Error(report.differences.join('\n'))
        })
      }
    })
  }
}
