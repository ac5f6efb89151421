import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { vnd } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

function khuyencong(...args: readonly string[]): {
  status: number | null
  stdout: string
  stderr: string
} {
  return spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
}

interface Row {
  readonly project: {
    readonly input: {
      readonly items: readonly { readonly requested: { readonly local: number } }[]
    }
  }
  readonly items: readonly {
    readonly support: {
      readonly answer: string
      readonly reference: { readonly ceiling: number; readonly evidence: string } | null
    }
  }[]
}

describe('Gia Lai: what if local levels equalled the national ones', () => {
  const { status, stdout } = khuyencong('audit', here('portfolio.ndjson'), '--json')
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .map(({ project, items: [item] }) => ({
      asked: project.input.items[0]?.requested.local ?? 0,
      support: item!.support,
    }))
  const known = rows.flatMap(({ asked, support: { reference } }) =>
    reference === null
      ? []
      : [{ pays: Math.min(asked, reference.ceiling), evidence: reference.evidence }],
  )
  const total = (parts: readonly { readonly pays: number }[]): number =>
    parts.reduce((sum, { pays }) => sum + pays, 0)

  it('the present levels are not encoded: the national ones are a reference only', () => {
    expect(status).toBe(0)
    expect(rows).toHaveLength(13)
    expect(new Set(rows.map(({ support }) => support.answer))).toEqual(new Set(['not-encoded']))
  })

  it('at the national levels eight of thirteen sample projects cost at most 2.095 triệu đồng', () => {
    expect(known).toHaveLength(8)
    expect(total(known)).toBe(2_095_000_000)
    expect(
      ['quoted', 'secondary', 'memory'].map((grade) =>
        total(known.filter(({ evidence }) => evidence === grade)),
      ),
    ).toEqual([1_300_000_000, 510_000_000, 285_000_000])
  })
})

interface Compared {
  readonly projects: number
  readonly changed: number
  readonly allowed: Record<
    'up' | 'down' | 'same' | 'onlyBefore' | 'onlyAfter',
    { readonly items: number; readonly amount: number }
  > & { readonly unknown: number }
  readonly ceiling: Compared['allowed']
  readonly changes: readonly {
    readonly project: string
    readonly items: readonly {
      readonly ceiling: { readonly before: number; readonly after: number }
    }[]
  }[]
}

function compared(before: string, after: string, portfolio: string): Compared {
  const { status, stdout, stderr } = khuyencong(
    'diff',
    before,
    after,
    '--portfolio',
    here(portfolio),
    '--json',
  )
  expect([status, stderr]).toEqual([1, ''])
  return JSON.parse(stdout) as Compared
}

const shipped = (province: string): string =>
  fileURLToPath(new URL(`../../packages/rules-provincial/${province}`, import.meta.url))

describe('the what-if: two sets of levels on one portfolio', () => {
  it('from a sample at 80% to one at the national levels: seven projects, 410 triệu đồng', () => {
    const { projects, changed, allowed } = compared(
      here('mau-80-phan-tram.json'),
      here('mau-ngang-quoc-gia.json'),
      'portfolio.ndjson',
    )
    expect([projects, changed]).toEqual([13, 7])
    expect(allowed).toEqual({
      up: { items: 7, amount: 410_000_000 },
      down: { items: 0, amount: 0 },
      same: { items: 1, amount: 25_000_000 },
      onlyBefore: { items: 0, amount: 0 },
      onlyAfter: { items: 0, amount: 0 },
      unknown: 5,
    })
  })

  it('from the province’s unread levels: known on one side only, never a rise from nothing', () => {
    const { allowed } = compared(
      shipped('gia-lai'),
      here('mau-ngang-quoc-gia.json'),
      'portfolio.ndjson',
    )
    expect(allowed).toMatchObject({
      up: { items: 0 },
      onlyAfter: { items: 8, amount: 2_095_000_000 },
      unknown: 5,
    })
  })

  it('from the levels of Quảng Nam, which are known: each line of the table', () => {
    const { projects, changed, ceiling, changes } = compared(
      shipped('quang-nam'),
      here('quang-nam-ngang-quoc-gia.json'),
      'portfolio-quang-nam.ndjson',
    )
    expect([projects, changed]).toEqual([5, 5])
    expect([ceiling.up, ceiling.same]).toEqual([
      { items: 4, amount: 750_000_000 },
      { items: 1, amount: 300_000_000 },
    ])
    expect(
      changes.flatMap(({ project, items }) =>
        items.map((item) => [project, item.ceiling.before / 1e6, item.ceiling.after / 1e6]),
      ),
    ).toEqual([
      ['mau-qn-01', 400, 1_000],
      ['mau-qn-05', 400, 500],
      ['mau-qn-04', 240, 270],
      ['mau-qn-03', 80, 100],
    ])
  })

  it('the samples at the national levels are the national levels of the day', () => {
    const national = levels('--on', '2024-06-01')
    const sample = here('mau-ngang-quoc-gia.json')
    const own = levels('--on', '2024-06-01', '--province', 'gia-lai', '--pack', sample).filter(
      ({ document }) => document === 'Mẫu 100',
    )
    expect(own.length).toBeGreaterThan(3)
    for (const { activity, rate, cap, per } of own)
      expect(national.filter((row) => row.activity === activity)).toMatchObject([
        { rate, cap, per },
      ])
    // a sample of a province whose pack gives the same levels cannot stand beside that pack: its
    // grants are compared as they are written
    const { rules } = JSON.parse(readFileSync(here('quang-nam-ngang-quoc-gia.json'), 'utf8')) as {
      rules: Record<string, SampleRule>
    }
    expect(Object.keys(rules).length).toBeGreaterThan(3)
    for (const { versions } of Object.values(rules))
      for (const { when, grant } of versions)
        expect(national.filter((row) => row.activity === when.value)).toMatchObject([
          { rate: grant.rate ?? null, cap: vnd(grant.cap), per: grant.per },
        ])
  })
})

interface SampleRule {
  readonly versions: readonly {
    readonly when: { readonly value: string }
    readonly grant: { readonly rate?: string; readonly cap: string; readonly per: string }
  }[]
}

interface Level {
  readonly activity: string
  readonly rate: string | null
  readonly cap: number | null
  readonly per: string | null
  readonly document: string | null
}

const levels = (...args: readonly string[]): readonly Level[] =>
  (
    JSON.parse(khuyencong('levels', ...args, '--json').stdout) as {
      readonly levels: readonly Level[]
    }
  ).levels
