import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Vnd } from '../values/money.js'
import { grants, items, partsOf, situationOf } from './grant.fixture.js'
import { referenceGrant } from './reference-grant.fixture.js'
import { workOutGrant, type WorkedGrant } from './work-out-grant.js'

const RUNS = { numRuns: 2_000 }
const ceilingOf = (worked: WorkedGrant): Vnd | null =>
  worked.answer === 'met' ? worked.ceiling : null

describe('two reckonings of one grant', () => {
  it('come to the same answer and the same đồng', () => {
    fc.assert(
      fc.property(grants, items, (source, item) => {
        const worked = workOutGrant(partsOf(source), situationOf(item))
        const expected = referenceGrant(source, item)
        const mixed = 'most' in expected && hasMixedBands(source)
        if (!mixed) expect(plain(worked)).toEqual(plainReference(expected))
        else if ('ceiling' in worked && 'most' in expected && expected.most !== null)
          expect(worked.ceiling).toBeGreaterThanOrEqual(expected.most)
      }),
      RUNS,
    )
  })

  it('and so do the lower ends of what is left to the authority', () => {
    fc.assert(
      fc.property(grants, items, (source, item) => {
        const worked = workOutGrant(partsOf(source), situationOf(item))
        const expected = referenceGrant(source, item)
        if (!('parts' in worked) || !('least' in expected) || hasMixedBands(source)) return
        if (worked.ceiling === null) return
        const least = worked.parts.reduce(
          (sum, part) => sum + (part.range?.from ?? part.ceiling!),
          0,
        )
        expect(least).toBe(expected.least)
      }),
      RUNS,
    )
  })
})

const plain = (worked: WorkedGrant): unknown =>
  'ceiling' in worked ? { answer: worked.answer, most: worked.ceiling } : worked
const plainReference = (expected: ReturnType<typeof referenceGrant>): unknown =>
  'most' in expected ? { answer: expected.answer, most: expected.most } : expected

/** Whether some rates neither fall nor rise throughout: over several units only a bound is given. */
function hasMixedBands(source: unknown): boolean {
  if (
    Array.isArray(source) &&
    source.some((each) => typeof each === 'object' && each && 'upTo' in each)
  ) {
    const rates = (source as { rate: string }[]).map(({ rate }) =>
      Number(rate.slice(0, -1).replace(',', '.')),
    )
    const steps = rates.slice(1).map((rate, place) => Math.sign(rate - rates[place]!))
    return steps.includes(1) && steps.includes(-1)
  }
  return typeof source === 'object' && source !== null && Object.values(source).some(hasMixedBands)
}

describe('what every grant keeps', () => {
  const worked = (source: unknown, item: Parameters<typeof situationOf>[0]): WorkedGrant =>
    workOutGrant(partsOf(source), situationOf(item))

  it('a higher cost never gives less', () => {
    fc.assert(
      fc.property(grants, items, fc.integer({ min: 0, max: 30 }), (source, item, more) => {
        if (item.cost === null) return
        const [low, high] = [item, { ...item, cost: item.cost + more }].map((each) =>
          ceilingOf(worked(source, each)),
        )
        if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low as number)
      }),
      RUNS,
    )
  })

  it('no part is above its cap, its limits or, without a rate, the cost it counts', () => {
    fc.assert(
      fc.property(grants, items, (source, item) => {
        const found = worked(source, item)
        if (!('parts' in found)) return
        for (const { ceiling, byCap, atMost, base, rate, amount } of found.parts) {
          if (ceiling === null) continue
          const cost = rate === null && amount === null ? base : null
          for (const bound of [byCap, cost, ...atMost.map(({ limit }) => limit)])
            if (bound !== null) expect(ceiling).toBeLessThanOrEqual(bound)
        }
      }),
      RUNS,
    )
  })

  it('the order of parts and of branches changes no sum', () => {
    fc.assert(
      fc.property(grants, items, (source, item) => {
        const turned = Array.isArray(source) ? [...(source as unknown[])].reverse() : source
        expect(plain(worked(turned, item))).toEqual(plain(worked(source, item)))
      }),
      RUNS,
    )
  })

  it('the slices of bands add up to the whole cost', () => {
    fc.assert(
      fc.property(grants, items, (source, item) => {
        const found = worked(source, item)
        if (!('parts' in found)) return
        for (const { bands, base } of found.parts)
          if (bands !== undefined)
            expect(bands.reduce((sum, { slice }) => sum + slice, 0)).toBe(base)
      }),
      RUNS,
    )
  })
})
