import type { AlignmentType, ISectionOptions, ITableCellOptions, Paragraph, Table } from 'docx'
import type * as DocxLibrary from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { cellText, type WrittenColumn } from './written-table.js'
import {
  type PaperPart,
  type PaperTable,
  paperText,
  TO_BE_FILLED_IN,
  type WrittenPaper,
} from './written-paper.js'

/** The library, loaded when a paper is written. */
type Docx = typeof DocxLibrary
type Align = (typeof AlignmentType)[keyof typeof AlignmentType]

const FONT = 'Times New Roman'
/** Sizes of letters in half points. */
const SIZES = { title: 28, text: 26, table: 22, small: 20 } as const
/** A sheet of A4 and its margins, in twentieths of a point. */
const PAGE = { short: 11_906, long: 16_838 } as const
const MARGIN = { top: 1_134, bottom: 1_134, left: 1_418, right: 1_134 } as const

/**
 * Văn bản Word. / A paper as .docx: A4, letters that every Vietnamese office has, headings of tables
 * on each page, pages numbered. The same paper gives the same bytes.
 *
 * @param paper - What it says.
 * @returns The .docx file.
 */
export async function docxOfPaper(paper: WrittenPaper): Promise<Uint8Array> {
  const docx = await import('docx')
  const document = new docx.Document({
    title: cellText(paper.title),
    creator: 'khuyencong',
    styles: { default: { document: { run: { font: FONT, size: SIZES.text } } } },
    sections: [sectionOf(paper, docx)],
  })
  return ofDay(new Uint8Array(await docx.Packer.toArrayBuffer(document)), paper.on)
}

function sectionOf(paper: WrittenPaper, docx: Docx): ISectionOptions {
  const { PageNumber, PageOrientation, Footer } = docx
  const orientation =
    paper.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE
  return {
    properties: {
      page: { size: { width: PAGE.short, height: PAGE.long, orientation }, margin: MARGIN },
    },
    footers: {
      default: new Footer({
        children: [
          new docx.Paragraph({
            alignment: docx.AlignmentType.CENTER,
            children: [
              new docx.TextRun({
                children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
                size: SIZES.small,
              }),
            ],
          }),
        ],
      }),
    },
    children: [
      ...titleOf(paper, docx),
      ...paper.parts.flatMap((part) => blocks(part, paper, docx)),
    ],
  }
}

function titleOf({ title, subtitle }: WrittenPaper, docx: Docx): readonly Paragraph[] {
  const alignment = docx.AlignmentType.CENTER
  const heading = docx.HeadingLevel.HEADING_1
  return [
    paragraph(title, docx, { bold: true, size: SIZES.title, alignment, heading }),
    ...(subtitle === null ? [] : [paragraph(subtitle, docx, { alignment })]),
  ]
}

interface Look {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly size?: number
  readonly alignment?: Align
  readonly heading?: 'Heading1' | 'Heading2'
  readonly keepNext?: boolean
}

function paragraph(text: string, docx: Docx, look: Look = {}): Paragraph {
  const { bold = false, italics = false, size = SIZES.text, alignment, heading, keepNext } = look
  const lines = cellText(text).split('\n')
  return new docx.Paragraph({
    spacing: { before: 60, after: 60 },
    ...(alignment !== undefined && { alignment }),
    ...(heading !== undefined && { heading }),
    ...(keepNext !== undefined && { keepNext }),
    children: lines.map(
      (line, index) =>
        new docx.TextRun({
          text: line,
          bold,
          italics,
          size,
          font: FONT,
          color: '000000',
          ...(index > 0 && { break: 1 }),
        }),
    ),
  })
}

function blocks(part: PaperPart, paper: WrittenPaper, docx: Docx): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [
        paragraph(part.text, docx, {
          bold: true,
          heading: docx.HeadingLevel.HEADING_2,
          keepNext: true,
        }),
      ]
    case 'text': {
      const small = part.small === true
      const alignment = docx.AlignmentType.JUSTIFIED
      return [
        paragraph(part.text, docx, {
          alignment,
          italics: small,
          ...(small && { size: SIZES.small }),
        }),
      ]
    }
    case 'fields':
      return part.rows.map(([name, value]) =>
        paragraph(`${name}: ${paperText(value, paper.lang) || TO_BE_FILLED_IN}`, docx),
      )
    case 'table':
      return [tableOf(part, paper, docx), paragraph('', docx)]
    case 'signatures':
      return [signaturesOf(part.places, docx)]
  }
}

function tableOf(
  { columns, rows }: PaperTable,
  { lang, orientation }: WrittenPaper,
  docx: Docx,
): Table {
  const wide = orientation === 'portrait' ? PAGE.short : PAGE.long
  const widths = shares(columns, wide - MARGIN.left - MARGIN.right)
  const cell = (text: string, column: number, look: Look, more: Partial<ITableCellOptions> = {}) =>
    new docx.TableCell({
      width: { size: widths[column] ?? 0, type: docx.WidthType.DXA },
      margins: { left: 60, right: 60 },
      children: [paragraph(text, docx, { size: SIZES.table, ...look })],
      ...more,
    })
  const { CENTER, RIGHT } = docx.AlignmentType
  const head = columns.map(({ heading }, column) =>
    cell(heading, column, { bold: true, alignment: CENTER }, { verticalAlign: 'center' }),
  )
  const body = rows.map(
    (row) =>
      new docx.TableRow({
        cantSplit: true,
        children: columns.map(({ format }, column) => {
          const value = row[column] ?? null
          const right = typeof value === 'number' ? { alignment: RIGHT } : {}
          return cell(paperText(value, lang, format), column, right)
        }),
      }),
  )
  return new docx.Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    rows: [new docx.TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
  })
}

/** The width of each column, by its share of the letters of all. */
function shares(columns: readonly WrittenColumn[], whole: number): number[] {
  const letters = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => Math.floor((whole * width) / letters))
}

function signaturesOf(places: readonly string[], docx: Docx): Table {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none }
  const width = Math.floor((PAGE.short - MARGIN.left - MARGIN.right) / Math.max(places.length, 1))
  return new docx.Table({
    columnWidths: places.map(() => width),
    layout: docx.TableLayoutType.FIXED,
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: places.map(
          (place) =>
            new docx.TableCell({
              borders,
              width: { size: width, type: docx.WidthType.DXA },
              children: [
                paragraph(place, docx, { bold: true, alignment: docx.AlignmentType.CENTER }),
                ...[0, 1, 2].map(() => paragraph('', docx)),
              ],
            }),
        ),
      }),
    ],
  })
}

const WRITTEN_AT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(?=<)/gu

/** The file dated the day that the paper speaks of: the library takes the clock of the machine. */
function ofDay(file: Uint8Array, on: string): Uint8Array {
  const parts = unzipSync(file)
  const core = parts['docProps/core.xml']
  if (core !== undefined)
    parts['docProps/core.xml'] = new TextEncoder().encode(
      new TextDecoder().decode(core).replace(WRITTEN_AT, `$1${on}T00:00:00Z`),
    )
  const [year = 2000, month = 1, date = 1] = on.split('-').map(Number)
  // archives hold local time
  return zipSync(parts, { mtime: new Date(year, month - 1, date) })
}
