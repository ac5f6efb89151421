import { readdirSync, readFileSync } from 'node:fs'
import { national } from '@khuyencong/rules-national'
import { socTrang } from '@khuyencong/rules-provincial/soc-trang'
import { describe, expect, it } from 'vitest'
import { chromium, shownBy } from './browser.fixture.js'
import { bundled } from './bundle.fixture.js'
import { createRuleBook, crossCheck, decide, readJson } from './index.js'
import { checkPack, readPackFiles } from './packs.js'

const command = chromium()
if (command === null)
  process.stderr.write(
    '\n!!!  Không có Chromium: KHÔNG kiểm tra core trong trình duyệt. / No Chromium here: core is NOT tested in a browser (apt-get install chromium).  !!!\n\n',
  )

const example = readFileSync(
  new URL('../../../examples/01-soc-trang-2023/project.json', import.meta.url),
  'utf8',
)

const SAMPLE = new URL('../../../examples/17-external-pack/', import.meta.url)
/** The texts of the files of a pack that somebody else publishes, as a page is handed them. */
const external = Object.fromEntries(
  [
    ...['pack.json', 'documents.json', 'vocabulary.json'],
    ...readdirSync(new URL('package/support/', SAMPLE)).map((name) => `support/${name}`),
  ].map((name) => [name, readFileSync(new URL(`package/${name}`, SAMPLE), 'utf8')]),
)
const boats = readFileSync(new URL('project.json', SAMPLE), 'utf8')

const EXTERNAL_PAGE = `
  import { createRuleBook, decide } from '@khuyencong/core'
  import { readPackFiles } from '@khuyencong/core/packs'
  import { testPack } from '@khuyencong/core/testing'
  import { national } from '@khuyencong/rules-national'
  const show = (value) => { document.getElementById('result').textContent = JSON.stringify(value) }
  try {
    const { pack, cases } = readPackFiles(${JSON.stringify(external)}, { extends: national })
    const { digest, verdict } = decide(createRuleBook([national, pack]), { on: '2026-03-01', project: ${boats} })
    show({ pack: pack.digest, digest, verdict, percent: testPack(pack, cases).percent })
  } catch (error) { show({ error: String(error) }) }
`

/** A page without the reader of packs. */
const RELEASED_PAGE = `
  import { decide, releasedBook } from '@khuyencong/core'
  import { releasedNational } from '@khuyencong/rules-national/released'
  import { releasedSocTrang } from '@khuyencong/rules-provincial/released/soc-trang'
  const show = (value) => { document.getElementById('result').textContent = JSON.stringify(value) }
  try {
    const book = releasedBook([releasedNational, releasedSocTrang])
    const { digest, verdict, packs } = decide(book, { on: '2023-06-01', project: ${example} })
    show({ digest, verdict, packs })
  } catch (error) { show({ error: String(error) }) }
`

/**
 * The page reports every violation of its policy but one: its own question whether code may be made
 * from text.
 */
const PAGE = `
  import { broken } from 'watch'
  import { createRuleBook, crossCheck, decide } from '@khuyencong/core'
  import { checkPack } from '@khuyencong/core/packs'
  import { national } from '@khuyencong/rules-national'
  const show = (value) => { document.getElementById('result').textContent = JSON.stringify(value) }
  try {
    const book = createRuleBook([national])
    const decision = decide(book, { on: '2023-06-01', project: ${example} })
    const { agrees, checked } = await crossCheck(book, decision)
    const { digest, verdict } = decision
    const problems = checkPack(national).map(({ code, at }) => code + ' ' + at)
    const done = (evalWorks) => show({ digest, verdict, agrees, checked, problems, evalWorks, broken: broken.slice(0, evalWorks ? broken.length : -1) })
    // violations are reported in their order: when that of this question has come, all before it
    // have
    document.addEventListener('securitypolicyviolation', () => done(false))
    let evalWorks = true
    try { new Function('') } catch { evalWorks = false }
    if (evalWorks) done(true)
  } catch (error) { show({ error: String(error) }) }
`

describe.skipIf(command === null && process.env['CI'] !== 'true')(
  "core in Chromium under `default-src 'none'; script-src 'self'`",
  () => {
    it('decides, cross-checks with the engine it loads then, and checks the national pack, without one violation', async () => {
      expect(command, 'CI must have Chromium').not.toBeNull()
      const { files, open, onDemand } = await bundled(PAGE, {
        watch:
          "export const broken = []; document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => broken.push(violatedDirective + ' ' + blockedURI))",
      })
      expect(open).toEqual([])
      expect(onDemand).toBeGreaterThan(0)
      const shown = JSON.parse(await shownBy(files, command ?? '')) as { broken: string[] }
      const book = createRuleBook([national])
      const here = decide(book, {
        on: '2023-06-01',
        project: readJson(example, 'project.json') as never,
      })
      const { checked } = await crossCheck(book, here)
      expect(shown).toMatchObject({
        digest: here.digest,
        verdict: here.verdict,
        agrees: true,
        checked,
        problems: checkPack(national).map(({ code, at }) => `${code} ${at}`),
        evalWorks: false,
      })
      expect(shown.broken).toEqual([])
    })

    it('decides by released packs as Node does by the packs of their files', async () => {
      const { files, open } = await bundled(RELEASED_PAGE)
      expect(open).toEqual([])
      const { digest, verdict, packs } = decide(createRuleBook([national, socTrang]), {
        on: '2023-06-01',
        project: readJson(example, 'project.json') as never,
      })
      expect(JSON.parse(await shownBy(files, command ?? ''))).toEqual({ digest, verdict, packs })
    })

    it('opens a pack of somebody else from its files, tests it and decides with it', async () => {
      const { files, open } = await bundled(EXTERNAL_PAGE)
      expect(open).toEqual([])
      const { pack } = readPackFiles(external, { extends: national })
      const here = decide(createRuleBook([national, pack]), {
        on: '2026-03-01',
        project: readJson(boats, 'project.json') as never,
      })
      expect(JSON.parse(await shownBy(files, command ?? ''))).toEqual({
        pack: pack.digest,
        digest: here.digest,
        verdict: here.verdict,
        percent: 100,
      })
      expect(here.items[0]?.support).toMatchObject({ answer: 'met', ceiling: 60_000_000 })
    })
  },
)
