import type { RuleBook } from '@khuyencong/core'
import type { PaperPart, WrittenPaper } from '@khuyencong/office'
import { type Reader, textIn } from '../text/reader.js'
import { paperWords } from './messages.js'
import type { ProjectsRead } from './projects-of-files.js'

/** Phần kết quả. / A part of a result on paper: its heading, and a table of texts. */
export interface PaperSection {
  readonly heading: string
  /** The headings of the columns; how wide each is, beside the others. */
  readonly head: readonly string[]
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** What a paper says besides its tables. */
export interface ResultPaper {
  readonly title: string
  readonly subtitle: string
  readonly on: string
  /** Sentences under the title. */
  readonly notes: readonly string[]
  readonly sections: readonly PaperSection[]
}

/**
 * Kết quả trên giấy. / A result as a paper to print: its tables, then the files and packs that make
 * it again, and places to sign. The layout is neutral, and says so.
 */
export function resultPaper(
  { title, subtitle, on, notes, sections }: ResultPaper,
  { read, book }: { readonly read: Pick<ProjectsRead, 'files'>; readonly book: RuleBook },
  { lang }: Reader,
): WrittenPaper {
  const word = (name: keyof typeof paperWords): string => textIn(paperWords[name], lang)
  return {
    title,
    subtitle,
    on,
    lang,
    orientation: 'landscape',
    parts: [
      { kind: 'text', text: word('neutral'), small: true },
      ...notes.map((text): PaperPart => ({ kind: 'text', text })),
      ...sections.flatMap((each) => sectionParts(each, word('none'))),
      { kind: 'heading', text: word('record') },
      {
        kind: 'fields',
        rows: [
          ...read.files.map(({ name, digest }) => [name, digest] as const),
          ...book.packs.map(
            ({ manifest: { id, version }, digest }) =>
              [`${word('pack')} ${id} ${version}`, digest] as const,
          ),
        ],
      },
      { kind: 'signatures', places: [word('preparer'), word('head')] },
    ],
  }
}

const sectionParts = (
  { heading, head, widths, rows }: PaperSection,
  none: string,
): readonly PaperPart[] => [
  { kind: 'heading', text: heading },
  rows.length === 0
    ? { kind: 'text', text: none }
    : {
        kind: 'table',
        columns: head.map((name, index) => ({ heading: name, width: widths[index] ?? 14 })),
        rows,
      },
]
