import { type Day, dayBefore, daysAfter, dayText } from '../values/calendar.js'

/** A version, of which messages name the day it starts. */
interface Dated {
  readonly from: Day
}

/** What is said of the days of a rule, by the code of the problem. */
export const dateMessages = {
  DATES_REVERSED: (version: Dated, end: Day) => ({
    message:
      `Ngày hết hiệu lực (${dayText(end)}) trước ngày có hiệu lực ` + `(${dayText(version.from)}).`,
    messageEn: `The version ends (${end}) before it starts (${version.from}).`,
  }),
  BEFORE_ENCODED: (version: Dated, encodedSince: Day) => ({
    message:
      `Phiên bản từ ngày ${dayText(version.from)} bắt đầu trước «encodedSince» ` +
      `(${dayText(encodedSince)}), ngày gói bắt đầu biết quy định.`,
    messageEn:
      `The version from ${version.from} starts before \`encodedSince\` ` +
      `(${encodedSince}), from which the pack knows the law.`,
    hint: `Ghi "encodedSince" là ngày của phiên bản cũ nhất: "${version.from}".`,
    hintEn: `Let "encodedSince" be the day of the oldest version: "${version.from}".`,
  }),
  VERSIONS_OUT_OF_ORDER: (version: Dated, previous: Dated) => ({
    message:
      `Phiên bản từ ngày ${dayText(version.from)} đứng sau phiên bản từ ngày ` +
      `${dayText(previous.from)}.`,
    messageEn: `The version from ${version.from} stands after the one from ${previous.from}.`,
    hint: 'Sắp xếp phiên bản cũ trước, mới sau.',
    hintEn: 'Put the older version before the newer one.',
  }),
  VERSIONS_OVERLAP: (version: Dated) => ({
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
  UNDECLARED_GAP: (version: Dated, end: Day) => ({
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
