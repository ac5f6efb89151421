import type { Words } from '../../terminal/options.js'
import { countedNoun } from '../../text/numbers.js'

/** What `diff --portfolio` tells. */
export const portfolioTexts = {
  compared: (projects: number, changed: number): Words => [
    `So ${projects} đề án, ${changed} đề án thay đổi.`,
    `${countedNoun(projects, 'project', 'projects')} compared, ` +
      `${changed} ${changed === 1 ? 'changes' : 'change'}.`,
  ],
  unread: (count: number): Words => [
    `Không xét được ${count} đề án, không tính vào đâu.`,
    `${count} could not be judged and count nowhere.`,
  ],
  notListed: (rest: number): Words => [
    `… và ${rest} đề án khác; --json liệt kê nhiều hơn.`,
    `… and ${rest} more; --json lists more of them.`,
  ],
  ownDays: ['ngày của từng đề án', 'each project’s own day'],
  projects: ['đề án', 'projects'],
  activity: ['Nội dung', 'Activity'],
  ceilings: ['Mức trần', 'Ceilings'],
  mayBeGranted: ['Được hỗ trợ tối đa', 'May be granted'],
  ceilingOfItem: ['mức trần', 'ceiling'],
  mayBeGrantedToItem: ['được hỗ trợ tối đa', 'may be granted'],
  unknown: ['chưa có số liệu', 'not known'],
  tooLarge: ['quá lớn, không in chính xác được', 'too large to be printed exactly'],
} as const

/** The directions in which the amounts of items move. */
export const movementTexts = {
  items: ['hạng mục', 'items'],
  up: ['tăng', 'up'],
  down: ['giảm', 'down'],
  onlyAfter: ['chỉ gói sau có mức', 'known after only'],
  onlyBefore: ['chỉ gói trước có mức', 'known before only'],
  same: ['không đổi', 'the same'],
  unknown: ['chưa có số liệu ở cả hai gói', 'not known on either side'],
} as const satisfies Readonly<Record<string, Words>>

/** How the findings of a code differ between the two sides. */
export const findingChangeTexts = {
  findings: ['phát hiện', 'findings'],
  gone: ['bớt', 'fewer'],
  come: ['thêm', 'more'],
  changed: ['đổi con số', 'with other figures'],
} as const satisfies Readonly<Record<string, Words>>
