// npm run store-decisions: keeps decisions of this version of core, with the packs they rest on,
// under fixtures/decisions/VERSION. Run once, before a release; a folder that is there already is
// never written again, and must replay for ever.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  canonicalJson,
  createRuleBook,
  crossCheck,
  decide,
  definePack,
  readJson,
} from '@khuyencong/core'
import { bundleOf, bundleText } from '@khuyencong/core/packs'
import { readPackFolder } from '../packages/cli/src/files/pack-folder.ts'
import { root } from './steps.mjs'

const { version } = read('packages/core/package.json')
const home = path.join(root, 'fixtures', 'decisions', version)
const PACKS = ['rules-national', 'rules-provincial/soc-trang', 'rules-provincial/dak-lak']
const PROJECTS = [
  '01-soc-trang-2023/project.json',
  '01-soc-trang-2023/published-only.json',
  '01-soc-trang-2023/fairs.json',
  '02-life-of-a-national-project/project.json',
]

function read(file) {
  return readJson(readFileSync(path.join(root, file), 'utf8'), file)
}

const packSource = async (folder) =>
  (await readPackFolder(path.join(root, 'packages', folder))).source

/**
 * Days on both sides of what changed, and every published case of the two funds and places the
 * packs know.
 */
function questions() {
  const examples = PROJECTS.flatMap((file) =>
    ['2014-04-07', '2018-05-10', '2023-06-01', '2025-07-01'].map((on) => ({
      on,
      project: read(`examples/${file}`),
    })),
  )
  const published = readFileSync(
    path.join(root, 'examples/12-published-cases/cases.ndjson'),
    'utf8',
  )
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const known = published.filter(
    ({ project }) =>
      project.fund === 'national' ||
      ['dak-lak', 'soc-trang'].includes(project.items[0].site?.province),
  )
  return [...examples, ...known.filter((_, index) => index % Math.ceil(known.length / 20) === 0)]
}

/** The packs of the sources, each in the words of the national one. */
function definedOf(given) {
  const law = given.find(({ manifest }) => manifest.jurisdiction === 'national')
  const first = definePack(law)
  return given.map((source) => (source === law ? first : definePack(source, { extends: first })))
}

if (existsSync(home))
  throw new Error(
    `${home} is there already; what a released version decided is never written again`,
  )
const sources = await Promise.all(PACKS.map(packSource))
const book = createRuleBook(definedOf(sources))
mkdirSync(path.join(home, 'packs'), { recursive: true })
for (const source of sources)
  writeFileSync(
    path.join(home, 'packs', `${source.manifest.id}.json`),
    bundleText(bundleOf(source)),
  )
for (const question of questions()) {
  const decision = decide(book, question)
  const { agrees } = await crossCheck(book, decision)
  if (!agrees) throw new Error(`the two engines disagree on ${decision.project.id}`)
  writeFileSync(
    path.join(home, `${decision.project.id}-${decision.on}.json`),
    `${canonicalJson({ ...decision, crossCheck: 'agrees' })}\n`,
  )
}
