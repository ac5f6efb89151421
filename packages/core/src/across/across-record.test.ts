// Bản ghi rà soát giữa các đề án. / The record of an audit across projects.
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { sampleBook } from '../packs/sample-pack.fixture.js'
import { asking, withAsset } from './across.fixture.js'
import {
  acrossRecord,
  type AcrossRecord,
  digestOfAcross,
  readAcrossRecord,
} from './across-record.js'
import { auditAcross } from './audit-across.js'

const MACHINE = { maker: 'Hãng A', model: 'M-1', serial: 'SN 001' }
const ASKS = [
  { id: 'a', who: 'HD-1', asks: 200, item: withAsset(MACHINE) },
  { id: 'b', who: 'hd-1', asks: 200 },
  { id: 'c', who: 'HD-2', item: withAsset(MACHINE), project: { implementer: { name: 'X' } } },
] as const

function recorded(asks: readonly Parameters<typeof asking>[0][]): AcrossRecord {
  const across = auditAcross(sampleBook)
  for (const each of asks) across.add(asking(each))
  const found = { compared: across.compared(), findings: across.findings() }
  return acrossRecord(sampleBook, { ...found, unread: 0, notShown: 0 })
}
const stored = (record: unknown): unknown => JSON.parse(JSON.stringify(record))
const refusal = (value: unknown): string => {
  try {
    readAcrossRecord(value)
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.code
    throw error
  }
  return 'nothing'
}

describe('the record of an audit across projects', () => {
  it('is the same, with its digest, in any order of the projects', () => {
    const record = recorded(ASKS)
    expect(recorded([...ASKS].reverse())).toEqual(record)
    expect(record.findings.length).toBeGreaterThan(2)
    expect(record.packs.map(({ digest }) => digest)).toEqual(
      sampleBook.packs.map(({ digest }) => digest),
    )
  })

  it('is read back as it was written, and its digest holds', () => {
    const record = recorded(ASKS)
    const read = readAcrossRecord(stored(record))
    expect(read).toEqual(record)
    expect(digestOfAcross(read)).toBe(record.digest)
  })

  it('without a finding is read too', () => {
    expect(readAcrossRecord(stored(recorded([]))).findings).toEqual([])
  })

  it('shows by its digest that a figure was changed', () => {
    const text = JSON.stringify(recorded(ASKS)).replace('400000000', '300000000')
    const changed = readAcrossRecord(JSON.parse(text))
    expect(digestOfAcross(changed)).not.toBe(changed.digest)
  })

  it.each<[string, (record: AcrossRecord) => unknown, string]>([
    ['nothing', () => null, 'WRONG_SHAPE'],
    ['another format', (record) => ({ ...record, format: 2 }), 'UNKNOWN_FORMAT'],
    ['no digest', ({ digest: _digest, ...rest }) => rest, 'FIELD_MISSING'],
    ['a digest that is none', (record) => ({ ...record, digest: 'x' }), 'WRONG_SHAPE'],
    ['an unknown key', (record) => ({ ...record, fidings: [] }), 'UNKNOWN_KEY'],
    [
      'a finding of an unknown code',
      (record) => ({ ...record, findings: [{ ...record.findings[0], code: 'X' }] }),
      'UNKNOWN_WORD',
    ],
    [
      'a finding of no project',
      (record) => ({ ...record, findings: [{ ...record.findings[0], projects: [] }] }),
      'WRONG_SHAPE',
    ],
    ['groups in its place', () => ({ format: 1, groups: {} }), 'FIELD_MISSING'],
  ])('%s is refused', (_, change, code) => {
    expect(refusal(stored(change(recorded(ASKS))))).toBe(code)
  })
})
