import { html, type Html } from '../../html/html.js'
import type { Shown } from '../../judging/judging.js'
import { countedNoun, countText } from '../../text/numbers.js'
import type { Reader } from '../../text/reader.js'

/**
 * Up to `all` rows, projects without a finding are listed too; beyond `most`, nothing is: a page
 * must stay one a browser opens.
 */
export const LISTED = { all: 1_000, most: 5_000 } as const

/**
 * What the table leaves out: projects without a finding, projects with one (`wrong`: of these, with
 * an error), and what could not be judged.
 */
export interface Unlisted {
  clean: number
  found: number
  wrong: number
  unread: number
}

/** Counts a project that the table does not show. */
export function leaveOut(unlisted: Unlisted, { findings }: Shown): void {
  if (findings.length === 0) {
    unlisted.clean += 1
    return
  }
  unlisted.found += 1
  if (findings.some(({ severity }) => severity === 'error')) unlisted.wrong += 1
}

/** What the table leaves out, in words. */
export function unlistedLines(
  { clean, found, wrong, unread }: Unlisted,
  { translate, lang }: Reader,
): Html {
  const [all, most] = [countText(LISTED.all, lang), countText(LISTED.most, lang)]
  return html`${
    clean === 0
      ? null
      : html`<p>${translate(
          `Sau ${all} dòng đầu, trang chỉ liệt kê đề án có phát hiện: ${clean} đề án không có ` +
            'phát hiện không nằm trong bảng, nhưng có trong phần tổng hợp.',
          `After the first ${all} rows only projects with findings are listed: ` +
            `${countedNoun(clean, 'project', 'projects')} without one: not in the table, but in ` +
            'the summary.',
        )}</p>
`
  }${
    found + unread === 0
      ? null
      : html`<p class="open">${translate(
          `Bảng dừng ở ${most} dòng: còn ${found} đề án có phát hiện (${wrong} đề án có lỗi) và ` +
            `${unread} dòng không xét được không nằm trong bảng, nhưng có trong phần tổng hợp. ` +
            'Xem đủ: khuyencong audit --json --out ket-qua.ndjson, hoặc chia nhỏ tệp rồi viết báo ' +
            'cáo từng phần.',
          `The table ends at ${most} rows: ` +
            `${countedNoun(found, 'more project', 'more projects')} with findings (${wrong} with ` +
            `an error) and ${countedNoun(unread, 'line', 'lines')} that could not be judged are ` +
            'not in it, but in the summary. To see them all: khuyencong audit --json --out ' +
            'result.ndjson, or split the file and report on each part.',
        )}</p>
`
  }`
}
