// npm run test:long: what must hold before a release, for as long as it takes (about an hour on
// two cores). The seed is printed and can be given again: KHUYENCONG_SEED=… A run of whole decisions
// goes on where it stopped with the KHUYENCONG_FROM that it printed last.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root, tool } from './steps.mjs'

const seed = process.env.KHUYENCONG_SEED ?? String(Date.now() % 2 ** 31)
const core = 'packages/core/src/'
/** vitest on some files of core, with room for its own long runs. */
const tests = (...files) => [
  tool('vitest'),
  'run',
  '--project',
  'unit',
  '--testTimeout=7200000',
  ...files.map((file) => core + file),
]
const steps = [
  [
    'three evaluators, 10,000,000 judgements',
    { KHUYENCONG_DIFFERENTIAL: '10000000' },
    tests('decision/differential.test.ts'),
  ],
  [
    'core and the reference model, 10,000,000 whole decisions',
    { KHUYENCONG_DECISIONS: '10000000' },
    tests('reference-model/whole-decision.test.ts'),
  ],
  [
    'core changed place by place, noticed by the model',
    { KHUYENCONG_SEED: '2026' },
    [path.join(root, 'scripts/test-model.mjs')],
  ],
  ['plans, 100,000', { KHUYENCONG_RUNS: '100000' }, tests('planning/allocate.properties.test.ts')],
  [
    'decisions and cross-checks, 30,000',
    { KHUYENCONG_RUNS: '30000' },
    tests('decision/decide.properties.test.ts', 'decision/cross-check.test.ts'),
  ],
  [
    'packs beside each other, 2,000',
    { KHUYENCONG_RUNS: '30000' },
    [
      ...tests(),
      'packages/rules-provincial/src/another-pack.properties.test.ts',
      'packages/rules-provincial/src/signed-pack.properties.test.ts',
    ],
  ],
  [
    'hostile input, a minute for each property',
    { KHUYENCONG_FUZZ_SECONDS: '60' },
    tests('fuzz.test.ts'),
  ],
  ['mutation of the arithmetic', {}, [path.join(root, 'scripts/test-mutation.mjs')]],
]

process.stdout.write(`KHUYENCONG_SEED=${seed}\n`)
for (const [name, env, args] of steps) {
  process.stdout.write(`\n${name}\n`)
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, KHUYENCONG_SEED: seed, ...env },
  })
  if (status !== 0) {
    process.exitCode = status ?? 1
    break
  }
}
