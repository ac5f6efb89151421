import type { Rule } from '../../kinds/rule.js'
import type { Pack } from '../../packs/pack.js'
import type { Subject } from '../../project/facts.js'
import { KhuyenCongError, withErrorPath } from '../../errors/errors.js'
import { readAs } from '../../reading/reading.js'
import type { Day } from '../../values/calendar.js'
import type { Counterexample } from './counterexample.js'
import { differences } from './case-differences.js'
import { type Case, CaseFile } from './case-file.js'
import { subjectOf } from './case-subject.js'
import { judgeSubject } from './judge-case.js'
import type { Check } from './question.js'
import { ruleNamed } from './run-cases.js'

/** A case read once, so that a rule and its mutants can be asked the same question. */
export interface PreparedCase {
  readonly file: string
  readonly name: string
  readonly on: Day
  readonly subject: Subject
  readonly expect: Case['expect']
}

/**
 * The cases of a pack by the rule they test. Throws for a file that cannot be read or names no
 * rule.
 */
export function prepareCases(
  pack: Pack,
  files: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly PreparedCase[]> {
  const byRule = new Map<string, PreparedCase[]>()
  for (const file of Object.keys(files).sort()) {
    const read = readAs(CaseFile, files[file], file)
    const rule = ruleNamed(pack, read.rule, file)
    const cases = read.cases.map(({ name, on, given, events, expect }) => ({
      file,
      name,
      on,
      expect,
      subject: withErrorPath(`${file} › ${name}`, () =>
        subjectOf({ ...read.given, ...given }, pack, on, events, rule),
      ),
    }))
    byRule.set(read.rule, [...(byRule.get(read.rule) ?? []), ...cases])
  }
  return byRule
}

/**
 * A case made from facts alone, as a suggestion is; `null` where the facts do not go together (a
 * province and its former one).
 */
export function caseOf(
  pack: Pack,
  { on, given, events }: Counterexample,
  rule: Rule | null = null,
): PreparedCase | null {
  try {
    return {
      file: '',
      name: '',
      on,
      subject: subjectOf(given, pack, on, events ?? null, rule),
      expect: NO_EXPECTATION,
    }
  } catch (error) {
    if (error instanceof KhuyenCongError) return null
    throw error
  }
}

const NO_EXPECTATION: Case['expect'] = {
  verdict: null,
  amount: null,
  figures: null,
  citing: null,
  missing: null,
  state: null,
  irregular: null,
  findings: null,
}

/** Cases as the checks mutants are asked. */
export function checksOf(pack: Pack, cases: readonly PreparedCase[]): readonly Check[] {
  return cases.map((each) => ({
    on: each.on,
    manyDays: each.subject.project.events !== null,
    holds: (rule) => passes(pack, rule, each),
  }))
}

/** Whether a case holds of a rule. */
function passes(pack: Pack, rule: Rule, { subject, expect }: PreparedCase): boolean {
  return differences(expect, judgeSubject(pack, rule, subject)).length === 0
}
