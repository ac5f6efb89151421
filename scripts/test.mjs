// npm test: everything that must hold, in order. The last line counts the tests that vitest really
// ran.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { everyBranch } from './every-branch.mjs'
import { setup } from './setup.mjs'
import { inOrder, node, root, tool } from './steps.mjs'

const results = path.join(root, 'node_modules', '.cache', 'khuyencong', 'results')
const total = { passed: 0, failed: 0, skipped: 0 }

/** Runs one vitest project and adds its own counts to the total. */
async function vitest(project, ...extra) {
  const file = path.join(results, `${project}.json`)
  mkdirSync(results, { recursive: true })
  rmSync(file, { force: true })
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...(process.stdout.isTTY ? [] : ['--no-color']),
  ]
  const outcome = await node([tool('vitest'), 'run', '--project', project, ...reporters, ...extra])
  return count(file)
    ? outcome
    : { code: 1, output: `${outcome.output}\nvitest left no results of ${project}` }
}

function count(file) {
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return false
  }
  // a test file that could not even be loaded holds no test, but vitest counts it as a failed file:
  // so do we
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  )
  total.passed += report.numPassedTests
  total.failed += report.numFailedTests + broken.length
  total.skipped += report.numPendingTests + report.numTodoTests
  return true
}

/**
 * The five files whose every branch must be tested: a renamed one would escape its threshold
 * without a word.
 */
async function unit() {
  const outcome = await vitest('unit', '--coverage')
  if (outcome.code !== 0) return outcome
  const measured = Object.keys(
    JSON.parse(readFileSync(path.join(root, 'coverage', 'coverage-summary.json'), 'utf8')),
  )
  const missing = everyBranch.filter((file) => !measured.includes(path.join(root, file)))
  return missing.length === 0
    ? outcome
    : {
        code: 1,
        output: `not measured: ${missing.join(', ')} (see everyBranch in scripts/every-branch.mjs)`,
      }
}

const passed = await inOrder([
  ['setup', () => setup()],
  ['format', () => node([tool('prettier'), '--check', '.', '--log-level', 'warn'])],
  ['lint', () => node([tool('eslint'), '.', '--max-warnings', '0'])],
  ['unused code', () => node([tool('knip'), '--no-progress'])],
  ['measures of the code', () => node(['scripts/code-measures.mjs', '--check'])],
  ['typecheck', () => node([tool('typescript', 'tsc'), '-p', 'tsconfig.json'])],
  ['API docs', () => node([tool('typedoc'), '--emit', 'none', '--logLevel', 'Warn'])],
  ['build', build],
  ['report of the API', () => node(['scripts/api-report.mjs', '--check'])],
  ['unit tests and coverage', unit],
  ['examples', () => vitest('examples')],
  ['packages as published', () => node(['scripts/check-packages.mjs'])],
  [
    'generated files are fresh',
    () =>
      node([
        '--conditions=khuyencong-source',
        '--import',
        'tsx',
        'scripts/generate.mjs',
        '--check',
      ]),
  ],
])

if (total.skipped > 0) process.stdout.write(`skipped: ${total.skipped}\n`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = passed ? 0 : 1
