// One page for each activity: levels, conditions, money, and what to check by reading.
import { ACTIVITIES } from '../../packages/core/src/vocabulary/activity-names.ts'
import { rulesTable } from './conditions.mjs'
import { GENERATED } from './index.mjs'
import { nationalLevels, provincialLevels } from './levels.mjs'
import { rulesFor } from './packs.mjs'
import { both, citation, listed, period, row, since, until } from './text.mjs'

/** What only people can judge, each line once with the days it holds. */
function verifyList({ national }, activity) {
  const lines = new Map()
  for (const kind of ['eligibility', 'support', 'funding']) {
    for (const rule of rulesFor(national, kind, activity))
      for (const version of rule.versions)
        for (const { text, textEn } of version.toVerify ?? []) {
          const key = `- [ ] ${both(text, textEn)}`
          lines.set(key, [...(lines.get(key) ?? []), version])
        }
  }
  if (lines.size === 0) return []
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
  return [
    '## Cần người thẩm định xem xét / For people to verify',
    '',
    ...[...lines].map(([line, versions]) => `${line} (${span(versions)})`),
    '',
  ]
}

export function activityPage(packs, activity) {
  const { vi, en } = ACTIVITIES[activity]
  return [
    `# ${vi} / *${en}*`,
    '',
    GENERATED,
    '',
    `Mã nội dung: \`${activity}\` · [Mục lục](README.md) · [Chưa mã hóa và vì sao](chua-ma-hoa.md)`,
    '',
    ...nationalLevels(packs, activity),
    ...provincialLevels(packs, activity),
    ...rulesTable(
      packs,
      activity,
      ['eligibility'],
      '## Điều kiện / Eligibility',
      'Không có điều kiện nào về đơn vị thụ hưởng, địa bàn, ngành nghề cho nội dung này.',
    ),
    ...rulesTable(
      packs,
      activity,
      ['funding', 'priority'],
      '## Kinh phí và ưu tiên / Money and priority',
      'Chưa có trong gói.',
    ),
    ...verifyList(packs, activity),
  ].join('\n')
}

/** Rows with the same days, text and note become one, naming what they are about. */
export function grouped(entries) {
  const groups = new Map()
  for (const { about, version } of entries) {
    const key = [version.from, version.to ?? '', citation(version), version.note ?? ''].join('\n')
    groups.set(key, { version, about: [...(groups.get(key)?.about ?? []), about] })
  }
  return [...groups.values()].map(({ about, version }) =>
    row(
      listed(about),
      since(version),
      until(version),
      citation(version),
      version.note === undefined ? '' : `${version.note}<br>*${version.noteEn ?? ''}*`,
    ),
  )
}
