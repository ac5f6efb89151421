// Packs each package as it would be published and checks it: publint, attw, that nothing points at
// source, and that what is loaded lazily loads.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleProblems } from './check-bundles.mjs'
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
    .filter((file) => /^package\/(src|node_modules)\/|\.(test|fixture)\.|tsconfig|tsup/u.test(file))
  const words = ['khuyencong-source', 'workspace:', './src/'].filter((word) =>
    manifest.output.includes(word),
  )
  return [...files, ...words.map((word) => `package.json says "${word}"`)].map(
    (problem) => `${path.basename(tarball)}: ${problem}`,
  )
}

/** The packed file of a package. */
function tarballOf(name) {
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8'),
  )
  return path.join(out, `khuyencong-${name}-${version}.tgz`)
}

async function check(name) {
  const home = path.join(root, 'packages', name)
  const packed = await pnpm(['pack', '--pack-destination', out], { cwd: home })
  if (packed.code !== 0) return [packed]
  const manifest = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  const tarball = tarballOf(name)
  const problems = await leaks(tarball)
  const publint = await node([tool('publint'), tarball, '--strict'], { cwd: out })
  // the command has nothing to import, so there are no types to check
  if (manifest.bin) return [{ code: problems.length, output: problems.join('\n') }, publint]
  // node16 = node16 and nodenext from ESM and CJS, and bundlers; for node10, which knows no
  // `exports`, see olderTypes
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

/**
 * The second engine is imported only while the program runs, so this has to be tried: in both forms
 * that are published.
 */
const lazyImports = () =>
  Promise.all([
    node([
      '-e',
      `const { createRuleBook, crossCheck, decide } = require('@khuyencong/core'); const { ` +
        `national } = require('@khuyencong/rules-national');${CROSS_CHECKED}`,
    ]),
    node([
      '--input-type=module',
      '-e',
      `import { createRuleBook, crossCheck, decide } from '@khuyencong/core'; import { ` +
        `national } from '@khuyencong/rules-national';${CROSS_CHECKED}`,
    ]),
  ])

/**
 * An error keeps the name of its class in builds, and each form of the package knows the errors of
 * the other.
 */
const errorNames = () =>
  node([
    '--input-type=module',
    '-e',
    `import { createRequire } from 'node:module'
    import { isKhuyenCongError, vnd } from '@khuyencong/core'
    const other = createRequire(process.cwd() + '/x')('@khuyencong/core')
    const thrown = (read) => { try { read('x') } catch (error) { return error } }
    const errors = [thrown(vnd), thrown(other.vnd)]
    const right = errors.every((error) => error.within('y').constructor.name === 'KhuyenCongError' && isKhuyenCongError(error) && other.isKhuyenCongError(error))
    if (!right || errors[1] instanceof errors[0].constructor) { console.log(errors); process.exitCode = 1 }`,
  ])

/**
 * The types by the module resolution of Node 10, which knows no \`exports\`: many services still
 * compile that way.
 */
async function olderTypes() {
  const home = path.join(out, 'page')
  writeFileSync(
    path.join(home, 'older.ts'),
    `import { decide, type Decision } from '@khuyencong/core'
    import { rankProjects } from '@khuyencong/core/plan'
    import { checkPack } from '@khuyencong/core/packs'
    import { national } from '@khuyencong/rules-national'
    import { register } from '@khuyencong/rules-national/register'
    import { dakLak } from '@khuyencong/rules-provincial/dak-lak'
    export const kept: readonly unknown[] = [decide, rankProjects, checkPack(national), register, dakLak.digest]
    // @ts-expect-error the types are there: a decision has no such field
    export const none = (decision: Decision) => decision.nothing`,
  )
  return node(
    [
      tool('typescript', 'tsc'),
      ...'--noEmit --strict --skipLibCheck --target es2022 --module commonjs --moduleResolution node10 older.ts'.split(
        ' ',
      ),
    ],
    { cwd: home },
  )
}

try {
  const packed = await Promise.all(packages.map(check))
  const bundles = await bundleProblems(
    Object.fromEntries(
      ['core', 'rules-national', 'rules-provincial'].map((name) => [name, tarballOf(name)]),
    ),
    out,
  )
  const results = [
    ...packed.flat(),
    ...(await lazyImports()),
    await errorNames(),
    await olderTypes(),
    { code: bundles.length, output: bundles.join('\n') },
  ]
  const failed = results.filter(({ code }) => code !== 0)
  process.stderr.write(failed.map(({ output }) => `${output.trimEnd()}\n`).join('\n'))
  process.exitCode = failed.length === 0 ? 0 : 1
} finally {
  rmSync(out, { recursive: true, force: true })
}
