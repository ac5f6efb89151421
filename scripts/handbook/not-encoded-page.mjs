// The page of all that is not encoded, with the reason.
import { grouped } from './activity-page.mjs'
import { advanceText } from './conditions.mjs'
import { GENERATED } from './index.mjs'
import { isKnown, levelText } from './levels.mjs'
import { citation, date, period, row, since, table, until } from './text.mjs'

const NOT_ENCODED_HEAD = ['Nội dung', 'Từ ngày', 'Đến ngày', 'Văn bản', 'Vì sao']

const withoutAnswer = ({ rules }) =>
  rules.flatMap((rule) =>
    rule.versions
      .filter(({ grant }) => grant === 'not-encoded')
      .map((version) => ({ about: rule.title, version })),
  )

/** Everything in a version that a reader would take for a figure. */
function figureText(version) {
  const { advance, management, uplift, grant } = version
  const figures = [
    isKnown({ grant }) && levelText(version),
    advance && advanceText(advance),
    management && Object.values(management).join(', '),
    uplift && `× ${uplift.factor.replace('.', ',')}`,
  ].filter(Boolean)
  return figures.length > 0
    ? figures.join('; ')
    : version.require === undefined
      ? 'nội dung của quy định'
      : 'điều kiện'
}

function gaps({ national, provinces }) {
  const all = [national, ...provinces]
  const lawGaps = national.rules.flatMap((rule) =>
    rule.versions
      .filter(({ gap }) => gap)
      .map((version) => `- ${rule.title}, ${period(version)}: ${version.gap.text}`),
  )
  const ended = all.flatMap((pack) =>
    pack.rules
      .filter(({ versions }) => versions.at(-1).to != null)
      .map(
        (rule) =>
          `- ${pack.name}: ${rule.title}, hết ngày ${date(rule.versions.at(-1).to)} chưa thấy ` +
          `văn bản nối tiếp (${citation(rule.versions.at(-1))}).`,
      ),
  )
  const holes = all.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.versions
        .filter(({ gapAfter }) => gapAfter)
        .map((version) => `- ${pack.name}: ${rule.title}, sau ngày ${date(version.to)}.`),
    ),
  )
  const late = national.rules
    .filter(({ encodedSince }) => encodedSince > '2012-07-05')
    .map((rule) => `- ${rule.title}: trước ngày ${date(rule.encodedSince)}.`)
  const unread = [...national.documents.values()].flatMap((document) =>
    (document.amendedBy ?? [])
      .filter(({ read: isRead }) => !isRead)
      .map((each) => row(document.id, each.document, date(each.issued))),
  )
  return [
    '## Khoảng trống / Gaps',
    '',
    '### Luật nói bằng những từ không còn dùng được / Where the law names what no longer exists',
    '',
    ...lawGaps,
    '',
    '### Văn bản sửa đổi chưa đọc được / Amendments nobody has read',
    '',
    'Từ ngày ban hành văn bản sửa đổi, mọi con số của văn bản được sửa chỉ còn ở mức `secondary`.',
    '',
    ...table(['Văn bản', 'Được sửa bởi', 'Ban hành'], unread),
    '### Gói chưa biết luật trước những ngày này / Before these days the pack does not know the law',
    '',
    'Trước 05/07/2012 mọi nội dung đều «chưa mã hóa». Ngoài ra:',
    '',
    ...late,
    '',
    ...(ended.length + holes.length === 0
      ? []
      : [
          '### Hết hiệu lực, không có nối tiếp / Ended without a successor',
          '',
          ...ended,
          ...holes,
          '',
        ]),
  ]
}

export function notEncodedPage(packs) {
  const { national, provinces } = packs
  const fromMemory = [national, ...provinces].flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.versions
        .filter((version) => version.evidence === 'memory' && version.grant !== 'not-encoded')
        .map((version) =>
          row(
            pack.name,
            rule.title,
            since(version),
            until(version),
            figureText(version),
            citation(version),
            version.note,
          ),
        ),
    ),
  )
  return [
    '# Chưa mã hóa và vì sao / *What is not encoded and why*',
    '',
    GENERATED,
    '',
    '«Chưa mã hóa» nghĩa là luật có quy định nhưng gói chưa có lời văn: không phải là ' +
      'không được hỗ trợ, cũng không phải là 0 đồng. Không có con số nào được đoán.',
    '',
    '*"Not encoded" means that the law has a provision whose text the pack has not got. ' +
      'It is neither a refusal nor zero. No figure is guessed.*',
    '',
    '## Mức quốc gia chưa mã hóa / National levels',
    '',
    ...table(NOT_ENCODED_HEAD, grouped(withoutAnswer(national))),
    '## Con số chưa kiểm chứng (`memory`) / Figures nobody has verified',
    '',
    'Dùng để tham khảo; `--strict` không nhận. / *For reference only; `--strict` refuses them.*',
    '',
    ...table(
      ['Gói', 'Quy định', 'Từ ngày', 'Đến ngày', 'Con số', 'Văn bản', 'Ghi chú'],
      fromMemory,
    ),
    ...gaps(packs),
    '## Mức của tỉnh chưa mã hóa / Provincial levels',
    '',
    'Những gì đã biết về từng tỉnh mà chưa thành mức: [COVERAGE.md](../../packages/rules-provincial/COVERAGE.md).',
    '',
    ...provinces.flatMap((pack) => {
      const rows = grouped(withoutAnswer(pack))
      return rows.length === 0 ? [] : [`### ${pack.name}`, '', ...table(NOT_ENCODED_HEAD, rows)]
    }),
  ].join('\n')
}
