import { createRuleBook } from '@khuyencong/core'
import { type RoundInput, scoreRound } from '@khuyencong/core/score'
import { national } from '@khuyencong/rules-national'

// A round of 10,000 entries and 15 jurors, read and scored; processor time, the best of nine. Built
// packages: node --import tsx bench/score-round.ts [--json]

const ENTRIES = 10_000
const JURORS = 15
let state = 20_230_801
const upTo = (max: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return state % (max + 1)
}
const facts = {
  'product.ownMade': true,
  'product.singleOrSet': true,
  'product.lawful': true,
  'product.serial': true,
}
const sheet = (juror: number): { juror: string; points: Record<string, number> } => ({
  juror: `j${juror}`,
  points: { market: 20 + upTo(20), technical: 20 + upTo(20), culture: upTo(10), other: upTo(10) },
})
const round: RoundInput = {
  scheme: 'outstanding-product',
  on: '2023-08-01',
  level: 'province',
  entries: Array.from({ length: ENTRIES }, (_, index) => ({
    id: `p${index}`,
    facts,
    marks: Array.from({ length: JURORS }, (_unused, juror) => sheet(juror)),
  })),
}

const book = createRuleBook([national])
const times = Array.from({ length: 9 }, () => {
  const start = process.cpuUsage()
  const { entries } = scoreRound(book, round)
  if (entries.length !== ENTRIES) throw new Error('entries lost')
  const { user, system } = process.cpuUsage(start)
  return Math.round((user + system) / 1_000)
})
const result = {
  entries: ENTRIES,
  jurors: JURORS,
  firstMilliseconds: times[0],
  bestMilliseconds: Math.min(...times),
}
console.log(
  process.argv.includes('--json')
    ? JSON.stringify(result)
    : `${ENTRIES} × ${JURORS}: first ${result.firstMilliseconds} ms, best ${result.bestMilliseconds} ms`,
)
