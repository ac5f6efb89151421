import type { FilledForm, FilledRow } from '@khuyencong/core/indicators'
import { dayFor, type NamingReader } from '../../text/reader.js'
import {
  figureCell,
  type IndicatorCell,
  type IndicatorTable,
  writtenIn,
} from '../../text/figure-tables.js'
import type { IndicatorPaper } from './sections.js'

/** A form filled, and whether its words are those of a form that somebody has read. */
export function formPaper(form: FilledForm, reader: NamingReader): IndicatorPaper {
  const { translate, lang } = reader
  return {
    kind: translate('BIỂU CHỈ TIÊU KHUYẾN CÔNG', 'FORM OF INDICATORS'),
    title: translate(form.title, form.titleEn),
    lines: [
      `${translate('Tính đến ngày', 'As of')} ${dayFor(form.on, lang)}` +
        (form.year === null ? '' : `; ${translate('năm', 'year')} ${form.year}`) +
        (form.provinceName === null ? '' : `; ${form.provinceName}`),
      form.official
        ? translate('Theo biểu mẫu đã đọc.', 'By a form that was read.')
        : translate(
            'Bố cục trung tính, không phải biểu mẫu chính thức.',
            'A neutral layout, not an official form.',
          ),
      ...(form.source === null ? [] : [form.source]),
    ],
    tables: [formTable(form, reader)],
  }
}

/** Two figures for each row, and a third where something belongs to neither fund. */
function formTable({ rows }: FilledForm, reader: NamingReader): IndicatorTable {
  const { translate, lang } = reader
  const neither = rows.some(({ noFund }) => noFund !== null)
  const cells = (row: FilledRow): readonly IndicatorCell[] =>
    [row.local, row.national, ...(neither ? [row.noFund] : [])].map((figure) =>
      figure === null
        ? translate('chưa có số liệu', 'no figure')
        : figureCell(figure, writtenIn(row.countedIn), reader),
    )
  return {
    heading: translate('SỐ LIỆU', 'FIGURES'),
    head: [
      translate('Số', 'No.'),
      translate('Chỉ tiêu', 'Indicator'),
      translate('Đơn vị', 'Unit'),
      translate('Khuyến công địa phương', 'Local fund'),
      translate('Khuyến công quốc gia', 'National fund'),
      ...(neither ? [translate('Không theo nguồn', 'Of neither fund')] : []),
    ],
    rows: rows.map((row) => [
      row.id,
      translate(row.title, row.titleEn),
      (lang === 'vi' ? row.unit : row.unitEn) ?? '',
      ...cells(row),
    ]),
  }
}
