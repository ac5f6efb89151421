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
      expect(given.stdout).toContain('  national 1.0.0: đưa vào bằng --pack\n')
      expect(given.stdout).not.toContain('dak-lak')
    } finally {
      await home.remove()
    }
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

  it.each([['--brief'], ['--json']])(
    'does not take %s lines of an audit as one decision',
    async (option) => {
      const many = await khuyencong(
        ['audit', '-', '--on', '2023-06-01', ...new Set(['--json', option])],
        { stdin: [`${JSON.stringify(project())}\n${JSON.stringify(project({ id: 'p2' }))}\n`] },
      )
      const ran = await replay(many.stdout)
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      expect(ran.stderr).toContain('[SEVERAL_RECORDS] stdin')
      expect(ran.stderr).toContain('sed -n 3p')
      const [line = ''] = many.stdout.split('\n')
      const one = await replay(line)
      if (option === '--json') expect(one.code).toBe(0)
      else {
        expect(one.code).toBe(2)
        expect(one.stderr).toContain('[NOT_A_DECISION] stdin')
        expect(one.stderr).toContain('audit --brief')
      }
    },
  )

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
