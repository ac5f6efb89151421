import type { RuleKind } from '@khuyencong/core/packs'
import type { Words } from '../terminal/options.js'
import type { RuleHead } from './skeleton.js'
import { sampleTitles } from './skeleton-messages.js'

type Json = Readonly<Record<string, unknown>>

/** What a rule of a kind other than a level begins with. */
export interface KindSkeleton {
  /** The last part of its id, where no other is given. */
  readonly name: string
  readonly content: (
    head: Pick<RuleHead, 'document' | 'provision' | 'from'>,
    given: { readonly activity: string; readonly rate: string; readonly province: string },
  ) => Json
}

const titled = ([title, titleEn]: Words): Json => ({ title, titleEn })

/**
 * Quy định mẫu theo từng loại. / The smallest sound rule of each kind; everything in it that is
 * made up is marked.
 */
export const KIND_SKELETONS: Readonly<Record<Exclude<RuleKind, 'support'>, KindSkeleton>> = {
  eligibility: {
    name: 'beneficiary',
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
    content: (_head, { activity, rate }) => ({
      ...(activity !== '' && { when: { fact: 'activity', operator: 'equal', value: activity } }),
      advance: { rate: rate === '' ? '50%' : rate },
    }),
  },
  priority: {
    name: 'order',
    content: ({ document, provision }) => ({
      order: {
        keys: [
          {
            id: 'area',
            ...titled(sampleTitles.priorityKey),
            citation: { document, provision },
            groups: [
              {
                id: 'difficult',
                ...titled(sampleTitles.priorityGroup),
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
    content: ({ document, provision }) => ({
      deadlines: [
        {
          id: 'register',
          ...titled(sampleTitles.deadline),
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
    content: ({ from }) => ({
      years: { from: yearOf(from), to: yearOf(from) + 4 },
      approvedBy: 'province',
      targets: [
        {
          id: 'machinery',
          ...titled(sampleTitles.target),
          activity: 'advanced-machinery',
          value: null,
        },
      ],
    }),
  },
  regions: {
    name: 'regions',
    content: (_head, { province }) => ({
      regions: [{ id: 'khu-vuc', ...titled(sampleTitles.region), provinces: [province] }],
    }),
  },
  scheme: {
    name: 'outstanding-product',
    content: () => ({
      scale: 100,
      criteria: [
        {
          id: 'market',
          ...titled(sampleTitles.firstCriterion),
          max: 60,
        },
        {
          id: 'technical',
          ...titled(sampleTitles.secondCriterion),
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
