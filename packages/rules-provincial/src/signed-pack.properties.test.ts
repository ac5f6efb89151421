import {
  createRuleBook,
  decide,
  type Decision,
  definePack,
  type Pack,
  type PackSource,
  type RuleBook,
} from '@khuyencong/core'
import {
  bundleOf,
  bundleText,
  keyIdOf,
  newSigningKey,
  openBundle,
  readKeyRing,
  readSigningKey,
  signaturesOf,
  signedText,
} from '@khuyencong/core/packs'
import { day, readJson } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provincial } from './index.js'
import {
  anyQuestion,
  anyRules,
  projectOf,
  PROVINCES,
  sourceFor,
  territoryOf,
  told,
  withoutPacks,
} from './random-pack.fixture.js'

/**
 * What holds of two packs beside each other holds too where they come out of signed bundles, and
 * where one replaces a shipped one. `KHUYENCONG_SEED` repeats a run, `KHUYENCONG_RUNS` makes a longer
 * one.
 */
const SEED = Number(process.env['KHUYENCONG_SEED'] ?? Date.now() % 2 ** 31)
const RUNS = { seed: SEED, numRuns: Math.ceil(Number(process.env['KHUYENCONG_RUNS'] ?? 300) / 15) }
const LONG = { timeout: 60_000 + RUNS.numRuns * 2_000 }
const AT = day('2026-11-22')
type Trust = Awaited<ReturnType<typeof signaturesOf>>

/** A pack as whoever receives its signed bundle reads it, and who signed it. */
async function received(
  source: PackSource,
): Promise<{ readonly pack: Pack; readonly trust: Trust }> {
  const { jurisdiction } = source.manifest as { readonly jurisdiction: string }
  const { privateKey, publicKey } = await newSigningKey()
  const key = await readSigningKey(privateKey, 'key')
  const bundle = bundleOf(source)
  const signature = { key: key.id, at: AT, value: await key.sign(signedText(bundle, AT)) }
  const sent = bundleText({ ...bundle, signatures: [signature] })
  const opened = openBundle(readJson(sent, 'bundle.json'), 'bundle.json')
  const entry = { id: keyIdOf(publicKey), owner: 'Sở', jurisdictions: [jurisdiction], publicKey }
  const ring = readKeyRing({ keys: [entry] }, 'ring.json')
  return {
    pack: definePack(opened.source, { extends: national }),
    trust: await signaturesOf(opened, ring, 'bundle.json'),
  }
}

type Question = Parameters<typeof projectOf>[0]
const asks =
  (question: Question) =>
  (book: RuleBook): Decision | string =>
    told(() => decide(book, { on: question.on, project: projectOf(question) }))
const unsigned = (decision: Decision | string): unknown =>
  typeof decision === 'string'
    ? decision
    : { ...decision, packs: decision.packs.map((pack) => ({ ...pack, signedBy: null })) }
const signersOf = (decision: Decision | string): readonly unknown[] =>
  typeof decision === 'string' ? [] : decision.packs.map(({ signedBy }) => signedBy)
const others = (jurisdiction: string): readonly Pack[] => [
  national,
  ...provincial.filter(({ manifest }) => manifest.jurisdiction !== jurisdiction),
]
const questions = fc.array(anyQuestion, { minLength: 12, maxLength: 12 })

describe('a signed pack', LONG, () => {
  process.stdout.write(`signed packs: KHUYENCONG_SEED=${String(SEED)}\n`)

  it('says what it says unsigned, to the digest; the record tells who signed it', async () => {
    let signed = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PROVINCES),
        anyRules,
        questions,
        async (province, rules, all) => {
          const source = sourceFor(province, rules, { id: province })
          const { pack, trust } = await received(source)
          const beside = others(province)
          const plain = createRuleBook([...beside, definePack(source, { extends: national })])
          const known = createRuleBook([...beside, pack], { trust })
          for (const question of all) {
            const ask = asks({ ...question, fund: 'local', province })
            const [without, from] = [ask(plain), ask(known)]
            expect(unsigned(from)).toEqual(unsigned(without))
            signed += signersOf(from).filter((by) => typeof by === 'object' && by !== null).length
          }
        },
      ),
      RUNS,
    )
    expect(signed).toBeGreaterThan(0)
  })
})

describe('a signed pack in the place of a shipped one', LONG, () => {
  it('answers alone where that one did, and nothing changes anywhere else', async () => {
    const seen = { outside: 0, changed: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...provincial),
        fc.constantFrom(null, 'a-goi', 'z-goi'),
        anyRules,
        questions,
        async (shipped, name, rules, all) => {
          const { id: replaces, jurisdiction } = shipped.manifest
          const id = name ?? replaces
          const { pack, trust } = await received(sourceFor(jurisdiction, rules, { id, replaces }))
          const alone = definePack(sourceFor(jurisdiction, rules, { id }), { extends: national })
          const before = createRuleBook([national, ...provincial])
          const replaced = createRuleBook([national, ...provincial, pack], { trust })
          const instead = createRuleBook([...others(jurisdiction), alone])
          for (const question of all) {
            const ask = asks(question)
            if (!territoryOf(jurisdiction).has(question.province)) {
              seen.outside += 1
              expect(ask(replaced)).toEqual(ask(before))
            }
            const here = asks({ ...question, province: jurisdiction })
            expect(withoutPacks(here(replaced))).toEqual(withoutPacks(here(instead)))
            seen.changed += Number(
              JSON.stringify(withoutPacks(here(replaced))) !==
                JSON.stringify(withoutPacks(here(before))),
            )
          }
        },
      ),
      RUNS,
    )
    expect(Math.min(seen.outside, seen.changed)).toBeGreaterThan(0)
  })
})
