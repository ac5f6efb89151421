// What an installation of the packages as published carries, and that the second engine works in it:
// a folder that holds the packages and what they declare, and nothing of this repository.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { NOT_BUNDLED } from './runtime-packages.mjs'
import { node } from './steps.mjs'

const QUESTION = `{ on: '2023-06-01', project: { id: 'p', fund: 'national', items: [{ id: '1', activity: 'advanced-machinery' }] } }`
const CHECKED = `
  const book = createRuleBook([national])
  crossCheck(book, decide(book, ${QUESTION})).then(({ agrees, checked }) => { process.exitCode = agrees && checked > 0 ? 0 : 1 })`
const NAMES = '{ createRuleBook, crossCheck, decide }'

const FORMS = {
  'as an ES module': [
    '--input-type=module',
    '-e',
    `import ${NAMES} from '@khuyencong/core'; import { national } from '@khuyencong/rules-national';${CHECKED}`,
  ],
  'as CommonJS': [
    '--input-type=commonjs',
    '-e',
    `const ${NAMES} = require('@khuyencong/core'); const { national } = require('@khuyencong/rules-national');${CHECKED}`,
  ],
}

/** The files of core in an installation that could load what is not to be loaded. */
function loading(folder) {
  const home = path.join(folder, 'node_modules/@khuyencong/core')
  return readdirSync(home, { recursive: true })
    .filter((name) => /\.c?js$/u.test(name))
    .filter((name) =>
      new RegExp(
        `(?:from|require\\(|import\\()\\s*["'](?:${NOT_BUNDLED}|json-rules-engine)`,
        'u',
      ).test(readFileSync(path.join(home, name), 'utf8')),
    )
    .map((name) => `@khuyencong/core loads what no installation carries: ${name}`)
}

/** What is wrong with an installation in a folder. */
export async function installedProblems(folder) {
  const carried = readdirSync(path.join(folder, 'node_modules'))
    .filter((name) => [NOT_BUNDLED, 'json-rules-engine'].includes(name))
    .map((name) => `an installation carries ${name}`)
  const problems = [...carried, ...loading(folder)]
  for (const [form, args] of Object.entries(FORMS)) {
    const { code, output } = await node(args, { cwd: folder })
    if (code !== 0) problems.push(`cross-check fails ${form}: ${output}`)
  }
  return problems
}
