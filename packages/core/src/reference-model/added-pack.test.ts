import { describe, expect, it } from 'vitest'
import { decide, type Decision } from '../decision/decide.js'
import { KhuyenCongError } from '../errors/errors.js'
import { definePack, type Pack, type PackSource } from '../packs/pack.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import type { CheckedSignature } from '../packs/signed-by.js'
import type { ProjectInput } from '../project/project.js'
import { day } from '../values/calendar.js'
import { Chance } from './chance.fixture.js'
import { randomLaw } from './random-law.fixture.js'
import { randomDay, randomProject } from './random-project.fixture.js'

/** Provinces that share no territory, former or present, with those of another line. */
const TERRITORIES = [['can-tho', 'soc-trang'], ['cao-bang'], ['tinh-cu', 'tinh-moi']] as const
const LAWS = 25
const PROJECTS = 10

/** A decision, or the code of what is refused. */
function outcomeOf(book: RuleBook, on: string, project: ProjectInput): Decision | string {
  try {
    return decide(book, { on, project })
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.code
    throw error
  }
}

/** What a decision says, apart from which packs stood beside it. */
const saidIn = (outcome: Decision | string): unknown =>
  typeof outcome === 'string' ? outcome : { ...outcome, packs: null, digest: null }

const signatureOf = ({ manifest, digest }: Pack): CheckedSignature => ({
  owner: `Sở ${manifest.id}`,
  key: `ed25519-${manifest.id}`,
  at: day('2024-06-01'),
  digest,
  draft: false,
})

/** A random law with its packs, and what of it speaks for one territory. */
function drawn(seed: number) {
  const chance = new Chance(seed)
  const { packs: written, words } = randomLaw(chance)
  const national = definePack(written[0] as unknown as PackSource)
  const acts = written
    .slice(1)
    .map((pack) => definePack(pack as unknown as PackSource, { extends: national }))
  const territory = chance.pick(TERRITORIES) as readonly string[]
  const isOfIt = ({ manifest }: Pack): boolean => territory.includes(manifest.jurisdiction)
  const elsewhere = TERRITORIES.flat().filter((each) => !territory.includes(each))
  return { chance, words: words.slice(0, 1), national, acts, isOfIt, elsewhere }
}

describe('packs of one territory, whatever they hold, replacing others or signed', () => {
  it('change no decision on national money, nor on local money elsewhere', () => {
    let changedThere = 0
    for (let seed = 1; seed <= LAWS; seed += 1) {
      const { chance, words, national, acts, isOfIt, elsewhere } = drawn(seed)
      const without = createRuleBook([national, ...acts.filter((pack) => !isOfIt(pack))])
      const all = createRuleBook([national, ...acts])
      for (let index = 0; index < PROJECTS; index += 1) {
        const drawnProject = randomProject(chance, { words }) as ProjectInput
        const on = randomDay(chance)
        const there = outcomeOf(all, on, drawnProject)
        const elseThere = outcomeOf(without, on, drawnProject)
        if (JSON.stringify(saidIn(there)) !== JSON.stringify(saidIn(elseThere))) changedThere += 1
        const items = drawnProject.items.map((item) => ({
          ...item,
          site: { province: chance.pick(elsewhere) },
        }))
        for (const project of [
          { ...drawnProject, fund: 'national' as const },
          { ...drawnProject, fund: 'local' as const, items },
        ])
          expect(saidIn(outcomeOf(all, on, project))).toEqual(
            saidIn(outcomeOf(without, on, project)),
          )
      }
    }
    expect(changedThere).toBeGreaterThan(10)
  })

  it('decide the same signed and unsigned, but for who stands behind them', () => {
    for (let seed = 1; seed <= LAWS; seed += 1) {
      const { chance, words, national, acts } = drawn(seed)
      const plain = createRuleBook([national, ...acts])
      const trust = [national, ...acts].filter(() => chance.happens(50)).map(signatureOf)
      const signed = createRuleBook([national, ...acts], { trust })
      for (let index = 0; index < PROJECTS; index += 1) {
        const project = randomProject(chance, { words }) as ProjectInput
        const on = randomDay(chance)
        const [told, bare] = [outcomeOf(signed, on, project), outcomeOf(plain, on, project)]
        if (typeof told === 'string' || typeof bare === 'string') {
          expect(told).toBe(bare)
          continue
        }
        const packs = told.packs.map((stamp) => ({ ...stamp, signedBy: null }))
        expect({ ...told, packs }).toEqual(bare)
        for (const { digest, signedBy } of told.packs)
          expect(signedBy !== null).toBe(trust.some((each) => each.digest === digest))
      }
    }
  })
})
