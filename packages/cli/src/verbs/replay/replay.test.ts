import { fileURLToPath } from 'node:url'
import { national } from '@khuyencong/rules-national'
import { type Decision, definePack, type Pack } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import {
  folder,
  khuyencong,
  nationalSource,
  project,
  provincialSource,
  samplePacks,
} from '../../sandbox.fixture.js'

const stored = async (): Promise<string> =>
  (
    await khuyencong(['decide', '-', '--on', '2023-06-01', '--json'], {
      stdin: [JSON.stringify(project())],
    })
  ).stdout
const replay = async (text: string, ...options: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['replay', '-', ...options], { stdin: [text] })

/** A pack that came with the program since: other rules under an id that is known. */
const newer = (jurisdiction: string): Pack =>
  definePack(
    {
      ...(jurisdiction === 'national' ? nationalSource : provincialSource),
      manifest: {
        ...(nationalSource.manifest as object),
        version: '2.0.0',
        id: jurisdiction,
        jurisdiction,
      },
    },
    { extends: national },
  )

describe('replay', () => {
  it('finds a stored decision identical', async () => {
    const text = await stored()
    const ran = await replay(text)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain('GIỐNG HỆT')
    expect(ran.stdout).toContain((JSON.parse(text) as Decision).digest)
    expect((await replay(text, '--lang', 'en')).stdout).toContain('IDENTICAL')
  })

  it('says whose packs it was derived with', async () => {
    const text = await stored()
    const shipped = await replay(text)
    expect(shipped.stdout).toContain('Gói quy định dùng để xét lại:\n  national 1.0.0: có sẵn')
    expect(JSON.parse((await replay(text, '--json')).stdout)).toMatchObject({
      format: 1,
      identical: true,
      packs: [{ id: 'national', version: '1.0.0', from: 'shipped' }],
    })
    const home = await folder()
    try {
      const file = await home.put('national.json', nationalSource)
      const given = await khuyencong(['replay', '-', '--pack', file, '--allow', 'national'], {
        stdin: [text],
        shipped: async () => Promise.resolve([newer('national')]),
      })
      expect(given.stdout).toContain('  national 1.0.0: đưa vào bằng --pack; chưa ký\n')
      expect(given.stdout).not.toContain('dak-lak')
    } finally {
      await home.remove()
    }
  })

  it('names the pack whose words stand in a group of national law, which is still the shipped one', async () => {
    const pack = fileURLToPath(
      new URL('../../../../../examples/16-sample-province/pack', import.meta.url),
    )
    const shipped = async () => Promise.resolve([national])
    const decided = await khuyencong(
      ['decide', '-', '--on', '2026-03-01', '--json', '--pack', pack],
      { stdin: [JSON.stringify(project())], shipped },
    )
    const { packs } = JSON.parse(decided.stdout) as Decision
    expect(packs.map(({ id }) => id)).toEqual(['cao-bang-mau', 'national'])
    const ran = await khuyencong(['replay', '-', '--pack', pack], {
      stdin: [decided.stdout],
      shipped,
    })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toMatch(/cao-bang-mau .*: đưa vào bằng --pack; chưa ký/u)
    expect(ran.stdout).toMatch(/national .*: có sẵn trong chương trình/u)
    const without = await khuyencong(['replay', '-'], { stdin: [decided.stdout], shipped })
    expect([without.code, without.stdout.includes('cao-bang-mau')]).toEqual([1, true])
  })

  it('tells every difference, the input first, facts by their names', async () => {
    const touched = (await stored()).replace('"kind": "enterprise"', '"kind": "artisan"')
    const ran = await replay(touched)
    expect(ran.code).toBe(1)
    const places = [...ran.stdout.matchAll(/^ {2}(\S+)/gmu)].map(([, place]) => place)
    expect(places[0]).toBe('project.digest')
    expect(places.at(-2)).toBe('digest')
    expect(ran.stdout).toMatch(
      /steps\[\d+\]\.facts\.beneficiary\.kind \(loại đơn vị thụ hưởng\)\n {4}Bản lưu: "enterprise"\n {4}Xét lại: "artisan"/u,
    )
    expect(ran.stdout).toContain('Kết quả khác bản lưu:\n  verdict')
  })

  const audited = async (...options: readonly string[]): Promise<string> =>
    (
      await khuyencong(['audit', '-', '--on', '2023-06-01', '--json', ...options], {
        stdin: [`${JSON.stringify(project())}\n${JSON.stringify(project({ id: 'p2' }))}\n{\n`],
      })
    ).stdout

  it('derives every record of an audit file again, and counts what the audit could not judge', async () => {
    const text = await audited()
    const ran = await replay(text)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toBe(
      'Số bản ghi: 2\n  giống hệt: 2\n  khác: 0\n' +
        'Ngoài ra có 1 dòng mà lần rà soát ấy không xét được.\n',
    )
    const [line = ''] = text.split('\n')
    expect((await replay(line)).stdout).toContain('GIỐNG HỆT')
    const json = (await replay(text, '--json')).stdout.trimEnd().split('\n')
    expect(json.map((each) => JSON.parse(each) as object)).toMatchObject([
      { format: 1, line: 1, outcome: 'identical', project: 'p1' },
      { line: 2, outcome: 'identical', project: 'p2' },
      { line: 3, outcome: 'unread' },
    ])
  })

  it('names every difference of each record of a file, the input first', async () => {
    const [first = '', second = '', third = ''] = (await audited()).split('\n')
    const touched = [
      first.replace('"ceiling":300000000', '"ceiling":300000001'),
      second.replace('"kind":"enterprise"', '"kind":"artisan"'),
      third,
    ].join('\n')
    const ran = await replay(touched)
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    expect(ran.stdout).toMatch(/^Dòng 1, đề án p1: KHÁC: 1 chỗ/u)
    const [, ofSecond = ''] = ran.stdout.split('Dòng 2, đề án p2')
    expect([...ofSecond.matchAll(/^ {2}(\S+)/gmu)][0]?.[1]).toBe('project.digest')
    expect(ran.stdout).toContain('Số bản ghi: 2\n  giống hệt: 0\n  khác: 2\n')
    const [line = ''] = (await replay(touched, '--json')).stdout.split('\n')
    expect(JSON.parse(line)).toMatchObject({
      outcome: 'different',
      differences: [{ at: 'items[0].support.ceiling', of: 'outcome' }],
    })
  })

  it('does not take short lines (--brief) as records, each by its line', async () => {
    const text = await audited('--brief')
    const ran = await replay(text)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('stdin:1')
    expect(ran.stdout).toContain('không xét lại được: 2')
    const one = await replay(text.split('\n')[0] ?? '')
    expect(one.code).toBe(2)
    expect(one.stderr).toContain('[NOT_A_DECISION] stdin')
    expect(one.stderr).toContain('audit --brief')
  })

  it('reads a file of records in pieces of any size', async () => {
    const text = await audited()
    const pieces = [...Buffer.from(text)].map((byte) => Uint8Array.from([byte]))
    const ran = await khuyencong(['replay', '-'], { stdin: pieces })
    expect(ran.stdout).toContain('giống hệt: 2')
  })

  it('keeps the message for broken JSON of one record', async () => {
    const ran = await replay('{"format": 1,\n"on":\n')
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('[JSON] stdin')])
  })

  it('refuses a record of another format', async () => {
    const ran = await replay((await stored()).replace('"format": 1', '"format": 2'))
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[UNKNOWN_FORMAT] stdin › format')
  })

  it('tells at most 40 differences, and how many more there are', async () => {
    const decision = JSON.parse(await stored()) as Decision
    const steps = Array.from({ length: 60 }, () => 1)
    const ran = await replay(JSON.stringify({ ...decision, steps }))
    expect(ran.stdout).toMatch(/… và \d+ chỗ khác nữa; thêm --json/u)
    expect(ran.stdout.match(/Bản lưu:/gu)).toHaveLength(40)
  })

  it('names the first difference', async () => {
    const touched = (await stored()).replace('"ceiling": 300000000', '"ceiling": 300000001')
    const ran = await replay(touched)
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(
      /KHÁC: 1 chỗ .*\n.*\n.*items\[0\]\.support\.ceiling\n.*300000001\n.*300000000\n/u,
    )
    expect(JSON.parse((await replay(touched, '--json')).stdout)).toMatchObject({
      identical: false,
      at: 'items[0].support.ceiling',
    })
  })

  it('says that other packs were loaded', async () => {
    const text = await stored()
    const ran = await khuyencong(['replay', '-'], {
      stdin: [text],
      shipped: async () => Promise.resolve([newer('national'), ...samplePacks.slice(1)]),
    })
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('Bộ quy định đang dùng không phải bộ đã dùng')
  })

  it('takes the pack whose digest the record names, also in the place of one that came with the program since', async () => {
    const text = await stored()
    const home = await folder()
    const named = [
      await home.put('national.json', nationalSource),
      await home.put('dak-lak.json', provincialSource),
    ].flatMap((file) => ['--pack', file])
    const shipped = async (): Promise<readonly Pack[]> =>
      Promise.resolve(['national', 'dak-lak'].map(newer))
    try {
      expect((await khuyencong(['replay', '-'], { stdin: [text], shipped })).stdout).toContain(
        '--pack',
      )
      expect(await khuyencong(['replay', '-', ...named], { stdin: [text], shipped })).toMatchObject(
        { code: 2, stderr: expect.stringContaining('[SECOND_NATIONAL_PACK]') },
      )
      expect(
        await khuyencong(['replay', '-', ...named, '--allow', 'national'], {
          stdin: [text],
          shipped,
        }),
      ).toMatchObject({ code: 0, stderr: '' })
      const today = (
        await khuyencong(['decide', '-', '--on', '2023-06-01', '--json'], {
          stdin: [JSON.stringify(project())],
          shipped: async () => Promise.resolve(samplePacks),
        })
      ).stdout
      expect(
        await khuyencong(
          [
            'replay',
            '-',
            '--pack',
            await home.put('old.json', {
              ...nationalSource,
              manifest: { ...(nationalSource.manifest as object), version: '0.9.0' },
            }),
          ],
          { stdin: [today] },
        ),
      ).toMatchObject({ code: 0 })
    } finally {
      await home.remove()
    }
  })

  it('refuses what is not a decision', async () => {
    const ran = await replay(JSON.stringify(project()), '--json')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[NOT_A_DECISION] stdin')
  })
})
