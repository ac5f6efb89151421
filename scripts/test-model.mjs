// npm run test:model [name…]: changes core at one place after the other, in memory, and shows that
// the reference model of a whole decision notices. Fails where one change goes unnoticed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as esbuild from 'esbuild'
import { MUTANTS } from './model-mutants.mjs'
import { root } from './steps.mjs'

const SEED = Number(process.env.KHUYENCONG_SEED ?? 2026)
const LAWS = 105

/** Runs until core and the model differ: how many decisions that took, and the first difference. */
const COMPARE = `
import { compareUnderLaw, DECISIONS_OF_A_LAW } from './src/reference-model/random-decisions.fixture.ts'
let result = null
for (let law = 0; law < ${LAWS} && result === null; law += 1)
  try {
    compareUnderLaw(${SEED}, law, new Set(), (differing) => differing)
  } catch (error) {
    result = { decisions: (law + 1) * DECISIONS_OF_A_LAW, difference: error.message.split('\\n')[0] }
  }
console.log(JSON.stringify(result))`

/** Core and the model as one program, with one text of core replaced. */
async function changed({ file, from, to }, folder) {
  const at = path.join(root, file)
  const text = readFileSync(at, 'utf8')
  if (text.split(from).length !== 2) throw new Error(`${file} does not have this once: ${from}`)
  const outfile = path.join(folder, 'compare.mjs')
  await esbuild.build({
    stdin: { contents: COMPARE, resolveDir: path.join(root, 'packages/core'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    logLevel: 'error',
    conditions: ['khuyencong-source'],
    outfile,
    plugins: [
      {
        name: 'changed',
        setup: (build) =>
          build.onLoad({ filter: /\.ts$/ }, (asked) =>
            asked.path === at
              ? { contents: text.replace(from, () => to), loader: 'ts' }
              : undefined,
          ),
      },
    ],
  })
  return outfile
}

function differenceOf(program) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const names = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'khuyencong-'))
try {
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  for (const mutant of MUTANTS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const found = differenceOf(await changed(mutant, folder))
    process.stdout.write(
      found === null
        ? `not noticed: ${mutant.name}\n`
        : `${mutant.name}: within ${found.decisions} decisions, ${found.difference}\n`,
    )
    if (found === null) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
