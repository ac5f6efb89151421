import { digestOf } from '@khuyencong/core'
import type { WorkFile } from '../files/work-records.js'
import type { Reader } from '../text/reader.js'
import type { ResultTables } from './result-export.js'

/** Sổ công tác trong bảng. / What a workbook says of the work records it was made from. */
export const workSources = (
  files: readonly WorkFile[] | null,
  { translate }: Pick<Reader, 'translate'>,
): NonNullable<ResultTables['about']> =>
  (files ?? []).flatMap(({ name, value }) => [
    [translate('Sổ công tác', 'Work records'), name] as const,
    [translate('Mã băm của sổ công tác', 'Digest of the work records'), digestOf(value)] as const,
  ])
