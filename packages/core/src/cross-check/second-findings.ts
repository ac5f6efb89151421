import type { FundingRule } from '../kinds/rule.js'
import { activityOn } from '../vocabulary/open-vocabulary.js'
import type { Finding } from '../vocabulary/finding.js'
import { type CrossChecked, type Disagreement, differ, type Reading } from './disagreement.js'
import { isAboutOther, isAt, type VersionInForce, toCite } from './second-law.js'
import { fundingOf } from './second-money.js'

type FundingVersion = FundingRule['versions'][number]

const money = ({ version }: VersionInForce): FundingVersion => version as FundingVersion

/**
 * Findings that cite another rule than the one to be cited, and a wrong authority that is not said
 * or is said in vain.
 */
export function citingDisagreements(
  { findings }: CrossChecked,
  reading: Reading,
): readonly Disagreement[] {
  const { law, subject, applies } = reading
  const item = subject.item.id
  const rules = fundingOf(law, subject, applies)
  const own = findings.filter((finding) => finding.item === item && finding.event === null)
  const level = subject.project.approval?.level ?? null
  const wrong = rules.filter(
    (rule) => level !== null && money(rule).authority?.includes(level) === false,
  )
  return [
    ...own.flatMap((finding) => {
      const check = CHECKS[finding.code]
      const cited = check === undefined ? [] : rules.filter((rule) => money(rule).check === check)
      return check === undefined ? [] : citing(finding, cited, reading)
    }),
    ...own
      .filter(({ code }) => code === 'DOUBLE_FUNDING')
      .flatMap((finding) => besideDisagreement(finding, reading)),
    ...authorityDisagreements(own, findings, wrong, reading),
  ]
}

/** The check of a funding rule that a finding rests on. */
const CHECKS: Readonly<Partial<Record<Finding['code'], FundingVersion['check']>>> = {
  DOUBLE_FUNDING: 'double-funding',
  COUNTERPART_SHORT: 'counterpart',
}

function citing(
  { rule, item }: Finding,
  rules: readonly VersionInForce[],
  { law }: Reading,
): readonly Disagreement[] {
  const allowed = rules.length === 0 ? new Set<string>() : toCite(rules, law.day)
  if (rule === null ? allowed.size === 0 : allowed.has(rule)) return []
  return rule === null
    ? [differ([...allowed].join(', '), item, null, 'met')]
    : [differ(rule, item, 'met', null)]
}

/** What is said to pay for the same cost besides must be a scheme of that place. */
function besideDisagreement({ other, item }: Finding, reading: Reading): readonly Disagreement[] {
  const { law, subject, applies } = reading
  const base = activityOn(subject.vocabulary, subject.item.activity, subject.on)?.base ?? ['all']
  const beside = law.inForce.filter(
    (rule) =>
      rule.rule.kind === 'funding' &&
      money(rule).neighbour?.of.some((fact) => base.includes('all') || base.includes(fact)) ===
        true &&
      !isAboutOther(rule.version.when, subject.item.activity) &&
      schemeMeets(rule, reading) &&
      applies(rule) === 'met',
  )
  const allowed = beside.length === 0 ? new Set<string>() : toCite(beside, law.day)
  const cited = beside.filter(({ id }) => allowed.has(id)).map(({ version }) => version.citation)
  const fits =
    other === null
      ? cited.length === 0
      : cited.some(
          ({ document, provision }) => document === other.document && provision === other.provision,
        )
  if (fits) return []
  return other === null
    ? [differ([...allowed].join(', '), item, null, 'met')]
    : [differ('DOUBLE_FUNDING', item, 'met', null)]
}

/**
 * Another scheme matters where its province has the place, and the money is known to be local or
 * national.
 */
const schemeMeets = (rule: VersionInForce, { subject }: Reading): boolean =>
  rule.pack.manifest.jurisdiction === 'national' ||
  (subject.project.fund !== null && isAt(rule, subject))

function authorityDisagreements(
  own: readonly Finding[],
  whole: readonly Finding[],
  wrong: readonly VersionInForce[],
  reading: Reading,
): readonly Disagreement[] {
  const said = own.find(({ code }) => code === 'WRONG_AUTHORITY')
  if (said !== undefined) return citing(said, wrong, reading)
  const [first] = wrong
  // of many findings of one code only the first are kept
  return first === undefined || whole.some(({ code }) => code === 'MORE_FINDINGS')
    ? []
    : [differ(first.id, reading.subject.item.id, null, 'unmet')]
}
