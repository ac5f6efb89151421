import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe.each(['SECURITY.md', 'SECURITY.en.md'])('%s', (page) => {
  const root = new URL('../', import.meta.url)
  const rows = readFileSync(new URL(page, root), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:Claim|Điều khẳng định|---)/u.test(line))

  it('makes claims', () => {
    expect(rows.length).toBeGreaterThan(15)
  })

  it.each(rows)('%.90s names tests that are there', (row) => {
    const tests = [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/gu)].map(
      ([, file = '']) => file,
    )
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.filter((file) => !existsSync(new URL(`packages/${file}`, root)))).toEqual([])
  })
})
