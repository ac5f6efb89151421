import { canonicalJson, digestOf } from '../words/digest.js'
import { type Decision, decide } from './decide.js'
import type { RuleBook } from '../rules/rule-book.js'
import { day } from '../words/calendar.js'
import { KhuyenCongError, placed } from '../words/errors.js'
import type { ProjectInput } from '../dossier/project.js'

/** Kết quả dựng lại. / Whether a stored decision comes out the same, byte for byte, or where it first differs. */
export type Replay =
  | { readonly identical: true; readonly digest: string }
  | {
      readonly identical: false
      readonly at: string
      readonly stored: string
      readonly derived: string
    }

/**
 * Dựng lại quyết định. / Re-derives a stored decision from the project it holds and the packs of the book.
 *
 * The first difference is named by its path: `packs` when other packs are loaded, `project` when the project was touched,
 * `digest` when only the seal was.
 *
 * @throws {@link KhuyenCongError} `NOT_A_DECISION`.
 * @example
 * ```ts
 * import { createRuleBook, decide, replay } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const decision = decide(book, { on: '2023-06-01', project: { id: 'p', items: [{ id: '1', activity: 'advanced-machinery' }] } })
 * replay(book, decision).identical // => true
 * ```
 */
export function replay(book: RuleBook, stored: unknown): Replay {
  const { on, project } = (isGroup(stored) ? stored : {}) as {
    on?: unknown
    project?: { input?: ProjectInput }
  }
  const input = project?.input
  if (typeof on !== 'string' || input === undefined)
    throw new KhuyenCongError({
      code: 'NOT_A_DECISION',
      at: 'on',
      message: 'Không phải một quyết định đã lưu.',
      messageEn: 'Not a stored decision.',
    })
  const judgedOn = placed('on', () => day(on))
  const derived = placed(
    'project.input',
    () => decide(book, { on: judgedOn, project: input }),
    'project',
  )
  const { crossCheck } = stored as Partial<Decision>
  const difference = firstDifference(
    stored,
    crossCheck === 'agrees' ? { ...derived, crossCheck } : derived,
    '',
  )
  return difference === null
    ? { identical: true, digest: derived.digest }
    : { identical: false, ...difference }
}

/** The seal of a decision, recomputed: what its `digest` must be. */
export function digestOfDecision(decision: Decision): string {
  const { digest: _digest, crossCheck: _crossCheck, ...rest } = decision
  return digestOf(rest)
}

function firstDifference(
  stored: unknown,
  derived: unknown,
  at: string,
): { at: string; stored: string; derived: string } | null {
  if (isGroup(stored) && isGroup(derived) && Array.isArray(stored) === Array.isArray(derived)) {
    const keys = [...new Set([...Object.keys(stored), ...Object.keys(derived)])].sort(byPlace)
    for (const key of keys) {
      const inner = firstDifference(
        valueOf(stored, key),
        valueOf(derived, key),
        Array.isArray(stored) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`,
      )
      if (inner !== null) return inner
    }
    return null
  }
  return Object.is(stored, derived) ? null : { at, stored: show(stored), derived: show(derived) }
}

/** What a decision starts from is named before what follows from it, and the seal last. */
const FIRST = ['schema', 'on', 'project', 'input', 'packs', 'id', 'version']

function byPlace(a: string, b: string): number {
  const rank = (key: string): number =>
    key === 'digest' ? FIRST.length + 1 : FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  const [x, y] = [Number(a), Number(b)]
  if (Number.isInteger(x) && Number.isInteger(y)) return x - y
  return a < b ? -1 : a > b ? 1 : 0
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const valueOf = (group: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(group, key) ? group[key] : undefined
const show = (value: unknown): string =>
  value === undefined ? '—' : canonicalJson(value).slice(0, 200)
