import { copyFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { definePack, type Pack } from '@khuyencong/core'
import { bundleOf, bundleText, sourceOf } from '@khuyencong/core/packs'
import { national } from '@khuyencong/rules-national'
import { dakLak } from '@khuyencong/rules-provincial/dak-lak'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../html/page.fixture.js'
import { folder, khuyencong, project } from '../sandbox.fixture.js'
import { shippedPacks } from '../files/packs.js'
import { type ChromiumPage, chromiumHere, chromiumPage } from './chromium-page.fixture.js'
import { verifierScript } from './script.fixture.js'

const command = chromiumHere()
if (command === null)
  process.stderr.write(
    '\n!!!  Không có Chromium: KHÔNG thử trang kiểm. / No Chromium here: the verifier page is NOT tested (apt-get install chromium).  !!!\n\n',
  )

let home: Awaited<ReturnType<typeof folder>>
const at = (name: string): string => path.join(home.path, name)
const real = { shipped: shippedPacks, verifierScript }

const LOCAL = (id: string): object =>
  project(
    { id, fund: 'local' },
    {
      site: { province: 'dak-lak' },
      requested: { national: 0, local: '200 triệu đồng', other: 0, counterpart: '500 triệu đồng' },
    },
  )

/**
 * Signs a decision and prints its page, by a key that no ring stands beside: whether it may sign is
 * found by verifying.
 */
const decide = async (name: string, key: string, given: object, io = real): Promise<void> => {
  const argv = ['decide', '-', '--on', '2023-06-01', '--json', '--out', at(`${name}.json`)]
  const report = ['--report', at(`${name}.html`)]
  const signing = [
    '--sign',
    at(`alone-${key}.private.pem`),
    '--by',
    'Nguyễn Văn A',
    '--at',
    '2023-06-02',
  ]
  const ran = await khuyencong([...argv, ...report, ...signing], {
    ...io,
    stdin: [JSON.stringify(given)],
  })
  expect(ran).toMatchObject({ code: 0, stderr: '' })
}

beforeAll(async () => {
  home = await folder()
  const newKey = async (name: string, province: string): Promise<void> => {
    await khuyencong(['new-key', at(name), '--maintainer', `Sở ${name}`, '--province', province])
    await copyFile(at(`${name}.private.pem`), at(`alone-${name}.private.pem`))
  }
  await newKey('dl', 'dak-lak')
  await newKey('st', 'soc-trang')
  await decide('genuine', 'dl', LOCAL('dl-2023-01'))
  await decide('second', 'dl', LOCAL('dl-2023-02'))
  await decide('wrong-key', 'st', LOCAL('dl-2023-01'))
  const source = sourceOf(dakLak)
  const manifest = { ...(source.manifest as object), version: '0.9.0' }
  const older = definePack({ ...source, manifest }, { extends: national })
  const shipped = async (): Promise<readonly Pack[]> => Promise.resolve([national, older])
  await decide('older', 'dl', LOCAL('dl-2023-01'), { ...real, shipped })
  await home.put('older.bundle.json', bundleText(bundleOf(sourceOf(older))))
  const write = async (name: string, ...more: readonly string[]): Promise<unknown> =>
    khuyencong(['verifier', '--out', at(name), ...more], real)
  await write('verifier.html', '--trust', at('dl.keys.json'), '--trust', at('st.keys.json'))
  await write('bare.html')
})
afterAll(async () => home.remove())

describe('the page of a signed decision', () => {
  it('draws a QR code, says the day is claimed, and what a signature does not prove', async () => {
    const markup = await readFile(at('genuine.html'), 'utf8')
    const { text } = readPage(markup)
    expect(markup).toMatch(
      /<svg class="qr" role="img" aria-label="Mã QR[^>]*viewBox="0 0 \d+ \d+"/u,
    )
    expect(text).toContain('Nguyễn Văn A, ngày 02/06/2023 (ngày ký do người ký khai)')
    expect(text).toContain('hồ sơ khai sai mà được ký thì vẫn sai')
  })

  it('that is not signed has none', async () => {
    const argv = ['decide', '-', '--on', '2023-06-01', '--report', at('unsigned.html')]
    await khuyencong(argv, { ...real, stdin: [JSON.stringify(LOCAL('p'))] })
    expect(await readFile(at('unsigned.html'), 'utf8')).not.toContain('<svg')
  })
})

describe('khuyencong verifier', () => {
  it('writes one file that may load nothing, the same bytes each time', async () => {
    const page = await readFile(at('verifier.html'), 'utf8')
    expect(page).toContain("content=\"default-src 'none'; script-src 'sha256-")
    expect(page).not.toMatch(/\b(?:src|href)="/u)
    const again = ['verifier', '--trust', at('dl.keys.json'), '--trust', at('st.keys.json')]
    expect((await khuyencong(again, real)).stdout).toBe(page)
  })

  it('says what to do where it was not built', async () => {
    const none = async (): Promise<never> => Promise.reject(new Error('ENOENT'))
    for (const io of [{}, { verifierScript: none }]) {
      const ran = await khuyencong(['verifier'], { ...io, shipped: shippedPacks })
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('[VERIFIER_NOT_BUILT]')])
    }
  })
})

