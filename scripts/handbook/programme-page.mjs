// The page of the programmes: years, budgets, targets, regions.
import { activityName, both, citation, grade, period, row, table } from './text.mjs'

const APPROVERS = {
  'prime-minister': 'Thủ tướng Chính phủ',
  ministry: 'Bộ Công Thương',
  minister: 'Bộ trưởng Bộ Công Thương',
}

/** The programmes with their period, approver, money and targets; `null` is said to be unread. */
export function programmePage({ rules, documents }, generated) {
  const body = rules
    .filter(({ kind }) => kind === 'programme')
    .flatMap((rule) =>
      rule.versions.flatMap((version) => {
        const { years, approvedBy, budget, targets = [] } = version
        const money =
          budget == null
            ? 'chưa đọc được'
            : `${budget.amount ?? 'chưa đọc được'}${budget.evidence === undefined ? '' : ` (\`${budget.evidence}\`)`}. ` +
              `${budget.text ?? ''}`
        const rows = targets.map(({ title, titleEn, activity, value, evidence }) =>
          row(
            both(title, titleEn),
            activity === undefined ? '' : `[${activityName(activity)}](${activity}.md)`,
            value === null
              ? 'chưa đọc được'
              : typeof value === 'number'
                ? String(value).replace(/\B(?=(\d{3})+$)/gu, '.')
                : value,
            evidence === undefined ? '' : `\`${evidence}\``,
          ),
        )
        return [
          `## ${both(rule.title, rule.titleEn)}`,
          '',
          `- Hiệu lực: ${period(version)}${years == null ? '' : `; giai đoạn ${years.from} – ${years.to}`}`,
          `- Phê duyệt: ${APPROVERS[approvedBy] ?? approvedBy ?? 'chưa rõ'} (${citation(version)})`,
          `- Kinh phí: ${money}`,
          `- Mức tin cậy: ${grade(version, documents).replaceAll('<br>', '; ')}`,
          ...(version.note === undefined ? [] : [`- ${both(version.note, version.noteEn)}`]),
          '',
          ...table(['Chỉ tiêu', 'Nội dung', 'Số', 'Mức tin cậy'], rows),
        ]
      }),
    )
  return body.length === 0
    ? null
    : [
        '# Chương trình khuyến công quốc gia / *National programmes*',
        '',
        generated,
        '',
        '[Mục lục](README.md)',
        '',
        ...body,
        ...regionLists(rules, documents),
      ].join('\n')
}

/** The lists of regions by which results are rolled up. */
function regionLists(rules, documents) {
  return rules
    .filter(({ kind }) => kind === 'regions')
    .flatMap((rule) =>
      rule.versions.flatMap((version) => [
        `## ${both(rule.title, rule.titleEn)}`,
        '',
        `- Hiệu lực: ${period(version)} (${citation(version)})`,
        `- Mức tin cậy: ${grade(version, documents).replaceAll('<br>', '; ')}`,
        ...(version.note === undefined ? [] : [`- ${both(version.note, version.noteEn)}`]),
        '',
        ...table(
          ['Khu vực', 'Số tỉnh', 'Mã tỉnh, thành phố'],
          version.regions.map(({ title, titleEn, provinces }) =>
            row(both(title, titleEn), String(provinces.length), provinces.join(', ')),
          ),
        ),
      ]),
    )
}
