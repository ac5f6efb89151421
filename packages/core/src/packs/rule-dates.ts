import { type Day, dayBefore, daysAfter, dayText } from '../values/calendar.js'
import type { ProblemInput } from '../errors/errors.js'
import type { Rule } from '../kinds/rule.js'

type Version = Rule['versions'][number]

/** What is said of the days of a rule, by the code of the problem. */
const dateMessages = {
  DATES_REVERSED: (version: Version, end: Day) => ({
    message:
      `Ngày hết hiệu lực (${dayText(end)}) trước ngày có hiệu lực ` + `(${dayText(version.from)}).`,
    messageEn: `The version ends (${end}) before it starts (${version.from}).`,
  }),
  BEFORE_ENCODED: (version: Version, encodedSince: Day) => ({
    message:
      `Phiên bản từ ngày ${dayText(version.from)} bắt đầu trước «encodedSince» ` +
      `(${dayText(encodedSince)}), ngày gói bắt đầu biết quy định.`,
    messageEn:
      `The version from ${version.from} starts before \`encodedSince\` ` +
      `(${encodedSince}), from which the pack knows the law.`,
    hint: `Ghi "encodedSince" là ngày của phiên bản cũ nhất: "${version.from}".`,
    hintEn: `Let "encodedSince" be the day of the oldest version: "${version.from}".`,
  }),
  VERSIONS_OUT_OF_ORDER: (version: Version, previous: Version) => ({
    message:
      `Phiên bản từ ngày ${dayText(version.from)} đứng sau phiên bản từ ngày ` +
      `${dayText(previous.from)}.`,
    messageEn: `The version from ${version.from} stands after the one from ${previous.from}.`,
    hint: 'Sắp xếp phiên bản cũ trước, mới sau.',
    hintEn: 'Put the older version before the newer one.',
  }),
  VERSIONS_OVERLAP: (version: Version) => ({
    message:
      'Phiên bản trước còn hiệu lực khi phiên bản này bắt đầu ' + `(${dayText(version.from)}).`,
    messageEn: `The version before is still in force when this one starts (${version.from}).`,
    hint:
      'Phiên bản trước phải hết hiệu lực chậm nhất ngày ' +
      `${dayText(dayBefore(version.from))}: ghi "to": "${dayBefore(version.from)}".`,
    hintEn:
      `The version before must end by ${dayBefore(version.from)}: write "to": ` +
      `"${dayBefore(version.from)}".`,
  }),
  UNDECLARED_GAP: (version: Version, end: Day) => ({
    message:
      `Từ ngày ${dayText(daysAfter(end, 1))} đến hết ngày ` +
      `${dayText(dayBefore(version.from))} không phiên bản nào có hiệu lực.`,
    messageEn:
      `From ${daysAfter(end, 1)} to ${dayBefore(version.from)} no ` + 'version is in force.',
    hint: 'Sửa ngày; nếu đúng là không có quy định, thêm "gapAfter": true vào phiên bản trước.',
    hintEn:
      'Mend the days; if the law really has a gap, add "gapAfter": true to the version before.',
  }),
} as const

/**
 * What is wrong with the days of the versions of a rule: each by itself, and beside the one before.
 */
export function problemsOfDates(rule: Rule, file: string): ProblemInput[] {
  return rule.versions.flatMap((version, index) => {
    const at = `${file} › versions[${index}]`
    const previous = rule.versions[index - 1]
    return [
      ...ownProblems(version, rule.encodedSince, at),
      ...(previous === undefined ? [] : orderProblems(version, previous, at)),
    ]
  })
}

function ownProblems(version: Version, encodedSince: Day, at: string): readonly ProblemInput[] {
  const { from, to } = version
  const problems: ProblemInput[] = []
  if (to !== null && to < from) {
    const found = `${from} – ${to}`
    problems.push({
      code: 'DATES_REVERSED',
      at,
      found,
      ...dateMessages.DATES_REVERSED(version, to),
    })
  }
  if (from < encodedSince) {
    const told = dateMessages.BEFORE_ENCODED(version, encodedSince)
    problems.push({ code: 'BEFORE_ENCODED', at, found: from, ...told })
  }
  return problems
}

function orderProblems(version: Version, previous: Version, at: string): readonly ProblemInput[] {
  const { from } = version
  const { to: end } = previous
  if (from < previous.from) {
    const told = dateMessages.VERSIONS_OUT_OF_ORDER(version, previous)
    return [{ code: 'VERSIONS_OUT_OF_ORDER', at, found: from, ...told }]
  }
  if (end === null || end >= from) {
    const found = `${previous.from} – ${end ?? '…'}`
    return [{ code: 'VERSIONS_OVERLAP', at, found, ...dateMessages.VERSIONS_OVERLAP(version) }]
  }
  if (daysAfter(end, 1) === from || previous.gapAfter === true) return []
  const told = dateMessages.UNDECLARED_GAP(version, end)
  return [{ code: 'UNDECLARED_GAP', at, found: `${end} – ${from}`, ...told }]
}
