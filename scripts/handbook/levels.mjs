// The tables of support levels: national, and provincial beside it.
import { factName, term } from '../../packages/core/src/explain/terms.ts'
import { ACTIVITIES } from '../../packages/core/src/vocabulary/activity-names.ts'
import { rulesFor } from './packs.mjs'
import { both, citation, grade, inWords, row, since, table, until } from './text.mjs'

/** Notes under a table: each text once, numbered. */
export function footnotes() {
  const texts = []
  const mark = ({ note, noteEn }) => {
    if (note === undefined) return ''
    const text = both(note, noteEn)
    if (!texts.includes(text)) texts.push(text)
    return `(${texts.indexOf(text) + 1})`
  }
  const lines = () =>
    texts.length === 0
      ? []
      : [
          ...texts.map(
            (text, index) => `(${index + 1}) ${text}${index === texts.length - 1 ? '' : '  '}`,
          ),
          '',
        ]
  return { mark, lines }
}

export const isKnown = ({ grant }) => grant !== undefined && grant !== 'not-encoded'

const rateOf = ({ grant }) => (isKnown({ grant }) ? grant.rate : 'chưa mã hóa')

const capOf = ({ grant }) => (isKnown({ grant }) ? grant.cap : 'chưa mã hóa')

const perOf = ({ grant }) =>
  isKnown({ grant }) && grant.per !== undefined ? term(grant.per, 'vi') : ''

export const levelText = (version) =>
  isKnown(version)
    ? [
        version.grant.rate && `${version.grant.rate} chi phí`,
        version.grant.cap &&
          `tối đa ${version.grant.cap}${version.grant.per === undefined ? '' : `/${perOf(version)}`}`,
      ]
        .filter(Boolean)
        .join(', ')
    : 'chưa mã hóa'

export function nationalLevels({ national }, activity) {
  const rules = rulesFor(national, 'support', activity)
  const several = rules.length > 1
  const notes = footnotes()
  const rows = rules.flatMap((rule) =>
    rule.versions.map((version) =>
      row(
        ...(several ? [rule.title] : []),
        since(version),
        until(version),
        rateOf(version),
        capOf(version),
        perOf(version),
        citation(version),
        grade(version, national.documents),
        notes.mark(version),
      ),
    ),
  )
  const head = [
    ...(several ? ['Mức'] : []),
    'Từ ngày',
    'Đến ngày',
    'Tỷ lệ',
    'Tối đa',
    'Tính cho mỗi',
    'Văn bản, điều khoản',
    'Mức tin cậy',
    'Ghi chú',
  ]
  const base = ACTIVITIES[activity].base
  const counted =
    base === 'any'
      ? 'mọi khoản chi của hạng mục'
      : base.map((kind) => factName(`cost.${kind}`, 'vi')).join('; ')
  return [
    '## Mức hỗ trợ quốc gia / National levels',
    '',
    `Chi phí được tính: ${counted}.`,
    '',
    ...table(head, rows),
    ...notes.lines(),
  ]
}

export function provincialLevels({ provinces }, activity) {
  const notes = footnotes()
  const rows = provinces.flatMap((pack) =>
    rulesFor(pack, 'support', activity).flatMap((rule) =>
      rule.versions
        .filter(isKnown)
        .map((version) =>
          row(
            pack.name,
            since(version),
            until(version),
            rateOf(version),
            capOf(version),
            perOf(version),
            citation(version),
            grade(version, pack.documents),
            [inWords(version.rest), notes.mark(version)].filter(Boolean).join(' '),
          ),
        ),
    ),
  )
  const silent =
    'Tỉnh và ngày không có trong bảng: mức của tỉnh chưa mã hóa, xem [mức độ bao ' +
    'phủ](../../packages/rules-provincial/COVERAGE.md).'
  return [
    '## Mức của tỉnh, thành phố / Provincial levels',
    '',
    ...table(
      [
        'Tỉnh, thành phố',
        'Từ ngày',
        'Đến ngày',
        'Tỷ lệ',
        'Tối đa',
        'Tính cho mỗi',
        'Văn bản, điều khoản',
        'Mức tin cậy',
        'Ghi chú',
      ],
      rows,
    ),
    ...notes.lines(),
    silent,
    '',
  ]
}
