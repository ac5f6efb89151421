import { runCases } from './pack-tools/cases.js'
import type { Pack } from './rules/pack.js'

export { CaseFile, CASE_VERDICTS, judgeCase, runCases } from './pack-tools/cases.js'
export type { Case, CaseReport, CaseResult, CaseVerdict } from './pack-tools/cases.js'
export { RoundFile, runRounds } from './pack-tools/round-cases.js'
export type { RoundReport } from './pack-tools/round-cases.js'
export { testPack } from './pack-tools/pack-test.js'
export type { Gap, PackTest, PackTestOptions, Tally } from './pack-tools/pack-test.js'
export type { CoverageKind } from './pack-tools/pack-coverage.js'
export type { Mutation, Survivor } from './pack-tools/mutate.js'
export { REVIEW } from './pack-tools/suggest.js'
export type { LifeAnswer } from './pack-tools/life-case.js'
export type { RoundWitness } from './pack-tools/scheme-rounds.js'
export type { SuggestedCase } from './pack-tools/suggest.js'
export type { Witness } from './pack-tools/witness.js'

/** The two functions of a test runner this needs; vitest, jest, mocha and `node:test` all have them. */
export interface TestRunner {
  /** Nhóm kiểm thử. / Groups tests under a name. */
  readonly describe: (name: string, body: () => void) => void
  /** Một kiểm thử. / Declares one test. */
  readonly it: (name: string, body: () => void) => void
}

/**
 * Kiểm thử một gói. / Turns the case files of a pack into tests, one per case, named by its sentence.
 *
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
): void {
  for (const file of Object.keys(caseFiles).sort()) {
    describe(`${pack.manifest.id} › ${file}`, () => {
      for (const report of runCases(pack, { [file]: caseFiles[file] })) {
        it(`${report.on} · ${report.name}`, () => {
          if (report.differences.length > 0) throw new Error(report.differences.join('\n'))
        })
      }
    })
  }
}
