import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import {
  compileCondition,
  type CompiledCondition,
  missingFacts,
} from '../conditions/compile-condition.js'
import { factReader, type Subject } from '../project/facts.js'
import type { Citation } from '../vocabulary/law.js'
import type { Rate } from '../values/money.js'
import { formatFactor } from '../values/rate-text.js'
import type { PriorityKey, PriorityOrder } from '../kinds/priority/priority-order.js'
import type { Project } from '../project/project.js'
import type { TruthValue } from '../vocabulary/answers.js'

/**
 * Lý do xếp hạng. / One key of the order as it stood for one project. `position` 1 is best;
 * projects in no group come after the last.
 */
export interface Reason {
  readonly key: string
  readonly group: string | null
  readonly value: string | null
  readonly position: number | null
  readonly verdict: TruthValue
  /** Facts that are not known and could place the project higher. */
  readonly missing: readonly string[]
  readonly citation: Citation | null
}

/** Where one project stands before ranks are given. */
export interface OrderKeys {
  readonly project: string
  readonly list: number
  readonly name: string | null
  /** One number per key, lower is better. */
  readonly keys: readonly number[]
  readonly reasons: readonly Reason[]
}

interface CompiledOrder {
  readonly ownLists: readonly {
    readonly id: string
    readonly citation: Citation
    readonly when: CompiledCondition
  }[]
  readonly keys: readonly {
    readonly key: PriorityKey
    readonly groups: readonly { readonly id: string; readonly when: CompiledCondition }[]
  }[]
}

const COMPILED = new WeakMap<PriorityOrder, CompiledOrder>()

/** Compiles an order once. */
export function compileOrder(order: PriorityOrder, vocabulary: Vocabulary): CompiledOrder {
  const known = COMPILED.get(order)
  if (known !== undefined) return known
  const compiled: CompiledOrder = {
    ownLists: (order.ownLists ?? []).map(({ id, citation, when }) => ({
      id,
      citation,
      when: compileCondition(when, vocabulary),
    })),
    keys: order.keys.map((key) => ({
      key,
      groups: (key.groups ?? []).map(({ id, when }) => ({
        id,
        when: compileCondition(when, vocabulary),
      })),
    })),
  }
  COMPILED.set(order, compiled)
  return compiled
}

/**
 * Where one project stands: in a list of its own when all its items belong there, else by every
 * key.
 */
export function keysByOrder(
  { ownLists, keys }: CompiledOrder,
  subjects: readonly Subject[],
  project: string,
): OrderKeys {
  const list = ownLists.findIndex(({ when }) =>
    subjects.every((subject) => when.test(subject) === 'met'),
  )
  const own = ownLists[list]
  if (own !== undefined) {
    return {
      project,
      list: list + 1,
      name: own.id,
      keys: [],
      reasons: [
        {
          key: own.id,
          group: null,
          value: null,
          position: null,
          verdict: 'met',
          missing: [],
          citation: own.citation,
        },
      ],
    }
  }
  const reasons = keys.map(({ key, groups }) =>
    key.most === null ? groupReason(key, groups, subjects) : numberReason(key, key.most, subjects),
  )
  return {
    project,
    list: 0,
    name: null,
    keys: reasons.map(({ rankBy }) => rankBy),
    reasons: reasons.map(({ reason }) => reason),
  }
}

interface KeyResult {
  readonly rankBy: number
  readonly reason: Reason
}

/**
 * The best group any item is proven to belong to; facts that could prove a better one are named.
 */
function groupReason(
  key: PriorityKey,
  groups: CompiledOrder['keys'][number]['groups'],
  subjects: readonly Subject[],
): KeyResult {
  const missing = new Set<string>()
  const found = groups.findIndex(({ when }) => provenIn(when, subjects, missing))
  const position = found === -1 ? groups.length : found
  return {
    rankBy: position,
    reason: {
      key: key.id,
      group: groups[found]?.id ?? null,
      value: null,
      position: position + 1,
      verdict: found !== -1 ? 'met' : missing.size > 0 ? 'unknown' : 'unmet',
      missing: [...missing],
      citation: key.citation,
    },
  }
}

/** Whether some item meets a condition; facts that are missing before that are collected. */
function provenIn(
  when: CompiledCondition,
  subjects: readonly Subject[],
  missing: Set<string>,
): boolean {
  for (const subject of subjects) {
    const verdict = when.test(subject)
    if (verdict === 'met') return true
    if (verdict === 'unknown')
      missingFacts(when.trace(subject)).forEach((fact) => missing.add(fact))
  }
  return false
}

/** The number all items that give one agree on at least: the lowest. */
function numberReason(key: PriorityKey, fact: string, subjects: readonly Subject[]): KeyResult {
  const values = subjects
    .map((subject) => factReader(fact, subject.vocabulary)(subject))
    .filter((value): value is number => typeof value === 'number')
  const value = values.length === 0 ? null : Math.min(...values)
  return {
    rankBy: value === null ? Number.POSITIVE_INFINITY : -value,
    reason: {
      key: key.id,
      group: null,
      value: value === null ? null : String(value),
      position: null,
      verdict: value === null ? 'unknown' : 'met',
      missing: value === null ? [fact] : [],
      citation: key.citation,
    },
  }
}

/** Where a project stands by its points. */
export function keysByScore(project: Project, scores: Readonly<Record<string, Rate>>): OrderKeys {
  const score = Object.hasOwn(scores, project.id) ? (scores[project.id] as Rate) : null
  const reason: Reason = {
    key: 'score',
    group: null,
    value: score === null ? null : formatFactor(score),
    position: null,
    verdict: score === null ? 'unknown' : 'met',
    missing: score === null ? ['score'] : [],
    citation: null,
  }
  return {
    project: project.id,
    list: 0,
    name: null,
    keys: [score === null ? Number.POSITIVE_INFINITY : -score],
    reasons: [reason],
  }
}
