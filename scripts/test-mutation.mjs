// npm run test:mutation [file…]: Stryker changes the files that carry the law's arithmetic, one
// change at a time, and the tests beside them must notice. Fails where a file is below the score;
// the changes nobody noticed are listed, and docs/mutation-testing.md says why. `npm run
// test:mutation money support` takes two of them.
import { Stryker } from '@stryker-mutator/core'
import { root } from './steps.mjs'

const LEAST = 90
const core = 'packages/core/src/'
/**
 * Each file with the tests that judge it: those of its own folder, and for conditions the table of
 * the semantics. The long random tests stay out: they would take hours, and what they notice by
 * chance they may miss the next time.
 */
const VALUES = ['values/*.test.ts']
const CONDITIONS = ['conditions/conditions.test.ts', 'semantics.test.ts']
const STAGES = ['stages/*.test.ts']
const PLANNING = ['planning/!(*.properties).test.ts']
const SCORING = ['scoring/!(*.properties).test.ts']
const FILES = {
  'values/money': VALUES,
  'values/rate-text': VALUES,
  'values/sums': VALUES,
  'conditions/compile-condition': CONDITIONS,
  'conditions/read-condition': CONDITIONS,
  'conditions/verdicts': CONDITIONS,
  'stages/support': STAGES,
  'stages/funding': STAGES,
  'planning/allocate': PLANNING,
  'planning/management-share': PLANNING,
  'scoring/score': SCORING,
}

async function mutate(file) {
  process.env.KHUYENCONG_MUTATION_TESTS = FILES[file].map((test) => core + test).join(',')
  const mutants = (await new Stryker({ mutate: [`${core}${file}.ts`] }).runMutationTest()).filter(
    ({ status }) => status !== 'Ignored',
  )
  const missed = mutants.filter(({ status }) => status !== 'Killed' && status !== 'Timeout')
  for (const {
    location: { start },
    mutatorName,
    replacement,
    status,
  } of missed) {
    process.stdout.write(
      `  ${file}.ts:${start.line}:${start.column} ${status} ${mutatorName} → ` +
        `${replacement.replace(/\s+/gu, ' ').slice(0, 100)}\n`,
    )
  }
  const score = mutants.length === 0 ? 0 : ((mutants.length - missed.length) / mutants.length) * 100
  return { file, mutants: mutants.length, killed: mutants.length - missed.length, score }
}

const names = process.argv.slice(2)
const unknown = names.filter((name) => !Object.keys(FILES).some((file) => file.endsWith(name)))
if (unknown.length > 0)
  throw new Error(`no such file: ${unknown.join(', ')}; there are ${Object.keys(FILES).join(', ')}`)
process.chdir(root)
for (const file of Object.keys(FILES).filter(
  (each) => names.length === 0 || names.some((name) => each.endsWith(name)),
)) {
  const { mutants, killed, score } = await mutate(file)
  process.stdout.write(
    `${score >= LEAST ? '✓' : '✗'} ${file.padEnd(20)} ${String(killed).padStart(4)} / ` +
      `${String(mutants).padStart(4)}  ${score.toFixed(1)} %\n`,
  )
  if (!(score >= LEAST)) process.exitCode = 1
}
