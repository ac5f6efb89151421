import { type Chance, given } from './chance.fixture.js'
import { askableIn, randomCondition } from './random-condition.fixture.js'
import { grantWords, randomGrant } from './random-grant.fixture.js'
import {
  BOUNDARIES,
  dayBefore,
  moved,
  type RandomWords,
  randomWords,
} from './random-words.fixture.js'
import { RANDOM_REGISTER } from './random-register.fixture.js'
import type { WrittenPack } from './written-law.fixture.js'

/** Các gói ngẫu nhiên. / Packs as their files hold them, national law first, with their words. */
export interface RandomLaw {
  readonly packs: readonly WrittenPack[]
  readonly words: readonly RandomWords[]
}

/** What the rules of one pack are made of. */
interface Making {
  readonly chance: Chance
  readonly id: string
  readonly national: boolean
  readonly words: readonly RandomWords[]
  readonly condition: () => object
  readonly levels: readonly string[]
}

/** National law and the acts of some provinces; now and then one stands in the place of another. */
export function randomLaw(chance: Chance): RandomLaw {
  const national = randomWords(chance, '', 3)
  const law = randomPack(making(chance, 'national', [national], []), national, 'national')
  const levels = levelsWithCap(law)
  const packs = [law]
  const words = [national]
  for (const province of chance.some(PROVINCES, 1)) {
    const own = chance.happens(40) ? randomWords(chance, `${province}:`, 1) : null
    const known = own === null ? [national] : [national, own]
    packs.push(randomPack(making(chance, province, known, levels), own, province))
    const beside = (id: string): Making => making(chance, id, [national], levels)
    if (chance.happens(10))
      packs.push(withoutLevels(randomPack(beside(`${province}-them`), null, province)))
    const stays = chance.happens(85)
    // the words of a pack that is replaced go with it
    if (own !== null && stays) words.push(own)
    if (stays) continue
    const next = randomPack(beside(`${province}-moi`), null, province)
    packs.push({ ...next, manifest: { ...next.manifest, replaces: province } })
  }
  return { packs, words }
}

/** A second pack of one authority may not give what the first one gives. */
const withoutLevels = (pack: WrittenPack): WrittenPack => ({
  ...pack,
  rules: Object.fromEntries(
    Object.entries(pack.rules).filter(([, { kind }]) => ['eligibility', 'funding'].includes(kind)),
  ),
})

/** The levels whose cap others may refer to: of one part, with a cap, whatever the day. */
const levelsWithCap = ({ rules }: WrittenPack): readonly string[] =>
  Object.values(rules)
    .filter(({ kind }) => kind === 'support')
    .filter(({ versions }) =>
      versions.every(({ grant }) => typeof grant === 'object' && grant !== null && 'cap' in grant),
    )
    .map(({ id }) => `national:${id}`)

const PROVINCES = ['can-tho', 'soc-trang', 'cao-bang', 'tinh-cu', 'tinh-moi']

function making(
  chance: Chance,
  id: string,
  words: readonly RandomWords[],
  levels: readonly string[],
): Making {
  const askable = askableIn(words)
  const condition = (): object => randomCondition(chance, askable)
  return { chance, id, national: id === 'national', words, condition, levels }
}

function randomPack(made: Making, own: RandomWords | null, jurisdiction: string): WrittenPack {
  const { chance, id, national } = made
  const rules = [
    ...randomLevels(made),
    ...chance.times(3, (at) => ruleOf(made, `eligibility.e${at}`, () => eligibility(made))),
    ...chance.times(national ? 5 : 3, (at) => ruleOf(made, `funding.f${at}`, () => funding(made))),
    ...chance.times(3, (at) => ruleOf(made, `priority.p${at}`, () => priority(made))),
  ]
  return {
    manifest: given({
      id,
      version: '1.0.0',
      schemaVersion: 1,
      jurisdiction,
      title: id,
      titleEn: id,
      maintainer: 'T',
      lawAsOf: chance.pick(['2019-06-01', '2026-01-01', '2030-12-31']),
      extends: national ? undefined : 'national',
    }),
    documents: { documents: randomDocuments(chance) },
    ...(own !== null && { vocabulary: own.file }),
    ...(national && { register: RANDOM_REGISTER }),
    rules: Object.fromEntries(rules.map((rule) => [`${String(rule.id)}.json`, rule])),
  } as unknown as WrittenPack
}

const DOCUMENTS = ['Văn bản 1', 'Văn bản 2', 'Văn bản 3']

