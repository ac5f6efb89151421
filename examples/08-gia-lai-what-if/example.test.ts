import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

function khuyencong(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
}

interface Row {
  readonly project: { readonly input: { readonly items: readonly { readonly requested: { readonly local: number } }[] } }
  readonly items: readonly { readonly support: { readonly answer: string; readonly reference: { readonly ceiling: number; readonly evidence: string } | null } }[]
}

describe('Gia Lai: what if local levels equalled the national ones', () => {
  const { status, stdout } = khuyencong('audit', here('portfolio.ndjson'), '--json')
  const rows = stdout.trim().split('\n').map((line) => JSON.parse(line) as Row).map(({ project, items: [item] }) => ({ asked: project.input.items[0]?.requested.local ?? 0, support: item!.support }))
  const known = rows.flatMap(({ asked, support: { reference } }) => (reference === null ? [] : [{ pays: Math.min(asked, reference.ceiling), evidence: reference.evidence }]))
  const total = (parts: readonly { readonly pays: number }[]): number => parts.reduce((sum, { pays }) => sum + pays, 0)

  it('the present levels are not encoded: the national ones are a reference only', () => {
    expect(status).toBe(0)
    expect(rows).toHaveLength(13)
    expect(new Set(rows.map(({ support }) => support.answer))).toEqual(new Set(['not-encoded']))
  })

  it('at the national levels eight of thirteen sample projects cost at most 2.095 triệu đồng', () => {
    expect(known).toHaveLength(8)
    expect(total(known)).toBe(2_095_000_000)
    expect(['quoted', 'secondary', 'memory'].map((grade) => total(known.filter(({ evidence }) => evidence === grade)))).toEqual([1_300_000_000, 510_000_000, 285_000_000])
  })
})
