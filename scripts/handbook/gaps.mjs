// What the packs or the law leave open, by kind of gap.
import { date, t, textOf } from './language.mjs'
import { packName } from './packs.mjs'
import { citation, period, row, table } from './text.mjs'

const section = (title, lines) => [`### ${title}`, '', ...lines, '']

const lawGaps = ({ rules }) =>
  rules.flatMap((rule) =>
    rule.versions
      .filter(({ gap }) => gap)
      .map((version) => `- ${textOf(rule)}, ${period(version)}: ${textOf(version.gap, 'text')}`),
  )

const unreadAmendments = ({ documents }) =>
  [...documents.values()].flatMap((document) =>
    (document.amendedBy ?? [])
      .filter(({ read: isRead }) => !isRead)
      .map((each) => row(document.id, each.document, date(each.issued))),
  )

const notBefore = ({ rules }) =>
  rules
    .filter(({ encodedSince }) => encodedSince > '2012-07-05')
    .map((rule) => `- ${textOf(rule)}: ${t('trước ngày', 'before')} ${date(rule.encodedSince)}.`)

const ended = (packs) =>
  packs.flatMap((pack) =>
    pack.rules
      .filter(({ versions }) => versions.at(-1).to != null)
      .map((rule) => {
        const last = rule.versions.at(-1)
        return `- ${packName(pack)}: ${textOf(rule)}, ${t(
          `hết ngày ${date(last.to)} chưa thấy văn bản nối tiếp`,
          `ended on ${date(last.to)}, no successor seen`,
        )} (${citation(last)}).`
      }),
  )

const holes = (packs) =>
  packs.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.versions
        .filter(({ gapAfter }) => gapAfter)
        .map(
          ({ to }) =>
            `- ${packName(pack)}: ${textOf(rule)}, ${t('sau ngày', 'after')} ${date(to)}.`,
        ),
    ),
  )

const amendments = (national) => [
  `### ${t('Văn bản sửa đổi chưa đọc được', 'Amendments nobody has read')}`,
  '',
  t(
    'Từ ngày ban hành văn bản sửa đổi, mọi con số của văn bản được sửa chỉ còn ở mức `secondary`.',
    'From the day an amendment was issued every figure of the amended text is `secondary` at best.',
  ),
  '',
  ...table(
    [t('Văn bản', 'Document'), t('Được sửa bởi', 'Amended by'), t('Ban hành', 'Issued')],
    unreadAmendments(national),
  ),
]

const beforeThePack = (national) =>
  section(
    t(
      'Gói chưa biết luật trước những ngày này',
      'Before these days the pack does not know the law',
    ),
    [
      t(
        `Trước ${date('2012-07-05')} mọi nội dung đều «chưa số hóa». Ngoài ra:`,
        `Before ${date('2012-07-05')} every activity is "not encoded". Besides:`,
      ),
      '',
      ...notBefore(national),
    ],
  )

export function gaps({ national, provinces }) {
  const all = [national, ...provinces]
  const over = [...ended(all), ...holes(all)]
  return [
    `## ${t('Khoảng trống', 'Gaps')}`,
    '',
    ...section(
      t('Luật nói bằng những từ không còn dùng được', 'Where the law names what no longer exists'),
      lawGaps(national),
    ),
    ...amendments(national),
    ...beforeThePack(national),
    ...(over.length === 0
      ? []
      : section(t('Hết hiệu lực, không có nối tiếp', 'Ended without a successor'), over)),
  ]
}
