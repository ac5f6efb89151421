// Lược đồ của sổ công tác. / The schema of work records: it takes what the reader takes.
import { readdirSync, readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { readWorkRecords } from '../indicators/work-records.js'
import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { jsonSchemas } from './json-schema.js'

const HOME = new URL('../../../../examples/', import.meta.url)
const schema = jsonSchemas({ strict: true, vocabulary: NATIONAL_WORDS })['work-records']!
const fits = new Ajv({ strict: true }).compile(schema)
const reads = (value: unknown): boolean => {
  try {
    readWorkRecords(value, 'records')
    return true
  } catch {
    return false
  }
}
const files = readdirSync(HOME, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:^|[\\/])(?:records|work-sample)\.json$/u.test(name))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, HOME), 'utf8')) as object] as const)
  .filter(([, value]) => 'people' in value || 'needs' in value)

describe('the schema of work records', () => {
  it('there are examples to hold it against', () => {
    expect(files.length).toBeGreaterThan(1)
  })

  it.each(files)('%s fits', (_name, value) => {
    expect([fits(value), reads(value)]).toEqual([true, true])
  })

  it.each<[string, object]>([
    ['an unknown field', { needs: [{ amounts: 1 }] }],
    ['an unknown role', { people: [{ role: 'chief' }] }],
    ['a person without a role', { people: [{ from: '2024-01-01' }] }],
    ['a day of leaving that is none', { people: [{ role: 'official', left: 'soon' }] }],
    ['an amount that is none', { needs: [{ amount: {} }] }],
    ['an unknown dimension', { by: ['colour'] }],
  ])('%s fits neither the schema nor the reader', (_what, more) => {
    const value = { id: 'w', on: '2024-12-31', ...more }
    expect([fits(value), reads(value)]).toEqual([false, false])
  })
})
