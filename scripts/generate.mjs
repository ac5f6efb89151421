// npm run generate [-- --check]: everything in the tree that is made from something else.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as prettier from 'prettier'
import { jsonSchemas } from '../packages/core/src/json-schema/json-schema.ts'
import { bundledLicences } from './bundled-licences.mjs'
import { coverageFiles } from './coverage.mjs'
import { errorsPage } from './errors-page.mjs'
import { handbookFiles } from './handbook/index.mjs'
import { lawCoverageFiles } from './law-coverage.mjs'
import { nationalWords } from './national-words.mjs'
import { nationalVocabulary } from './national-vocabulary.mjs'
import { orRefuse, packIndexes, provincialPacks } from './pack-index.mjs'
import { packageManifests } from './package-exports.mjs'
import { releasedPacks } from './released-packs.mjs'
import { componentsFile } from './sbom.mjs'
import { root } from './steps.mjs'

orRefuse(provincialPacks)

/** The JSON Schemas: file → text. */
const schemas = () =>
  Object.fromEntries(
    [true, false].flatMap((strict) =>
      Object.entries(jsonSchemas({ strict, vocabulary: nationalVocabulary })).map(
        ([name, schema]) => [
          `packages/core/schema/${strict ? 'strict/' : ''}${name}.schema.json`,
          JSON.stringify(schema),
        ],
      ),
    ),
  )

/**
 * The text as the formatter of this repository would leave it; prose and files it ignores stay as
 * they are.
 */
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

const made = {
  ...schemas(),
  ...Object.fromEntries(await bundledLicences()),
  ...Object.fromEntries(await componentsFile()),
  ...Object.fromEntries(packageManifests()),
  ...Object.fromEntries(packIndexes()),
  ...Object.fromEntries(releasedPacks()),
  ...Object.fromEntries(coverageFiles()),
  ...Object.fromEntries(errorsPage()),
  ...Object.fromEntries(handbookFiles()),
  ...Object.fromEntries(lawCoverageFiles()),
  ...Object.fromEntries(nationalWords()),
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
