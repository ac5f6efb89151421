import { describe, expect, it } from 'vitest'
import { crossCheck } from './cross-check/cross-check.js'
import { decide, judge, screen } from './decision/decide.js'
import { checkEligibility } from './decision/judgement-parts.js'
import { levelsOn } from './explain/levels.js'
import { replay } from './decision/record.js'
import { readLedger } from './lifecycle/ledger.js'
import { monitor } from './monitoring/monitor.js'
import { allocateBudget } from './planning/allocate.js'
import { rankProjects } from './planning/rank.js'
import type { RuleBook } from './packs/rule-book.js'
import { sampleNational } from './packs/sample-pack.fixture.js'
import { decideSample, projectWith } from './packs/sample-project.fixture.js'
import { scoreRound } from './scoring/score.js'

const question = { on: '2023-06-01', project: projectWith() }
const decision = decideSample()
const round = { scheme: 'x', on: '2023-06-01', entries: [] }

const FUNCTIONS: Readonly<Record<string, (book: RuleBook) => unknown>> = {
  decide: (book) => decide(book, question),
  judge: (book) => judge(book, question),
  screen: (book) => screen(book, question),
  checkEligibility: (book) => checkEligibility(book, question),
  replay: (book) => replay(book, decision),
  levelsOn: (book) => levelsOn(book, { on: '2023-06-01' }),
  readLedger: (book) => readLedger(book, projectWith()),
  rankProjects: (book) => rankProjects(book, { on: '2023-06-01', projects: [] }),
  allocateBudget: (book) =>
    allocateBudget(book, {
      on: '2023-06-01',
      fund: 'national',
      budget: { total: 1 },
      projects: [],
    }),
  scoreRound: (book) => scoreRound(book, round),
  monitor: (book) => monitor(book, { id: 'm', on: '2023-06-01' }),
  crossCheck: (book) => crossCheck(book, decision),
}

describe('what asks for a rule book', () => {
  it.each(
    Object.keys(FUNCTIONS).flatMap((name) =>
      [[sampleNational], sampleNational, null, 'national'].map(
        (given) => [name, typeof given, given] as const,
      ),
    ),
  )('%s says so where it is given packs, or nothing: %s', async (name, _type, given) => {
    const call = async (): Promise<unknown> => FUNCTIONS[name]?.(given as never)
    await expect(call()).rejects.toMatchObject({
      name: 'KhuyenCongError',
      code: 'NOT_A_BOOK',
      hint: expect.stringContaining('createRuleBook'),
    })
  })
})
