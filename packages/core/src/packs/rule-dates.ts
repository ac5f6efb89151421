import { dayBefore, daysAfter, dayText } from '../values/calendar.js'
import type { ProblemInput } from '../errors/errors.js'
import type { Rule } from '../kinds/rule.js'

export function problemsOfDates(rule: Rule, file: string): ProblemInput[] {
  const problems: ProblemInput[] = []
  rule.versions.forEach((version, index) => {
    const at = `${file} › versions[${index}]`
    const previous = rule.versions[index - 1]
    if (version.to !== null && version.to < version.from)
      problems.push({
        code: 'DATES_REVERSED',
        at,
        found: `${version.from} – ${version.to}`,
        message:
          `Ngày hết hiệu lực (${dayText(version.to)}) trước ngày có hiệu lực ` +
          `(${dayText(version.from)}).`,
        messageEn: `The version ends (${version.to}) before it starts (${version.from}).`,
      })
    if (version.from < rule.encodedSince)
      problems.push({
        code: 'BEFORE_ENCODED',
        at,
        found: version.from,
        message:
          `Phiên bản từ ngày ${dayText(version.from)} bắt đầu trước «encodedSince» ` +
          `(${dayText(rule.encodedSince)}), ngày gói bắt đầu biết quy định.`,
        messageEn:
          `The version from ${version.from} starts before \`encodedSince\` ` +
          `(${rule.encodedSince}), from which the pack knows the law.`,
        hint: `Ghi "encodedSince" là ngày của phiên bản cũ nhất: "${version.from}".`,
        hintEn: `Let "encodedSince" be the day of the oldest version: "${version.from}".`,
      })
    if (previous === undefined) return
    if (version.from < previous.from)
      problems.push({
        code: 'VERSIONS_OUT_OF_ORDER',
        at,
        found: version.from,
        message:
          `Phiên bản từ ngày ${dayText(version.from)} đứng sau phiên bản từ ngày ` +
          `${dayText(previous.from)}.`,
        messageEn: `The version from ${version.from} stands after the one from ${previous.from}.`,
        hint: 'Sắp xếp phiên bản cũ trước, mới sau.',
        hintEn: 'Put the older version before the newer one.',
      })
    else if (previous.to === null || previous.to >= version.from)
      problems.push({
        code: 'VERSIONS_OVERLAP',
        at,
        found: `${previous.from} – ${previous.to ?? '…'}`,
        message:
          'Phiên bản trước còn hiệu lực khi phiên bản này bắt đầu ' + `(${dayText(version.from)}).`,
        messageEn: `The version before is still in force when this one starts (${version.from}).`,
        hint:
          'Phiên bản trước phải hết hiệu lực chậm nhất ngày ' +
          `${dayText(dayBefore(version.from))}: ghi "to": "${dayBefore(version.from)}".`,
        hintEn:
          `The version before must end by ${dayBefore(version.from)}: write "to": ` +
          `"${dayBefore(version.from)}".`,
      })
    else if (daysAfter(previous.to, 1) !== version.from && previous.gapAfter !== true)
      problems.push({
        code: 'UNDECLARED_GAP',
        at,
        found: `${previous.to} – ${version.from}`,
        message:
          `Từ ngày ${dayText(daysAfter(previous.to, 1))} đến hết ngày ` +
          `${dayText(dayBefore(version.from))} không phiên bản nào có hiệu lực.`,
        messageEn:
          `From ${daysAfter(previous.to, 1)} to ${dayBefore(version.from)} no ` +
          'version is in force.',
        hint: 'Sửa ngày; nếu đúng là không có quy định, thêm "gapAfter": true vào phiên bản trước.',
        hintEn:
          'Mend the days; if the law really has a gap, add "gapAfter": true to the version before.',
      })
  })
  return problems
}