const randomDocuments = (chance: Chance): readonly object[] =>
  DOCUMENTS.map((id, at) =>
    given({
      id,
      title: id,
      titleEn: id,
      issuer: 'T',
      issued: chance.maybe(75, () => ['2012-05-21', '2019-03-01', '2025-08-01'][at]),
      amendedBy: chance.maybe(20, () => [
        { document: 'Sửa đổi', issued: chance.pick(BOUNDARIES), read: chance.happens(40) },
      ]),
    }),
  )

interface Rule {
  readonly id: string
}

/** A rule of one or two versions, each with what `make` puts into it. */
function ruleOf(made: Making, id: string, make: () => object): Rule {
  const { chance, national } = made
  const [first = '', second = ''] = [
    ...new Set([chance.pick(BOUNDARIES), chance.pick(BOUNDARIES)]),
  ].sort()
  const gap = chance.happens(25) && second !== '' ? 30 : 0
  const version = (from: string, to: string | undefined, more: object = {}): object =>
    given({
      from,
      to,
      citation: { document: chance.pick(DOCUMENTS), provision: 'Điều 1' },
      evidence: chance.pick(['quoted', 'quoted', 'quoted', 'secondary', 'memory']),
      dayEvidence: chance.maybe(8, () => chance.pick(['quoted', 'secondary', 'memory'])),
      when: chance.maybe(55, made.condition),
      ...more,
      ...make(),
    })
  const end =
    second === '' ? chance.maybe(25, () => moved(first, 400)) : dayBefore(moved(second, -gap))
  return {
    id,
    kind: id.split('.')[0],
    title: id,
    titleEn: id,
    encodedSince: chance.happens(70) ? first : moved(first, -200),
    ...(!national && id.startsWith('support.') && { adds: true }),
    versions: [
      version(first, end, gap > 0 ? { gapAfter: true } : {}),
      ...(second === ''
        ? []
        : [
            version(
              second,
              chance.maybe(10, () => moved(second, 300)),
            ),
          ]),
    ],
  } as Rule
}

/** Levels for some activities, most of them one for each; sometimes two for cases that differ. */
function randomLevels(made: Making): readonly Rule[] {
  const { chance, words, levels, national } = made
  const names = grantWords(words, levels)
  const activities = chance.some(
    words.flatMap((each) => each.activities),
    2,
  )
  const grant = (when: object) => (): object =>
    given({
      when,
      grant: randomGrant(chance, { ...names, levels: national ? [] : names.levels }),
      binding: national ? chance.maybe(20, () => true) : undefined,
    })
  return activities.flatMap((activity) => {
    const id = `support.${activity.replace(':', '-')}`
    const is = { fact: 'activity', operator: 'equal', value: activity }
    if (!chance.happens(25)) return [ruleOf(made, id, grant(is))]
    const half = made.condition()
    return [
      ruleOf(made, id, grant({ all: [is, half] })),
      ...(chance.happens(60) ? [ruleOf(made, `${id}-b`, grant({ all: [is, { not: half }] }))] : []),
    ]
  })
}

const eligibility = ({ chance, condition }: Making): object =>
  given({
    when: chance.maybe(30, condition) ?? undefined,
    require: chance.maybe(92, condition),
    gap: chance.maybe(12, () => ({ text: 'Chưa rõ.', textEn: 'Unclear.' })),
  })

const TIERS = ['ministry', 'province', 'department', 'district', 'commune']

function funding(made: Making): object {
  const { chance, condition, words } = made
  const costs = grantWords(words, []).costs
  switch (chance.below(6)) {
    case 0:
      return { check: 'double-funding', ...given({ require: chance.maybe(40, condition) }) }
    case 1:
      return { check: 'counterpart', ...given({ require: chance.maybe(40, condition) }) }
    case 2:
      return { advance: { rate: chance.pick(['70%', '50%', '33,3333%']) } }
    case 3:
      return { authority: chance.some(TIERS, 1) }
    case 4:
      return {
        abolishes: { levels: ['district', ...chance.some(['commune'])], text: 'a', textEn: 'a' },
      }
    default:
      return chance.happens(50)
        ? { require: condition() }
        : { neighbour: { scheme: 'S', schemeEn: 'S', of: chance.some(costs, 1) } }
  }
}

function priority({ chance, condition, words }: Making): object {
  const activities = words.flatMap((each) => each.activities)
  if (chance.happens(65))
    return {
      uplift: given({
        factor: chance.pick(['1.5', '1,5', '1.2']),
        except: chance.maybe(20, () => chance.some(activities, 1)),
      }),
    }
  return {
    defines: given({
      kind: chance.pick(['group', 'flagship']),
      text: 'a',
      textEn: 'a',
      names: chance.maybe(50, () => chance.some(['site', 'beneficiary'], 1)),
    }),
    ...given({ require: chance.maybe(80, condition) }),
  }
}
