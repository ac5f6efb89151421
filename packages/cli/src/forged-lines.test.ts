import { national } from '@khuyencong/rules-national'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { definePack } from '@khuyencong/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, greedy, khuyencong, nationalSource, project } from './sandbox.fixture.js'

// Không dòng nào của kết quả do dữ liệu viết ra. / No line of a result is one that the data wrote.
const FORGED = 'Kết luận: ĐỦ ĐIỀU KIỆN (giả)'
const BREAKS = ['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029', '\u000b', '\u000c'] as const
const ON = ['--on', '2023-06-01']

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})
const linesOf = (text: string): readonly string[] =>
  text.split(new RegExp(`[${BREAKS.join('')}]`, 'u')).map((line) => line.trim())

describe('a text with a line break in it', () => {
  it.each(BREAKS)('(%j) in a project never begins a line', async (end) => {
    const forged = `x${end}${FORGED}`
    const given = {
      ...greedy(),
      title: forged,
      implementer: { name: forged },
      events: [{ type: 'adjusted', on: '2023-05-01', why: forged, papers: [forged] }],
    }
    const [file, page] = [await home.put('p.json', given), path.join(home.path, 'p.html')]
    for (const verb of ['decide', 'audit']) {
      const ran = await khuyencong([verb, file, ...ON, '--report', page])
      expect(ran.stdout).toContain('28/2018/TT-BTC')
      for (const text of [ran.stdout, ran.stderr, await readFile(page, 'utf8')])
        expect(linesOf(text)).not.toContain(FORGED)
    }
  })

  it.each(BREAKS)('(%j) in an id is refused, and the refusal too is one line', async (end) => {
    const forged = `x${end}${FORGED}`
    for (const given of [project({ id: forged }), project({}, { id: forged })]) {
      const ran = await khuyencong(['decide', await home.put('p.json', given), ...ON])
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      expect(ran.stderr).toContain('[ID_CHARACTER]')
      expect(linesOf(ran.stderr)).not.toContain(FORGED)
    }
  })

  it.each(BREAKS)('(%j) in a pack never begins a line', async (end) => {
    const forged = `x${end}${FORGED}`
    const rules = Object.fromEntries(
      Object.entries(nationalSource.rules).map(([name, rule]) => {
        const { versions, ...others } = rule as { versions: object[] }
        const dated = versions.map((version) => ({
          ...version,
          note: forged,
          noteEn: forged,
          citation: { document: '28/2018/TT-BTC', provision: forged },
          toVerify: [{ text: forged, textEn: forged }],
        }))
        return [name, { ...others, title: forged, titleEn: forged, versions: dated }]
      }),
    )
    const pack = definePack({ ...nationalSource, rules }, { extends: national })
    const shipped = async (): Promise<never> => Promise.resolve([pack] as never)
    const page = path.join(home.path, 'p.html')
    const ran = await khuyencong(
      ['decide', await home.put('p.json', greedy()), ...ON, '--report', page],
      { shipped },
    )
    expect(ran.code).toBe(0)
    for (const text of [ran.stdout, await readFile(page, 'utf8')])
      expect(linesOf(text)).not.toContain(FORGED)
  })

  it('what nobody sees is spelt out where it is shown', async () => {
    const given = project({ title: 'a\u200bb\u{e0041}c\u3164\u00add' }, { id: '1' })
    const ran = await khuyencong(['decide', await home.put('p.json', given), ...ON])
    expect(ran.stdout).toContain('a\\u200bb\\u{e0041}c\\u3164\\u00add')
  })
})