describe.skipIf(command === null && process.env['CI'] !== 'true')(
  'the verifier page in Chromium',
  () => {
    let page: ChromiumPage
    beforeAll(async () => {
      expect(command, 'CI must have Chromium').not.toBeNull()
      page = await chromiumPage(command ?? '')
      for (const name of ['genuine', 'second']) {
        await page.open(pathToFileURL(at(`${name}.html`)).href)
        await home.put(`${name}.png`, await page.picture('.qr'))
      }
    })
    afterAll(async () => page.close())

    /** What the page says of some files, by the input each was chosen in. */
    const said = async (
      document: string,
      files: Readonly<Record<string, readonly string[]>>,
    ): Promise<{ readonly text: string; readonly verdict: string }> => {
      await page.open(pathToFileURL(at(document)).href)
      for (const [input, names] of Object.entries(files))
        await page.choose(`#${input}`, names.map(at))
      const state = 'document.querySelector("#result").dataset.state'
      const settled = `new Promise((done) => { const look = () => ${state} === "done" ? setTimeout(() => ${state} === "done" ? done() : look(), 300) : setTimeout(look, 50); look() })`
      await page.value(settled)
      const text = await page.value('document.querySelector("#result").innerText')
      const verdict = await page.value('document.querySelector(".verdict")?.className ?? ""')
      return { text: String(text), verdict: String(verdict) }
    }
    const GOOD = 'verdict good'
    const BAD = 'verdict bad'

    it('of the decision file and a picture of the printed code alone: genuine, and no network', async () => {
      const { text, verdict } = await said('verifier.html', {
        record: ['genuine.json'],
        picture: ['genuine.png'],
      })
      expect(text).toContain('Trang in khớp với tệp')
      expect(text).toContain('ngày ký do người ký khai')
      expect(text).toContain('hồ sơ khai sai mà được ký thì vẫn sai')
      expect(text).toContain('dl-2023-01')
      expect(text).toMatch(/dak-lak \d\.\d\.\d: có sẵn trong trang kiểm/u)
      expect(verdict).toBe(GOOD)
      expect(page.asked().filter((each) => !each.startsWith('file:'))).toEqual([])
    })

    it('may send nothing: its own policy refuses it', async () => {
      await said('verifier.html', {})
      const refused = `new Promise((done) => {
        addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective))
        fetch('http://127.0.0.1:9/').catch(() => undefined)
      })`
      expect(await page.value(refused)).toBe('connect-src')
    })

    it('speaks English when asked', async () => {
      await said('verifier.html', { record: ['genuine.json'] })
      await page.value('document.querySelector("#language").click()')
      const { text } = await page
        .value('new Promise((done) => setTimeout(() => done(document.body.innerText), 1500))')
        .then((found) => ({ text: String(found) }))
      expect(text).toContain('GENUINE')
      expect(text).toContain('a false input, signed, stays false')
      expect(await page.value('document.documentElement.lang')).toBe('en')
    })

    it('of a picture alone says what it reads, and that nothing was checked', async () => {
      const { text, verdict } = await said('verifier.html', { picture: ['genuine.png'] })
      expect(text).toContain('Mới đọc mã QR, chưa kiểm')
      expect(text).toContain('Đề án dl-2023-01, ngày xét 01/06/2023')
      expect(verdict).toBe('')
    })

    it('of the page of another decision: not genuine', async () => {
      const { text, verdict } = await said('verifier.html', {
        record: ['genuine.json'],
        picture: ['second.png'],
      })
      expect(text).toContain('Trang in KHÔNG khớp với tệp')
      expect(text).toContain('id: trang in dl-2023-02, tệp dl-2023-01')
      expect(verdict).toBe(BAD)
    })

    it('of a file with one byte changed: not genuine', async () => {
      const file = await readFile(at('genuine.json'))
      for (const where of [30, Math.floor(file.length / 2), file.length - 20]) {
        const changed = Uint8Array.from(file)
        changed[where] = changed[where] === 65 ? 66 : 65
        await home.put('touched.json', changed)
        expect((await said('verifier.html', { record: ['touched.json'] })).verdict).toBe(BAD)
      }
    })

    it('signed for another province: not genuine', async () => {
      const { text, verdict } = await said('verifier.html', { record: ['wrong-key.json'] })
      expect(text).toContain('[WRONG_AUTHORITY]')
      expect(verdict).toBe(BAD)
    })

    it('without a key ring nobody is known; with the ring chosen from disk it is genuine', async () => {
      const unknown = await said('bare.html', { record: ['genuine.json'] })
      expect(unknown.text).toContain('[SIGNER_UNKNOWN]')
      expect(unknown.verdict).toBe(BAD)
      const known = await said('bare.html', { record: ['genuine.json'], ring: ['dl.keys.json'] })
      expect(known.verdict).toBe(GOOD)
    })

    it('of a decision by a pack of another time: genuine once that pack is chosen from disk', async () => {
      const without = await said('verifier.html', { record: ['older.json'] })
      expect(without.text).toContain('[PACK_NOT_ARCHIVED]')
      expect(without.verdict).toBe(BAD)
      const given = { record: ['older.json'], packs: ['older.bundle.json'] }
      const { text, verdict } = await said('verifier.html', given)
      expect(text).toContain('dak-lak 0.9.0: chưa ký')
      expect(verdict).toBe(GOOD)
    })

    it('by a key that was revoked: not genuine', async () => {
      const ring = JSON.parse(await readFile(at('dl.keys.json'), 'utf8')) as { keys: object[] }
      await home.put('revoked.keys.json', {
        keys: ring.keys.map((each) => ({ ...each, revoked: '2023-06-01' })),
      })
      const { text, verdict } = await said('bare.html', {
        record: ['genuine.json'],
        ring: ['revoked.keys.json'],
      })
      expect(text).toContain('[KEY_REVOKED]')
      expect(verdict).toBe(BAD)
    })

    it('of files that are something else says so', async () => {
      await home.put('other.json', { hello: 1 })
      await home.put(
        'white.png',
        await readFile(at('genuine.png')).then((png) => png.subarray(0, 200)),
      )
      const { text } = await said('verifier.html', {
        record: ['other.json'],
        picture: ['white.png'],
      })
      expect(text).toContain('[NOT_FOR_VERIFIER] other.json')
      expect(text).toContain('[NO_QR_CODE] white.png')
    })
  },
)
