// npm run generate [-- --check]: everything in the tree that is made from something else.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as prettier from 'prettier'
import * as core from '../packages/core/src/index.ts'
import { jsonSchemas } from '../packages/core/src/schema/json-schema.ts'
import { orRefuse, provincialPacks } from './pack-index.mjs'
import { root } from './steps.mjs'

orRefuse(provincialPacks)

/** The JSON Schemas: file → text. Inputs of the later stages appear as soon as core exports their schema. */
function schemas() {
  const more = Object.fromEntries(
    ['Report', 'Round', 'Plan', 'Monitoring']
      .filter((name) => typeof core[name]?.safeParse === 'function')
      .map((name) => [name.toLowerCase(), core[name]]),
  )
  return Object.fromEntries(
    Object.entries(jsonSchemas(more)).map(([name, schema]) => [
      `packages/core/schema/${name}.schema.json`,
      JSON.stringify(schema),
    ]),
  )
}

/** The text as the formatter of this repository would leave it; prose and files it ignores stay as they are. */
async function formatted(file, text) {
  const target = path.join(root, file)
  const ignorePath = path.join(root, '.prettierignore')
  const { ignored, inferredParser } = await prettier.getFileInfo(target, { ignorePath })
  if (ignored || inferredParser === null) return text
  return prettier.format(text, {
    ...(await prettier.resolveConfig(target)),
    parser: inferredParser,
  })
}

/** What a neighbouring script makes: pairs of file and text. A script that is not there, or keeps no such list, adds nothing. */
async function from(script, name) {
  const file = path.join(root, 'scripts', script)
  if (!existsSync(file)) return {}
  const made = await import(pathToFileURL(file).href)
  return typeof made[name] === 'function' ? Object.fromEntries(await made[name]()) : {}
}

const made = {
  ...schemas(),
  ...(await from('pack-index.mjs', 'packIndexes')),
  ...(await from('coverage.mjs', 'coverageFiles')),
  ...(await from('handbook.mjs', 'handbookFiles')),
  ...(await from('law-coverage.mjs', 'lawCoverageFiles')),
}
const wanted = await Promise.all(
  Object.entries(made).map(async ([file, text]) => [file, await formatted(file, text)]),
)
const stale = wanted.filter(
  ([file, text]) =>
    !existsSync(path.join(root, file)) || readFileSync(path.join(root, file), 'utf8') !== text,
)

if (process.argv.includes('--check')) {
  for (const [file] of stale)
    process.stderr.write(`${file}: cũ, chạy «npm run generate». / stale, run "npm run generate".\n`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  for (const [file, text] of stale) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
    process.stdout.write(`${file}\n`)
  }
}
