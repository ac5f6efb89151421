// Packs each package as it would be published and checks it: publint, attw, that nothing points at source, and that what is loaded lazily loads.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { node, packages, pnpm, root, run, tool } from './steps.mjs'

const out = mkdtempSync(path.join(tmpdir(), 'khuyencong-'))

/** What may be imported: the keys of `exports`, a pattern standing for each built entry. */
function entries(manifest, dist) {
  const keys = Object.keys(manifest.exports).filter(
    (key) => !key.includes('*') && manifest.exports[key] !== null,
  )
  if (!('./*' in manifest.exports)) return keys.filter((key) => key !== './package.json')
  const built = dist
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => `./${file.slice(0, -'.d.ts'.length)}`)
  const more = built.filter((entry) => entry !== './index' && !entry.startsWith('./chunk-'))
  return [...new Set([...keys, ...more])].filter((key) => key !== './package.json')
}

/** Whatever in the packed package would betray the workspace. */
async function leaks(tarball) {
  const listing = await run('tar', ['-tzf', path.basename(tarball)], { cwd: out })
  const manifest = await run('tar', ['-xzOf', path.basename(tarball), 'package/package.json'], {
    cwd: out,
  })
  const files = listing.output
    .split('\n')
    .filter((file) => /^package\/(src|node_modules)\/|\.test\.|tsconfig|tsup/u.test(file))
  const words = ['khuyencong-source', 'workspace:', './src/'].filter((word) =>
    manifest.output.includes(word),
  )
  return [...files, ...words.map((word) => `package.json says "${word}"`)].map(
    (problem) => `${path.basename(tarball)}: ${problem}`,
  )
}

async function check(name) {
  const home = path.join(root, 'packages', name)
  const packed = await pnpm(['pack', '--pack-destination', out], { cwd: home })
  if (packed.code !== 0) return [packed]
  const manifest = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  const file = readdirSync(out).find((one) => one === `khuyencong-${name}-${manifest.version}.tgz`)
  const tarball = path.join(out, file)
  const problems = await leaks(tarball)
  const publint = await node([tool('publint'), tarball, '--strict'], { cwd: out })
  // the command has nothing to import, so there are no types to check
  if (manifest.bin) return [{ code: problems.length, output: problems.join('\n') }, publint]
  // node16 = node16 and nodenext from ESM and CJS, and bundlers; node10 knows no `exports` and is not supported
  const wanted = entries(manifest, readdirSync(path.join(home, 'dist')))
  const attw = await node([
    tool('@arethetypeswrong/cli', 'attw'),
    tarball,
    '--profile',
    'node16',
    '--no-emoji',
    '--no-color',
    '--entrypoints',
    ...wanted,
  ])
  return [{ code: problems.length, output: problems.join('\n') }, publint, attw]
}

const CROSS_CHECKED = `
  const book = createRuleBook([national])
  crossCheck(book, decide(book, { on: '2023-06-01', project: { id: 'p', items: [{ id: '1', activity: 'advanced-machinery' }] } })).then(({ agrees }) => { process.exitCode = agrees ? 0 : 1 })`

/** The second engine is imported only while the program runs, so this has to be tried: in both forms that are published. */
const lazyImports = () =>
  Promise.all([
    node([
      '-e',
      `const { createRuleBook, crossCheck, decide } = require('@khuyencong/core'); const { national } = require('@khuyencong/rules-national');${CROSS_CHECKED}`,
    ]),
    node([
      '--input-type=module',
      '-e',
      `import { createRuleBook, crossCheck, decide } from '@khuyencong/core'; import { national } from '@khuyencong/rules-national';${CROSS_CHECKED}`,
    ]),
  ])

try {
  const results = [...(await Promise.all(packages.map(check))).flat(), ...(await lazyImports())]
  const failed = results.filter(({ code }) => code !== 0)
  process.stderr.write(failed.map(({ output }) => `${output.trimEnd()}\n`).join('\n'))
  process.exitCode = failed.length === 0 ? 0 : 1
} finally {
  rmSync(out, { recursive: true, force: true })
}
