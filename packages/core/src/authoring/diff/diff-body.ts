import { type BodyDifference, compareBodies } from './body-compare.js'
import { judgeSubject } from '../cases/judge-case.js'
import type { Day } from '../../values/calendar.js'
import { formatCitation } from '../../vocabulary/law.js'
import type { Pack } from '../../packs/pack.js'
import { caseOf } from '../cases/prepared-cases.js'
import type { ProcedureVersion } from '../../kinds/procedure.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import type { SchemeVersion } from '../../kinds/scheme-parts.js'
import {
  roundAnswer,
  roundCounterexample,
  type RoundCounterexample,
} from '../search/scheme-rounds.js'
import type { Search } from '../../conditions/region-search.js'
import type { Counterexample } from '../sampling/counterexample.js'
import { scenarioCandidates } from '../search/counterexamples.js'

/** A rule on the day of its side, and the version in force then. */
export interface BodySide {
  readonly pack: Pack
  readonly rule: Rule
  readonly on: Day
  readonly version: RuleVersion
}

/** One change inside a body. */
export interface BodyChange {
  readonly part: { readonly at: string; readonly text: string; readonly textEn: string }
  readonly before: {
    readonly answer: string
    readonly level: null
    readonly citation: string | null
  }
  readonly after: BodyChange['before']
  readonly counterexample: Counterexample | RoundCounterexample | null
}

/**
 * Khác nhau trong nội dung. / What changes inside a scheme, a procedure or a programme, each
 * with a round or events of a project that come out differently, where there are such.
 */
export function bodyChanges(a: BodySide, b: BodySide, search: Search): readonly BodyChange[] {
  if (a.version === b.version || !hasBody(a.version) || !hasBody(b.version)) return []
  const counterexampleTo = counterexamples(a, b, search)
  return compareBodies(a.version, b.version).map((found) => {
    const [before, after] = found.citations.map((citation) =>
      citation === null ? null : formatCitation(citation),
    )
    const [text, textEn] = found.words
    return {
      part: { at: found.at, text, textEn },
      counterexample: counterexampleTo(found),
      before: { answer: found.before, level: null, citation: before ?? null },
      after: { answer: found.after, level: null, citation: after ?? null },
    }
  })
}

export const hasBody = (version: RuleVersion): boolean =>
  'rankBy' in version || 'transitions' in version || 'targets' in version

/** The same rule with one version for every day, so that two versions can be asked about one day. */
function pinned({ rule }: BodySide, version: object): Rule {
  return {
    ...rule,
    encodedSince: ALWAYS,
    versions: [{ ...version, from: ALWAYS, to: null }],
  } as unknown as Rule
}

const ALWAYS = '1900-01-01' as Day

/** Looks for what tells the two sides apart because of one difference: the first side differs from itself so changed, and from the other side. */
function counterexamples(
  a: BodySide,
  b: BodySide,
  search: Search,
): (found: BodyDifference) => BodyChange['counterexample'] {
  const [before, after] = [pinned(a, a.version), pinned(b, b.version)]
  if ('rankBy' in a.version) {
    const sideOf = (
      pack: Pack,
      rule: Rule,
    ): { readonly pack: Pack; readonly rule: Rule; readonly version: SchemeVersion } => ({
      pack,
      rule,
      version: rule.versions[0] as SchemeVersion,
    })
    const differ = (round: RoundCounterexample['round']): boolean =>
      roundAnswer(a.pack, before, round).meaning !== roundAnswer(b.pack, after, round).meaning
    return ({ changed }) =>
      roundCounterexample(
        sideOf(a.pack, before),
        sideOf(a.pack, pinned(a, changed)),
        [b.on],
        differ,
      )
  }
  if (!('transitions' in a.version)) return () => null
  const version = a.version
  return ({ changed }) =>
    scenarioCandidates(a.pack, version, changed as unknown as ProcedureVersion, search).find(
      (counterexample) => {
        const asked = caseOf(a.pack, counterexample)
        if (asked === null) return false
        const own = lifecycleText(a.pack, before, asked.subject)
        return (
          own !== lifecycleText(a.pack, pinnedChange(a, changed), asked.subject) &&
          own !== lifecycleText(b.pack, after, asked.subject)
        )
      },
    ) ?? null
}

const CHANGED = new WeakMap<object, Rule>()

function pinnedChange(side: BodySide, changed: object): Rule {
  const known = CHANGED.get(changed) ?? pinned(side, changed)
  CHANGED.set(changed, known)
  return known
}

const lifecycleText = (...asked: Parameters<typeof judgeSubject>): string =>
  JSON.stringify(judgeSubject(...asked).lifecycle)
