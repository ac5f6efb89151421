import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))
const PACK = ['--pack', here('pack')]
const home = mkdtempSync(path.join(tmpdir(), 'khuyen-cong-'))
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

function khuyencong(
  verb: string,
  on: string,
  more: readonly string[],
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, verb, here('project.json'), '--on', on, ...more], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
}

/** The pack bundled and signed, with the key ring of whoever signed it. */
function signed(): readonly string[] {
  const at = (name: string): string => path.join(home, name)
  const key = at('department.private.pem')
  for (const argv of [
    ['bundle', here('pack'), '--out', at('bundle.json')],
    ['new-key', at('department'), '--maintainer', 'Sở mẫu', '--province', 'kon-tum'],
    ['sign', at('bundle.json'), '--key', key, '--at', '2024-03-01', '--out', at('signed.json')],
  ])
    expect(spawnSync(process.execPath, [cli, ...argv]).status).toBe(0)
  return ['--pack', at('signed.json'), '--trust', at('department.keys.json')]
}

interface Finding {
  readonly code: string
  readonly severity: string
  readonly item: string
  readonly found: unknown
  readonly expected: unknown
  readonly citation: Citation | null
  readonly other: Citation | null
}
interface Citation {
  readonly document: string
  readonly provision: string
}
interface Decision {
  readonly verdict: string
  readonly crossCheck: string
  readonly packs: readonly { readonly id: string }[]
  readonly items: readonly {
    readonly id: string
    readonly support: {
      readonly answer: string
      readonly ceiling?: number
      readonly allowed?: number
    }
  }[]
  readonly findings: readonly Finding[]
}

function decide(on: string, more: readonly string[]): Decision {
  const { status, stdout, stderr } = khuyencong('decide', on, [...more, '--json'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout) as Decision
}

/** A decision without digests, and without the mark every sample figure carries. */
function summary({ verdict, crossCheck, items, findings }: Decision): unknown {
  return {
    verdict,
    crossCheck,
    items: items.map(({ id, support }) => ({
      id,
      ...(support.answer === 'met'
        ? { ceiling: support.ceiling, allowed: support.allowed }
        : { answer: support.answer }),
    })),
    findings: findings
      .filter(({ code }) => code !== 'UNVERIFIED_FIGURE')
      .map(({ code, severity, item, found, expected, citation, other }) => ({
        code,
        severity,
        item,
        found,
        expected,
        citations: [citation, other]
          .filter((each) => each !== null)
          .map(({ document, provision }) => `${document} ${provision}`),
      })),
  }
}

const expected = JSON.parse(readFileSync(here('expected.json'), 'utf8')) as Record<string, unknown>

describe('an outside pack', () => {
  it.each(['2024-03-01', '2024-08-01'])('on %s gives the expected result', (on) => {
    expect(summary(decide(on, PACK))).toEqual(expected[on])
  })

  it('without it, no level of the province is known', () => {
    expect(summary(decide('2024-03-01', []))).toEqual(expected['without --pack'])
  })

  it('marks every sample figure as unverified', () => {
    const decision = decide('2024-03-01', PACK)
    expect(
      decision.findings.filter(({ code }) => code === 'UNVERIFIED_FIGURE').map(({ item }) => item),
    ).toEqual(['may-moc', 'mo-hinh', 'thuong'])
    expect(decision.packs.map(({ id }) => id)).toContain('mau-kon-tum-2024')
  })

  it('says both numbers and citations above the national level; in strict mode as an error', () => {
    const { status, stdout } = khuyencong('audit', '2024-03-01', [...signed(), '--strict'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/Sai quy định\s*│[^\n]*\n[^\n]*\[ABOVE_NATIONAL_LEVEL\]/u)
    const decided = khuyencong('decide', '2024-03-01', PACK).stdout
    const citations = 'Điều 4 Mẫu 01/2024/NQ-HĐND (mẫu); khoản 2 Điều 8 Thông tư số 28/2018/TT-BTC'
    expect(decided).toMatch(
      /Cần làm rõ \[ABOVE_NATIONAL_LEVEL\].*1\.200 triệu đồng.*1\.000 triệu đồng/u,
    )
    const [line] = decided.split('\n').filter((each) => each.includes('[ABOVE_NATIONAL_LEVEL]'))
    expect(line).toContain(citations)
  })

  it('is refused in strict mode while nobody has signed it', () => {
    const { status, stderr } = khuyencong('audit', '2024-03-01', [...PACK, '--strict'])
    expect(status).toBe(2)
    expect(stderr).toContain('[PACK_NOT_SIGNED]')
  })

  it('shows its levels in the table', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [cli, 'levels', '--province', 'kon-tum', '--on', '2024-03-01', ...PACK, '--json'],
      { encoding: 'utf8' },
    )
    expect(status).toBe(0)
    const own = (
      JSON.parse(stdout) as {
        levels: {
          province: string | null
          activity: string
          cap: number
          evidence: string
        }[]
      }
    ).levels.filter(({ province }) => province === 'kon-tum')
    expect(own).toHaveLength(3)
    expect(own).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          activity: 'advanced-machinery',
          cap: 180_000_000,
          evidence: 'memory',
        }),
        expect.objectContaining({ activity: 'demonstration-model', cap: 1_200_000_000 }),
        expect.objectContaining({ activity: 'product-prize', cap: 2_000_000 }),
      ]),
    )
  })

  it('says in every text that its figures are samples', () => {
    for (const name of readdirSync(here('pack/support')).filter(
      (each) => !each.endsWith('.cases.json'),
    )) {
      const { versions } = JSON.parse(readFileSync(here(`pack/support/${name}`), 'utf8')) as {
        versions: { note: string; citation: { provision: string } }[]
      }
      for (const { note, citation } of versions)
        expect([note, citation.provision]).toEqual([
          expect.stringContaining('Số mẫu'),
          expect.stringContaining('(mẫu)'),
        ])
    }
  })

  it('passes `check` with the one warning it is meant to show, and `test` with every boundary covered', () => {
    const check = spawnSync(process.execPath, [cli, 'check', here('pack'), '--json'], {
      encoding: 'utf8',
    })
    expect(check.status).toBe(0)
    const { problems } = JSON.parse(check.stdout) as {
      problems: { code: string; severity: string }[]
    }
    expect(problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual([
      'ABOVE_NATIONAL_LEVEL',
    ])
    expect(
      spawnSync(process.execPath, [cli, 'check', here('pack'), '--strict'], { encoding: 'utf8' })
        .status,
    ).toBe(1)
    expect(
      spawnSync(process.execPath, [cli, 'test', here('pack')], { encoding: 'utf8' }),
    ).toMatchObject({ status: 0, stderr: '' })
  })
})
