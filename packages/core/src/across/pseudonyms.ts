import { KhuyenCongError } from '../errors/errors.js'
import { keyedDigest } from '../json/keyed-digest.js'
import type { RuleBook } from '../packs/rule-book.js'
import { requireBook } from '../packs/rule-book.js'
import { identityKey } from '../project/identity.js'
import { type Project, readProject, writeProject } from '../project/project.js'
import type { ProjectInput } from '../project/project-input.js'
import { pseudonymMessages } from './messages.js'
import { requireKey } from './pseudonym-key.js'

type ItemInput = ProjectInput['items'][number]
type CostInput = NonNullable<ItemInput['costs']>[number]
type FactsInput = NonNullable<ItemInput['facts']>

/** What a token stands for: the same text as a name and as a number is two tokens. */
type Kind = 'id' | 'name' | 'title' | 'person' | 'maker' | 'model' | 'serial' | 'invoice' | 'paper'
type Token = (kind: Kind, text: string) => string

/** How many letters of the digest a token has: 128 bits, no two ids of a country share one. */
const LENGTH = 32
const IS_TOKEN = new RegExp(`^[a-z]+-[0-9a-f]{${LENGTH}}$`, 'u')

/**
 * Giả danh một đề án. / Makes what replaces in a project who benefits, what is bought and who signed
 * by keyed tokens (HMAC-SHA-256), so that files of several provinces can be compared by `auditAcross`
 * without names. One id gives one token whatever its capitals and spaces: the findings are the same
 * before and after. Reasons in free text are left out. Kept as they are: the id of the project, the
 * place, the year, amounts, activities, counts, all that rules ask for; who knows them may still
 * know the establishment, and whoever has the key can try ids. It is no anonymous data.
 *
 * @param key - 32 random bytes, as `readPseudonymKey` gives them.
 * @param book - The rule book whose words the projects use.
 * @returns What makes of a project one with tokens, as plain data.
 * @throws `KhuyenCongError` `PSEUDONYM_KEY`, `NOT_A_BOOK`; what is returned throws what
 *   `readProject` throws, and `PSEUDONYMS_ALREADY` for a project that has tokens.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { pseudonymiser } from '@khuyencong/core/across'
 * import { national } from '@khuyencong/rules-national'
 * const key = globalThis.crypto.getRandomValues(new Uint8Array(32))
 * const pseudonymise = pseudonymiser(key, createRuleBook([national]))
 * const of = (id: string) =>
 *   pseudonymise({ id: 'p', items: [{ id: '1', activity: 'showroom', beneficiary: { id } }] })
 * of('HTX-1').items[0]?.beneficiary?.id === of('htx-1').items[0]?.beneficiary?.id // => true
 * ```
 */
export function pseudonymiser(
  key: Uint8Array,
  book: RuleBook,
): (project: Project | ProjectInput) => ProjectInput {
  requireKey(key, 'key')
  requireBook(book)
  const token: Token = (kind, text) => {
    if (IS_TOKEN.test(text))
      throw new KhuyenCongError({
        code: 'PSEUDONYMS_ALREADY',
        at: 'project',
        found: text,
        ...pseudonymMessages.PSEUDONYMS_ALREADY(),
      })
    return `${kind}-${keyedDigest(key, `${kind}\n${identityKey(text)}`).slice(0, LENGTH)}`
  }
  return (project) => withTokens(writeProject(readProject(project, 'project', book)), token, book)
}

function withTokens(project: ProjectInput, token: Token, book: RuleBook): ProjectInput {
  const { title, implementer, facts, items, events, verified } = project
  return {
    ...project,
    ...(title != null && { title: token('title', title) }),
    ...(implementer?.name != null && {
      implementer: { ...implementer, name: token('name', implementer.name) },
    }),
    ...(facts != null && { facts: rulingsWithTokens(facts, token) }),
    items: items.map((item) => itemWithTokens(item, token)),
    ...(events != null && { events: events.map((event) => eventWithTokens(event, token, book)) }),
    ...(verified != null && {
      verified: verified.map(({ why: _why, by, ...answer }) => ({
        ...answer,
        by: token('person', by),
      })),
    }),
  }
}

function itemWithTokens(item: ItemInput, token: Token): ItemInput {
  const { beneficiary, costs, facts } = item
  return {
    ...item,
    ...(beneficiary != null && { beneficiary: beneficiaryWithTokens(beneficiary, token) }),
    ...(costs != null && { costs: costs.map((line) => costWithTokens(line, token)) }),
    ...(facts != null && { facts: rulingsWithTokens(facts, token) }),
  }
}

const beneficiaryWithTokens = (
  { id, name, ...beneficiary }: NonNullable<ItemInput['beneficiary']>,
  token: Token,
): NonNullable<ItemInput['beneficiary']> => ({
  ...beneficiary,
  ...(id != null && { id: token('id', id) }),
  ...(name != null && { name: token('name', name) }),
})

function costWithTokens(line: CostInput, token: Token): CostInput {
  const { asset } = line
  if (asset == null) return line
  const parts = (['maker', 'model', 'serial', 'invoice'] as const).flatMap((part) => {
    const text = asset[part]
    return text == null ? [] : [[part, token(part, text)] as const]
  })
  return { ...line, asset: Object.fromEntries(parts) }
}

/** Of papers, only those that the packs know by their ids stay as they are. */
function eventWithTokens(
  event: NonNullable<ProjectInput['events']>[number],
  token: Token,
  { vocabulary: { papers: known } }: RuleBook,
): NonNullable<ProjectInput['events']>[number] {
  const { why: _why, ...kept } = event
  const { papers } = kept
  return papers == null
    ? kept
    : { ...kept, papers: papers.map((each) => (known.has(each) ? each : token('paper', each))) }
}

/** A ruling keeps its value and its day. */
function rulingsWithTokens(facts: FactsInput, token: Token): FactsInput {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, rulingWithToken(value, token)]),
  ) as FactsInput
}

function rulingWithToken(value: unknown, token: Token): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { by, why: _why, ...ruling } = value as { readonly by?: unknown; readonly why?: unknown }
  return typeof by === 'string' ? { ...ruling, by: token('person', by) } : ruling
}
