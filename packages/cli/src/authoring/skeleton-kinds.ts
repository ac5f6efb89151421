import { PLACEHOLDER, type RuleKind } from '@khuyencong/core/packs'
import type { Words } from '../terminal/options.js'
import { type RuleHead, toReplace } from './skeleton.js'

type Json = Readonly<Record<string, unknown>>

/** What a rule of a kind other than a level begins with. */
export interface KindSkeleton {
  /** The last part of its id, where no other is given. */
  readonly name: string
  readonly about: Words
  readonly note: Words
  readonly content: (
    head: Pick<RuleHead, 'document' | 'provision' | 'from'>,
    given: { readonly activity: string; readonly rate: string; readonly province: string },
  ) => Json
}

const sample = (vi: string, en: string): Words => [`${PLACEHOLDER}: ${vi}`, `${PLACEHOLDER}: ${en}`]
const titled = (vi: string, en: string): Json => {
  const [title, titleEn] = sample(vi, en)
  return { title, titleEn }
}

/**
 * Quy định mẫu theo từng loại. / The smallest sound rule of each kind; everything in it that is
 * made up is marked.
 */
export const KIND_SKELETONS: Readonly<Record<Exclude<RuleKind, 'support'>, KindSkeleton>> = {
  eligibility: {
    name: 'beneficiary',
    about: ['điều kiện hỗ trợ', 'a condition of support'],
    note: toReplace('điều kiện ở «require»', 'the condition in `require`'),
    content: (_head, { activity }) => ({
      ...(activity !== '' && { when: { fact: 'activity', operator: 'equal', value: activity } }),
      require: {
        fact: 'beneficiary.kind',
        operator: 'in',
        value: ['enterprise', 'cooperative', 'business-household'],
      },
    }),
  },
  funding: {
    name: 'advance',
    about: ['kinh phí: tạm ứng, đối ứng, quản lý', 'money: advances, counterpart, management'],
    note: toReplace('tỷ lệ tạm ứng', 'the share advanced'),
    content: (_head, { activity, rate }) => ({
      ...(activity !== '' && { when: { fact: 'activity', operator: 'equal', value: activity } }),
      advance: { rate: rate === '' ? '50%' : rate },
    }),
  },
  priority: {
    name: 'order',
    about: ['thứ tự ưu tiên', 'an order of preference'],
    note: toReplace('thứ tự ở «order»', 'the order in `order`'),
    content: ({ document, provision }) => ({
      order: {
        keys: [
          {
            id: 'area',
            ...titled('tên tiêu chí xét ưu tiên', 'title of the key'),
            citation: { document, provision },
            groups: [
              {
                id: 'difficult',
                ...titled('tên nhóm được ưu tiên', 'title of the group'),
                when: { fact: 'site.areas', operator: 'contains', value: 'difficult' },
              },
            ],
          },
        ],
        then: 'refer-to-authority',
      },
    }),
  },
  procedure: {
    name: 'local-project',
    about: ['trình tự, thời hạn', 'a procedure and its deadlines'],
    note: toReplace('thời hạn ở «deadlines»', 'the deadline in `deadlines`'),
    content: ({ document, provision }) => ({
      deadlines: [
        {
          id: 'register',
          ...titled('tên thời hạn', 'title of the deadline'),
          event: 'registered',
          yearly: { year: 'plan-building', lastDay: '06-30' },
          severity: 'warning',
          citation: { document, provision },
        },
      ],
    }),
  },
  programme: {
    name: 'local',
    about: [
      'chương trình nhiều năm: kinh phí, chỉ tiêu',
      'a programme of several years: money and targets',
    ],
    note: toReplace('giai đoạn và chỉ tiêu', 'the period and the target'),
    content: ({ from }) => ({
      years: { from: yearOf(from), to: yearOf(from) + 4 },
      approvedBy: 'province',
      targets: [
        {
          id: 'machinery',
          ...titled('tên chỉ tiêu', 'title of the target'),
          activity: 'advanced-machinery',
          value: null,
        },
      ],
    }),
  },
  regions: {
    name: 'regions',
    about: ['danh sách khu vực để tổng hợp', 'a list of regions for roll-ups'],
    note: toReplace('tên khu vực và các tỉnh trong đó', 'the region and its provinces'),
    content: (_head, { province }) => ({
      regions: [
        { id: 'khu-vuc', ...titled('tên khu vực', 'title of the region'), provinces: [province] },
      ],
    }),
  },
  scheme: {
    name: 'outstanding-product',
    about: ['bộ tiêu chí chấm điểm', 'a scoring scheme'],
    note: toReplace('thang điểm, tiêu chí và mức đạt', 'the scale, the criteria and the pass mark'),
    content: () => ({
      scale: 100,
      criteria: [
        {
          id: 'market',
          ...titled('tên tiêu chí thứ nhất', 'title of the first criterion'),
          max: 60,
        },
        {
          id: 'technical',
          ...titled('tên tiêu chí thứ hai', 'title of the second criterion'),
          max: 40,
        },
      ],
      panel: { aggregate: 'mean', over: 'total' },
      total: { atLeast: 70 },
      rankBy: 'score',
    }),
  },
}

/** The year of a day; of what is no day any year, for the day itself is refused first. */
const yearOf = (day: string): number => (/^\d{4}-/u.test(day) ? Number(day.slice(0, 4)) : 2026)
