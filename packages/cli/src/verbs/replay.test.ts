import { type Decision, definePack, type Pack } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import {
  folder,
  khuyencong,
  nationalSource,
  project,
  provincialSource,
  samplePacks,
} from '../sandbox.js'

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
  definePack({
    ...(jurisdiction === 'national' ? nationalSource : provincialSource),
    manifest: {
      ...(nationalSource.manifest as object),
      version: '2.0.0',
      id: jurisdiction,
      jurisdiction,
    },
  })

describe('replay', () => {
  it('finds a stored decision identical', async () => {
    const text = await stored()
    const ran = await replay(text)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain('GIỐNG HỆT')
    expect(ran.stdout).toContain((JSON.parse(text) as Decision).digest)
    expect((await replay(text, '--lang', 'en')).stdout).toContain('IDENTICAL')
  })

  it('names the first difference', async () => {
    const touched = (await stored()).replace('"ceiling": 300000000', '"ceiling": 300000001')
    const ran = await replay(touched)
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(/KHÁC: .*items\[0\]\.support\.ceiling\n.*300000001\n.*300000000\n/u)
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
        { code: 0, stderr: '' },
      )
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
