import type { IndicatorFormInput } from './indicator-form.js'

const SOURCE =
  'Bố cục trung tính: chưa ai đọc được nguyên văn biểu mẫu chính thức, nên đây không phải là biểu ' +
  'mẫu chính thức. / A neutral layout: nobody has read the official form, so this is not it.'
const COUNT = { unit: 'đề án', unitEn: 'projects' } as const
const MONEY = { unit: 'đồng', unitEn: 'đồng' } as const
const ESTABLISHMENTS = { unit: 'cơ sở', unitEn: 'establishments' } as const

const CONTENTS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** One row for each content of the law. */
const byContent = (
  of: string,
  unit: Pick<IndicatorFormInput['rows'][number], 'unit' | 'unitEn'>,
): IndicatorFormInput['rows'] =>
  CONTENTS.map((content) => ({
    id: `${of}.${content}`,
    title: `Trong đó: nội dung ${content}`,
    titleEn: `Of which: content ${content}`,
    ...unit,
    indicator: of,
    content,
  }))

/**
 * Biểu trung tính. / Two forms of our own, for money and for results, with two figures for each
 * indicator, local and national. Nobody has read the official forms: these are not they, and say so.
 *
 * @example
 * ```ts
 * import { NEUTRAL_FORMS } from '@khuyencong/core/indicators'
 * NEUTRAL_FORMS.money.rows[0]?.indicator // => 'money.granted'
 * ```
 */
export const NEUTRAL_FORMS = {
  money: {
    id: 'neutral-money',
    title: 'Kinh phí khuyến công',
    titleEn: 'Money of industrial promotion',
    official: false,
    source: SOURCE,
    rows: [
      {
        id: '1',
        title: 'Kinh phí hỗ trợ',
        titleEn: 'Support granted',
        ...MONEY,
        indicator: 'money.granted',
      },
      ...byContent('money.granted', MONEY),
      { id: '2', title: 'Đã chi', titleEn: 'Spent', ...MONEY, indicator: 'money.spent' },
      {
        id: '3',
        title: 'Kinh phí đối ứng',
        titleEn: 'Counterpart money',
        ...MONEY,
        indicator: 'money.counterpart',
      },
      {
        id: '4',
        title: 'Kinh phí lồng ghép',
        titleEn: 'Programmes blended in',
        ...MONEY,
        indicator: 'money.blended',
      },
      {
        id: '5',
        title: 'Nguồn khác',
        titleEn: 'Other sources',
        ...MONEY,
        indicator: 'money.other',
      },
    ],
  },
  results: {
    id: 'neutral-results',
    title: 'Kết quả công tác khuyến công',
    titleEn: 'Results of industrial promotion',
    official: false,
    source: SOURCE,
    rows: [
      { id: '1', title: 'Đề án', titleEn: 'Projects', ...COUNT, indicator: 'projects' },
      ...byContent('projects', COUNT),
      {
        id: '2',
        title: 'Đề án đã nghiệm thu',
        titleEn: 'Projects accepted',
        ...COUNT,
        indicator: 'projects.accepted',
      },
      {
        id: '3',
        title: 'Cơ sở được hỗ trợ',
        titleEn: 'Establishments supported',
        ...ESTABLISHMENTS,
        indicator: 'projects.establishments',
      },
      {
        id: '4',
        title: 'Nhu cầu đã khảo sát',
        titleEn: 'Needs surveyed',
        unit: 'nhu cầu',
        unitEn: 'needs',
        indicator: 'needs',
      },
      {
        id: '5',
        title: 'Cộng tác viên',
        titleEn: 'Collaborators',
        unit: 'người',
        unitEn: 'people',
        indicator: 'collaborators',
      },
      {
        id: '6',
        title: 'Cán bộ khuyến công',
        titleEn: 'Officials',
        unit: 'người',
        unitEn: 'people',
        indicator: 'officials',
      },
    ],
  },
} as const satisfies Readonly<Record<string, IndicatorFormInput>>
