// One page for each activity: levels, conditions, money, and what to check by reading.
import { rulesTable } from './conditions.mjs'
import { t } from './language.mjs'
import { nationalLevels, provincialLevels } from './levels.mjs'
import { rulesFor } from './packs.mjs'
import {
  activityName,
  checkLine,
  handbookHead,
  indexLink,
  notEncodedLink,
  period,
} from './text.mjs'

/** From the first to the last day of several versions. */
const span = (versions) =>
  period({
    from: versions.map(({ from }) => from).sort()[0],
    to: versions.some(({ to }) => to == null)
      ? null
      : versions
          .map(({ to }) => to)
          .sort()
          .at(-1),
  })

/** What only people can judge, each line once with the days it holds. */
function verifyList({ national }, activity) {
  const lines = new Map()
  for (const stage of ['eligibility', 'support', 'funding']) {
    for (const rule of rulesFor(national, stage, activity))
      for (const version of rule.versions)
        for (const each of version.toVerify ?? []) {
          const line = checkLine(each)
          lines.set(line, [...(lines.get(line) ?? []), version])
        }
  }
  if (lines.size === 0) return []
  return [
    `## ${t('Cần người thẩm định xem xét', 'For people to verify')}`,
    '',
    ...[...lines].map(([line, versions]) => `${line} (${span(versions)})`),
    '',
  ]
}

export function activityPage(packs, activity) {
  return [
    ...handbookHead(activity, activityName(activity)),
    `${t('Mã nội dung', 'Code')}: \`${activity}\` · ${indexLink()} · ${notEncodedLink()}`,
    '',
    ...nationalLevels(packs, activity),
    ...provincialLevels(packs, activity),
    ...rulesTable(
      packs,
      activity,
      ['eligibility'],
      `## ${t('Điều kiện', 'Eligibility')}`,
      t(
        'Không có điều kiện nào về đơn vị thụ hưởng, địa bàn, ngành nghề cho nội dung này.',
        'No condition on the beneficiary, the place or the industry for this activity.',
      ),
    ),
    ...rulesTable(
      packs,
      activity,
      ['funding', 'priority'],
      `## ${t('Kinh phí và ưu tiên', 'Money and priority')}`,
      t('Chưa có trong gói.', 'Not in the packs.'),
    ),
    ...verifyList(packs, activity),
  ].join('\n')
}
