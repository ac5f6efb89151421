import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

function khuyencong(
  args: readonly string[],
  env: Record<string, string> = {},
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  })
}

describe('Sóc Trăng 2023', () => {
  // After a change of law or engine: `npx vitest run --project examples --update`, and read the difference.
  it.each(['project', 'published-only', 'fairs'])(
    '%s.json gives its expected record, byte for byte',
    async (name) => {
      const { status, stdout, stderr } = khuyencong([
        'decide',
        here(`${name}.json`),
        '--on',
        '2023-06-01',
        '--json',
      ])
      expect(stderr).toBe('')
      expect(status).toBe(0)
      await expect(stdout).toMatchFileSnapshot(here(`${name}.expected.json`))
    },
  )

  it('the machinery group may get VND 900 million, an upper bound by the cap, 630 of it before acceptance', () => {
    const decision = JSON.parse(readFileSync(here('project.expected.json'), 'utf8')) as {
      verdict: string
      crossCheck: string
      evidence: string
      items: { support: object }[]
      funding: object
    }
    expect(decision).toMatchObject({
      verdict: 'eligible',
      crossCheck: 'agrees',
      evidence: 'secondary',
      items: [
        {
          eligibility: 'met',
          support: {
            answer: 'met',
            parts: [{ base: 2_014_900_000, byRate: 1_007_450_000, byCap: 900_000_000 }],
            ceiling: 900_000_000,
            exact: false,
            requested: 900_000_000,
            allowed: 900_000_000,
            boundBy: 'cap',
          },
        },
      ],
      funding: {
        total: 2_014_900_000,
        national: 900_000_000,
        counterpart: 1_114_900_000,
        advance: { max: 630_000_000 },
      },
    })
  })

  it('says what is missing where only published figures are given', () => {
    const decision = JSON.parse(readFileSync(here('published-only.expected.json'), 'utf8')) as {
      verdict: string
      missing: { fact: string }[]
    }
    expect(decision.verdict).toBe('undetermined')
    expect(decision.missing.map(({ fact }) => fact)).toEqual([
      'beneficiary.kind',
      'commitments.counterpart',
      'commitments.noDoubleFunding',
      'machinery.isNew',
    ])
  })

  it('is the same in other time zones and locales', () => {
    const plain = khuyencong(['decide', here('project.json'), '--on', '2023-06-01', '--json'])
    for (const env of [
      { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8' },
      { TZ: 'America/Sao_Paulo', LC_ALL: 'C' },
    ]) {
      expect(
        khuyencong(['decide', here('project.json'), '--on', '2023-06-01', '--json'], env).stdout,
      ).toBe(plain.stdout)
    }
  })

  it('writes a page to read and print: the sums, each link leading somewhere, nothing to load', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'khuyen-cong-'))
    const { status, stdout } = khuyencong([
      'decide',
      here('project.json'),
      '--on',
      '2023-06-01',
      '--json',
      '--report',
      path.join(folder, 'ket-qua.html'),
    ])
    expect(status).toBe(0)
    expect(stdout).toBe(readFileSync(here('project.expected.json'), 'utf8'))
    expect(readdirSync(folder)).toEqual(['ket-qua.html'])
    const page = readFileSync(path.join(folder, 'ket-qua.html'), 'utf8')
    rmSync(folder, { recursive: true })
    for (const text of [
      'Theo mức tối đa: 300 triệu đồng/cơ sở × 3 = 900 triệu đồng',
      '1.114,9 triệu đồng',
      '55,33%',
      'tạm tính',
      'khoản 4 Điều 8 Thông tư số 28/2018/TT-BTC',
    ])
      expect(page).toContain(text)
    const links = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, place]) => place)
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((place) => !page.includes(`id="${place}"`))).toEqual([])
    expect(page).not.toMatch(/<script|<img|<link|src=|url\(/u)
  })

  it('explains the decision in Vietnamese and in English', () => {
    const vi = khuyencong(['decide', here('project.json'), '--on', '2023-06-01']).stdout
    expect(vi).toContain('900 triệu đồng')
    expect(vi).toContain('khoản 4 Điều 8 Thông tư số 28/2018/TT-BTC')
    const en = khuyencong([
      'decide',
      here('project.json'),
      '--on',
      '2023-06-01',
      '--lang',
      'en',
    ]).stdout
    expect(en).toContain('Ceiling: VND 900 million')
  })
})
