import { ruleShapes } from '../read-kinds.js'
import { NATIONAL_WORDS } from '../../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../../errors/errors.js'
import { readRule } from '../../packs/read-rules.js'

const citation = { document: '36/2013/TT-BCT', provision: 'Điều 18' }
const named = { title: 'x', titleEn: 'x' }

const procedureWith = (version: object): unknown => ({
  id: 'procedure.x',
  kind: 'procedure',
  ...named,
  encodedSince: '2014-02-10',
  versions: [{ from: '2014-02-10', to: null, citation, evidence: 'quoted', ...version }],
})

const deadlineWith = (parts: object): unknown =>
  procedureWith({
    deadlines: [{ id: 'd', ...named, event: 'settled', citation, severity: 'error', ...parts }],
  })

function problemsOf(source: unknown): readonly object[] {
  try {
    readRule(source, 'procedure/x.json', ruleShapes(NATIONAL_WORDS))
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  return []
}

describe('the last day of a deadline, as a pack writes it', () => {
  it.each(['01-22', '02-29', '12-31'])('%s is read', (lastDay) => {
    expect(problemsOf(deadlineWith({ yearly: { year: 'plan', lastDay } }))).toEqual([])
    expect(
      problemsOf(
        deadlineWith({
          yearly: { year: 'plan', lastDay: '01-22' },
          overrides: [{ year: 2023, lastDay, citation }],
        }),
      ),
    ).toEqual([])
  })

  it.each(['31-01', '02-31', '13-01', '1-22', ''])(
    '%j is refused when the pack is read, at its own field',
    (lastDay) => {
      const at = 'procedure/x.json › versions[0].deadlines[0]'
      expect(problemsOf(deadlineWith({ yearly: { year: 'plan', lastDay } }))).toMatchObject([
        { code: 'DAY_FORMAT', at: `${at}.yearly.lastDay`, found: lastDay },
      ])
      expect(
        problemsOf(
          deadlineWith({
            yearly: { year: 'plan', lastDay: '01-22' },
            overrides: [{ year: 2023, lastDay, citation }],
          }),
        ),
      ).toMatchObject([{ code: 'DAY_FORMAT', at: `${at}.overrides[0].lastDay`, found: lastDay }])
    },
  )
})
