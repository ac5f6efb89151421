// Mô hình đối chứng của cả kết quả xét. / The reference model of a whole decision: small, slow,
// obvious, and written from the contract, apart from core. It reads packs and projects as files hold
// them.
import { eligibilityOf, type FiveAnswers } from './reference-eligibility.fixture.js'
import { type ReferenceCase, rulesConcerning } from './reference-facts.fixture.js'
import type { ReferenceFinding } from './reference-finding.fixture.js'
import { moneyOf, type ReferenceMoney } from './reference-money.fixture.js'
import { placeThatDay } from './reference-place.fixture.js'
import {
  approvalNotes,
  definitionNotes,
  lawAgeNotes,
  unseenNotes,
} from './reference-project-notes.fixture.js'
import { sharedCaps } from './reference-shared-cap.fixture.js'
import { type ReferenceSupport, supportOf } from './reference-support.fixture.js'
import { type Grade, type Law, weakestGrade } from './written-law.fixture.js'
import type { WrittenProject } from './written-project.fixture.js'

export interface ReferenceDecision {
  readonly verdict: 'eligible' | 'ineligible' | 'undetermined'
  readonly evidence: Grade
  readonly items: readonly {
    readonly id: string
    readonly eligibility: FiveAnswers
    readonly support: ReferenceSupport
    readonly allowed: bigint | null
  }[]
  readonly funding: ReferenceMoney['funding']
  readonly findings: readonly ReferenceFinding[]
}

/** Decides a project on a day by the packs of a law. Throws `Refused` where it cannot be decided. */
export function referenceDecision(
  law: Law,
  on: string,
  project: WrittenProject,
): ReferenceDecision {
  const casesOn = (day: string): readonly ReferenceCase[] =>
    project.items.map((item) => ({
      law,
      on: day,
      project,
      item,
      place: placeOf(law, item, day),
      rules: rulesConcerning(law, day, item.activity),
    }))
  const cases = casesOn(on)
  const items = cases.map((of) => {
    const eligibility = eligibilityOf(of)
    const support = supportOf(of)
    return { of, answer: eligibility.answer, eligibility, ...support }
  })
  const shared = sharedCaps(items)
  const money = moneyOf(items, shared.allowed)
  const ofItems = items.flatMap((item) => [...item.eligibility.findings, ...item.findings])
  const byItems = [...ofItems, ...shared.findings, ...money.findings]
  const definition = definitionNotes(cases)
  const approval = approvalNotes(cases, casesOn)
  const whole = [...definition.findings, ...approval.findings]
  const grades = items.flatMap((item) => [...item.eligibility.grades, ...item.grades])
  return {
    verdict: verdictOf(items.map(({ answer }) => answer)),
    evidence: weakestGrade([...grades, ...money.grades, ...definition.grades, ...approval.grades]),
    items: items.map(({ of: { item }, answer, support }) => ({
      id: item.id,
      eligibility: answer,
      support,
      allowed: shared.allowed.get(item.id) ?? (support.level === null ? null : support.allowed),
    })),
    funding: money.funding,
    findings: [
      ...byItems,
      ...unseenNotes(byItems),
      ...lawAgeNotes(items),
      ...whole,
      ...unseenNotes(whole),
    ],
  }
}

const placeOf = (
  law: Law,
  { site }: WrittenProject['items'][number],
  on: string,
): ReferenceCase['place'] =>
  placeThatDay(
    law,
    (site?.['province'] ?? null) as string | null,
    (site?.['formerProvince'] ?? null) as string | null,
    on,
  )

function verdictOf(answers: readonly FiveAnswers[]): ReferenceDecision['verdict'] {
  if (answers.includes('unmet') || answers.includes('not-in-force')) return 'ineligible'
  return answers.every((answer) => answer === 'met') ? 'eligible' : 'undetermined'
}
