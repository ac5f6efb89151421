// A web page that decides, made by each of four bundlers as they come, from the packages as
// published: no setting, no warning, and no file of a solver that no page asked for. Each bundle is
// then run, and must reach the decision of Node.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import commonjs from '@rollup/plugin-commonjs'
import nodeResolve from '@rollup/plugin-node-resolve'
import * as esbuild from 'esbuild'
import { rollup } from 'rollup'
import * as vite from 'vite'
import webpack from 'webpack'
import { installedProblems } from './check-installed.mjs'
import { root, run } from './steps.mjs'

const PAGE = `
import { createRuleBook, crossCheck, decide, explain } from '@khuyencong/core'
import { errorGuide } from '@khuyencong/core/errors'
import { reconcile } from '@khuyencong/core/monitor'
import { checkPack } from '@khuyencong/core/packs'
import { rankProjects } from '@khuyencong/core/plan'
import { scoreRound } from '@khuyencong/core/score'
import { national } from '@khuyencong/rules-national'
const book = createRuleBook([national])
const decision = decide(book, { on: '2023-06-01', project: { id: 'p', fund: 'national', items: [{ id: '1', activity: 'advanced-machinery' }] } })
globalThis.shown = { digest: decision.digest, text: explain(decision, { book }), code: errorGuide('JSON').code, kept: [reconcile, checkPack, rankProjects, scoreRound].length }
globalThis.crossed = crossCheck(book, decision)
`

/**
 * A folder in which the packed packages are installed: themselves unpacked, what they depend on
 * linked.
 */
async function install(tarballs, out) {
  const modules = path.join(out, 'node_modules')
  const problems = []
  for (const [name, tarball] of Object.entries(tarballs)) {
    const home = path.join(modules, '@khuyencong', name)
    mkdirSync(home, { recursive: true })
    const { code, output } = await run('tar', ['-xzf', tarball, '-C', home, '--strip-components=1'])
    if (code !== 0) problems.push(output)
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
    for (const each of Object.keys(dependencies).filter((id) => !id.startsWith('@khuyencong/'))) {
      const link = path.join(modules, each)
      mkdirSync(path.dirname(link), { recursive: true })
      if (!existsSync(link))
        symlinkSync(path.join(root, 'packages', name, 'node_modules', each), link, 'junction')
    }
  }
  return problems
}

/**
 * What bundlers say of zod (a comment where they expect none), and of the weight of the law of ten
 * years.
 */
const ASIDE =
  /contains an annotation that Rollup cannot interpret|chunks are larger than|size limit|webpack performance recommendations/u

const BUNDLERS = {
  async esbuild({ page, to }) {
    const { warnings } = await esbuild.build({
      entryPoints: [page],
      bundle: true,
      format: 'esm',
      splitting: true,
      outdir: to,
      logLevel: 'silent',
    })
    return warnings.map(({ text }) => text)
  },
  async vite({ folder, to }) {
    const told = []
    const tell = (text) => told.push(text)
    const customLogger = { ...vite.createLogger('silent'), warn: tell, warnOnce: tell, error: tell }
    await vite.build({ root: folder, configFile: false, build: { outDir: to }, customLogger })
    return told.filter((text) => !ASIDE.test(text))
  },
  async webpack({ page, to }) {
    const compiler = webpack({ mode: 'production', entry: page, output: { path: to } })
    const stats = await new Promise((resolve, reject) =>
      compiler.run((error, found) => (error ? reject(error) : resolve(found))),
    )
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true })
    return [...errors, ...warnings.filter(({ message }) => !ASIDE.test(message))].map(
      ({ message }) => message,
    )
  },
  async rollup({ page, to }) {
    const told = []
    const bundle = await rollup({
      input: page,
      plugins: [nodeResolve({ browser: true }), commonjs()],
      onwarn: ({ code, message }) => {
        const ofZod = code === 'CIRCULAR_DEPENDENCY' && !message.includes('@khuyencong')
        if (!ofZod && !ASIDE.test(message)) told.push(message)
      },
    })
    await bundle.write({ dir: to })
    return told
  },
}

/** The scripts of a bundle, and what else it put there. */
function filesOf(to) {
  return readdirSync(to, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/**
 * What the entries of bundlers ask of a browser before they run: where they came from, and how to
 * load what comes later.
 */
const DOCUMENT = {
  currentScript: { src: 'https://page.test/main.js', tagName: 'SCRIPT' },
  createElement: () => ({ relList: { supports: () => true } }),
  getElementsByTagName: () => [],
  querySelectorAll: () => [],
}

/**
 * The second engine is loaded when it is asked for, and must agree. What webpack makes loads it by a
 * script element, which only a browser has.
 */
async function crossChecked(entry) {
  if (entry.includes('by-webpack')) {
    globalThis.crossed.catch(() => null)
    return
  }
  const { agrees, checked } = await globalThis.crossed
  if (!agrees || checked === 0) throw new Error('the second engine does not agree')
}

async function shownBy(to) {
  const [entry] = filesOf(to).filter((file) =>
    /\/(?:page|main|index[\w-]*)\.js$/u.test(file.replaceAll('\\', '/')),
  )
  if (entry === undefined) return null
  delete globalThis.shown
  Object.assign(globalThis, { document: DOCUMENT, self: globalThis })
  try {
    await import(pathToFileURL(entry).href)
    await crossChecked(entry)
  } finally {
    delete globalThis.document
    delete globalThis.self
  }
  return globalThis.shown ?? null
}

const holdsSolver = (file) =>
  file.endsWith('.wasm') || /highs|node:module/u.test(readFileSync(file, 'utf8'))

async function check(name, folder, expected) {
  const to = path.join(folder, `by-${name}`)
  const told = await BUNDLERS[name]({ folder, page: path.join(folder, 'page.js'), to })
  const files = filesOf(to)
  const solver = files.filter(holdsSolver)
  const shown = JSON.stringify(await shownBy(to))
  return [
    ...told.map((text) => `warns: ${text}`),
    ...solver.map((file) => `holds the solver: ${path.relative(to, file)}`),
    ...(shown === expected ? [] : [`shows ${shown} and not ${expected}`]),
  ].map((problem) => `${name} ${problem}`)
}

/** A page that does ask for the solver must be seen to hold it, or this check sees nothing. */
async function solverSeen(folder) {
  const page = path.join(folder, 'solver.js')
  writeFileSync(page, "export { compareWithBestScore } from '@khuyencong/core/best-score'")
  const to = path.join(folder, 'by-rollup-solver')
  await BUNDLERS.rollup({ page, to })
  return filesOf(to).some(holdsSolver) ? [] : ['the solver is not seen where there is one']
}

/** What is wrong with the bundles of a page made from these packed packages. */
export async function bundleProblems(tarballs, out) {
  const folder = path.join(out, 'page')
  mkdirSync(folder)
  const problems = await install(tarballs, folder)
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(path.join(folder, 'page.js'), PAGE)
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><title>x</title><script type="module" src="/page.js"></script>',
  )
  problems.push(...(await installedProblems(folder)))
  await import(pathToFileURL(path.join(folder, 'page.js')).href)
  const expected = JSON.stringify(globalThis.shown)
  problems.push(...(await solverSeen(folder)))
  for (const name of Object.keys(BUNDLERS)) {
    try {
      problems.push(...(await check(name, folder, expected)))
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return problems
}
