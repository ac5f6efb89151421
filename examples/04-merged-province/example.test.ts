import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

interface Row {
  readonly file: string
  readonly on: string
  readonly verdict: string
  readonly place: string
  readonly support: string
  readonly findings: readonly string[]
}

interface Decision {
  readonly verdict: string
  readonly crossCheck: string
  readonly items: readonly {
    readonly eligibility: string
    readonly support: { readonly answer?: string; readonly ceiling?: number }
  }[]
  readonly findings: readonly {
    readonly code: string
    readonly citation: { readonly document: string } | null
  }[]
  readonly steps: readonly {
    readonly rule: string
    readonly citation: { readonly document: string }
  }[]
}

function decide(file: string, on: string): Decision {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'decide', here(`${file}.json`), '--on', on, '--json'],
    { encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout) as Decision
}

/** What a row of the table holds: no digest, so that it stays the same when an unrelated rule is added. */
function rowOf(
  file: string,
  on: string,
  { verdict, items: [item], findings, steps }: Decision,
): Row {
  const place =
    steps.find(({ rule }) => rule === 'national:eligibility.place')?.citation.document ?? ''
  return {
    file,
    on,
    verdict,
    place,
    support: String(item?.support.ceiling ?? item?.support.answer),
    findings: findings.map(
      ({ code, citation }) => `${code}${citation === null ? '' : ` ${citation.document}`}`,
    ),
  }
}

const expected = JSON.parse(readFileSync(here('expected.json'), 'utf8')) as readonly Row[]

describe('a ward of former Sóc Trăng city, before and after the merger', () => {
  it.each(expected)('$file on $on: $verdict', (row) => {
    const decision = decide(row.file, row.on)
    expect(decision.crossCheck).toBe('agrees')
    expect(rowOf(row.file, row.on, decision)).toEqual(row)
  })

  it('asks about six days, before, between and after the two changes of law', () => {
    const days = [
      '2023-06-01',
      '2025-06-01',
      '2025-08-01',
      '2025-12-01',
      '2026-03-15',
      '2027-03-01',
    ]
    for (const file of ['national', 'local'])
      expect(expected.filter((row) => row.file === file).map(({ on }) => on)).toEqual(days)
  })

  it('has each row in the table of the README', () => {
    const page = readFileSync(here('README.md'), 'utf8')
    for (const { file, on, verdict, findings } of expected) {
      const codes =
        findings.length === 0 ? '–' : findings.map((each) => `\`${each.split(' ')[0]}\``).join(' ')
      const day = on.split('-').reverse().join('/')
      const first = `\\| \`${file}\` \\| ${day} \\| ${WORDS[verdict] ?? verdict} \\|`
      expect(page).toMatch(new RegExp(`^${first}.*\\| ${codes} \\|$`, 'mu'))
    }
  })
})

const WORDS: Readonly<Record<string, string>> = {
  eligible: 'đủ điều kiện',
  ineligible: '\\*\\*không đủ điều kiện\\*\\*',
}
