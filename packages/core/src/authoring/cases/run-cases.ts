import { KhuyenCongError, withErrorPath } from '../../errors/errors.js'
import { didYouMean } from '../../errors/suggestions.js'
import type { Rule } from '../../kinds/rule.js'
import type { Pack } from '../../packs/pack.js'
import { readAs } from '../../reading/reading.js'
import type { Day } from '../../values/calendar.js'
import { differences } from './case-differences.js'
import { CaseFile } from './case-file.js'
import { subjectOf } from './case-subject.js'
import { type CaseResult, judgeSubject } from './judge-case.js'
import { caseMessages } from './messages.js'
import { type CaseOptions, underTest } from './pack-under-test.js'

/** One case as run: what differs from what was expected, in plain words; empty when it passes. */
export interface CaseReport {
  readonly file: string
  readonly rule: string
  readonly name: string
  readonly on: Day
  readonly result: CaseResult
  readonly differences: readonly string[]
  readonly differencesEn: readonly string[]
}

/**
 * Chạy các tình huống. / Runs case files against the rules of a pack: each rule governs the cases a
 * decision would ask it of. A case that names no fund or province means those of the pack.
 *
 * @param pack - The pack, read by `definePack`.
 * @param files - Parsed case files by their names.
 * @param options - For a provincial pack: the register of provinces, and the national pack beside it.
 * @returns One report a case, with what differs.
 * @throws `KhuyenCongError` for a file that cannot be read or names no rule.
 * @example
 * ```ts
 * import { runCases } from '@khuyencong/core/testing'
 * import { national } from '@khuyencong/rules-national'
 * const cases = [{ name: 'a', on: '2018-05-11', given: {}, expect: { verdict: 'met' } }]
 * const file = { rule: 'support.advanced-machinery', cases }
 * runCases(national, { 'a.cases.json': file })[0]?.differences // => []
 * ```
 */
export function runCases(
  pack: Pack,
  files: Readonly<Record<string, unknown>>,
  options: CaseOptions = {},
): readonly CaseReport[] {
  const located = underTest(pack, options)
  return Object.keys(files)
    .sort()
    .flatMap((file) => runFile(located, file, files[file]))
}

function runFile(pack: Pack, file: string, content: unknown): readonly CaseReport[] {
  const read = readAs(CaseFile, content, file)
  const rule = ruleNamed(pack, read.rule, file)
  return read.cases.map((each) => {
    const given = { ...read.given, ...each.given }
    const result = withErrorPath(`${file} › ${each.name}`, () =>
      judgeSubject(pack, rule, subjectOf(given, pack, each.on, each.events, rule)),
    )
    return {
      file,
      rule: rule.id,
      name: each.name,
      on: each.on,
      result,
      differences: differences(each.expect, result, 'vi'),
      differencesEn: differences(each.expect, result, 'en'),
    }
  })
}

/** The rule a case file is about. Throws `UNKNOWN_RULE`. */
export function ruleNamed({ rules }: Pack, id: string, file: string): Rule {
  const rule = rules.find((each) => each.id === id)
  if (rule !== undefined) return rule
  throw new KhuyenCongError({
    code: 'UNKNOWN_RULE',
    at: `${file} › rule`,
    found: id,
    ...caseMessages.UNKNOWN_RULE(),
    ...didYouMean(
      id,
      rules.map((each) => each.id),
    ),
  })
}
