import { describe, expect, it } from 'vitest'
import type { KhuyenCongError } from '../errors/errors.js'
import { readProject } from '../project/project.js'

describe('very many misspelt fields', () => {
  it('are told up to the first 200, and how many more there are, soon', () => {
    const fields = Object.fromEntries(
      Array.from({ length: 300_000 }, (_each, index) => [`k${String(index)}`, 1]),
    )
    const before = process.cpuUsage()
    try {
      readProject({ id: 'p', items: [{ id: '1', activity: 'showroom' }], ...fields } as never)
      expect.unreachable()
    } catch (error) {
      const { problems } = error as KhuyenCongError
      expect(problems).toHaveLength(201)
      expect(problems[0]).toMatchObject({ code: 'UNKNOWN_KEY', found: 'k0' })
      expect(problems.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', found: '299800' })
    }
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
  })
})
