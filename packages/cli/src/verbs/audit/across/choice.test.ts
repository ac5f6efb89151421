import { describe, expect, it } from 'vitest'
import { khuyencong, project } from '../../../sandbox.fixture.js'

type Parts = Record<string, unknown>
const at = (id: string, establishment: string, more: Parts, district: string | null): Parts =>
  project(
    { id, planYear: 2022, ...more },
    {
      beneficiary: { kind: 'enterprise', id: establishment },
      site: { province: 'dak-lak', district },
      costs: [{ kind: 'machinery', amount: '700 triệu đồng' }],
    },
  )
const PROJECTS = [
  at('a', 'E1', { planYear: 2022 }, 'Cư Jút'),
  at('b', 'E1', { planYear: 2023 }, 'Ea Kar'),
  at('c', 'E2', { planYear: 2022 }, 'Ea Kar'),
  at('d', 'E2', { planYear: 2022 }, 'Ea Kar'),
]
const across = async (...options: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['audit', '--across', '-', '--on', '2023-06-01', ...options], {
    stdin: [PROJECTS.map((each) => `${JSON.stringify(each)}\n`).join('')],
  })
const found = async (...options: readonly string[]): Promise<readonly string[]> => {
  const { stdout } = await across('--json', ...options)
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly code: string
      readonly projects: readonly { readonly id: string }[]
    }[]
  }
  return findings.map(({ code, projects }) => `${code} ${projects.map(({ id }) => id).join('')}`)
}

describe('an audit across chosen projects', () => {
  it('holds them against all others, and tells what concerns them', async () => {
    const all = ['SPLIT_BELOW_CAP cd', 'DUPLICATE_PROJECT cd']
    expect(await found()).toEqual([...all, 'REPEATED_BENEFICIARY ab', 'REPEATED_BENEFICIARY cd'])
    expect(await found('--year', '2023')).toEqual(['REPEATED_BENEFICIARY ab'])
    expect(await found('--district', 'Cư Jút')).toEqual(['REPEATED_BENEFICIARY ab'])
    expect(await found('--district', 'ea kar', '--year', '2022')).toEqual([
      ...all,
      'REPEATED_BENEFICIARY cd',
    ])
    expect(await found('--province', 'soc-trang')).toEqual([])
  })

  it('of a severity alone, with the exit code of all', async () => {
    expect(await found('--severity', 'info')).toEqual([
      'REPEATED_BENEFICIARY ab',
      'REPEATED_BENEFICIARY cd',
    ])
    const [all, shown] = [await across(), await across('--severity', 'info')]
    expect(shown.code).toBe(all.code)
    expect(shown.stdout).not.toContain('[SPLIT_BELOW_CAP]')
  })
})
