import { type BodyDifference, compareBodies } from './body-compare.js'
import { judgeSubject } from '../cases/judge-case.js'
import type { Day } from '../../values/calendar.js'
import { formatCitation } from '../../vocabulary/law.js'
import type { Pack } from '../../packs/pack.js'
import { caseOf } from '../cases/prepared-cases.js'
import { authoredKind } from '../../kinds/authored-kinds.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import type { SchemeVersion } from '../../kinds/scheme/scheme-parts.js'
import {
  roundAnswer,
  roundCounterexample,
  type RoundCounterexample,
  type SchemeSide,
} from '../search/scheme-rounds.js'
import type { Search } from '../../conditions/point-search.js'
import type { Counterexample } from '../cases/counterexample.js'
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
 * Khác nhau trong nội dung. / What changes inside a rule whose content is compared, each with a
 * round or events of a project that come out differently, where there are such.
 */
export function bodyChanges(a: BodySide, b: BodySide, search: Search): readonly BodyChange[] {
  if (a.version === b.version || !hasBody(a.rule) || a.rule.kind !== b.rule.kind) return []
  const counterexampleTo = counterexamples(a, b, search)
  return compareBodies(a.version, b.version, {
    ...authoredKind(a.rule.kind),
    facts: search.vocabulary.facts,
  }).map((found) => {
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

/** Whether the versions of a rule have content that is compared place by place. */
export const hasBody = ({ kind }: Rule): boolean => authoredKind(kind).hasBody

/**
 * The same rule with one version for every day, so that two versions can be asked about one day.
 */
function pinned({ rule }: BodySide, version: object): Rule {
  return {
    ...rule,
    encodedSince: BEFORE_ANY_DAY,
    versions: [{ ...version, from: BEFORE_ANY_DAY, to: null }],
  } as unknown as Rule
}

const BEFORE_ANY_DAY = '1900-01-01' as Day

type CounterexampleOf = (found: BodyDifference) => BodyChange['counterexample']

/**
 * Looks for what tells the two sides apart because of one difference: the first side differs from
 * itself so changed, and from the other side.
 */
function counterexamples(a: BodySide, b: BodySide, search: Search): CounterexampleOf {
  const { shownBy } = authoredKind(a.rule.kind)
  if (shownBy === 'rounds') return roundCounterexamples(a, b)
  return shownBy === 'events' ? scenarioCounterexamples(a, b, search) : () => null
}

function roundCounterexamples(a: BodySide, b: BodySide): CounterexampleOf {
  const [before, after] = [pinned(a, a.version), pinned(b, b.version)]
  const sideOf = (rule: Rule): SchemeSide => ({
    pack: a.pack,
    rule,
    version: rule.versions[0] as SchemeVersion,
  })
  const differ = (round: RoundCounterexample['round']): boolean =>
    roundAnswer(a.pack, before, round).meaning !== roundAnswer(b.pack, after, round).meaning
  return ({ changed }) =>
    roundCounterexample(sideOf(before), sideOf(pinned(a, changed)), [b.on], differ)
}

/** The first side answers otherwise than itself so changed, and otherwise than the other side. */
function scenarioCounterexamples(a: BodySide, b: BodySide, search: Search): CounterexampleOf {
  const [before, after] = [pinned(a, a.version), pinned(b, b.version)]
  return ({ changed }) => {
    const other = changed as unknown as RuleVersion
    const tells = (candidate: Counterexample): boolean => {
      const subject = caseOf(a.pack, candidate)?.subject
      if (subject === undefined) return false
      const own = lifecycleText(a.pack, before, subject)
      return (
        own !== lifecycleText(a.pack, pinnedChange(a, changed), subject) &&
        own !== lifecycleText(b.pack, after, subject)
      )
    }
    return scenarioCandidates(a.pack, a.rule, a.version, other, search).find(tells) ?? null
  }
}

const PINNED_CHANGES = new WeakMap<object, Rule>()

function pinnedChange(side: BodySide, changed: object): Rule {
  const known = PINNED_CHANGES.get(changed) ?? pinned(side, changed)
  PINNED_CHANGES.set(changed, known)
  return known
}

const lifecycleText = (...asked: Parameters<typeof judgeSubject>): string =>
  JSON.stringify(judgeSubject(...asked).lifecycle)
