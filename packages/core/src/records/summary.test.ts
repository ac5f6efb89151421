import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { definePack } from '../packs/pack.js'
import { nationalSource } from '../packs/sample-pack.fixture.js'
import { sourceOf } from '../packs/pack-source.js'
import { booksOfSources } from './archived-books.js'
import { decided, freshKey, ringKey, signedAudit, signedDecision } from './signed-record.fixture.js'
import { readSummary, summaryDifferences, summaryOf, summaryText } from './summary.js'
import { verifyDecision } from './verify.js'

const key = await freshKey()
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof KhuyenCongError ? error.code : String(error)
  }
}

describe('the summary of a signed decision', () => {
  it('says project, day, verdict, amount, digest and signature, and is read back', async () => {
    const decision = decided({ fund: 'national', id: 'đề-án-1' })
    const file = await signedDecision(key, decision)
    const summary = summaryOf(file)
    const [{ sig }] = (
      JSON.parse(new TextDecoder().decode(file)) as { signatures: [{ sig: string }] }
    ).signatures
    expect(summary).toEqual({
      format: 1,
      id: 'đề-án-1',
      on: '2023-06-01',
      verdict: decision.verdict,
      amount: 0,
      digest: decision.digest,
      key: key.id,
      signature: sig,
    })
    expect(summaryText(summary)).toMatch(/^[\u0020-\u007E]+$/u)
    expect(readSummary(summaryText(summary))).toEqual(summary)
  })

  it('knows no amount where one item has none', async () => {
    expect(summaryOf(await signedDecision(key)).amount).toBeNull()
  })

  it('of an audit file there is none', async () => {
    const { signature } = await signedAudit(key, [])
    expect(codeOf(() => summaryOf(signature))).toBe('PAYLOAD_TYPE')
  })

  it('tells where a printed page is not that of the file', async () => {
    const one = summaryOf(await signedDecision(key))
    const other = summaryOf(await signedDecision(key, decided({ id: 'other' })))
    expect(summaryDifferences(one, one)).toEqual([])
    expect(summaryDifferences(one, other).map(({ at }) => at)).toEqual([
      'id',
      'digest',
      'signature',
    ])
  })

  it('of another format, or another text, is refused', async () => {
    const text = summaryText(summaryOf(await signedDecision(key)))
    expect(codeOf(() => readSummary(text.replace('"format":1', '"format":2')))).toBe(
      'UNKNOWN_FORMAT',
    )
    expect(codeOf(() => readSummary('https://example.vn'))).toBe('JSON')
    expect(codeOf(() => readSummary('1'))).toBe('WRONG_SHAPE')
  })
})

describe('books of the sources of packs', () => {
  it('derive a decision again, and say which pack is missing', async () => {
    const file = await signedDecision(key)
    const ring = [ringKey(key, ['soc-trang'])]
    const books = booksOfSources([sourceOf(national)])
    expect((await verifyDecision(file, { ring, books })).genuine).toBe(true)
    const none = await verifyDecision(file, { ring, books: booksOfSources([]) })
    expect(none.steps.at(-1)?.problems.map(({ code }) => code)).toEqual(['PACK_NOT_ARCHIVED'])
  })

  it('of packs that declare no words take those of the base', async () => {
    const source = nationalSource()
    const { manifest, digest } = definePack(source, { extends: national })
    const { id, version, lawAsOf } = manifest
    const stamp = { id, version, digest, lawAsOf, signedBy: null, replaces: null }
    const { packs } = await booksOfSources([source], { base: national })([stamp])
    expect(packs.map((pack) => pack.digest)).toEqual([digest])
    expect(codeOf(() => booksOfSources([source])([stamp]))).toBe('UNKNOWN_WORD')
  })
})
