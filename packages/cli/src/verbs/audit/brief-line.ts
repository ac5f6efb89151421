import { type Finding, FORMAT, type Support } from '@khuyencong/core'
import type { Shown } from '../../judging/judging.js'

/**
 * Kết quả tóm tắt của một đề án. / One project on one short line, a twentieth of its record: the
 * verdict, the money of each item, the codes of the findings, what is missing. No steps, no
 * citations, no digest, and no line number: an input cut up in any way gives the same lines. The
 * whole record of a project is had by deciding it alone.
 */
export function briefLine({
  evidence,
  findings,
  items,
  missing,
  on,
  project: { id },
  provisional,
  verdict,
}: Shown): string {
  const brief = {
    evidence,
    findings: findings.map(briefFinding),
    format: FORMAT,
    id,
    items: items.map((item) => ({
      activity: item.activity,
      eligibility: item.eligibility,
      id: item.id,
      support: moneyOf(item.support),
    })),
    missing: [...new Set(missing.map(({ fact }) => fact))],
    on,
    provisional,
    verdict,
  }
  return `${JSON.stringify(brief)}\n`
}

const briefFinding = ({ code, expected, found, item, rule, severity }: Finding): object => ({
  code,
  expected,
  found,
  item,
  rule,
  severity,
})

function moneyOf(support: Support): object {
  if (support.answer !== 'met') return { answer: support.answer }
  const { allowed, answer, ceiling, exact, requested, rule } = support
  return { allowed, answer, ceiling, exact, requested, rule }
}
