import type { Lang } from '@khuyencong/core'
import type { WrittenColumn, WrittenTable } from '@khuyencong/office'
import type { Words } from '../terminal/options.js'
import { textIn } from '../text/reader.js'

/** Cột. / A column: the key of its heading, its width in letters, what its numbers look like. */
type HeadedColumn<Key> = readonly [heading: Key, width: number, format?: WrittenColumn['format']]

/** Bảng có tiêu đề. / Makes tables whose name and headings are words of one list. */
type TableMaker<Key> = (
  name: Key,
  columns: readonly HeadedColumn<Key>[],
  rows: WrittenTable['rows'],
) => WrittenTable

/** Makes tables with the words of a list, in one language. */
export const tableMaker =
  <Key extends string>(words: Readonly<Record<Key, Words>>, lang: Lang): TableMaker<Key> =>
  (name, columns, rows) => ({
    name: textIn(words[name], lang),
    columns: columns.map(([heading, width, format]) => ({
      heading: textIn(words[heading], lang),
      width,
      ...(format !== undefined && { format }),
    })),
    rows,
  })
