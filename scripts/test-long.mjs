// npm run test:long: what must hold before a release, for as long as it takes (about an hour on two cores). The seed is printed and can be
// given again: KHUYENCONG_SEED=…
import { spawnSync } from 'node:child_process'
import { root, tool } from './steps.mjs'

const seed = process.env.KHUYENCONG_SEED ?? String(Date.now() % 2 ** 31)
const core = 'packages/core/src/'
const steps = [
  ['three evaluators, 10,000,000 judgements', { KHUYENCONG_DIFFERENTIAL: '10000000' }, ['decision/differential.test.ts']],
  ['plans, 100,000', { KHUYENCONG_RUNS: '100000' }, ['planning/allocate.properties.test.ts']],
  ['decisions and cross-checks, 30,000', { KHUYENCONG_RUNS: '30000' }, ['decision/decide.properties.test.ts', 'decision/cross-check.test.ts']],
  ['hostile input, a minute for each property', { KHUYENCONG_FUZZ_SECONDS: '60' }, ['fuzz.test.ts']],
]

process.stdout.write(`KHUYENCONG_SEED=${seed}\n`)
for (const [name, env, files] of steps) {
  process.stdout.write(`\n${name}\n`)
  const args = [tool('vitest'), 'run', '--project', 'unit', '--testTimeout=7200000', ...files.map((file) => core + file)]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, KHUYENCONG_SEED: seed, ...env } })
  if (status !== 0) {
    process.exitCode = status ?? 1
    break
  }
}
