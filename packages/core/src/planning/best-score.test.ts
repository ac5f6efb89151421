import { describe, expect, it, vi } from 'vitest'
import type { Vnd } from '../values/money.js'
import { chooseBest } from './best-score.js'

const { answer } = vi.hoisted(() => ({ answer: { Status: 'Infeasible', Columns: {} as object } }))
vi.mock('highs', () => ({ default: () => Promise.resolve({ solve: () => answer }) }))

const CHOICES = [{ project: 'a', score: 1_000_000, amount: 5 as Vnd, byActivity: new Map() }]
const best = () => chooseBest(CHOICES, 5 as Vnd, new Map())

describe('a solver that does not answer as it must', () => {
  it('is refused by the word it gave', async () => {
    await expect(best()).rejects.toMatchObject({ code: 'SOLVER_FAILED', found: 'Infeasible' })
  })

  it('is refused where what it chose costs more than there is', async () => {
    Object.assign(answer, { Status: 'Optimal', Columns: { x0: { Primal: 1 } } })
    await expect(chooseBest(CHOICES, 5 as Vnd, new Map())).resolves.toMatchObject({ chosen: ['a'] })
    Object.assign(CHOICES[0]!, { byActivity: new Map([['showroom', 5]]) })
    await expect(
      chooseBest(CHOICES, 5 as Vnd, new Map([['showroom', 4 as Vnd]])),
    ).rejects.toMatchObject({ code: 'SOLVER_FAILED', found: 'rounding' })
  })
})
