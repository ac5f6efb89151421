import { tierName } from '@khuyencong/core'
import type { Question } from '../terminal/prompts.js'
import { READ, readTiers } from './answers.js'
import type { NationalModel } from './national-model.js'

/** The questions about a level that do not depend on its activity. */
export const LEVEL_QUESTIONS = {
  activity: {
    option: 'activity',
    flag: '--activity',
    ask: [
      'nội dung hỗ trợ (tên hoặc mã, như «máy móc thiết bị»; gõ ? để xem danh sách)',
      'activity (name or id, such as advanced-machinery; ? lists them)',
    ],
    check: READ.activity,
  },
  document: {
    option: 'document',
    flag: '--document',
    ask: ['số hiệu văn bản quy định mức', 'number of the act that sets the levels'],
  },
  provision: {
    option: 'provision',
    flag: '--provision',
    ask: ['điều, khoản, điểm', 'article, clause, point'],
  },
  from: {
    option: 'from',
    flag: '--from',
    ask: ['ngày có hiệu lực', 'first day in force'],
    check: READ.from,
  },
  rate: {
    option: 'rate',
    flag: '--rate',
    ask: ['tỷ lệ tối đa (để trống nếu không có)', 'the highest share (empty if none)'],
    otherwise: '',
    check: READ.rate,
  },
  cap: {
    option: 'cap',
    flag: '--cap',
    ask: ['mức tối đa (để trống nếu không có)', 'the cap (empty if none)'],
    otherwise: '',
    check: READ.cap,
  },
} as const satisfies Record<string, Question>

/** Which tier a level is for, where the law has one level per tier. */
export function tierQuestions(tiers: readonly string[]): readonly Question[] {
  if (tiers.length === 0) return []
  const names = (lang: 'vi' | 'en'): string => tiers.map((tier) => tierName(tier, lang)).join(', ')
  return [
    {
      option: 'level',
      flag: null,
      ask: [
        `cấp (${names('vi')}; nhiều cấp thì ngăn bằng dấu phẩy)`,
        `tier (${names('en')}; several joined by commas)`,
      ],
      otherwise: tiers.join(', '),
      check: readTiers(tiers),
    },
  ]
}

/** What a cap is counted per; the national level says what is usual. */
export function perQuestion(
  model: NationalModel | null,
): Question & { readonly otherwise: string } {
  return {
    option: 'per',
    flag: '--per',
    ask: [
      'mức tối đa tính cho một đơn vị nào (để trống nếu không có; gõ ? để xem danh sách)',
      'what the cap is counted per (empty if nothing; ? lists the units)',
    ],
    otherwise: model?.per ?? '',
    check: READ.per,
  }
}
