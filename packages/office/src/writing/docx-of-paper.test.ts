import { unzipSync } from 'fflate'
import { afterEach, expect, it, vi } from 'vitest'
import { docxOfPaper } from './docx-of-paper.js'
import type { WrittenPaper } from './written-paper.js'

const PAPER: WrittenPaper = {
  title: 'Biên bản <mẫu>',
  subtitle: null,
  on: '2026-11-30',
  lang: 'vi',
  orientation: 'portrait',
  parts: [
    { kind: 'heading', text: 'I. Số liệu' },
    { kind: 'text', text: 'Dòng một\nDòng hai & ba' },
    { kind: 'text', text: 'Ghi chú nhỏ', small: true },
    {
      kind: 'fields',
      rows: [
        ['Ngày', { day: '2026-11-05' }],
        ['Số', null],
        ['Căn cứ', { text: 'Thông tư mẫu', link: 'https://example.vn' }],
      ],
    },
    {
      kind: 'table',
      columns: [
        { heading: 'Nội dung', width: 30 },
        { heading: 'Mức', width: 10, format: 'money' },
        { heading: 'Tỷ lệ', width: 10, format: 'rate' },
      ],
      rows: [
        ['=1+1', 1_234_567, 0.125],
        ['', -5, null],
      ],
    },
    { kind: 'signatures', places: ['Người lập', 'Lãnh đạo'] },
  ],
}

const textOf = (xml: string): string =>
  xml
    .replace(/<w:br\/>/gu, '\n')
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
async function written(paper: WrittenPaper): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await docxOfPaper(paper))
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  )
}

afterEach(() => {
  vi.useRealTimers()
})

it('writes every part in order, as texts that Word runs in no way', async () => {
  const { 'word/document.xml': body = '' } = await written(PAPER)
  expect(
    textOf(body)
      .split('\n')
      .filter((line) => line !== ''),
  ).toEqual([
    'Biên bản &lt;mẫu&gt;',
    'I. Số liệu',
    'Dòng một',
    'Dòng hai &amp; ba',
    'Ghi chú nhỏ',
    'Ngày: 05/11/2026',
    'Số: …………………………',
    'Căn cứ: Thông tư mẫu',
    'Nội dung',
    'Mức',
    'Tỷ lệ',
    '=1+1',
    '1.234.567',
    '12,5%',
    '−5',
    'Người lập',
    'Lãnh đạo',
  ])
  expect(body).toContain('<w:tblHeader/>')
  expect(body).not.toMatch(/w:instrText[^>]*>(?!PAGE|NUMPAGES)/u)
})

it('of the same paper is the same bytes, dated the day of the paper', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T00:00:00Z') })
  const first = await docxOfPaper(PAPER)
  vi.setSystemTime(new Date('2031-02-03T04:05:06Z'))
  expect(await docxOfPaper(PAPER)).toEqual(first)
  const { 'docProps/core.xml': core = '' } = await written(PAPER)
  expect(core).toContain('>2026-11-30T00:00:00Z</dcterms:created>')
  expect(core).toContain('>2026-11-30T00:00:00Z</dcterms:modified>')
})

it('is A4, upright or across, in Vietnamese letters of every office', async () => {
  const upright = await written(PAPER)
  expect(upright['word/document.xml']).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u)
  const across = await written({ ...PAPER, orientation: 'landscape' })
  expect(across['word/document.xml']).toMatch(/<w:pgSz w:w="16838" w:h="11906"/u)
  expect(upright['word/styles.xml']).toContain('Times New Roman')
})

it('keeps no control characters, which no Word file may hold', async () => {
  const { 'word/document.xml': body = '' } = await written({ ...PAPER, title: 'a\u0001\u000bb' })
  expect(body).toContain('a\uFFFD\uFFFDb')
})

it('writes English figures in an English paper', async () => {
  const { 'word/document.xml': body = '' } = await written({ ...PAPER, lang: 'en' })
  expect(textOf(body)).toMatch(/Ngày: 2026-11-05[\s\S]*1,234,567[\s\S]*12\.5%/u)
})
